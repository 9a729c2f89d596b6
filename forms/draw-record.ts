/** 双随机抽取记录 (documents.md A.30, F.3): from which frozen list, by which seed and how what is inspected, or who inspects, was drawn. */
import type { CodeTable } from '../src-domain/codes'
import { officerName } from '../src-domain/office'
import { drawSheets } from './draw-record-layout'
import { choice, datetime, int, officer, organ, type RowValue, rows, text } from './fields'
import { defineForm, type Finding, type FormContext, type ValuesOf } from './form'
import { quotaColumns } from './inspection-plan'
import { inspectionSource } from './inspection-source'
import { latestPaper, rowList } from './other-papers'
import { checkSecrecy } from './secrecy'

const types = { project: '抽取检查对象', officer: '抽取检查人员' } as const satisfies CodeTable
const methods = { 'draw-sha256-v1': '校验码排序法（第一版）' } as const satisfies CodeTable

export const exclusionColumns = {
  name: text('剔除的项目', { required: true }),
  reason: text('理由', { required: true }),
} as const
export const resultColumns = {
  itemNo: text('编号', { required: true, help: '项目写招标项目编号，人员写执法证号' }),
  name: text('名称', { required: true }),
  remark: text('备注', { help: '人员写明组别、是否组长' }),
} as const
export const redrawColumns = {
  originalId: officer('原人员', { required: true }),
  reason: text('重抽理由', { required: true }),
  replacementId: officer('新人员', { required: true }),
} as const

export const drawFields = {
  issuingOrgId: organ('抽取机关', { required: true }),
  drawNo: text('抽取编号', { required: true, help: '如 CQ2026-1' }),
  inspectionNo: text('检查编号', { required: true, help: '如 JC2026-1' }),
  planTitle: text('检查方案', { required: true, width: 'full', help: '从本案《执法检查方案》带出' }),
  drawType: choice('抽取类型', types, { required: true }),
  populationCount: int('名单总数', { required: true, help: '冻结时名单内的数目，已剔除的不计' }),
  populationSnapshotHash: text('名单校验码', {
    required: true,
    width: 'full',
    help: '名单冻结后算出，六十四位；先公布，再生成种子',
  }),
  exclusions: rows('剔除清单', exclusionColumns, { help: '剔除项目须写理由' }),
  quotas: rows('抽取名额', quotaColumns, { required: true }),
  seed: text('抽取种子', { required: true, width: 'full', help: '六十四位，凭名单和种子可以复算' }),
  seedSource: text('种子来源', { required: true, help: '如 系统随机加监督人现场口述' }),
  algorithm: choice('抽取方法', methods, { required: true }),
  results: rows('抽取结果', resultColumns, { required: true, help: '按抽中的先后' }),
  redraws: rows('重抽记录', redrawColumns, {
    visibleWhen: (values) => values.drawType === 'officer',
    help: '与被检查单位有利害关系的回避后重抽',
  }),
  drawnAt: datetime('抽取时间', { required: true, past: true }),
  operatorId: officer('抽取人', { required: true }),
  witnessId: officer('监督人', { required: true, help: '不得由抽取人兼任' }),
} as const
type Values = ValuesOf<typeof drawFields>

export const drawRecord = defineForm({
  id: 'drawRecord',
  no: '30',
  title: '双随机抽取记录',
  version: 1,
  style: 'table',
  issuer: 'internal',
  curtailsRights: false,
  docCode: null,
  basis: ['《优化营商环境条例》第五十四条', '《汉川市公共资源交易综合监管联动执法操作规程》第二部分'],
  stages: ['clueReceived', 'registered'],
  fields: drawFields,
  groups: [
    { title: '抽取', fields: ['drawNo', 'drawType', 'inspectionNo', 'planTitle', 'issuingOrgId'] },
    { title: '名单', fields: ['populationCount', 'populationSnapshotHash', 'exclusions', 'quotas'] },
    { title: '种子与方法', fields: ['seed', 'seedSource', 'algorithm'] },
    { title: '结果', fields: ['results', 'redraws'] },
    { title: '在场人员', fields: ['drawnAt', 'operatorId', 'witnessId'] },
  ],
  prefill: ({ record, office }, known) => {
    const { inspectionNo, planTitle } = inspectionSource(record)
    const drawType = known.drawType ?? 'project'
    const plan = drawType === 'project' ? latestPaper(record, 'inspectionPlan') : null
    return {
      issuingOrgId: office.officeOrgId,
      inspectionNo,
      planTitle,
      drawType,
      populationCount: plan ? total(rowList(plan.values.populationCounts), 'N') || null : null,
      quotas: plan ? (rowList(plan.values.quotas) as RowValue<typeof quotaColumns>[]) : null,
      algorithm: 'draw-sha256-v1',
    }
  },
  compose: drawSheets,
  check: (values, context) => [
    ...checkCode('populationSnapshotHash', '名单校验码', values.populationSnapshotHash),
    ...checkCode('seed', '抽取种子', values.seed),
    ...checkQuotas(values),
    ...checkResults(values),
    ...checkRedraws(values, context),
    ...checkPersons(values),
    ...checkDay(values, context),
    ...checkSecrecy(values, context, { always: true }),
  ],
})

/** The sum of a column of numbers; what is not a number counts nothing. */
function total(list: readonly Readonly<Record<string, unknown>>[], column: string): number {
  return list.reduce((sum, row) => sum + (typeof row[column] === 'number' ? row[column] : 0), 0)
}

/** A SHA-256 value is 64 hexadecimal digits: with one lost nobody can repeat the draw. */
function checkCode(field: string, name: string, code: string | null | undefined): Finding[] {
  if (!code || /^[0-9a-f]{64}$/i.test(code)) return []
  return [error(field, `${name}应为六十四位，由数字和字母 a 至 f 组成，请整段复制`)]
}

function checkQuotas({ quotas, populationCount }: Values): Finding[] {
  const list = quotas ?? []
  const findings = list.flatMap(({ id, N, n }, index): Finding[] =>
    typeof N === 'number' && typeof n === 'number' && n > N
      ? [error(`quotas.${id ?? index}.n`, `抽查数${n}多于该类总数${N}`)]
      : [],
  )
  // What tops up the number is drawn from the same projects again.
  const listed = total(
    list.filter(({ sector }) => sector !== 'topUp'),
    'N',
  )
  if (typeof populationCount === 'number' && listed > populationCount) {
    findings.push(error('populationCount', `各行业合计${listed}，多于名单总数${populationCount}`))
  }
  return findings
}

/** As many are drawn as the quotas say, and none twice. */
function checkResults({ quotas, results }: Values): Finding[] {
  if (!results?.length || !quotas?.length) return []
  const wanted = total(quotas, 'n')
  const findings: Finding[] = []
  if (results.length !== wanted) {
    findings.push(error('results', `抽取结果${results.length}个，与名额合计${wanted}个不符`))
  }
  const numbers = results.flatMap(({ itemNo }) => itemNo?.trim() || [])
  const twice = numbers.find((one, index) => numbers.indexOf(one) < index)
  if (twice) findings.push(error('results', `编号“${twice}”在抽取结果中重复`))
  return findings
}

/** At least two inspect (《中华人民共和国行政处罚法》第四十二条), and whoever stood aside is not among them. */
function checkRedraws({ drawType, results, redraws }: Values, { office }: FormContext): Finding[] {
  if (drawType !== 'officer' || !results?.length) return []
  const few = results.length < 2 ? [error('results', '检查人员应不少于两名')] : []
  const names = results.map(({ name }) => name?.trim())
  const stayed = (redraws ?? []).flatMap(({ id, originalId }, index): Finding[] => {
    const name = originalId ? officerName(office, originalId) : null
    return name && names.includes(name)
      ? [error(`redraws.${id ?? index}.originalId`, `${name}已经重抽换下，不应仍在抽取结果中`)]
      : []
  })
  return [...few, ...stayed]
}

/** Two are present: one draws, the other watches (F.3). */
function checkPersons({ operatorId, witnessId }: Values): Finding[] {
  if (!operatorId || operatorId !== witnessId) return []
  return [error('witnessId', '抽取人和监督人应为不同的人')]
}

/** What is inspected is drawn before it is inspected. */
function checkDay({ drawnAt }: Values, { record }: FormContext): Finding[] {
  const from = latestPaper(record, 'inspectionNotice')?.values.inspectFrom
  if (!drawnAt || typeof from !== 'string' || Date.parse(drawnAt) < Date.parse(from)) return []
  return [error('drawnAt', '抽取时间应早于检查开始时间')]
}

function error(field: string, message: string): Finding {
  return { field, level: 'error', message }
}
