/** 执法检查方案 (documents.md A.19): who inspects what, by which lot and when; told to the public before it begins. */
import type { CodeTable } from '../src-domain/codes'
import { sectors } from '../src-domain/codes'
import { inspectionItems } from '../src-domain/inspection-items'
import {
  approval,
  choice,
  date,
  decimal,
  int,
  multi,
  multiline,
  officers,
  organ,
  organs,
  rows,
  text,
  texts,
} from './fields'
import { defineForm, type Finding, type FormContext, type ValuesOf } from './form'
import { planParts } from './inspection-plan-layout'
import { checkHandlers, checkLetter, letterClosing, letterFields, letterPrefill } from './letter-fields'
import { checkSecrecy } from './secrecy'
import { checkTimes } from './transcript'

const types = {
  annual: '年度双随机',
  special: '专项',
  dailyOnline: '日常在线',
  followUp: '复查',
} as const satisfies CodeTable
const methods = { 线上: '线上', 线下: '线下', 书面: '书面', 现场: '现场' } as const satisfies CodeTable

/** What is drawn beyond the shares of the sectors, to reach thirty projects. */
export const quotaSectors = { ...sectors, topUp: '全库补足' } as const satisfies CodeTable

export const populationColumns = {
  sector: choice('行业', sectors, { required: true }),
  N: int('入库项目数', { required: true }),
} as const
export const quotaColumns = {
  sector: choice('行业', quotaSectors, { required: true }),
  N: int('项目数', { required: true }),
  rate: decimal('抽查比例', { help: '写作小数，如 0.05 即百分之五' }),
  n: int('抽查数', { required: true }),
} as const

/** The least shares of a year (F.2): housing and municipal works 5 %, transport and water 10 % each. */
const leastRates: Readonly<Record<string, number>> = { housingMunicipal: 0.05, transport: 0.1, water: 0.1 }
const leastTotal = 30

export const planFields = {
  ...letterFields,
  planTitle: text('方案名称', { required: true, max: 60, width: 'full' }),
  inspectionNo: text('检查编号', { required: true, help: '如 JC2026-1' }),
  inspectionType: choice('检查类型', types, { required: true }),
  planBasis: texts(
    '检查依据',
    [
      '《中华人民共和国招标投标法》第七条',
      '《优化营商环境条例》第五十四条',
      '《汉川市公共资源交易综合监管联动执法操作规程》第二部分',
    ],
    { required: true },
  ),
  leadOrgId: organ('牵头部门', { required: true }),
  partnerOrgIds: organs('参与部门', { required: true, help: '跨部门联合检查，连同牵头部门不少于两个' }),
  populationScope: text('检查对象范围', { required: true, width: 'full', help: '如 某日至某日入库项目' }),
  populationCounts: rows('检查对象基数', populationColumns, { required: true }),
  quotas: rows('抽查比例与数量', quotaColumns, { required: true, help: '总数不少于三十个项目' }),
  checkItemCodes: multi('检查事项', inspectionItems, { required: true }),
  inspectionMethods: multi('检查方式', methods, { required: true }),
  scheduleFrom: date('开始日期', { required: true }),
  scheduleTo: date('结束日期', { required: true }),
  inspectorPoolSnapshot: officers('检查人员库', { required: true, help: '执法证在有效期内' }),
  disciplineText: multiline('纪律与保密要求', { required: true }),
  preDisclosureDate: date('事前公示日期', { required: true, help: '应早于检查实施' }),
  preDisclosureUrl: text('公示网址', { required: true, width: 'full' }),
  approvalDirector: approval('监管办主任审批', { required: true }),
} as const
const usualAttachments: string[] = ['抽查事项清单', '抽查项目库摘要', '检查人员名录']
const usualBasis: string[] = ['《中华人民共和国招标投标法》第七条', '《优化营商环境条例》第五十四条']

type Values = ValuesOf<typeof planFields>

export const inspectionPlan = defineForm({
  id: 'inspectionPlan',
  no: '19',
  title: '执法检查方案',
  version: 2,
  style: 'letter',
  issuer: 'office',
  curtailsRights: false,
  docCode: '检',
  basis: [
    '《优化营商环境条例》第五十四条',
    '《汉川市公共资源交易综合监管联动执法操作规程》第二部分第（一）项',
  ],
  stages: ['clueReceived', 'registered'],
  fields: planFields,
  groups: [
    {
      title: '方案',
      fields: ['docNo', 'addressee', 'planTitle', 'inspectionNo', 'inspectionType', 'planBasis'],
    },
    {
      title: '检查主体和对象',
      fields: ['leadOrgId', 'partnerOrgIds', 'populationScope', 'populationCounts', 'quotas'],
    },
    { title: '事项与方式', fields: ['checkItemCodes', 'inspectionMethods'] },
    {
      title: '时间与人员',
      fields: ['scheduleFrom', 'scheduleTo', 'inspectorPoolSnapshot', 'disciplineText'],
    },
    { title: '事前公示', fields: ['preDisclosureDate', 'preDisclosureUrl'] },
    letterClosing,
    { title: '审批', fields: ['approvalDirector'] },
  ],
  prefill: (context, known) => ({
    ...letterPrefill(context, known, { issuer: 'office', addressee: '各成员单位', copies: 2 }),
    attachments: usualAttachments,
    inspectionType: 'annual',
    planBasis: usualBasis,
    leadOrgId: context.office.officeOrgId,
    disciplineText:
      '检查人员应当主动出示执法证件，依法回避，不得接受被检查单位的宴请和财物，不得泄露检查中知悉的商业秘密和工作秘密。',
  }),
  compose: planParts,
  check: (values, context) => [
    ...checkLetter(values, context, { title: '执法检查方案', curtailsRights: false }),
    ...checkSchedule(values),
    ...checkQuotas(values),
    ...checkOrgans(values),
    ...checkHandlers(
      'inspectorPoolSnapshot',
      values.inspectorPoolSnapshot,
      withoutParties(context),
      'error',
      '检查人员',
    ),
    ...checkSecrecy(values, context, { always: true, inside: ['approvalDirector'] }),
  ],
})

/** A pool is formed before it is known who is inspected: who must stand aside is settled when the unit is known. */
function withoutParties(context: FormContext): FormContext {
  return {
    ...context,
    record: { ...context.record, respondents: {}, project: {}, complainant: null, reporter: null },
  }
}

function checkSchedule({ scheduleFrom, scheduleTo, preDisclosureDate }: Values): Finding[] {
  const early = scheduleFrom && preDisclosureDate && preDisclosureDate >= scheduleFrom
  const order = scheduleFrom === scheduleTo ? [] : checkTimes('scheduleTo', scheduleFrom, scheduleTo, '检查')
  return early
    ? [...order, { field: 'preDisclosureDate', level: 'error', message: '事前公示应早于检查开始日期' }]
    : order
}

function checkOrgans({ leadOrgId, partnerOrgIds }: Values): Finding[] {
  const all = new Set([leadOrgId, ...(partnerOrgIds ?? [])].filter(Boolean))
  if (!partnerOrgIds?.length || all.size >= 2) return []
  return [{ field: 'partnerOrgIds', level: 'error', message: '跨部门联合检查应有不少于两个部门' }]
}

/** Each sector has its least share; all together are thirty projects, or all there are (F.2). */
function checkQuotas({ quotas, populationCounts, inspectionType }: Values): Finding[] {
  if (inspectionType !== 'annual' || !quotas?.length) return []
  const found = quotas.flatMap(({ sector, N, n }): Finding[] => {
    const rate = leastRates[sector ?? '']
    if (rate === undefined || typeof N !== 'number' || typeof n !== 'number') return []
    // Shares are whole percents: counted in hundredths, no rounding error can raise the number.
    const least = Math.ceil((N * Math.round(rate * 100)) / 100)
    if (n >= least) return []
    const name = sectors[sector as keyof typeof sectors]
    return [{ field: 'quotas', level: 'error', message: `${name}抽查${n}个，低于下限${least}个` }]
  })
  const total = quotas.reduce((sum, { n }) => sum + (n ?? 0), 0)
  const population = (populationCounts ?? []).reduce((sum, { N }) => sum + (N ?? 0), 0)
  const least = population > 0 ? Math.min(leastTotal, population) : leastTotal
  if (total >= least) return found
  return [...found, { field: 'quotas', level: 'error', message: `合计抽查${total}个，应不少于${least}个` }]
}
