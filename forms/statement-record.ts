/** 陈述申辩笔录及复核意见 (documents.md A.32): what a party says against a meant penalty, and what became of it. */
import type { CodeTable } from '../src-domain/codes'
import { approvalFields, caseFields } from './blocks'
import {
  choice,
  date,
  datetime,
  docNo,
  int,
  type LooseValues,
  multiline,
  officer,
  officers,
  rows,
  text,
} from './fields'
import { defineForm, type Finding, type FormContext, type ValuesOf } from './form'
import { checkHandlers } from './letter-fields'
import { paperAbout, partyOf } from './penalty-party'
import { checkSecrecy } from './secrecy'
import { servedDateOf } from './served-date'
import { statementParts } from './statement-layout'
import { checkClosing, closingFields, recordOrgan, recordOrganField } from './transcript'

const statementForms = {
  书面: '书面',
  口头: '口头',
  放弃: '放弃',
  逾期未提: '逾期未提',
} as const satisfies CodeTable
const adoptions = { 采纳: '采纳', 部分采纳: '部分采纳', 不采纳: '不采纳' } as const satisfies CodeTable

/** Something was said, so that there is something to review. */
const isMade = (values: LooseValues) => values.statementForm === '书面' || values.statementForm === '口头'
const isOral = (values: LooseValues) => values.statementForm === '口头'

export const newEvidenceColumns = { name: text('名称', { required: true }), pages: int('页数') } as const

const statementFields = {
  issuingOrgId: recordOrganField,
  caseNo: caseFields.caseNo,
  caseTitle: caseFields.caseTitle,
  noticeDocNo: docNo('告知书文号', { help: '《行政处罚告知书》的文号' }),
  noticeServedDate: date('告知书送达日期', { past: true }),
  partyName: text('当事人', { required: true, width: 'full' }),
  statementForm: choice('陈述申辩形式', statementForms, { required: true }),
  statementAt: datetime('陈述申辩时间', {
    required: true,
    past: true,
    help: '书面的填收到时间；放弃、逾期的填确认时间',
  }),
  statementPlace: text('地点', { requiredWhen: isOral, visibleWhen: isOral }),
  statementPerson: text('陈述申辩人', { requiredWhen: isMade, visibleWhen: isMade }),
  statementTitle: text('身份或者职务', {
    requiredWhen: isMade,
    visibleWhen: isMade,
    help: '代理人陈述的，附授权委托书',
  }),
  statementContent: multiline('陈述申辩内容', { required: true, help: '放弃、逾期未提的，写明经过' }),
  newEvidence: rows('提交的新证据', newEvidenceColumns, { visibleWhen: isMade }),
  recorderIds: officers('执法人员', { required: true, help: '听取陈述申辩的，不少于两名' }),
  readConfirmed: {
    ...closingFields.readConfirmed,
    meta: { ...closingFields.readConfirmed.meta, required: false, requiredWhen: isOral, visibleWhen: isOral },
  },
  refusalNote: {
    ...closingFields.refusalNote,
    meta: { ...closingFields.refusalNote.meta, visibleWhen: isOral },
  },
  signatures: {
    ...closingFields.signatures,
    meta: { ...closingFields.signatures.meta, visibleWhen: isOral },
  },
  reviewOpinion: multiline('复核情况', { required: true, help: '对提出的事实、理由和证据逐项复核' }),
  adopted: choice('是否采纳', adoptions, { requiredWhen: isMade, visibleWhen: isMade }),
  penaltyChange: multiline('拟处罚的变化', {
    requiredWhen: (values) => values.adopted === '采纳' || values.adopted === '部分采纳',
    help: '不得因陈述申辩给予更重的处罚',
  }),
  reviewerId: officer('复核人', { required: true }),
  approvalAuthorityHead: approvalFields.approvalAuthorityHead,
} as const
export type StatementFields = typeof statementFields
type Values = ValuesOf<StatementFields>

export const statementRecord = defineForm({
  id: 'statementRecord',
  no: '32',
  title: '陈述申辩笔录及复核意见',
  version: 3,
  style: 'transcript',
  issuer: 'authority',
  curtailsRights: false,
  docCode: null,
  basis: ['《中华人民共和国行政处罚法》第七条、第四十四条、第四十五条、第六十二条'],
  stages: ['noticed', 'statementReview'],
  fields: statementFields,
  groups: [
    {
      title: '案件与告知',
      fields: ['issuingOrgId', 'caseNo', 'caseTitle', 'noticeDocNo', 'noticeServedDate'],
    },
    {
      title: '陈述申辩',
      fields: [
        'partyName',
        'statementForm',
        'statementAt',
        'statementPlace',
        'statementPerson',
        'statementTitle',
        'statementContent',
        'newEvidence',
        'recorderIds',
      ],
    },
    { title: '核对与签名', fields: ['readConfirmed', 'refusalNote', 'signatures'] },
    {
      title: '复核与审批',
      fields: ['reviewOpinion', 'adopted', 'penaltyChange', 'reviewerId', 'approvalAuthorityHead'],
    },
  ],
  filledBy: 'reviewerId',
  prefill: (context, known) => {
    const { record, officerId } = context
    const about = partyOf(record, 'statementRecord', { addressee: known.partyName ?? null })
    const name = known.partyName ?? about?.partyName ?? null
    const notice = paperAbout(record, 'penaltyAdvanceNotice', name)?.docNo ?? null
    return {
      issuingOrgId: recordOrgan(context),
      partyName: name,
      noticeDocNo: notice,
      noticeServedDate: servedDateOf(record, known.noticeDocNo ?? notice),
      recorderIds: record.case.handlerIds ?? null,
      reviewerId: officerId,
      ...unsaid(known),
    }
  },
  compose: statementParts,
  check: checkStatement,
})

/** Where nothing was said, there is nothing but that to tell. */
function unsaid({ statementForm: form }: Values): Values {
  if (form === '放弃')
    return {
      statementContent: '当事人明确表示放弃陈述申辩。',
      reviewOpinion: '未提出陈述申辩意见，无复核事项。',
    }
  if (form === '逾期未提')
    return {
      statementContent: '当事人在告知的期限内未提出陈述申辩。',
      reviewOpinion: '未提出陈述申辩意见，无复核事项。',
    }
  return {}
}

/** No heavier penalty for having spoken (《中华人民共和国行政处罚法》第四十五条第二款). */
function checkStatement(values: Values, context: FormContext): Finding[] {
  const findings: Finding[] = []
  if (/加重|从重|提高|增加/.test(values.penaltyChange ?? '')) {
    findings.push({
      field: 'penaltyChange',
      level: 'error',
      message: '不得因当事人陈述、申辩而给予更重的处罚',
    })
  }
  const { noticeServedDate: served, statementAt: at } = values
  if (served && at && at.slice(0, 10) < served) {
    findings.push({ field: 'statementAt', level: 'error', message: '陈述申辩时间早于告知书送达日期' })
  }
  return [
    ...findings,
    ...checkHandlers('recorderIds', values.recorderIds, context, 'error', '执法人员'),
    ...(isOral(values) ? checkClosing(values) : []),
    ...checkSecrecy(values, context),
  ]
}
