/** Correcting a fact where it stands in the line: its day, its note, and what else was asked with it. */
import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import * as fields from '../../forms/fields'
import type { Fact } from '../../src-domain/case-record'
import type { Json } from '../../src-domain/edits'
import { factKinds } from '../../src-domain/facts'
import type { RowWithId } from '../../src-domain/rows'
import { useToday } from '../clock'
import { FieldControl } from '../fields/field-control'
import { FieldScope, focusField } from '../fields/field-scope'
import sheet from '../fields/fields.module.css'
import { keepFocus } from '../frame/keep-focus'
import { isComposing, isGoAhead } from '../frame/use-key'
import { useCalendar } from '../store/hooks'
import type { CaseSession } from '../store/types'
import classes from './case-progress.module.css'
import { faultOfDate } from './fact-dates'
import { beforeFact, doubtOfFact, extraOf, faultOfExtra } from './fact-extras'
import { noticeWithUndo } from './use-case-undo'

const dateMeta = fields.date('日期', { required: true, past: true }).meta
const noteMeta = fields.multiline('说明', { max: 200 }).meta

interface Props {
  session: CaseSession
  fact: RowWithId<Fact>
  onClose: () => void
}

/** A small sheet in place of the fact; Esc leaves it as it was. */
export function FactCorrection({ session, fact, onClose }: Props) {
  const today = useToday()
  const calendar = useCalendar()
  const [date, setDate] = useState<string | null>(fact.date)
  const [note, setNote] = useState<string | null>(fact.note ?? null)
  const extra = extraOf(fact.kind, beforeFact(session.record(), fact.id))
  const before = extra ? (fact[extra.key] ?? null) : null
  const [extraValue, setExtraValue] = useState<unknown>(before)
  const box = useRef<HTMLDivElement>(null)
  const fault = faultOfDate(session.record(), { kind: fact.kind, date, id: fact.id }, today)
  const changed = date !== fact.date || extraValue !== before
  const doubt = changed
    ? doubtOfFact(
        beforeFact(session.record(), fact.id),
        { kind: fact.kind, date, value: extraValue },
        calendar,
      )
    : null
  const noteFault = note?.trim() ? null : doubt
  // A fact recorded before this was asked is corrected without it too.
  const extraFault = extraValue === before ? null : faultOfExtra(extra, fact.kind, extraValue, date)

  useEffect(() => {
    if (box.current) focusField(box.current, 'date')
  }, [])

  function save() {
    if (fault || extraFault || noteFault || date === null) return
    const edits = [
      ...(date === fact.date ? [] : [{ path: ['facts', fact.id, 'date'], value: date }]),
      ...((note ?? '') === (fact.note ?? '') ? [] : [{ path: ['facts', fact.id, 'note'], value: note }]),
      ...(extra && extraValue !== before
        ? [{ path: ['facts', fact.id, extra.key], value: extraValue as Json }]
        : []),
    ]
    if (edits.length > 0) {
      const purpose = `更正事项：${factKinds[fact.kind]}`
      session.change(edits, purpose)
      noticeWithUndo(session, `已更正：${factKinds[fact.kind]}`, purpose)
    }
    onClose()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of the fields inside
    <div
      ref={box}
      className={classes.correction}
      onKeyDown={(event) => {
        if (isComposing(event.nativeEvent) || event.defaultPrevented) return
        if (event.key === 'Escape') {
          event.preventDefault()
          onClose()
        } else if (isGoAhead(event)) {
          event.preventDefault()
          save()
        }
      }}
    >
      <h2>更正：{factKinds[fact.kind]}</h2>
      <FieldScope onLast={save}>
        <fieldset className={sheet.sheet} aria-label={`更正：${factKinds[fact.kind]}`}>
          <FieldControl
            name="date"
            meta={dateMeta}
            value={date}
            width="full"
            error={fault}
            onChange={(value) => setDate(value as string | null)}
          />
          {extra && (
            <FieldControl
              name={extra.key}
              meta={extra.meta}
              value={extraValue}
              width="full"
              error={extraFault}
              onChange={setExtraValue}
            />
          )}
          <FieldControl
            name="note"
            meta={noteMeta}
            value={note}
            width="full"
            error={noteFault}
            onChange={(value) => setNote(value as string | null)}
          />
        </fieldset>
      </FieldScope>
      <div className={classes.correctionFoot}>
        <Button
          disabled={fault !== null || extraFault !== null || noteFault !== null}
          onClick={save}
          {...keepFocus}
        >
          改好
        </Button>
        <Button variant="default" onClick={onClose} {...keepFocus}>
          不改
        </Button>
      </div>
    </div>
  )
}
