/** 历史: every change of a case, newest first: when, who, what for, and each field before and after in words. */
import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { officerName } from '../../src-domain/office'
import type { HistoryEntry } from '../../src-domain/record-history'
import { instantInWords, useToday } from '../clock'
import { useFormContext } from '../form-context'
import { useOffice } from '../store/hooks'
import classes from './case-history.module.css'
import type { CaseView } from './case-page'
import { type ChangeInWords, changesInWords } from './change-words'

const firstShown = 30
const mostFields = 12

/** The tab. */
export function CaseHistory({ session, record }: CaseView) {
  const [shown, setShown] = useState(firstShown)
  // biome-ignore lint/correctness/useExhaustiveDependencies: read anew whenever the record changes
  const entries = useMemo(() => session.history().reverse(), [session, record])
  const context = useFormContext(record)
  return (
    <div className={classes.history}>
      <ol>
        {entries.slice(0, shown).map((entry) => (
          <Entry key={entry.hash} entry={entry} changes={changesInWords(entry.fields, context)} />
        ))}
      </ol>
      {entries.length > shown && (
        <Button variant="default" onClick={() => setShown(shown + 5 * firstShown)}>
          显示更早的 {entries.length - shown} 次改动
        </Button>
      )}
    </div>
  )
}

function Entry({ entry, changes }: { entry: HistoryEntry; changes: readonly ChangeInWords[] }) {
  const office = useOffice()
  const today = useToday()
  const [all, setAll] = useState(changes.length <= mostFields)
  return (
    <li className={classes.entry}>
      <div className={classes.when}>
        <time dateTime={entry.at}>{instantInWords(entry.at, today)}</time>
      </div>
      <div className={classes.what}>
        <p>
          <strong>{entry.purpose || '改动'}</strong>
          <span className={classes.who}>
            {officerName(office, entry.officerId) ?? '未登记人员'}
            {entry.workstation ? ` · ${entry.workstation}` : ''}
          </span>
        </p>
        {changes.length > 0 && (
          <dl className={classes.changes}>
            {(all ? changes : changes.slice(0, mostFields)).map((change) => (
              <div key={change.key}>
                <dt>{change.label}</dt>
                <dd>
                  {change.before !== null && (
                    <>
                      <del>{change.before}</del>
                      <span className={classes.arrow} aria-hidden>
                        →
                      </span>
                    </>
                  )}
                  {change.after !== null ? <ins>{change.after}</ins> : <span className="muted">空</span>}
                </dd>
              </div>
            ))}
          </dl>
        )}
        {!all && (
          <button type="button" className="link" onClick={() => setAll(true)}>
            其余 {changes.length - mostFields} 项
          </button>
        )}
      </div>
    </li>
  )
}
