/** 法制审核意见书 (documents.md A.34): before the decision, one who did not handle the case looks whether it will stand in law. */
import type { CodeTable } from '../src-domain/codes'
import { teamOf } from '../src-domain/handlers'
import { dateOf } from '../src-domain/stage'
import { caseFields } from './blocks'
import type { Part, Run, TableRow } from './document-tree'
import { choice, date, multi, multiline, officer, type RowValue, rows, text, texts } from './fields'
import { createFill, type Fill, say } from './fill'
import { defineForm, type Finding, type FormContext, type ValuesOf } from './form'
import { gridRows, isGiven, label, value, wrapBoxes } from './pieces'
import { tableSheet } from './table-sheet'

/** When a decision needs review (《中华人民共和国行政处罚法》第五十八条第一款); the words are the stored values. */
const triggers = {
  重大公共利益: '涉及重大公共利益',
  经听证的重大权益: '直接关系当事人或者第三人重大权益，经过听证程序',
  疑难复杂多法律关系: '案件情况疑难复杂、涉及多个法律关系',
  法定其他: '法律、法规规定的其他情形',
} as const satisfies CodeTable

const results = { 合格: '合格', 问题: '问题' } as const satisfies CodeTable

const conclusions = {
  同意: '同意',
  修改后同意: '修改后同意',
  补充调查: '补充调查',
  不同意: '不同意',
  移送: '移送',
} as const satisfies CodeTable

/** What is looked at, in the order of A.34. */
const usualPoints = ['主体', '权限', '事实', '证据', '定性', '依据', '裁量', '程序', '文书'] as const

const usualMaterials = ['调查报告', '证据目录', '行政处罚审批表', '行政处罚告知书', '听证笔录'] as const

const pointColumns = {
  point: text('要点', { required: true }),
  result: choice('结果', results, { required: true }),
  note: text('说明', {
    requiredWhen: (row) => row.result === '问题',
    help: '有问题的写明问题和修改意见',
  }),
} as const

const fields = {
  caseNo: caseFields.caseNo,
  caseTitle: caseFields.caseTitle,
  authorityOrgId: caseFields.authorityOrgId,
  handlerIds: caseFields.handlerIds,
  reviewTriggers: multi('审核情形', triggers, { required: true }),
  reviewMaterials: texts('送审材料', usualMaterials, { required: true }),
  reviewPoints: rows('审核要点', pointColumns, { required: true }),
  reviewConclusion: choice('审核结论', conclusions, { required: true }),
  reviewOpinion: multiline('审核意见', {
    requiredWhen: (values) => Boolean(values.reviewConclusion && values.reviewConclusion !== '同意'),
    help: '不是“同意”的，写明理由和意见',
  }),
  legalReviewerId: officer('审核人', { required: true, help: '不得是办案人员；初次审核的须有法律职业资格' }),
  reviewDate: date('审核日期', { required: true, past: true }),
} as const
type ReviewFill = Fill<typeof fields>
type Values = ValuesOf<typeof fields>

const columns = [26, 52, 26, 52]
const grid = gridRows([1, 1, 1, 1])

export const legalReviewForm = defineForm({
  id: 'legalReviewForm',
  no: '34',
  title: '法制审核意见书',
  version: 1,
  style: 'table',
  issuer: 'internal',
  curtailsRights: false,
  docCode: null,
  basis: ['《中华人民共和国行政处罚法》第五十八条'],
  stages: ['penaltyReview', 'noticed', 'statementReview'],
  fields,
  groups: [
    { title: '案件', fields: ['caseTitle', 'caseNo', 'authorityOrgId', 'handlerIds'] },
    { title: '送审', fields: ['reviewTriggers', 'reviewMaterials'] },
    { title: '审核', fields: ['reviewPoints', 'reviewConclusion', 'reviewOpinion'] },
    { title: '签署', fields: ['legalReviewerId', 'reviewDate'] },
  ],
  prefill: ({ record, office }) => {
    const team = teamOf(record)
    const reviewer = Object.entries(office.officers).find(
      ([id, one]) =>
        one.active &&
        one.roleCodes?.includes('legalReviewer') &&
        one.orgId === record.case.authorityOrgId &&
        !team.includes(id),
    )
    return {
      reviewPoints: usualPoints.map((point) => ({ id: point, point })),
      legalReviewerId: reviewer?.[0] ?? null,
    }
  },
  compose: reviewSheet,
  check: (values, context) => [
    ...checkReviewer(values, context),
    ...checkPoints(values),
    ...checkDay(values, context),
  ],
})

function reviewSheet(fill: ReviewFill, { office }: FormContext): Part[] {
  const signer = fill.officers('legalReviewerId')
  const day = fill.date('reviewDate')
  const opinion = fill.text('reviewOpinion')
  const words: Run[] = [
    fill.boxes('reviewConclusion'),
    ...(isGiven(opinion) || opinion.missing ? say`\n${opinion}` : []),
  ]
  return [
    tableSheet({
      organ: [fill.organs('authorityOrgId')],
      name: '法制审核意见书',
      right: say`案号：${fill.text('caseNo')}`,
      columns,
      rows: [
        grid.wide('案　由', fill.text('caseTitle')),
        grid.wide('承办人', fill.officers('handlerIds')),
        grid.wide('审核情形', wrapBoxes(fill.boxes('reviewTriggers'), 30)),
        grid.wide('送审材料', fill.joined('reviewMaterials')),
        ...pointRows(fill.values.reviewPoints ?? [], office),
        grid.opinion('审核意见', words, [
          { label: '审核人签字', signer: [signer], date: day.missing ? [] : [day] },
        ]),
      ],
    }),
  ]
}

/** One row for each point, under a head of its own. */
function pointRows(
  points: readonly RowValue<typeof pointColumns>[],
  office: FormContext['office'],
): TableRow[] {
  const listed = points.length > 0 ? points : [{}]
  const head: TableRow = {
    cells: [label('审核要点'), label('审核结果'), label('问题和意见', { colSpan: 2 })],
  }
  const body = listed.map((row: RowValue<typeof pointColumns>, index): TableRow => {
    const part = createFill(pointColumns, row, office, `reviewPoints.${row.id ?? index}.`)
    return {
      cells: [
        value(part.text('point'), { align: 'center' }),
        value(part.boxes('result'), { align: 'center' }),
        value(part.text('note'), { colSpan: 2 }),
      ],
    }
  })
  return [head, ...body]
}

/** Nobody reviews a case he handled (《中华人民共和国行政处罚法》第五十八条; A.34). */
function checkReviewer({ legalReviewerId, handlerIds }: Values, { record, office }: FormContext): Finding[] {
  if (!legalReviewerId) return []
  if ([...teamOf(record), ...(handlerIds ?? [])].includes(legalReviewerId)) {
    return [error('legalReviewerId', '法制审核人员不得是本案办案人员')]
  }
  if (office.officers[legalReviewerId]?.roleCodes?.includes('legalReviewer')) return []
  return [warning('legalReviewerId', '该人员在资料库中不是法制审核人员，请核对')]
}

/** A conclusion must agree with what was found, and every usual point be looked at. */
function checkPoints({ reviewPoints, reviewConclusion }: Values): Finding[] {
  const points = reviewPoints ?? []
  const findings: Finding[] = []
  if (reviewConclusion === '同意' && points.some(({ result }) => result === '问题')) {
    findings.push(error('reviewConclusion', '审核要点中有问题，结论不能是“同意”'))
  }
  const left = usualPoints.filter((usual) => !points.some(({ point }) => point?.includes(usual)))
  if (points.length > 0 && left.length > 0) {
    findings.push(warning('reviewPoints', `没有审核${left.map((one) => `“${one}”`).join('、')}`))
  }
  return findings
}

/** Without review passed, no decision may be made (《中华人民共和国行政处罚法》第五十八条第一款). */
function checkDay({ reviewDate }: Values, { record }: FormContext): Finding[] {
  const decided = dateOf(record, 'decided')
  if (!reviewDate || !decided || reviewDate <= decided) return []
  return [error('reviewDate', '法制审核应在作出决定之前')]
}

function error(field: string, message: string): Finding {
  return { field, level: 'error', message }
}

function warning(field: string, message: string): Finding {
  return { field, level: 'warning', message }
}
