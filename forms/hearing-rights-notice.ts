/**
 * 听证告知书 (《中华人民共和国行政处罚法》第六十三条、第六十四条): tells a party of its right to a hearing apart from the notice of
 * the penalty, where that notice did not.
 */
import type { CodeTable } from '../src-domain/codes'
import { dateOf } from '../src-domain/stage'
import { caseFields, penalizedColumns } from './blocks'
import type { Block } from './document-tree'
import { date, docNo, int, multi, multiline, party, rows, text, texts } from './fields'
import { filedPair } from './filed-rows'
import type { Fill } from './fill'
import { defineForm, type Finding, type FormContext, type ValuesOf } from './form'
import { letterParts, paragraph, selfName, servedAndFiled } from './letter'
import {
  checkCitations,
  checkHandlers,
  checkLetter,
  letterClosing,
  letterFields,
  letterPrefill,
} from './letter-fields'
import { issueTable, twoCopiesNote } from './notice'
import { filingNoIn, fromApproval } from './penalty-advance-notice'
import { penaltyColumns, usualDuties, usualPenalties } from './penalty-approval-fields'
import { paperAbout, partyOf, penaltiesFor, proposedIn, youOf } from './penalty-party'
import { checkPenaltyRows } from './penalty-row-check'
import { penaltyParagraphs, toWhom } from './penalty-words'
import { clause, inWords, isGiven, label, value } from './pieces'
import { checkSecrecy } from './secrecy'

const replies = { 要求听证: '要求听证', 放弃听证: '放弃听证' } as const satisfies CodeTable

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
  noticeDocNo: text('行政处罚告知书文号', { help: '已经另行告知陈述申辩权的，填写其文号' }),
  factsFound: multiline('违法事实', { required: true, help: '与审批表一致，接在“经查，”之后' }),
  violatedProvisions: texts('违反条款', usualDuties, { required: true }),
  penaltyProvisions: texts('处罚依据', usualPenalties, { required: true }),
  discretionReason: multiline('裁量理由', { required: true, help: '接在“鉴于”之后' }),
  proposedPenalties: rows('拟处罚内容', penaltyColumns, { required: true, toldWhole: true }),
  hearingRequestDays: int('听证申请期限（工作日）', {
    required: true,
    help: '法定五个工作日，自收到次日起算',
  }),
  partyReply: multi('当事人意见', replies, { help: '回执收回后填写' }),
} as const
type Values = ValuesOf<typeof fields>

export const hearingRightsNotice = defineForm({
  id: 'hearingRightsNotice',
  no: '11附',
  title: '听证告知书',
  version: 3,
  style: 'letter',
  issuer: 'authority',
  curtailsRights: true,
  docCode: '听告',
  basis: ['《中华人民共和国行政处罚法》第六十三条、第六十四条、第八十五条'],
  stages: ['penaltyReview', 'noticed'],
  fields,
  groups: [
    { title: '文号与抬头', fields: ['docNo', 'addressee', 'caseNo', 'caseTitle', 'filingNo', 'filedDate'] },
    { title: '当事人', fields: ['party', 'noticeDocNo'] },
    {
      title: '违法事实与依据',
      fields: ['factsFound', 'violatedProvisions', 'penaltyProvisions', 'discretionReason'],
    },
    { title: '拟处罚与听证权利', fields: ['proposedPenalties', 'hearingRequestDays'] },
    { title: '承办与回执', fields: ['handlerIds', 'partyReply'] },
    letterClosing,
  ],
  prefill: (context, known) => {
    const { record } = context
    const about = partyOf(record, 'hearingRightsNotice', known)
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
      noticeDocNo: paperAbout(record, 'penaltyAdvanceNotice', about?.partyName)?.docNo ?? null,
      proposedPenalties: penaltiesFor(proposedIn(record), about?.partyName),
      hearingRequestDays: 5,
    }
  },
  compose: (fill, context) => {
    const text = {
      name: '听证告知书',
      docCode: '听告',
      body: body(fill, context),
      footnote: twoCopiesNote(fill.values.copiesTotal),
      receiptLines: [[{ text: '当事人意见：□要求听证　□放弃听证' }]],
    }
    const filed = issueTable(
      fill,
      '案　号',
      [fill.text('caseNo')],
      [label('承办人'), value(fill.officers('handlerIds'))],
      [filedPair('意　见', fill.words('partyReply'), '告知\n文号', fill.text('noticeDocNo'))],
    )
    return letterParts(fill, context, text, servedAndFiled({ below: [filed] }))
  },
  check: (values, context) => [
    ...checkLetter(values, context, {
      title: '听证告知书',
      curtailsRights: true,
      decidedOn: values.filedDate,
    }),
    ...checkHandlers('handlerIds', values.handlerIds, context, 'error'),
    ...checkPenaltyRows('proposedPenalties', values.proposedPenalties, context, values.discretionReason),
    ...checkDays(values),
    ...checkCitations('factsFound', values.factsFound),
    ...checkSecrecy(values, context),
  ],
})

function body(fill: Fill<typeof fields>, context: FormContext): Block[] {
  const { values } = fill
  const self = selfName(fill, context)
  const you = youOf(values.party)
  const filing = fill.text('filingNo')
  const filed = isGiven(filing) ? fill.say`（立案号：${filing}）` : []
  const days = fill.run(
    'hearingRequestDays',
    values.hearingRequestDays ? inWords(values.hearingRequestDays) : null,
  )
  return [
    paragraph(
      fill.say`${self}于${fill.date('filedDate')}对${fill.text('caseTitle')}立案调查${filed}，现已调查终结。经查，${clause(fill.text('factsFound'))}。`,
    ),
    ...penaltyParagraphs(
      fill.say`${you}的行为违反了${fill.articles('violatedProvisions')}的规定。依据${fill.articles('penaltyProvisions')}的规定，鉴于${clause(fill.text('discretionReason'))}，${self}拟对${toWhom(values.party, values.addressee, values.proposedPenalties)}作出如下行政处罚：`,
      'proposedPenalties',
      values.proposedPenalties ?? [],
      context.record,
    ),
    paragraph(
      fill.say`依据《中华人民共和国行政处罚法》第六十三条、第六十四条的规定，${you}有权要求听证。要求听证的，应当自收到本告知书之日起${days}个工作日内向${self}提出；逾期未提出的，视为放弃听证。听证不收取费用。`,
    ),
  ]
}

/** 第六十四条第一项、第八十五条: five working days. */
function checkDays({ hearingRequestDays: days }: Values): Finding[] {
  if (typeof days !== 'number' || days >= 5) return []
  return [{ field: 'hearingRequestDays', level: 'error', message: '听证申请期限不得少于五个工作日' }]
}
