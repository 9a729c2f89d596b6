/** 延长调查审批表 (documents.md A.5, first part): the team asks for more time before the time is over, and the office's head decides. */
import { approvalGrid } from './approval-sheet'
import type { Part } from './document-tree'
import { checkExtension, extensionDates } from './extension-check'
import { type ExtensionMatter, extensionMatter } from './extension-fields'
import { extensionBoxes, extensionRows } from './extension-layout'
import { type Fill, say } from './fill'
import { defineForm, type FormContext } from './form'
import { approvalBoxes, checkSignedInOrder, tableSheet } from './table-sheet'

export const extensionApproval = defineForm({
  id: 'extensionApproval',
  no: '05附',
  title: '延长调查审批表',
  version: 1,
  style: 'table',
  issuer: 'internal',
  curtailsRights: false,
  docCode: null,
  basis: [
    '《汉川市公共资源交易综合监管联动执法操作规程》第三部分第（二）项第1点',
    '《中华人民共和国招标投标法实施条例》第六十一条第二款',
  ],
  stages: ['investigating', 'supplementing'],
  fields: extensionMatter,
  groups: [
    {
      title: '案件',
      fields: ['caseNo', 'caseTitle', 'clueCategory', 'projectName', 'tenderProjectNo', 'teamLeaderId'],
    },
    {
      title: '延长',
      fields: [
        'originalStart',
        'originalDeadline',
        'extensionReasonType',
        'extensionReason',
        'extensionDays',
        'extendedDeadline',
        'statutoryDeadline',
        'extensionNo',
      ],
    },
    { title: '审批', fields: ['approvalTeamLeader', 'approvalDeputyDirector', 'approvalPrincipal'] },
  ],
  prefill: (context, known) => extensionDates(context, known),
  compose: approvalParts,
  check: (values, context) => [
    ...checkExtension(values, context),
    ...checkSignedInOrder(values, extensionBoxes),
  ],
})

function approvalParts(fill: Fill<ExtensionMatter>, { office }: FormContext): Part[] {
  return [
    tableSheet({
      organ: [{ text: office.organs[office.officeOrgId]?.name ?? '' }],
      name: '延长调查审批表',
      right: say`案号：${fill.text('caseNo')}`,
      columns: [26, 52, 26, 52],
      rows: [...extensionRows(fill), ...approvalBoxes(approvalGrid, fill.values, office, extensionBoxes)],
    }),
  ]
}
