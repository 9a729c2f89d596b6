/** 证据复核: each item is checked by itself, by whom, when and with what result. */
import { useState } from 'react'
import { checkResults } from '../../src-domain/evidence'
import { officerName } from '../../src-domain/office'
import { rowsOf } from '../../src-domain/rows'
import { noticeWithUndo } from '../cases/use-case-undo'
import { dayInWords, useToday } from '../clock'
import { showNotice } from '../frame/notices'
import { useMay } from '../rights/use-may'
import { useOffice, useOfficerId } from '../store/hooks'
import classes from './evidence.module.css'
import { addRow } from './evidence-edits'
import { checkMetas } from './evidence-fields'
import type { ItemView } from './evidence-panel'
import { type DraftValues, lackingIn, RowDraft } from './row-draft'

/** The part of the panel. */
export function EvidenceChecks({ session, record, item }: ItemView) {
  const today = useToday()
  const office = useOffice()
  const officerId = useOfficerId()
  const mayCheck = useMay()('evidence.recheck', record).allowed && !item.removed
  const [draft, setDraft] = useState<DraftValues | null>(null)
  const dateFault = draft?.date && draft.date > today ? '复核日期不能晚于今天' : null

  function save() {
    if (!draft) return
    const lacking = lackingIn(checkMetas, draft)
    if (dateFault !== null || lacking !== null) {
      showNotice({ tone: 'late', text: dateFault ?? `请填写${lacking}` })
      return
    }
    const purpose = `复核证据证${item.no}`
    try {
      session.change(addRow(record, item.id, 'checks', { ...draft, officerId }), purpose)
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
        <RowDraft
          label="记录复核"
          metas={checkMetas}
          values={draft}
          faults={{ date: dateFault }}
          onChange={setDraft}
          onSave={save}
          onCancel={() => setDraft(null)}
        />
      )}
    </section>
  )
}
