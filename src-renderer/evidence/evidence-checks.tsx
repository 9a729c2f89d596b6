/** 证据复核: each item is checked by itself, by whom, when and with what result. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { checkResults } from '../../src-domain/evidence'
import { officerName } from '../../src-domain/office'
import { rowsOf } from '../../src-domain/rows'
import { noticeWithUndo } from '../cases/use-case-undo'
import { dayInWords, useToday } from '../clock'
import { FieldControl } from '../fields/field-control'
import { FieldScope } from '../fields/field-scope'
import sheet from '../fields/fields.module.css'
import { keepFocus } from '../frame/keep-focus'
import { showNotice } from '../frame/notices'
import { useMay } from '../rights/use-may'
import { useOffice, useOfficerId } from '../store/hooks'
import classes from './evidence.module.css'
import { addRow } from './evidence-edits'
import { checkMetas } from './evidence-fields'
import type { ItemView } from './evidence-panel'

/** The part of the panel. */
export function EvidenceChecks({ session, record, item }: ItemView) {
  const today = useToday()
  const office = useOffice()
  const officerId = useOfficerId()
  const mayCheck = useMay()('evidence.recheck', record).allowed && !item.removed
  const [draft, setDraft] = useState<{
    result: string | null
    date: string | null
    note: string | null
  } | null>(null)
  const dateFault =
    draft?.date && draft.date > today
      ? '复核日期不能晚于今天'
      : draft && !draft.date
        ? '请填写复核日期'
        : null

  function save() {
    if (!draft) return
    if (!draft.result || dateFault || !draft.date) {
      showNotice({ tone: 'late', text: dateFault ?? '请选择复核结果' })
      return
    }
    const purpose = `复核证据证${item.no}`
    const row = { date: draft.date, officerId, result: draft.result, note: draft.note?.trim() || null }
    try {
      session.change(addRow(record, item.id, 'checks', row), purpose)
      setDraft(null)
      noticeWithUndo(session, `已记录证${item.no}的复核`, purpose)
    } catch (error) {
      showNotice({ tone: 'late', text: error instanceof Error ? error.message : '没有记录' })
    }
  }

  return (
    <section className={classes.part} aria-label="证据复核">
      <h3>证据复核</h3>
      {rowsOf(item.checks).map((check) => (
        <p key={check.id} className={classes.line}>
          <span className={classes.state} data-result={check.result}>
            {checkResults[check.result]}
          </span>
          <span className="muted">
            {dayInWords(check.date, today)}，{officerName(office, check.officerId) ?? '未登记人员'}
          </span>
          {check.note && <span className={classes.note}>{check.note}</span>}
        </p>
      ))}
      {!item.checks && !draft && <p className="muted">还没有复核。</p>}
      {mayCheck && !draft && (
        <button
          type="button"
          className="link"
          onClick={() => setDraft({ result: 'verified', date: today, note: null })}
        >
          记录复核
        </button>
      )}
      {draft && (
        <>
          <FieldScope onLast={save}>
            <fieldset className={sheet.sheet} aria-label="记录复核">
              <FieldControl
                name="result"
                meta={checkMetas.result}
                value={draft.result}
                onChange={(result) => setDraft({ ...draft, result: result as string | null })}
              />
              <FieldControl
                name="date"
                meta={checkMetas.date}
                value={draft.date}
                error={dateFault}
                onChange={(date) => setDraft({ ...draft, date: date as string | null })}
              />
              <FieldControl
                name="note"
                meta={checkMetas.note}
                value={draft.note}
                onChange={(note) => setDraft({ ...draft, note: note as string | null })}
              />
            </fieldset>
          </FieldScope>
          <div className={classes.foot}>
            <Button size="sm" onClick={save} {...keepFocus}>
              记录
            </Button>
            <Button size="sm" variant="default" onClick={() => setDraft(null)} {...keepFocus}>
              取消
            </Button>
          </div>
        </>
      )}
    </section>
  )
}
