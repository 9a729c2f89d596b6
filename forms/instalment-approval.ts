/**
 * 罚款分期（延期）缴纳审批表 (《中华人民共和国行政处罚法》第六十六条第二款): a party in real hardship asks to pay later or
 * in parts, and the organ that fined it decides.
 */
import { dateOf } from '../src-domain/stage'
import { fineOwed } from './fine-owed'
import { defineForm } from './form'
import { checkInstalments } from './instalment-check'
import { instalmentFields } from './instalment-fields'
import { instalmentParts } from './instalment-layout'

export const instalmentApproval = defineForm({
  id: 'instalmentApproval',
  no: '12附',
  title: '罚款分期（延期）缴纳审批表',
  version: 2,
  style: 'table',
  issuer: 'internal',
  curtailsRights: false,
  docCode: null,
  basis: ['《中华人民共和国行政处罚法》第六十六条第二款、第七十二条第二款'],
  stages: ['served', 'executing'],
  fields: instalmentFields,
  groups: [
    { title: '案件', fields: ['caseNo', 'caseTitle', 'authorityOrgId', 'handlerIds'] },
    { title: '当事人', fields: ['party'] },
    {
      title: '处罚决定',
      fields: [
        'decisionDocNo',
        'decisionDate',
        'decisionServedDate',
        'fineTotal',
        'paidAmount',
        'paymentDue',
      ],
    },
    { title: '申请', fields: ['appliedDate', 'deferKind', 'applicationReason', 'proofs', 'hardshipFinding'] },
    { title: '缴纳安排', fields: ['deferredUntil', 'instalments', 'security'] },
    {
      title: '审批',
      fields: ['approvalHandler', 'approvalDeputyHead', 'approvalAuthorityHead', 'notifiedDate'],
    },
  ],
  prefill: (context, known) => {
    const { about, decision, fine, served, due } = fineOwed(context, 'instalmentApproval', known)
    return {
      party: about,
      decisionDocNo: decision?.docNo ?? null,
      decisionDate: decision?.issueDate ?? dateOf(context.record, 'decided'),
      decisionServedDate: served,
      fineTotal: fine,
      paymentDue: due,
    }
  },
  compose: instalmentParts,
  check: checkInstalments,
})
