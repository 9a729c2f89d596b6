/** 保管与移交: from whom to whom, when, why and where it then lies. */
import { useState } from 'react'
import { rowsOf } from '../../src-domain/rows'
import { noticeWithUndo } from '../cases/use-case-undo'
import { nowMinute } from '../clock'
import { showNotice } from '../frame/notices'
import { useMay } from '../rights/use-may'
import classes from './evidence.module.css'
import { addRow } from './evidence-edits'
import { custodyMetas } from './evidence-fields'
import type { ItemView } from './evidence-panel'
import { type DraftValues, lackingIn, RowDraft } from './row-draft'

/** The part of the panel. */
export function EvidenceCustody({ session, record, item }: ItemView) {
  const mayEdit = useMay()('evidence.edit', record).allowed && !item.removed
  const [draft, setDraft] = useState<DraftValues | null>(null)
  const steps = rowsOf(item.custody)

  function begin() {
    // Whoever has it now hands it over next.
    setDraft({
      at: nowMinute(),
      from: steps.at(-1)?.to ?? item.provider ?? null,
      to: null,
      reason: null,
      place: null,
    })
  }

  function save() {
    if (!draft) return
    const lacking = lackingIn(custodyMetas, draft)
    if (lacking !== null) {
      showNotice({ tone: 'late', text: `请填写${lacking}` })
      return
    }
    const purpose = `登记证${item.no}的移交`
    try {
      session.change(addRow(record, item.id, 'custody', draft), purpose)
      setDraft(null)
      noticeWithUndo(session, `已登记证${item.no}的移交`, purpose)
    } catch (error) {
      showNotice({ tone: 'late', text: error instanceof Error ? error.message : '没有登记' })
    }
  }

  return (
    <section className={classes.part} aria-label="保管与移交">
      <h3>保管与移交</h3>
      {steps.map((step) => (
        <p key={step.id} className={classes.line}>
          <span>
            {step.at?.slice(0, 16).replace('T', ' ')}　{step.from} → {step.to}
          </span>
          <span className="muted">
            {step.reason}
            {step.place && `，存放于${step.place}`}
          </span>
        </p>
      ))}
      {steps.length === 0 && !draft && <p className="muted">还没有移交记录。</p>}
      {mayEdit && !draft && (
        <button type="button" className="link" onClick={begin}>
          登记移交
        </button>
      )}
      {draft && (
        <RowDraft
          label="登记移交"
          metas={custodyMetas}
          values={draft}
          onChange={setDraft}
          onSave={save}
          onCancel={() => setDraft(null)}
        />
      )}
    </section>
  )
}
