/** An approval column: the opinion, the decision, who signs and when. What stays empty is left for the pen. */
import { choice, date, type FieldMap, multiline, officer } from '../../forms/fields'
import type { ControlProps } from './control-props'
import { PartFields, withPart } from './part-fields'

const decisions = { agree: '同意', disagree: '不同意', return: '退回补充' } as const

const parts: FieldMap = {
  opinion: multiline('意见'),
  decision: choice('决定', decisions),
  signerId: officer('签字', { width: 'half' }),
  signedAt: date('日期', { width: 'half', past: true }),
}

/** The value is an `Approval`. */
export function ApprovalControl({ name, meta, value, labelId, readOnly, onChange, onFault }: ControlProps) {
  return (
    <PartFields
      name={name}
      parts={{ ...parts, ...meta.columns }}
      value={value}
      labelId={labelId}
      readOnly={readOnly}
      onFault={onFault}
      onPart={(part, next) => onChange(withPart(value, part, next))}
    />
  )
}
