/** 节假日: the arrangements by which working days are counted, those that ship and those the office entered. */
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { rowsOfCalendar } from '../../src-domain/calendar-notice'
import { officerName } from '../../src-domain/office'
import {
  type CalendarEntry,
  calendarEntries,
  type EnteredCalendar,
  isEnteredYear,
} from '../../src-domain/office-calendar'
import { beijingMinute } from '../clock'
import { showNotice } from '../frame/notices'
import { Page } from '../frame/page'
import { useMay } from '../rights/use-may'
import { useCalendar, useOffice, useOfficerId, useStore } from '../store/hooks'
import { HolidayForm } from './holiday-form'
import classes from './holidays.module.css'
import { LibraryTabs } from './library-tabs'

/** The third list of the library. */
export function Holidays() {
  const store = useStore()
  const office = useOffice()
  const officerId = useOfficerId()
  const calendar = useCalendar()
  const permission = useMay()('calendar.edit')
  const [entering, setEntering] = useState(false)
  const entries = calendarEntries(office)

  function keep(entry: Pick<EnteredCalendar, 'year' | 'source' | 'days'>) {
    const value = { ...entry, at: new Date().toISOString(), officerId }
    const path = ['calendars', crypto.randomUUID()]
    if (change(path, value, `录入${entry.year}年放假安排（${entry.source}）`)) setEntering(false)
  }

  function change(
    path: string[],
    value: Parameters<typeof store.changeOffice>[0][number]['value'],
    purpose: string,
  ) {
    try {
      store.changeOffice([{ path, value }], purpose)
      showNotice({ text: `已${purpose}，各项期限随之重新计算` })
      return true
    } catch (error) {
      showNotice({ tone: 'late', text: error instanceof Error ? error.message : '没有改成' })
      return false
    }
  }

  return (
    <Page
      title="资料库"
      tools={<LibraryTabs section="holidays" />}
      actions={
        permission.allowed && !entering && <Button onClick={() => setEntering(true)}>录入一年的安排</Button>
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: who may only read reaches the years by keyboard through it */}
      <section className={classes.screen} aria-label="放假安排" tabIndex={0}>
        {!permission.allowed && <p className="muted">{permission.why}</p>}
        {entering && <HolidayForm onKeep={keep} onClose={() => setEntering(false)} />}
        {[...calendar.years.values()].reverse().map((list) => (
          <section key={list.year} className={classes.year} aria-label={`${list.year}年放假安排`}>
            <h2>
              {list.year}年
              <span className={classes.mark}>
                {isEnteredYear(calendar, list.year) ? '本办录入' : '随程序提供'}
              </span>
            </h2>
            <p className="muted">{list.source}</p>
            <table className={classes.rows}>
              <thead>
                <tr>
                  <th scope="col">节日</th>
                  <th scope="col">放假</th>
                  <th scope="col">调休上班</th>
                </tr>
              </thead>
              <tbody>
                {rowsOfCalendar(list).map(({ name, off, worked }) => (
                  <tr key={name}>
                    <th scope="row">{name}</th>
                    <td>{off}</td>
                    <td>{worked || <span className="muted">—</span>}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        ))}
        {entries.length > 0 && (
          <section className={classes.year} aria-labelledby="calendar-history">
            <h2 id="calendar-history">录入记录</h2>
            <ul>
              {entries.map((entry) => (
                <HistoryLine
                  key={entry.id}
                  entry={entry}
                  mayRemove={permission.allowed}
                  onRemove={(reason) =>
                    change(
                      ['calendars', entry.id, 'removed'],
                      { at: new Date().toISOString(), officerId, reason },
                      `停用${entry.year}年放假安排（${entry.source}）`,
                    )
                  }
                />
              ))}
            </ul>
          </section>
        )}
      </section>
    </Page>
  )
}

interface LineProps {
  entry: CalendarEntry
  mayRemove: boolean
  onRemove: (reason: string) => void
}

/** An entry that was made, and the way to take it out of use; it is never erased. */
function HistoryLine({ entry, mayRemove, onRemove }: LineProps) {
  const office = useOffice()
  const [reason, setReason] = useState<string | null>(null)
  const { year, source, at, officerId, removed, inForce } = entry
  const state = removed
    ? `已停用：${removed.reason}（${officerName(office, removed.officerId) ?? ''} ${beijingMinute(removed.at)}）`
    : inForce
      ? '在用'
      : '已被后来的录入替代'
  return (
    <li className={classes.history}>
      <span>
        {year}年 {source}，{officerName(office, officerId) ?? '未登记人员'} {beijingMinute(at)} 录入。{state}
      </span>
      {mayRemove && !removed && reason === null && (
        <button type="button" className="link" onClick={() => setReason('')}>
          停用
        </button>
      )}
      {reason !== null && !removed && (
        <form
          className={classes.line}
          onSubmit={(event) => {
            event.preventDefault()
            if (reason.trim()) onRemove(reason.trim())
          }}
        >
          <TextInput
            aria-label="停用的原因"
            placeholder="停用的原因"
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" disabled={reason.trim() === ''}>
            停用
          </Button>
        </form>
      )}
    </li>
  )
}
