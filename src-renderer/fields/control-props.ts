/** What every control of a field is given, whatever its kind. */
import type { FieldMeta } from '../../forms/fields'

export interface ControlProps {
  /** The key of the field, through which jumps find it and its parts. */
  name: string
  /** Of the element that takes the focus; the label points at it. */
  id: string
  /** Of the label, for controls made of several elements. */
  labelId: string
  describedBy: string | undefined
  meta: FieldMeta
  value: unknown
  /** The value as far as it is understood, at every key; null where the field was emptied. */
  onChange: (value: unknown) => void
  /** Why the text that now stands there is not understood; null once it is. */
  onFault: (fault: string | null) => void
  readOnly: boolean
  invalid: boolean
  /** In the cell of a grid: no frame of its own, and no words beside the value. */
  compact: boolean
}
