/**
 * All the limits of a case, those that were met and those that are only told of as well: what the office must be able to
 * account for when the case is contested, long after the limit has ended.
 */
import { useState } from 'react'
import { type CaseDeadline, caseDeadlines } from '../../src-domain/case-deadlines'
import type { CaseRecord } from '../../src-domain/case-record'
import { dayInWords, useToday } from '../clock'
import { useCalendar } from '../store/hooks'
import classes from './case-limits.module.css'
import { nameOf } from './case-words'
import { DeadlineDialog } from './deadline-dialog'
import { standingInWords } from './deadline-words'

/** The list, folded away until somebody asks; nothing where no limit has begun. Each line opens its account. */
export function CaseLimits({ record }: { record: CaseRecord }) {
  const today = useToday()
  const calendar = useCalendar()
  const [explained, setExplained] = useState<CaseDeadline | null>(null)
  const limits = caseDeadlines(record, calendar, today)
  if (limits.length === 0) return null
  return (
    <details className={classes.limits}>
      <summary>
        全部期限 {limits.length} 项<span className="muted">（含已办的和当事人的，逐日计算可以打印）</span>
      </summary>
      <table>
        <thead>
          <tr>
            <th scope="col">事项</th>
            <th scope="col">起算日</th>
            <th scope="col">届满日</th>
            <th scope="col">办理情况</th>
          </tr>
        </thead>
        <tbody>
          {limits.map((limit, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a limit that runs twice may be alike in all else
            <tr key={`${limit.code} ${index}`}>
              <td>
                <button type="button" className="link" onClick={() => setExplained(limit)}>
                  {limit.title}
                </button>
              </td>
              <td>{dayInWords(limit.from, today)}</td>
              <td>
                {dayInWords(limit.due, today)}
                {limit.dueTime && ` ${limit.dueTime}`}
                {!limit.certain && '（估算）'}
              </td>
              <td>{standingInWords(limit, today)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {explained && (
        <DeadlineDialog about={nameOf(record)} limit={explained} onClose={() => setExplained(null)} />
      )}
    </details>
  )
}
