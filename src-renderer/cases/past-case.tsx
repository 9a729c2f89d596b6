/** A case as it stood at a moment of its history: to be read, with nothing in it that could be changed. */
import { Button } from '@mantine/core'
import { useEffect, useMemo, useRef } from 'react'
import { officerName } from '../../src-domain/office'
import type { HistoryEntry } from '../../src-domain/record-history'
import { beijingMinute } from '../clock'
import { useFormContext } from '../form-context'
import { Blank } from '../frame/blank'
import { useKey } from '../frame/use-key'
import classes from './case-history.module.css'
import type { CaseView } from './case-page'
import { recordInWords, recordParts } from './record-parts'

interface Props extends CaseView {
  entry: HistoryEntry
  onBack: () => void
}

/** The page, in place of the case as it stands now. */
export function PastCase({ session, record, entry, onBack }: Props) {
  const context = useFormContext(record)
  const body = useRef<HTMLDivElement>(null)
  useEffect(() => body.current?.focus(), [])
  useKey('Escape', onBack, { first: true })
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is masked hangs on the record as it stands now
  const past = useMemo(() => session.recordAt(entry.hash), [session, record, entry.hash])
  const parts = useMemo(() => (past ? recordInWords(past, context) : []), [past, context])
  const who = officerName(context.office, entry.officerId) ?? '未登记人员'
  return (
    <div className={classes.past}>
      <div className={classes.banner} role="status">
        <div>
          <h1>这是 {beijingMinute(entry.at)} 时的样子，只读</h1>
          <span className={classes.who}>
            {who}
            {entry.purpose ? `：${entry.purpose}` : ''}之后
          </span>
        </div>
        <Button onClick={onBack}>回到现在</Button>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a section would need a heading of its own */}
      <div
        ref={body}
        className={classes.pastBody}
        role="region"
        aria-label="案件那时的内容"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reached by keyboard
        tabIndex={0}
      >
        {!past && (
          <Blank title="这一刻的内容不能查看" text="案件已限制知悉范围，或这一条记录已经读不出来。" />
        )}
        {parts.map(({ part, lines }) => (
          <section key={part}>
            <h2>{recordParts[part]}</h2>
            <dl className={classes.changes}>
              {lines.map(({ key, label, after }) => (
                <div key={key}>
                  <dt>{label}</dt>
                  <dd>{after}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </div>
  )
}
