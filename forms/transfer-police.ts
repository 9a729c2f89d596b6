/** 涉嫌犯罪案件移送书 (documents.md A.16): sends a case to the police where an administrative offence looks like a crime. */

import { respondentsOf } from '../src-domain/case-record'
import type { OfficeRecord } from '../src-domain/office'
import type { PartyColumns } from './blocks'
import type { RowValue } from './fields'
import { defineForm, type FormContext } from './form'
import { letterClosing, letterPrefill } from './letter-fields'
import { papersOfKind } from './other-papers'
import { checkPolice } from './transfer-police-check'
import { policeFields } from './transfer-police-fields'
import { policeParts } from './transfer-police-layout'

const usualAttachments: string[] = ['移送材料清单', '涉案物品清单', '调查报告']

/** What must go along in any case (《行政执法机关移送涉嫌犯罪案件的规定》第六条). */
const usualMaterials = [
  '涉嫌犯罪案件移送书',
  '涉嫌犯罪案件情况的调查报告',
  '涉案物品清单',
  '其他有关涉嫌犯罪的材料',
]

export const transferPolice = defineForm({
  id: 'transferPolice',
  no: '16',
  title: '涉嫌犯罪案件移送书',
  version: 1,
  style: 'letter',
  issuer: 'authority',
  curtailsRights: true,
  docCode: '移公',
  basis: [
    '《中华人民共和国行政处罚法》第二十七条第一款、第八十二条',
    '《行政执法机关移送涉嫌犯罪案件的规定》第三条、第五条至第十二条',
    '《汉川市公共资源交易综合监管联动执法操作规程》第三部分第（六）项',
  ],
  stages: ['investigating', 'reportSubmitted', 'underReview', 'filed', 'penaltyReview'],
  fields: policeFields,
  groups: [
    { title: '文号与抬头', fields: ['docNo', 'receiverOrg', 'addressee'] },
    { title: '案件', fields: ['caseNo', 'caseTitle', 'projectName', 'tenderProjectNo', 'sectionName'] },
    {
      title: '涉嫌犯罪',
      fields: [
        'suspects',
        'suspectedCrime',
        'otherCrime',
        'prosecutionCriteria',
        'amountInvolved',
        'factsAndEvidence',
        'priorPenalties',
      ],
    },
    { title: '随案材料', fields: ['transferMaterials', 'seizedItems'] },
    {
      title: '移送审批',
      fields: [
        'specialTeamIds',
        'transferReportDate',
        'transferApprovedAt',
        'transferredAt',
        'approvalTeamLeader',
        'approvalAuthorityHead',
      ],
    },
    letterClosing,
    {
      title: '回执与反馈',
      fields: [
        'receiverSign',
        'receivedBackDate',
        'policeDecision',
        'policeDocNo',
        'policeDecisionDate',
        'afterNotFiled',
      ],
    },
  ],
  prefill: (context, known) => {
    const { record, office } = context
    const receiver = known.receiverOrg ?? organNamed(office, /公安局/)
    const procuratorate = organNamed(office, /检察院/)
    const penalties = papersOfKind(record, 'penaltyDecision').flatMap(({ docNo }) => docNo ?? [])
    return {
      ...letterPrefill(context, known, {
        issuer: 'authority',
        addressee: office.organs[receiver ?? '']?.name ?? receiver,
        copies: 3,
      }),
      ccOrgIds: procuratorate ? [procuratorate] : null,
      receiverOrg: receiver,
      suspects: suspectsOf(context),
      amountInvolved: record.project.winningAmount ?? null,
      specialTeamIds: record.case.teamMemberIds ?? record.case.handlerIds ?? null,
      priorPenalties: penalties.length > 0 ? penalties : null,
      transferMaterials: usualMaterials.map((name) => ({ name, copies: 1 })),
      attachments: usualAttachments,
    }
  },
  compose: policeParts,
  check: checkPolice,
})

/** Those against whom the case is, but for the tenderee and officials, whose part is for the organs of discipline. */
function suspectsOf({ record }: FormContext): RowValue<PartyColumns>[] {
  return respondentsOf(record).filter(
    ({ biddingRole }) => biddingRole !== 'tenderee' && biddingRole !== 'official',
  ) as RowValue<PartyColumns>[]
}

function organNamed(office: OfficeRecord, pattern: RegExp): string | null {
  return Object.entries(office.organs).find(([, { name }]) => pattern.test(name))?.[0] ?? null
}
