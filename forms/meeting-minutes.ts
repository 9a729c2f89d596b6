/** 会议纪要（案件会审） (documents.md A.8): what a meeting heard, discussed and decided; signed out by its convener, without a seal. */
import { conclusions, meetingTypes } from '../src-domain/meetings/meeting-record'
import { docCodeOf } from '../src-domain/office'
import type { Block, Part, Run } from './document-tree'
import {
  bool,
  choice,
  date,
  datetime,
  docNo,
  type LooseValues,
  multiline,
  officer,
  officers,
  organ,
  rows,
  text,
  texts,
} from './fields'
import { type Fill, say } from './fill'
import { linesToFit } from './fit-page'
import { defineForm, type Finding, type FormContext, type ValuesOf } from './form'
import { paragraph } from './letter'
import { agendaColumns } from './meeting-fields'
import { latestPaper, rowList } from './other-papers'
import { clause, isGiven, matter } from './pieces'
import { rowFills } from './row-fills'
import { checkSecrecy } from './secrecy'

const absenteeColumns = {
  officerId: officer('人员', { required: true }),
  approvedBy: officer('批准人', { required: true }),
} as const
const recusalColumns = {
  officerId: officer('人员', { required: true }),
  reason: text('理由', { required: true }),
  decision: text('决定', { required: true }),
} as const
const discussionColumns = {
  speaker: officer('发言人', { required: true }),
  opinion: text('意见', { required: true }),
} as const
const decisionColumns = {
  topic: text('议题', { required: true }),
  conclusion: choice('结论', conclusions, { required: true }),
  basis: texts('依据', [], { required: true }),
  responsibleOrg: organ('责任单位', { required: true }),
  due: date('完成时限', { required: true }),
} as const

const isVoted = ({ meetingType }: LooseValues) =>
  meetingType === 'filingReview' || meetingType === 'penaltyReview'
const isPenalty = ({ meetingType }: LooseValues) => meetingType === 'penaltyReview'

const minutesFields = {
  docNo: docNo('纪要编号', { help: '签发时自动取号' }),
  issuingOrgId: organ('制发机关', { required: true }),
  issueDate: date('成文日期', { required: true }),
  meetingType: choice('会议类型', meetingTypes, { required: true }),
  meetingAt: datetime('会议时间', { required: true, past: true }),
  meetingPlace: text('会议地点', { required: true }),
  chairId: officer('主持人', { required: true }),
  agendaItems: rows('议题', agendaColumns, { required: true }),
  attendees: officers('出席人员', { required: true }),
  observers: officers('列席人员'),
  absentees: rows('请假人员', absenteeColumns, { help: '请假须有批准人' }),
  recusals: rows('回避情况', recusalColumns),
  recorderId: officer('记录人', { required: true }),
  reportSummary: multiline('汇报要点', { required: true }),
  discussion: rows('讨论意见', discussionColumns, { required: true, help: '处罚会审逐人记录' }),
  voteResult: text('表决情况', { requiredWhen: isVoted, help: '写作 同意5反对0保留0' }),
  decisions: rows('会议决定', decisionColumns, { required: true }),
  penaltyStandard: multiline('处罚依据和标准', { requiredWhen: isPenalty, visibleWhen: isPenalty }),
  collectiveDiscussion: bool('有权部门已集体讨论', {
    requiredWhen: isPenalty,
    visibleWhen: isPenalty,
    help: '会审纪要不能代替负责人集体讨论',
  }),
  signatoryId: officer('签发人', { required: true, help: '会议召集人' }),
} as const
type Fields = typeof minutesFields

export const meetingMinutes = defineForm({
  id: 'meetingMinutes',
  no: '08',
  title: '会议纪要（案件会审）',
  version: 2,
  style: 'letter',
  issuer: 'office',
  curtailsRights: false,
  docCode: '纪',
  basis: [
    '《汉川市公共资源交易综合监管联动执法操作规程》第三部分第（三）项',
    '《中华人民共和国行政处罚法》第五十七条第二款',
  ],
  stages: ['underReview', 'filingPending', 'penaltyReview'],
  fields: minutesFields,
  groups: [
    {
      title: '文号与会议',
      fields: ['docNo', 'meetingType', 'meetingAt', 'meetingPlace', 'chairId', 'agendaItems'],
    },
    { title: '参会情况', fields: ['attendees', 'observers', 'absentees', 'recusals', 'recorderId'] },
    { title: '汇报与讨论', fields: ['reportSummary', 'discussion', 'voteResult'] },
    { title: '会议决定', fields: ['decisions', 'penaltyStandard', 'collectiveDiscussion'] },
    { title: '签发', fields: ['issuingOrgId', 'issueDate', 'signatoryId'] },
  ],
  filledBy: 'recorderId',
  prefill: ({ record, office, today, officerId }) => {
    const notice = latestPaper(record, 'meetingNotice')?.values ?? {}
    const { caseTitle, caseNo, handlerIds } = record.case
    const usual = caseTitle
      ? [{ topic: caseTitle, caseNo: caseNo ?? null, reporter: handlerIds?.[0] ?? null }]
      : null
    const agenda = rowList(notice.agendaItems)
    return {
      issuingOrgId: office.officeOrgId,
      issueDate: today,
      meetingType: word(notice.meetingType),
      meetingAt: word(notice.meetingAt),
      meetingPlace: word(notice.meetingPlace),
      chairId: word(notice.chairId),
      agendaItems: agenda.length > 0 ? (agenda as typeof usual) : usual,
      attendees: Array.isArray(notice.inviteeIds) ? (notice.inviteeIds as string[]) : null,
      recorderId: officerId,
      signatoryId: word(notice.convenerId) ?? office.organs[office.officeOrgId]?.headOfficerId ?? null,
    }
  },
  compose: minutesParts,
  check: checkMinutes,
})

function word(value: unknown): string | null {
  return typeof value === 'string' && value ? value : null
}

function minutesParts(fill: Fill<Fields>, { office, today }: FormContext): Part[] {
  const { values } = fill
  const prefix = office.organs[values.issuingOrgId ?? '']?.docCodePrefix ?? '＿＿'
  const draft = `${prefix}${docCodeOf(office, '纪')}〔${(values.issueDate ?? today).slice(0, 4)}〕＿＿号`
  const number: Run = values.docNo ? fill.text('docNo') : { text: draft, field: 'docNo', missing: true }
  const agenda = rowFills('agendaItems', agendaColumns, values.agendaItems, office)
  const topics =
    agenda.length > 0
      ? agenda.flatMap((one, index) => [...(index > 0 ? say`；` : []), one.text('topic')])
      : [fill.run('agendaItems', null)]
  const part: Part = {
    style: 'letter',
    pageNumbers: 'always',
    blocks: [
      {
        kind: 'masthead',
        organ: [fill.organs('issuingOrgId')],
        name: [{ text: '会议纪要' }],
        left: [number],
        right: [fill.date('issueDate')],
      },
      paragraph(
        say`${fill.datetime('meetingAt')}，${fill.officers('chairId')}在${fill.text('meetingPlace')}主持召开${fill.words('meetingType')}会议，研究${topics}。现纪要如下：`,
      ),
      ...heard(
        fill,
        office,
        agenda.flatMap((one) => (one.values.reporter ? [one.officers('reporter')] : [])),
      ),
      ...decided(fill, office),
      ...present(fill, office),
    ],
  }
  const lines = linesToFit([part])
  return [lines ? { ...part, linesPerPage: lines } : part]
}

type Office = FormContext['office']

function heard(fill: Fill<Fields>, office: Office, reporters: Run[]): Block[] {
  const said = rowFills('discussion', discussionColumns, fill.values.discussion, office)
  const vote = fill.text('voteResult')
  return [
    { kind: 'heading', level: 1, runs: [{ text: '一、汇报和讨论情况' }] },
    paragraph(
      say`会议听取了${reporters[0] ?? { text: '承办人' }}的汇报：${clause(fill.text('reportSummary'))}。`,
    ),
    ...(said.length > 0
      ? said.map((one) => paragraph(say`${one.officers('speaker')}：${clause(one.text('opinion'))}。`))
      : [paragraph([fill.run('discussion', null)])]),
    ...(isGiven(vote) ? [paragraph(say`表决情况：${votes(vote)}。`)] : []),
  ]
}

function decided(fill: Fill<Fields>, office: Office): Block[] {
  const all = rowFills('decisions', decisionColumns, fill.values.decisions, office)
  const penalty = fill.values.meetingType === 'penaltyReview'
  return [
    { kind: 'heading', level: 1, runs: [{ text: '二、会议决定' }] },
    ...(all.length > 0
      ? all.map((one, index) =>
          paragraph(
            say`${String(index + 1)}.关于${matter(one.text('topic'))}。依据${one.articles('basis')}，会议决定：${one.words('conclusion')}。由${one.organs('responsibleOrg')}负责，${one.date('due')}前完成。`,
          ),
        )
      : [paragraph([fill.run('decisions', null)])]),
    ...(penalty
      ? [
          paragraph(say`处罚依据和标准：${clause(fill.text('penaltyStandard'))}。`),
          paragraph(
            say`有权部门负责人集体讨论：${fill.boxes('collectiveDiscussion')}（本纪要不代替集体讨论）。`,
          ),
        ]
      : []),
  ]
}

/** `同意5反对0保留0` as a sentence says it: `同意5票、反对0票、保留0票`. */
function votes(run: Run): Run {
  return { ...run, text: run.text.replace(/(\d+)(?=反对|保留|$)/g, '$1票、').replace(/、$/, '') }
}

/** 出席、列席、请假 in 黑体 labels after the text (GB/T 9704-2012 10.3). */
function present(fill: Fill<Fields>, office: Office): Block[] {
  const away = rowFills('absentees', absenteeColumns, fill.values.absentees, office)
  const aside = rowFills('recusals', recusalColumns, fill.values.recusals, office)
  const leave = away.flatMap((one, index) => [
    ...(index > 0 ? say`、` : []),
    ...say`${one.officers('officerId')}（${one.officers('approvedBy')}批准）`,
  ])
  const recused = aside.flatMap((one, index) => [
    ...(index > 0 ? say`；` : []),
    ...say`${one.officers('officerId')}（${one.text('reason')}，${one.text('decision')}）`,
  ])
  return [
    labelled('出席：', [fill.officers('attendees')]),
    labelled('列席：', [fill.officers('observers')]),
    labelled('请假：', leave.length > 0 ? leave : [{ text: '无', field: 'absentees' }]),
    labelled('回避：', recused.length > 0 ? recused : [{ text: '无', field: 'recusals' }]),
    labelled('记录：', [
      ...say`${fill.officers('recorderId')}　　`,
      { text: '签发：', font: 'hei' },
      fill.officers('signatoryId'),
    ]),
  ]
}

function labelled(name: string, runs: Run[]): Block {
  return paragraph([{ text: name, font: 'hei' }, ...runs])
}

/** The count of votes against those who may vote, who stood aside, and an informant who is never named. */
function checkMinutes(values: ValuesOf<Fields>, context: FormContext): Finding[] {
  const found: Finding[] = []
  const away = (values.recusals ?? []).flatMap(({ officerId }) => officerId ?? [])
  if (values.attendees?.some((id) => away.includes(id))) {
    found.push({ field: 'attendees', level: 'error', message: '决定回避的人员不得出席本议题' })
  }
  const counts = /^同意(\d+)反对(\d+)保留(\d+)$/.exec(values.voteResult?.trim() ?? '')
  if (values.voteResult && !counts) {
    found.push({ field: 'voteResult', level: 'error', message: '表决情况应写作“同意5反对0保留0”' })
  } else if (counts && values.attendees) {
    const sum = counts.slice(1).reduce((total, one) => total + Number(one), 0)
    if (sum !== values.attendees.length) {
      found.push({
        field: 'voteResult',
        level: 'error',
        message: `表决合计${sum}人，与出席${values.attendees.length}人不符`,
      })
    }
  }
  if (values.meetingAt && values.issueDate && values.issueDate < values.meetingAt.slice(0, 10)) {
    found.push({ field: 'issueDate', level: 'error', message: '成文日期早于会议日期' })
  }
  if (values.meetingType === 'penaltyReview' && values.collectiveDiscussion === false) {
    found.push({
      field: 'collectiveDiscussion',
      level: 'warning',
      message: '情节复杂或者重大违法行为，应当由有权部门负责人集体讨论决定',
    })
  }
  return [...found, ...checkSecrecy(values, context, { always: true })]
}
