/** What the parts of the tab work with. */
import type { FormContext } from '../../forms/form'
import type { CaseRecord } from '../../src-domain/case-record'
import type { Json, Path } from '../../src-domain/edits'
import type { EditField } from '../cases/record-sheet'

export interface PenaltyView {
  record: CaseRecord
  context: FormContext
  /** Changes one place; undefined takes away what is there. The last is the purpose, as the history shows it. */
  edit: (path: Path, value: Json | undefined, purpose: string) => void
  onEdit: EditField
  /** Changes a payment; where with it all fines are paid, that is recorded with it. */
  pay: (path: Path, value: Json | undefined, purpose: string) => void
}
