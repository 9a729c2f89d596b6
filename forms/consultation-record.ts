/** 会商意见记录: what each department says on a lead before it is taken up, passed on or refused (documents.md A.1 会商). */
import type { CodeTable } from '../src-domain/codes'
import { caseFields, projectFields } from './blocks'
import type { Part, TableRow } from './document-tree'
import { choice, datetime, multiline, officer, officers, organ, rows, text } from './fields'
import { type Fill, say } from './fill'
import { defineForm, type Finding, type FormContext, type ValuesOf } from './form'
import { gridRows, label, value } from './pieces'
import { rowFills } from './row-fills'
import { checkSecrecy } from './secrecy'

const outcomes = {
  accept: '受理',
  reject: '不予受理',
  refer: '转办移送',
  supplement: '补正后再议',
  joint: '联合调查',
  other: '其他',
} as const satisfies CodeTable
const opinionColumns = {
  orgId: organ('单位', { required: true }),
  speaker: officer('发表意见人', { required: true }),
  opinion: text('意见', { required: true }),
} as const
const grid = gridRows([1, 1, 1, 1])

const consultationFields = {
  clueNo: caseFields.clueNo,
  caseTitle: caseFields.caseTitle,
  projectName: projectFields.projectName,
  consultAt: datetime('会商时间', { required: true, past: true }),
  consultPlace: text('会商地点', { required: true }),
  hostId: officer('主持人', { required: true }),
  attendees: officers('参加人员', { required: true }),
  recorderId: officer('记录人', { required: true }),
  matter: multiline('会商事项', { required: true, help: '不写举报人身份' }),
  opinions: rows('各单位意见', opinionColumns, { required: true }),
  dissent: multiline('不同意见'),
  outcome: choice('会商结论', outcomes, { required: true }),
  outcomeNote: multiline('结论说明', { required: true, help: '写明依据、责任单位和时限' }),
} as const
type Fields = typeof consultationFields

export const consultationRecord = defineForm({
  id: 'consultationRecord',
  no: '01附',
  title: '会商意见记录',
  version: 1,
  style: 'table',
  issuer: 'internal',
  curtailsRights: false,
  docCode: null,
  basis: ['《汉川市公共资源交易综合监管联动执法操作规程》第三部分第（一）项'],
  stages: ['registered', 'deliberating', 'awaitingCorrection'],
  fields: consultationFields,
  groups: [
    { title: '线索', fields: ['clueNo', 'caseTitle', 'projectName'] },
    { title: '会商', fields: ['consultAt', 'consultPlace', 'hostId', 'attendees', 'recorderId', 'matter'] },
    { title: '意见与结论', fields: ['opinions', 'dissent', 'outcome', 'outcomeNote'] },
  ],
  filledBy: 'recorderId',
  prefill: ({ record, office, officerId }) => ({
    hostId: office.organs[office.officeOrgId]?.headOfficerId ?? null,
    recorderId: officerId,
    matter: record.intake.allegationSummary ?? null,
  }),
  compose: consultationParts,
  check: checkConsultation,
})

function consultationParts(fill: Fill<Fields>, { office }: FormContext): Part[] {
  const all = rowFills('opinions', opinionColumns, fill.values.opinions, office)
  const listed: TableRow[] = all.map((one) => ({
    minHeight: 14,
    cells: [
      value(one.organs('orgId'), { colSpan: 2 }),
      value(say`${one.officers('speaker')}：${one.text('opinion')}\n签字：＿＿＿＿＿＿`, { colSpan: 2 }),
    ],
  }))
  const empty: TableRow = { cells: [value(fill.run('opinions', null), { colSpan: 4 })] }
  return [
    {
      style: 'table',
      pageNumbers: 'whenSeveral',
      blocks: [
        {
          kind: 'title',
          organ: [{ text: office.organs[office.officeOrgId]?.name ?? '' }],
          name: [{ text: '会商意见记录' }],
        },
        { kind: 'caption', left: [], right: say`编号：${fill.text('clueNo')}` },
        {
          kind: 'table',
          columns: [26, 52, 26, 52],
          rows: [
            grid.wide('案　由', fill.text('caseTitle')),
            grid.wide('项目名称', fill.text('projectName')),
            grid.pair('会商时间', fill.datetime('consultAt'), '会商地点', fill.text('consultPlace')),
            grid.pair('主持人', fill.officers('hostId'), '记录人', fill.officers('recorderId')),
            grid.wide('参加人员', fill.officers('attendees')),
            grid.wide('会商事项', fill.text('matter'), 30),
            { cells: [label('单　位', { colSpan: 2 }), label('意　见', { colSpan: 2 })] },
            ...(listed.length > 0 ? listed : [empty]),
            grid.wide('不同意见', fill.text('dissent')),
            grid.wide('会商结论', say`${fill.boxes('outcome')}\n${fill.text('outcomeNote')}`, 24),
            grid.opinion('主持人意见', [], [{ label: '签字', signer: [], date: [] }]),
          ],
        },
      ],
    },
  ]
}

/** Who speaks was there, and an informant is never named before other departments. */
function checkConsultation(values: ValuesOf<Fields>, context: FormContext): Finding[] {
  const absent = (values.opinions ?? []).some(
    ({ speaker }) => speaker && !values.attendees?.includes(speaker),
  )
  const found: Finding[] = absent
    ? [{ field: 'opinions', level: 'warning', message: '发表意见的人员不在参加人员之中，请核对' }]
    : []
  const early =
    values.consultAt && context.record.case.receivedAt && values.consultAt < context.record.case.receivedAt
  if (early) found.push({ field: 'consultAt', level: 'error', message: '会商时间早于收件时间' })
  return [...found, ...checkSecrecy(values, context, { always: true })]
}
