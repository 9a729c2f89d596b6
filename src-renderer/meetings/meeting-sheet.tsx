/** Some fields of a meeting as a ruled sheet, filled in where they stand; every change is saved by itself. */
import type { Json, JsonMap, Path } from '../../src-domain/edits'
import { valueAtPath } from '../../src-domain/edits'
import type { MeetingRecord } from '../../src-domain/meetings/meeting-record'
import { FieldControl } from '../fields/field-control'
import sheet from '../fields/fields.module.css'
import { widthsOf } from '../fields/widths'
import { showNotice } from '../frame/notices'
import type { MeetingSession } from '../store/types'
import type { Metas } from './meeting-metas'

interface Props {
  /** What the sheet is, for screen readers. */
  label: string
  session: MeetingSession
  record: MeetingRecord
  /** Where in the meeting the fields stand. */
  base: Path
  metas: Metas
  readOnly?: boolean
}

/** The sheet. */
export function MeetingSheet({ label, session, record, base, metas, readOnly = false }: Props) {
  const entries = Object.entries(metas)
  const widths = widthsOf(entries.map(([, meta]) => meta))
  return (
    <fieldset className={sheet.sheet} aria-label={label}>
      {entries.map(([key, meta], index) => {
        const path = [...base, key]
        return (
          <FieldControl
            key={path.join('.')}
            name={path.join('.')}
            meta={meta}
            value={valueAtPath(record as unknown as JsonMap, path)}
            width={widths[index]}
            required={meta.required}
            readOnly={readOnly}
            onChange={(value) => change(session, path, value as Json, `填写${meta.label}`)}
          />
        )
      })}
    </fieldset>
  )
}

/** Changes one place; what is refused is told, and the field keeps what it had. */
export function change(session: MeetingSession, path: Path, value: Json | undefined, purpose: string): void {
  try {
    // The words of an item are always there, if only as nothing.
    const empty = path.at(-1) === 'topic' ? '' : undefined
    session.change([{ path, value: value ?? empty }], purpose)
  } catch (error) {
    showNotice({ tone: 'late', text: error instanceof Error ? error.message : '没有改成' })
  }
}
