/** A month as weeks of days: what ends on each, holidays and adjusted working days. The arrows go from day to day. */
import type { KeyboardEvent } from 'react'
import { addDays, addMonths, type IsoDate, weekdayName } from '../../src-domain/calendar-date'
import type { OfficeDuty } from '../../src-domain/office-duties'
import { dayInWords, useToday } from '../clock'
import { useCalendar } from '../store/hooks'
import type { Duty } from '../today/agenda'
import classes from './calendar.module.css'
import { countsByTitle, dayMark, weeksOfMonth } from './calendar-days'

/** So many kinds of limit fit into the place of a day. */
const mostKinds = 3

interface Props {
  /** The chosen day, whose month is shown. */
  day: IsoDate
  days: ReadonlyMap<IsoDate, readonly Duty[]>
  /** What the whole office has to do by a day. */
  ofOffice: ReadonlyMap<IsoDate, readonly OfficeDuty[]>
  onDay: (day: IsoDate) => void
  /** Enter: to the lines of the chosen day. */
  onEnter: () => void
}

/** The month. */
export function MonthGrid({ day, days, ofOffice, onDay, onEnter }: Props) {
  const weeks = weeksOfMonth(day)

  function keyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const to = dayAfterKey(event.key, day)
    if (to !== null) onDay(to)
    else if (event.key === 'Enter') onEnter()
    else return
    event.preventDefault()
  }

  return (
    <table className={classes.month} aria-label={`${monthInWords(day)}的期限`} onKeyDown={keyDown}>
      <thead>
        <tr>
          {(weeks[0] ?? []).map((one) => (
            <th key={one} scope="col">
              {weekdayName(one)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((one) => (
              <td key={one}>
                <DayPlace
                  date={one}
                  month={day.slice(0, 7)}
                  chosen={one === day}
                  duties={days.get(one) ?? []}
                  ofOffice={ofOffice.get(one) ?? []}
                  onDay={onDay}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** 2026年11月 */
export function monthInWords(day: IsoDate): string {
  return `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月`
}

interface DayProps {
  date: IsoDate
  month: string
  chosen: boolean
  duties: readonly Duty[]
  ofOffice: readonly OfficeDuty[]
  onDay: (day: IsoDate) => void
}

function DayPlace({ date, month, chosen, duties, ofOffice, onDay }: DayProps) {
  const calendar = useCalendar()
  const today = useToday()
  const mark = dayMark(calendar, date)
  const kinds = countsByTitle(duties, ofOffice)
  const count = duties.length + ofOffice.length
  const rest = count - kinds.slice(0, mostKinds).reduce((sum, kind) => sum + kind.count, 0)
  const named = [dayInWords(date, today), weekdayName(date), mark?.why, date === today ? '今天' : '']
  return (
    <button
      type="button"
      className={classes.place}
      data-day={date}
      data-outside={date.slice(0, 7) !== month}
      data-rest={mark?.mark === '休' || (mark === null && ['周六', '周日'].includes(weekdayName(date)))}
      aria-current={date === today ? 'date' : undefined}
      aria-pressed={chosen}
      tabIndex={chosen ? 0 : -1}
      onClick={() => onDay(date)}
    >
      <span className="visually-hidden">
        {`${named.filter(Boolean).join(' ')}，${count === 0 ? '没有届满' : `${count} 项届满`}：`}
      </span>
      <span className={classes.number}>
        {Number(date.slice(8))}
        {date === today && <span className={classes.todayMark}>今天</span>}
        {mark && (
          <span className={classes.dayMark} data-mark={mark.mark}>
            {mark.mark}
            {mark.mark === '休' && <span className={classes.feast}>{mark.why.replace(/放假$/, '')}</span>}
          </span>
        )}
      </span>
      {kinds.slice(0, mostKinds).map(({ title, count, late }) => (
        <span key={title} className={classes.kind} data-late={late}>
          <span className="cut">{title}</span>
          {count > 1 && <span>{count}</span>}
        </span>
      ))}
      {rest > 0 && <span className={classes.restCount}>另 {rest} 项</span>}
    </button>
  )
}

/** The day a key leads to; null for a key that leads to none. */
function dayAfterKey(key: string, day: IsoDate): IsoDate | null {
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1)
    case 'ArrowRight':
      return addDays(day, 1)
    case 'ArrowUp':
      return addDays(day, -7)
    case 'ArrowDown':
      return addDays(day, 7)
    case 'PageUp':
      return addMonths(day, -1)
    case 'PageDown':
      return addMonths(day, 1)
    case 'Home':
      return `${day.slice(0, 7)}-01`
    case 'End':
      return addDays(addMonths(`${day.slice(0, 7)}-01`, 1), -1)
    default:
      return null
  }
}
