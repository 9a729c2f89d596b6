/** A person or unit as one whole: its parts as a form tells them. */
import type { ControlProps } from './control-props'
import { PartFields, withPart } from './part-fields'

/** The value is a map of the parts that `meta.columns` names. */
export function PartyControl({ name, meta, value, labelId, readOnly, onChange, onFault }: ControlProps) {
  return (
    <PartFields
      name={name}
      parts={meta.columns ?? {}}
      value={value}
      labelId={labelId}
      readOnly={readOnly}
      onFault={onFault}
      onPart={(part, next) => onChange(withPart(value, part, next))}
    />
  )
}
