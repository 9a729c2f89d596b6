/**
 * 行政处罚告知书 (documents.md A.11): tells a party before the decision what penalty is meant, on what facts, reasons and
 * articles, and how to be heard. Each party gets a notice of its own.
 */
import type { CaseRecord } from '../src-domain/case-record'
import type { CodeTable } from '../src-domain/codes'
import { needsHearing } from '../src-domain/penalty'
import { dateOf } from '../src-domain/stage'
import { caseFields, penalizedColumns } from './blocks'
import type { Block, Run } from './document-tree'
import { choice, date, docNo, int, multi, multiline, party, rows, texts } from './fields'
import { filedPair } from './filed-rows'
import type { Fill } from './fill'
import { defineForm, type FormContext, type ValuesOf } from './form'
import { letterParts, paragraph, selfName, servedAndFiled } from './letter'
import { letterClosing, letterFields, letterPrefill } from './letter-fields'
import { issueTable, twoCopiesNote } from './notice'
import { latestPaper } from './other-papers'
import { checkAdvanceNotice } from './penalty-advance-notice-check'
import { penaltyColumns, usualDuties, usualPenalties } from './penalty-approval-fields'
import { partyOf, penaltiesFor, proposedIn, rowsIn, youOf } from './penalty-party'
import { penaltyParagraphs, toWhom } from './penalty-words'
import { clause, inWords, isGiven, label, value } from './pieces'
import { plannedValues } from './planned-values'

const variants = { statement: '仅陈述申辩', hearing: '含听证' } as const satisfies CodeTable

/** 当事人意见, as the boxes of the receipt print them and as they are entered when it comes back. */
const replies = {
  要求陈述申辩: '要求陈述申辩',
  放弃陈述申辩: '放弃陈述申辩',
  要求听证: '要求听证',
  放弃听证: '放弃听证',
} as const satisfies CodeTable

const fields = {
  ...letterFields,
  caseNo: caseFields.caseNo,
  caseTitle: caseFields.caseTitle,
  filingNo: docNo('立案号', { help: '有权部门的立案编号，如 川住建立〔2026〕1号' }),
  filedDate: date('立案日期', { required: true, past: true }),
  handlerIds: caseFields.handlerIds,
  party: party('当事人', penalizedColumns, {
    required: true,
    help: '每个当事人一份；改写姓名，其余随案件带出',
  }),
  noticeVariant: choice('告知类型', variants, {
    required: true,
    help: '拟处罚属于听证范围的，应当一并告知听证权利',
  }),
  factsFound: multiline('违法事实', { required: true, help: '与审批表一致，接在“经查，”之后' }),
  evidenceSummary: multiline('主要证据', { required: true, help: '写证据名称，用顿号隔开' }),
  violatedProvisions: texts('违反条款', usualDuties, { required: true }),
  penaltyProvisions: texts('处罚依据', usualPenalties, { required: true }),
  discretionReason: multiline('裁量理由', { required: true, help: '接在“鉴于”之后' }),
  proposedPenalties: rows('拟处罚内容', penaltyColumns, { required: true, toldWhole: true }),
  statementDays: int('陈述申辩期限（工作日）', { required: true, help: '自收到之日起，一般五个工作日' }),
  hearingRequestDays: int('听证申请期限（工作日）', {
    requiredWhen: (values) => values.noticeVariant === 'hearing',
    visibleWhen: (values) => values.noticeVariant === 'hearing',
    help: '法定五个工作日，自收到次日起算',
  }),
  partyReply: multi('当事人意见', replies, { help: '回执收回后填写' }),
} as const
export type AdvanceNoticeFields = typeof fields
type NoticeFill = Fill<AdvanceNoticeFields>

export const penaltyAdvanceNotice = defineForm({
  id: 'penaltyAdvanceNotice',
  no: '11',
  title: '行政处罚告知书',
  version: 3,
  style: 'letter',
  issuer: 'authority',
  curtailsRights: true,
  docCode: '罚告',
  basis: [
    '《中华人民共和国行政处罚法》第四十四条、第四十五条、第六十二条',
    '《中华人民共和国行政处罚法》第六十三条、第六十四条、第八十五条',
  ],
  stages: ['penaltyReview', 'noticed'],
  fields,
  groups: [
    { title: '文号与抬头', fields: ['docNo', 'addressee', 'caseNo', 'caseTitle', 'filingNo', 'filedDate'] },
    { title: '当事人', fields: ['party'] },
    {
      title: '违法事实与依据',
      fields: [
        'factsFound',
        'evidenceSummary',
        'violatedProvisions',
        'penaltyProvisions',
        'discretionReason',
      ],
    },
    {
      title: '拟处罚与权利告知',
      fields: ['proposedPenalties', 'noticeVariant', 'statementDays', 'hearingRequestDays'],
    },
    { title: '承办与回执', fields: ['handlerIds', 'partyReply'] },
    letterClosing,
  ],
  prefill: (context, known) => {
    const { record } = context
    const about = partyOf(record, 'penaltyAdvanceNotice', known)
    const penalties = penaltiesFor(proposedIn(record), about?.partyName)
    return {
      ...letterPrefill(context, known, {
        issuer: 'authority',
        addressee: known.party?.partyName ?? about?.partyName,
        copies: 2,
      }),
      ...fromApproval(record),
      filingNo: filingNoIn(context),
      filedDate: dateOf(record, 'filed'),
      party: about,
      evidenceSummary: evidenceNames(context),
      proposedPenalties: penalties,
      noticeVariant: needsHearing(known.proposedPenalties ?? penalties) ? 'hearing' : 'statement',
      statementDays: context.calendar.choices?.statementDays ?? 5,
      hearingRequestDays: 5,
    }
  },
  compose: (fill, context) => {
    const text = {
      name: '行政处罚告知书',
      docCode: '罚告',
      body: body(fill, context),
      footnote: twoCopiesNote(fill.values.copiesTotal),
      receiptLines: [replyLine(fill)],
    }
    const filed = issueTable(
      fill,
      '案　号',
      [fill.text('caseNo')],
      [label('承办人'), value(fill.officers('handlerIds'))],
      [filedPair('意　见', fill.words('partyReply'), '类型', fill.words('noticeVariant'))],
    )
    return letterParts(fill, context, text, servedAndFiled({ below: [filed] }))
  },
  check: checkAdvanceNotice,
})

/** What the notice takes from the approval form as it stands. */
export function fromApproval(record: CaseRecord) {
  const values = latestPaper(record, 'penaltyApprovalForm')?.values ?? {}
  const planned = plannedValues(record)
  return {
    factsFound: (values.factsAndEvidence as string | null | undefined) ?? null,
    violatedProvisions:
      (values.violatedProvisions as string[] | null | undefined) ?? planned.violatedProvisions,
    penaltyProvisions: (values.penaltyProvisions as string[] | null | undefined) ?? planned.penaltyProvisions,
    discretionReason: (values.discretionReason as string | null | undefined) ?? planned.discretionReason,
  }
}

/** The number under which the competent department filed the case, as an earlier paper holds it. */
export function filingNoIn({ record }: FormContext): string | null {
  const kinds = ['caseFilingForm', 'penaltyApprovalForm', 'penaltyAdvanceNotice']
  const found = kinds.map((kind) => latestPaper(record, kind)?.values.filingNo)
  return (found.find(Boolean) as string | undefined) ?? null
}

/** The names of the evidence that the report of the investigation lists. */
function evidenceNames({ record }: FormContext): string | null {
  const report = latestPaper(record, 'investigationReport')
  const names = rowsIn<{ name?: string | null }>(report?.values.evidenceItems).map(({ name }) => name)
  return names.filter(Boolean).join('、') || null
}

function body(fill: NoticeFill, context: FormContext): Block[] {
  const { values } = fill
  const self = selfName(fill, context)
  const you = youOf(values.party)
  const filing = fill.text('filingNo')
  const filed = isGiven(filing) ? fill.say`（立案号：${filing}）` : []
  return [
    paragraph(
      fill.say`${self}于${fill.date('filedDate')}对${fill.text('caseTitle')}立案调查${filed}，现已调查终结。经查，${clause(fill.text('factsFound'))}。以上事实，有${clause(fill.text('evidenceSummary'))}等证据为证。`,
    ),
    ...penaltyParagraphs(
      fill.say`${you}的行为违反了${fill.articles('violatedProvisions')}的规定。依据${fill.articles('penaltyProvisions')}的规定，鉴于${clause(fill.text('discretionReason'))}，${self}拟对${toWhom(values.party, values.addressee, values.proposedPenalties)}作出如下行政处罚：`,
      'proposedPenalties',
      values.proposedPenalties ?? [],
      context.record,
    ),
    paragraph(
      fill.say`依据《中华人民共和国行政处罚法》第四十四条、第四十五条的规定，${you}有权进行陈述和申辩，可以自收到本告知书之日起${days(fill, 'statementDays')}个工作日内向${self}提出；逾期未提出的，视为放弃陈述和申辩。`,
    ),
    ...(values.noticeVariant === 'hearing'
      ? [
          paragraph(
            fill.say`依据《中华人民共和国行政处罚法》第六十三条、第六十四条的规定，${you}有权要求听证，可以自收到本告知书之日起${days(fill, 'hearingRequestDays')}个工作日内向${self}提出；逾期未提出的，视为放弃听证。听证不收取费用。`,
          ),
        ]
      : []),
  ]
}

function days(fill: NoticeFill, key: 'statementDays' | 'hearingRequestDays'): Run {
  const number = fill.values[key]
  return fill.run(key, number ? inWords(number) : null)
}

/** The boxes on the receipt, without those of the hearing where none is offered. */
function replyLine(fill: NoticeFill): Run[] {
  const boxes = Object.keys(replies)
    .filter((reply) => fill.values.noticeVariant === 'hearing' || !reply.endsWith('听证'))
    .map((reply) => `□${reply}`)
  return [{ text: `当事人意见：${boxes.join('　')}` }]
}

export type AdvanceNoticeValues = ValuesOf<AdvanceNoticeFields>
