/** What both transfers ask alike: what goes along, who receives it and when, what comes back. */
import { caseFields, projectFields } from './blocks'
import type { Run } from './document-tree'
import { date, organ, rows, text } from './fields'
import type { Fill } from './fill'
import { letterFields } from './letter-fields'
import { materialColumns } from './material-rows'

export const transferFields = {
  ...letterFields,
  caseNo: caseFields.caseNo,
  caseTitle: caseFields.caseTitle,
  projectName: projectFields.projectName,
  tenderProjectNo: projectFields.tenderProjectNo,
  sectionName: projectFields.sectionName,
  transferMaterials: rows('移送材料清单', materialColumns, { required: true }),
  receiverOrg: organ('接收单位', { required: true }),
  receiverSign: text('接收人', { help: '收到回执后登记' }),
  receivedBackDate: date('接收日期', { help: '收到回执后登记' }),
} as const

/** The lines of the receipt that are known already: nothing before it has come back. */
export function receivedLines(fill: Fill<typeof transferFields>): Run[][] {
  const { receiverSign, receivedBackDate } = fill.values
  if (!receiverSign && !receivedBackDate) return []
  return [fill.say`回执登记：${fill.text('receiverSign')}于${fill.date('receivedBackDate')}签收。`]
}
