/** 听证通知书 (documents.md A.33): calls the party and third parties to the hearing that was asked for. */
import { datePartOf, formatChineseDate, isIsoDate } from '../src-domain/calendar-date'
import { type CaseRecord, respondentsOf } from '../src-domain/case-record'
import type { CodeTable } from '../src-domain/codes'
import { deadline } from '../src-domain/deadline'
import { teamOf } from '../src-domain/handlers'
import { officerName } from '../src-domain/office'
import { caseFields, penalizedColumns } from './blocks'
import type { Block } from './document-tree'
import { bool, choice, date, datetime, int, multiline, officer, officers, party, text, texts } from './fields'
import { filedPair, filedWide } from './filed-rows'
import type { Fill } from './fill'
import { defineForm, type Finding, type FormContext, type ValuesOf } from './form'
import { letterParts, paragraph, selfName, servedAndFiled } from './letter'
import { checkLetter, letterClosing, letterFields, letterPrefill } from './letter-fields'
import { issueTable, twoCopiesNote } from './notice'
import { paperAbout, partyOf, youOf } from './penalty-party'
import { inWords, isGiven } from './pieces'
import { checkSecrecy } from './secrecy'
import { servedDateOf } from './served-date'

/** Why a hearing may be closed (《中华人民共和国行政处罚法》第六十四条第三项). */
const closedReasons = {
  国家秘密: '涉及国家秘密',
  商业秘密: '涉及商业秘密',
  个人隐私: '涉及个人隐私',
} as const satisfies CodeTable

const fields = {
  ...letterFields,
  caseNo: caseFields.caseNo,
  caseTitle: caseFields.caseTitle,
  party: party('当事人', penalizedColumns, { required: true, help: '改写姓名，其余随案件带出' }),
  noticeDocNo: text('告知书文号', { help: '告知听证权利的文书' }),
  hearingRequestedAt: date('听证申请日期', { required: true, past: true }),
  hearingAt: datetime('听证时间', { required: true, help: '与通知送达之间至少隔七个工作日' }),
  hearingPlace: text('听证地点', { required: true, width: 'full' }),
  hearingPublic: bool('公开举行', { required: true }),
  closedReason: choice('不公开的理由', closedReasons, { requiredWhen: isClosed, visibleWhen: isClosed }),
  hearingHostId: officer('听证主持人', { required: true, help: '不得是本案调查人员' }),
  hearingMemberIds: officers('听证员'),
  hearingRecorderId: officer('记录人'),
  agentsLimit: int('可委托代理人数', { required: true, help: '法定一至二人' }),
  thirdParties: texts('第三人', [], { help: '与案件处理结果有利害关系、一并通知的人' }),
  hearingRecord: multiline('听证笔录', { help: '笔录另件制作，这里写其页数或存放处' }),
  hearingOpinion: multiline('听证报告意见', { help: '听证后填写，印在存卷联' }),
} as const
type Values = ValuesOf<typeof fields>

export const hearingNotice = defineForm({
  id: 'hearingNotice',
  no: '33',
  title: '听证通知书',
  version: 1,
  style: 'letter',
  issuer: 'authority',
  curtailsRights: true,
  docCode: '听',
  basis: ['《中华人民共和国行政处罚法》第六十三条、第六十四条、第八十五条'],
  stages: ['noticed', 'statementReview'],
  fields,
  groups: [
    { title: '文号与抬头', fields: ['docNo', 'addressee', 'caseNo', 'caseTitle'] },
    { title: '当事人', fields: ['party', 'noticeDocNo', 'hearingRequestedAt', 'thirdParties'] },
    {
      title: '听证安排',
      fields: [
        'hearingAt',
        'hearingPlace',
        'hearingPublic',
        'closedReason',
        'hearingHostId',
        'hearingMemberIds',
        'hearingRecorderId',
        'agentsLimit',
      ],
    },
    { title: '听证之后', fields: ['hearingRecord', 'hearingOpinion'] },
    letterClosing,
  ],
  prefill: (context, known) => {
    const { record } = context
    const about = partyOf(record, 'hearingNotice', { addressee: asking(record), ...known })
    const name = about?.partyName
    return {
      ...letterPrefill(context, known, {
        issuer: 'authority',
        addressee: known.party?.partyName ?? name,
        copies: 2 + (known.thirdParties?.length ?? 0),
      }),
      party: about,
      noticeDocNo: noticeOf(record, name)?.docNo ?? null,
      hearingPublic: true,
      agentsLimit: 2,
    }
  },
  compose: (fill, context) => {
    const text = {
      name: '听证通知书',
      docCode: '听',
      body: body(fill, context),
      footnote: twoCopiesNote(fill.values.copiesTotal),
    }
    const [record, opinion] = [fill.text('hearingRecord'), fill.text('hearingOpinion')]
    const filed = issueTable(
      fill,
      '案　由',
      [fill.text('caseTitle')],
      [],
      [
        filedPair('案　号', fill.text('caseNo'), '告知\n文号', fill.text('noticeDocNo')),
        ...(isGiven(record) ? [filedWide('听证笔录', record)] : []),
        ...(isGiven(opinion) ? [filedWide('听证意见', opinion)] : []),
      ],
    )
    return letterParts(fill, context, text, servedAndFiled({ below: [filed] }))
  },
  check: (values, context) => [
    ...checkLetter(values, context, {
      title: '听证通知书',
      curtailsRights: true,
      decidedOn: values.hearingRequestedAt,
    }),
    ...checkTime(values, context),
    ...checkHost(values, context),
    ...checkAgents(values),
    ...checkSecrecy(values, context, { inside: ['hearingRecord', 'hearingOpinion'] }),
  ],
})

type NoticeFill = Fill<typeof fields>

function isClosed(values: Readonly<Record<string, unknown>>): boolean {
  return values.hearingPublic === false
}

/** The paper that told this party of the right to a hearing: one of its own, or the notice of the penalty. */
function noticeOf(record: CaseRecord, name: string | null | undefined) {
  return paperAbout(record, 'hearingRightsNotice', name) ?? paperAbout(record, 'penaltyAdvanceNotice', name)
}

/** The party whose reply asks for a hearing, where one does. */
function asking(record: CaseRecord): string | null {
  const found = respondentsOf(record).find(({ partyName }) => {
    const replies = noticeOf(record, partyName)?.values.partyReply
    return Array.isArray(replies) && replies.includes('要求听证')
  })
  return found?.partyName ?? null
}

function body(fill: NoticeFill, context: FormContext): Block[] {
  const { values } = fill
  const self = selfName(fill, context)
  const you = youOf(values.party)
  const open = fill.run(
    'hearingPublic',
    values.hearingPublic === true ? '公开' : values.hearingPublic === false ? '不公开' : null,
  )
  const reason = isClosed(values) ? fill.say`因${fill.words('closedReason')}，` : []
  const members = fill.officers('hearingMemberIds')
  const recorder = fill.officers('hearingRecorderId')
  const agents = fill.run('agentsLimit', values.agentsLimit ? agentWords(values.agentsLimit) : null)
  const third = fill.joined('thirdParties')
  const name = values.party?.partyName
  const asker = name && name !== values.addressee ? name : you
  return [
    paragraph(
      fill.say`${{ text: asker, field: 'party.partyName' }}于${fill.date('hearingRequestedAt')}就${fill.text('caseTitle')}提出听证申请。依据《中华人民共和国行政处罚法》第六十四条的规定，${self}决定于${fill.datetime('hearingAt')}在${fill.text('hearingPlace')}举行听证，${reason}听证${open}进行。`,
    ),
    paragraph(
      fill.say`听证由${fill.officers('hearingHostId')}主持${isGiven(members) ? fill.say`，${members}为听证员` : []}${isGiven(recorder) ? fill.say`，${recorder}担任记录` : []}。${you}认为主持人与本案有直接利害关系的，有权申请回避。`,
    ),
    paragraph(
      fill.say`${you}可以亲自参加听证，也可以委托${agents}代理。参加听证请携带身份证明；委托代理人的，应当提交载明权限的授权委托书。需要提交证据、通知证人到场的，请在听证前准备。无正当理由拒不出席听证或者未经许可中途退出听证的，视为放弃听证权利。听证不收取费用。`,
    ),
    ...(isGiven(third) ? [paragraph(fill.say`本案第三人${third}一并通知参加听证。`)] : []),
  ]
}

function agentWords(limit: number): string {
  return limit === 1 ? '一人' : `一至${inWords(limit)}人`
}

/** T13: seven working days before the hearing (第六十四条第二项、第八十五条); T12: five to ask for it. */
function checkTime(values: Values, { record, calendar }: FormContext): Finding[] {
  const { hearingAt, issueDate, hearingRequestedAt: asked } = values
  const findings: Finding[] = []
  if (hearingAt && issueDate && isIsoDate(issueDate)) {
    const first = deadline(calendar, { from: issueDate, add: 7, unit: 'working-day' })
    const day = datePartOf(hearingAt)
    const last = formatChineseDate(first.due)
    if (day < first.due) {
      const message = `通知不足七个工作日，听证应当在${last}之后`
      findings.push({ field: 'hearingAt', level: 'error', message })
    } else if (day === first.due) {
      // Who counts the day of the hearing finds seven days, who does not finds six.
      const message = `听证当日不计入的，通知只有六个工作日，听证宜在${last}之后`
      findings.push({ field: 'hearingAt', level: 'warning', message })
    }
    if (!first.certain) {
      findings.push({
        field: 'hearingAt',
        level: 'warning',
        message: '当年放假安排尚未导入，七个工作日按周末估算，请核对',
      })
    }
  }
  const told = servedDateOf(record, noticeOf(record, values.party?.partyName)?.docNo)
  if (told && asked && asked > deadline(calendar, { from: told, add: 5, unit: 'working-day' }).due) {
    findings.push({
      field: 'hearingRequestedAt',
      level: 'warning',
      message: '申请超过告知后五个工作日，是否仍举行听证请核定',
    })
  }
  return findings
}

/** 第六十四条第四项: whoever investigated may not preside. */
function checkHost(values: Values, { record, office }: FormContext): Finding[] {
  const investigated = teamOf(record)
  const at = (field: string, id: string | null | undefined): Finding[] =>
    id && investigated.includes(id)
      ? [
          {
            field,
            level: 'error',
            message: `${officerName(office, id)}是本案调查人员，不得主持或者参与听证`,
          },
        ]
      : []
  return [
    ...at('hearingHostId', values.hearingHostId),
    ...(values.hearingMemberIds ?? []).flatMap((id) => at('hearingMemberIds', id)),
  ]
}

/** 第六十四条第五项: one or two agents. */
function checkAgents({ agentsLimit }: Values): Finding[] {
  if (typeof agentsLimit !== 'number' || agentsLimit === 1 || agentsLimit === 2) return []
  return [{ field: 'agentsLimit', level: 'error', message: '当事人可以委托一至二人代理' }]
}
