/** 保管与移交: from whom to whom, when, why and where it then lies. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Json } from '../../src-domain/edits'
import { rowsOf } from '../../src-domain/rows'
import { noticeWithUndo } from '../cases/use-case-undo'
import { nowMinute } from '../clock'
import { FieldControl } from '../fields/field-control'
import { FieldScope } from '../fields/field-scope'
import sheet from '../fields/fields.module.css'
import { keepFocus } from '../frame/keep-focus'
import { showNotice } from '../frame/notices'
import { useMay } from '../rights/use-may'
import classes from './evidence.module.css'
import { addRow } from './evidence-edits'
import { custodyMetas } from './evidence-fields'
import type { ItemView } from './evidence-panel'

type Key = keyof typeof custodyMetas
type Draft = Record<Key, string | null>

/** The part of the panel. */
export function EvidenceCustody({ session, record, item }: ItemView) {
  const mayEdit = useMay()('evidence.edit', record).allowed && !item.removed
  const [draft, setDraft] = useState<Draft | null>(null)
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
    const lacking = (Object.keys(custodyMetas) as Key[]).find(
      (key) => custodyMetas[key].required && !draft[key]?.trim(),
    )
    if (lacking) {
      showNotice({ tone: 'late', text: `请填写${custodyMetas[lacking].label}` })
      return
    }
    const purpose = `登记证${item.no}的移交`
    try {
      session.change(addRow(record, item.id, 'custody', draft as Record<Key, Json>), purpose)
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
        <>
          <FieldScope onLast={save}>
            <fieldset className={sheet.sheet} aria-label="登记移交">
              {(Object.keys(custodyMetas) as Key[]).map((key) => (
                <FieldControl
                  key={key}
                  name={key}
                  meta={custodyMetas[key]}
                  value={draft[key]}
                  onChange={(value) => setDraft({ ...draft, [key]: value as string | null })}
                />
              ))}
            </fieldset>
          </FieldScope>
          <div className={classes.foot}>
            <Button size="sm" onClick={save} {...keepFocus}>
              登记
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
