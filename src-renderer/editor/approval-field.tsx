/**
 * A column of approval in the form of a paper. Nobody signs by typing: whoever proposes may write the opinion here, and
 * what was recorded above the form is shown.
 */
import { memo } from 'react'
import type { Approval, Field, FieldMeta } from '../../forms/fields'
import { officerName } from '../../src-domain/office'
import { decisionWords } from '../approvals/approval-words'
import { FieldControl } from '../fields/field-control'
import { useOffice } from '../store/hooks'
import type { PaperActions } from './paper-field'

interface ApprovalFieldProps {
  name: string
  field: Field
  value: unknown
  /** Whether this column is that of who proposes. */
  proposes: boolean
  actions: PaperActions
}

/** The column. Draws again only when what it is given changes. */
export const ApprovalField = memo(function ApprovalField(props: ApprovalFieldProps) {
  const { name, field, proposes, actions } = props
  const office = useOffice()
  const value = (props.value ?? {}) as Approval
  const meta: FieldMeta = { ...field.meta, control: 'multiline', required: false, width: 'full' }
  if (proposes && !value.signerId) {
    return (
      <FieldControl
        name={name}
        meta={{ ...meta, help: '送审时作为意见；留空的由承办人手写' }}
        value={value.opinion ?? null}
        onChange={(opinion) => actions.change(name, opinion ? { opinion } : null)}
        onCommit={() => actions.leave(name)}
        onFault={(fault) => actions.misread(name, fault)}
      />
    )
  }
  const signed = [value, ...(value.others ?? [])]
    .flatMap(({ signerId, signedAt }) =>
      signerId ? [`${officerName(office, signerId)} ${signedAt ?? ''}`] : [],
    )
    .join('、')
  const decision =
    value.decision && !proposes ? decisionWords[value.decision as keyof typeof decisionWords] : ''
  const words = [decision, value.opinion, signed].filter(Boolean).join('　')
  return (
    <FieldControl
      name={name}
      meta={{ ...meta, help: words ? '' : '在上方“审批”里签署；留空的打印后手写' }}
      value={words || null}
      readOnly
      onChange={nothing}
    />
  )
})

function nothing(): void {}
