/** One field of the paper's form: the control, where its value stands, and the ways between paper and case. */
import { Menu } from '@mantine/core'
import { memo, useRef } from 'react'
import type { Field } from '../../forms/fields'
import type { Origin } from '../../forms/values'
import { FieldControl } from '../fields/field-control'
import { focusField } from '../fields/field-scope'
import type { Width } from '../fields/widths'
import styles from './editor.module.css'

/** What a field can do to the paper; the same object for as long as the paper is open. */
export interface PaperActions {
  enter: (key: string) => void
  change: (key: string, value: unknown) => void
  leave: (key: string) => void
  /** What is typed in the field is not understood, so that the paper still has the value before. */
  misread: (key: string, fault: string | null) => void
  restore: (key: string) => void
  writeBack: (key: string) => void
}

interface PaperFieldProps {
  name: string
  field: Field
  value: unknown
  origin: Origin
  /** Where the value typed here stands over one from elsewhere: from where. */
  beneath: Origin | null
  error: string | null
  warning: string | null
  grave: boolean
  required: boolean
  width: Width | undefined
  actions: PaperActions
}

/** The field. Draws again only when what it is given changes. */
export const PaperField = memo(function PaperField(props: PaperFieldProps) {
  const { name, field, beneath, actions } = props
  return (
    <FieldControl
      name={name}
      meta={field.meta}
      value={props.value}
      origin={props.origin}
      mark={beneath === null ? null : <OverrideMark {...props} beneath={beneath} />}
      error={props.error}
      warning={props.warning}
      grave={props.grave}
      required={props.required}
      width={props.width}
      onChange={(value) => actions.change(name, value)}
      onCommit={() => actions.leave(name)}
      onFault={(fault) => actions.misread(name, fault)}
    />
  )
})

/** 本件改动, and behind it the ways back. */
function OverrideMark({ name, field, beneath, actions }: PaperFieldProps & { beneath: Origin }) {
  const button = useRef<HTMLButtonElement>(null)

  /** The mark goes with the change, so the focus goes to the field. */
  function take(step: (name: string) => void) {
    const sheet = button.current?.closest<HTMLElement>('[data-field-row]')?.parentElement
    step(name)
    if (sheet) setTimeout(() => focusField(sheet, name), 0)
  }

  return (
    <Menu position="bottom-end" returnFocus={false}>
      <Menu.Target>
        <button ref={button} type="button" className={styles.override}>
          <span data-more>本件</span>改动
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => take(actions.restore)}>
          {beneath === 'case' ? '恢复案件值' : '恢复自动值'}
        </Menu.Item>
        {field.meta.bind ? <Menu.Item onClick={() => take(actions.writeBack)}>写回案件</Menu.Item> : null}
      </Menu.Dropdown>
    </Menu>
  )
}
