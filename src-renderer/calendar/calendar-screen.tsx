/** 期限日历: when the open limits end, by month or week, on screen and as a list on paper. */
import { Button, SegmentedControl, Select } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconPrinter } from '@tabler/icons-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { addDays, addMonths, type IsoDate } from '../../src-domain/calendar-date'
import { type DeadlineCode, deadlineRules } from '../../src-domain/deadline-rules'
import { officerName } from '../../src-domain/office'
import { numberOf, titleOf } from '../cases/case-words'
import { DeadlineDialog } from '../cases/deadline-dialog'
import { useCaseRows } from '../cases/use-case-rows'
import { beijingMinute, dayInWords, useToday } from '../clock'
import { SheetDialog } from '../editor/sheet-dialog'
import { Page } from '../frame/page'
import { useKey } from '../frame/use-key'
import { officersInService } from '../frame/who'
import { hrefOf } from '../route'
import { useCalendar, useOffice, useOfficerId } from '../store/hooks'
import type { Duty } from '../today/agenda'
import { TodayTabs } from '../today/today-tabs'
import { useOfficeDuties } from '../today/use-office-duties'
import classes from './calendar.module.css'
import { type CalendarFilter, dutiesByDay, officeDutiesByDay, weekOf, weeksOfMonth } from './calendar-days'
import { calendarSheet } from './calendar-sheet'
import { DayList } from './day-list'
import { MonthGrid, monthInWords } from './month-grid'

interface State extends CalendarFilter {
  view: 'month' | 'week'
  /** The chosen day; null for today. */
  day: IsoDate | null
}

/** Kept while the program runs, so that coming back from a case finds the calendar as it was left. */
let left: State = { view: 'month', day: null, officerId: null, code: null }

/** The rules that may stand on the calendar: those somebody has to act on. */
const ruleOptions = Object.entries(deadlineRules)
  .filter(([, { whose }]) => whose !== 'reference')
  .map(([value, { title }]) => ({ value, label: title }))

/** The second screen behind the door 今日. */
export function CalendarScreen() {
  const rows = useCaseRows()
  const office = useOffice()
  const me = useOfficerId()
  const calendar = useCalendar()
  const today = useToday()
  const [state, setState] = useState(left)
  const [explained, setExplained] = useState<Duty | null>(null)
  const [printing, setPrinting] = useState<{ at: string } | null>(null)
  const main = useRef<HTMLDivElement>(null)
  /** Whether the keyboard was on a day when another was chosen. */
  const follow = useRef(false)
  const day = state.day ?? today
  const { view, officerId, code } = state
  const days = useMemo(() => dutiesByDay(rows ?? [], { officerId, code }), [rows, officerId, code])

  const lastShown = weeksOfMonth(day).at(-1)?.at(-1) ?? day
  const open = useOfficeDuties(lastShown)
  const ofOffice = useMemo(() => officeDutiesByDay(open, { officerId, code }), [open, officerId, code])

  function change(part: Partial<State>) {
    left = { ...left, ...part }
    setState(left)
  }

  const move = (steps: number) =>
    change({ day: view === 'month' ? addMonths(day, steps) : addDays(day, 7 * steps) })
  const toDay = (next: IsoDate) => {
    follow.current = document.activeElement?.hasAttribute('data-day') ?? false
    change({ day: next })
  }
  const toLines = () => main.current?.querySelector<HTMLElement>('[data-line]')?.focus()

  // The keys take the keyboard along from day to day, also into another month, where the day it was on is gone.
  useEffect(() => {
    if (follow.current) main.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus()
    follow.current = false
  }, [day])
  useKey('PageUp', () => view === 'week' && move(-1))
  useKey('PageDown', () => view === 'week' && move(1))
  useKey('Mod+p', () => setPrinting({ at: new Date().toISOString() }))

  const week = weekOf(day)
  const range =
    view === 'month'
      ? monthInWords(day)
      : `${dayInWords(week[0] ?? day, today)}至${dayInWords(week[6] ?? day, today)}`
  const shown = view === 'month' ? monthDays(day) : week
  const total = shown.reduce(
    (sum, one) => sum + (days.get(one)?.length ?? 0) + (ofOffice.get(one)?.length ?? 0),
    0,
  )
  const estimated = shown.some((one) => !calendar.years.has(Number(one.slice(0, 4))))
  const tree = useMemo(() => {
    if (!printing) return null
    const chosen = [
      officerId === null ? '全部承办人' : `承办人：${officerName(office, officerId)}`,
      code === null ? '' : deadlineRules[code].title,
    ]
    const made = `${officerName(office, me) ?? ''} ${beijingMinute(printing.at)} 制`
    return calendarSheet({
      range,
      chosen: chosen.filter(Boolean).join('　'),
      days: shown,
      duties: days,
      ofOffice,
      office,
      made,
    })
  }, [printing, officerId, office, code, me, range, shown, days, ofOffice])

  return (
    <Page
      title="期限日历"
      aside={`${range} · ${total} 项`}
      tools={
        <>
          <TodayTabs screen="calendar" />
          <Select
            className={classes.who ?? ''}
            aria-label="按承办人筛选"
            placeholder="承办人：全部"
            data={officersInService(office).map(({ id, name }) => ({
              value: id,
              label: id === me ? `我（${name}）` : name,
            }))}
            value={officerId}
            onChange={(value) => change({ officerId: value })}
            searchable
            clearable
            clearButtonProps={{ 'aria-label': '不限承办人' }}
          />
          <Select
            className={classes.rule ?? ''}
            aria-label="按事项筛选"
            placeholder="事项：全部"
            data={ruleOptions}
            value={code}
            onChange={(value) => change({ code: value as DeadlineCode | null })}
            searchable
            clearable
            clearButtonProps={{ 'aria-label': '不限事项' }}
          />
        </>
      }
      actions={
        <>
          <Button.Group>
            <Button
              variant="default"
              onClick={() => move(-1)}
              aria-label={view === 'month' ? '上个月' : '上一周'}
            >
              <IconChevronLeft size="1rem" aria-hidden />
            </Button>
            <Button variant="default" onClick={() => change({ day: null })}>
              今天
            </Button>
            <Button
              variant="default"
              onClick={() => move(1)}
              aria-label={view === 'month' ? '下个月' : '下一周'}
            >
              <IconChevronRight size="1rem" aria-hidden />
            </Button>
          </Button.Group>
          <SegmentedControl
            aria-label="按月或者按周"
            data={[
              { value: 'month', label: '月' },
              { value: 'week', label: '周' },
            ]}
            value={view}
            onChange={(next) => change({ view: next as State['view'] })}
          />
          <Button
            variant="default"
            leftSection={<IconPrinter size="1rem" stroke={1.5} aria-hidden />}
            onClick={() => setPrinting({ at: new Date().toISOString() })}
          >
            打印
          </Button>
        </>
      }
    >
      <div ref={main}>
        {estimated && (
          <p className={classes.estimated} role="note">
            {day.slice(0, 4)}年的放假安排还没有载入，届满日按周末和元旦、劳动节、国庆节估算；公布后请在
            <a href={hrefOf({ screen: 'library', section: 'holidays' })}>资料库的“节假日”</a>里录入。
          </p>
        )}
        {view === 'month' ? (
          <div className={classes.columns}>
            <MonthGrid day={day} days={days} ofOffice={ofOffice} onDay={toDay} onEnter={toLines} />
            <DayList
              date={day}
              duties={days.get(day) ?? []}
              ofOffice={ofOffice.get(day) ?? []}
              onExplain={setExplained}
            />
          </div>
        ) : (
          week.map((one) => (
            <DayList
              key={one}
              date={one}
              duties={days.get(one) ?? []}
              ofOffice={ofOffice.get(one) ?? []}
              onExplain={setExplained}
            />
          ))
        )}
      </div>
      {explained && (
        <DeadlineDialog
          about={{
            caseId: explained.summary.id,
            caseNo: numberOf(explained.summary),
            caseTitle: titleOf(explained.summary),
          }}
          limit={explained.open.deadline}
          onClose={() => setExplained(null)}
        />
      )}
      {tree && <SheetDialog tree={tree} withInformant={false} onClose={() => setPrinting(null)} />}
    </Page>
  )
}

function monthDays(day: IsoDate): IsoDate[] {
  const month = day.slice(0, 7)
  return weeksOfMonth(day)
    .flat()
    .filter((one) => one.startsWith(month))
}
