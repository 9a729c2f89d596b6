/** How screens tell approvals: what was decided, and whose turn it is. */
import { type Column, columnNames } from '../../src-domain/approval-ladders'
import { type RoundState, type RungState, signAction } from '../../src-domain/approvals'
import type { Approval, CaseRecord } from '../../src-domain/case-record'
import { type OfficeRecord, officerName } from '../../src-domain/office'
import type { CaseAccess } from '../../src-domain/permissions'
import { holdersOf } from '../../src-domain/signing'

export const decisionWords: Readonly<Record<Approval['decision'], string>> = {
  agree: '同意',
  disagree: '不同意',
  return: '退回修改',
}

export const roundWords: Readonly<Record<RoundState, string>> = {
  notBegun: '未送审',
  open: '审批中',
  agreed: '审批完毕',
  returned: '已退回修改',
  refused: '不同意',
}

export const rungWords: Readonly<Record<RungState, string>> = {
  done: '已签',
  refused: '不同意',
  open: '待签',
  waiting: '未到',
  skipped: '未签',
}

/** Who may sign a column, as names: `监管办主任张某甲`; only the column where nobody of the library may. */
export function whoSigns(
  office: OfficeRecord,
  open: { docKind: string; column: Column; barred?: readonly string[] },
  about: CaseRecord | CaseAccess,
): string {
  const holders = holdersOf(office, signAction(open), about).filter((id) => !open.barred?.includes(id))
  const names = holders.map((id) => officerName(office, id)).join('、')
  return open.column === 'submission' ? names : `${columnNames[open.column]}${names}`
}
