/** Entering a year's holiday arrangement: typed feast by feast, pasted from the notice, or read from a file. */
import { Button, NumberInput, Textarea, TextInput } from '@mantine/core'
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import {
  calendarDoubts,
  calendarOfRows,
  type FeastRow,
  feasts,
  rowsOfCalendar,
  rowsOfNotice,
} from '../../src-domain/calendar-notice'
import { parseCalendarYear, shippedCalendar, withYear } from '../../src-domain/holiday-calendar'
import type { EnteredCalendar } from '../../src-domain/office-calendar'
import { titleOf } from '../cases/case-words'
import { dayInWords, useToday } from '../clock'
import { showNotice } from '../frame/notices'
import { shell } from '../shell/shell'
import { useCalendar, useCases } from '../store/hooks'
import classes from './holidays.module.css'
import { useMovedLimits } from './moved-limits'

type Entry = Pick<EnteredCalendar, 'year' | 'source' | 'days'>

interface Props {
  onKeep: (entry: Entry) => void
  onClose: () => void
}

const blank: FeastRow[] = feasts.map((name) => ({ name, off: '', worked: '' }))
const mostMoved = 8

/** The form with what it would change. */
export function HolidayForm({ onKeep, onClose }: Props) {
  const today = useToday()
  const [year, setYear] = useState(Number(today.slice(0, 4)) + 1)
  const [source, setSource] = useState('')
  const [rows, setRows] = useState<readonly FeastRow[]>(blank)
  const [failure, setFailure] = useState<string | null>(null)
  const wanted = useDeferredValue(rows)
  const notice = useRef<HTMLTextAreaElement>(null)
  useEffect(() => notice.current?.focus(), [])
  const read = useMemo(() => calendarOfRows(year, source, wanted), [year, source, wanted])

  function put(index: number, part: Partial<FeastRow>) {
    setFailure(null)
    setRows(rows.map((row, at) => (at === index ? { ...row, ...part } : row)))
  }

  function paste(text: string) {
    const pasted = rowsOfNotice(text)
    if (pasted.rows.length === 0) return
    setRows(pasted.rows)
    if (pasted.year !== null) setYear(pasted.year)
    if (pasted.source !== null) setSource(pasted.source)
  }

  async function importFile() {
    const answer = await shell.openFile({ kinds: ['json'] })
    if (!answer.ok) showNotice({ tone: 'late', text: answer.error.message })
    if (!answer.ok || answer.value === null) return
    const parsed = parseCalendarYear(jsonIn(answer.value.bytes))
    if (!parsed.ok) {
      setFailure(parsed.error)
      return
    }
    setFailure(null)
    setYear(parsed.value.year)
    setSource(parsed.value.source)
    setRows(rowsOfCalendar(parsed.value))
  }

  function keep() {
    if (read.ok) onKeep(read.value)
    else setFailure(read.error)
  }

  return (
    <section className={classes.form} aria-label="录入放假安排">
      <h2>录入放假安排</h2>
      <div className={classes.line}>
        <NumberInput label="年份" value={year} onChange={(value) => setYear(Number(value))} hideControls />
        <TextInput
          className="grow"
          label="通知文号"
          placeholder="国办发明电〔2026〕9号"
          value={source}
          onChange={(event) => setSource(event.currentTarget.value)}
        />
        <Button variant="default" onClick={() => void importFile()}>
          导入文件
        </Button>
      </div>
      <Textarea
        label="粘贴通知正文"
        description="从国务院办公厅通知复制“一、元旦：1月1日……”各段，下面自动填好，再逐项核对"
        rows={2}
        ref={notice}
        value=""
        onChange={(event) => paste(event.currentTarget.value)}
      />
      <table className={classes.rows}>
        <thead>
          <tr>
            <th scope="col">节日</th>
            <th scope="col">放假</th>
            <th scope="col">调休上班</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows are told apart by their place alone
            <tr key={index}>
              <td>
                <TextInput
                  aria-label={`第${index + 1}行节日`}
                  value={row.name}
                  onChange={(event) => put(index, { name: event.currentTarget.value })}
                />
              </td>
              <td>
                <TextInput
                  aria-label={`${row.name}放假`}
                  placeholder="如 1月1日至3日"
                  value={row.off}
                  onChange={(event) => put(index, { off: event.currentTarget.value })}
                />
              </td>
              <td>
                <TextInput
                  aria-label={`${row.name}调休上班`}
                  placeholder="没有的不填"
                  value={row.worked}
                  onChange={(event) => put(index, { worked: event.currentTarget.value })}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {read.ok && <Effect entry={read.value} />}
      {failure !== null && (
        <p className={classes.failure} role="alert">
          {failure}
        </p>
      )}
      <div className={classes.line}>
        <Button onClick={keep}>启用这份安排</Button>
        <Button variant="default" onClick={onClose}>
          取消
        </Button>
      </div>
    </section>
  )
}

/** What the arrangement would change, before it is kept. */
function Effect({ entry }: { entry: Entry }) {
  const cases = useCases()
  const calendar = useCalendar()
  const today = useToday()
  const after = useMemo(() => withYear(calendar, entry), [calendar, entry])
  const { moved, seen, of } = useMovedLimits(cases, calendar, after, today)
  const off = entry.days.filter(({ isOffDay }) => isOffDay).length
  return (
    <div className={classes.effect} role="status">
      <p>
        {entry.year}年：放假 {off} 天，调休上班 {entry.days.length - off} 天。
        {shippedCalendar.years.has(entry.year) && '替代随程序提供的安排。'}
        {seen < of
          ? `正在核算在办期限的变动，已看 ${seen} 件，共 ${of} 件……`
          : moved.length === 0
            ? '没有在办期限因此变动。'
            : `有 ${moved.length} 项在办期限因此变动：`}
      </p>
      {calendarDoubts(entry).map((doubt) => (
        <p key={doubt}>{doubt}</p>
      ))}
      <ul>
        {moved.slice(0, mostMoved).map(({ summary, title, from, to }) => (
          <li key={`${summary.id} ${title} ${from}`}>
            {titleOf(summary)} · {title}：{dayInWords(from, today)} → {dayInWords(to, today)}
          </li>
        ))}
        {moved.length > mostMoved && <li>另有 {moved.length - mostMoved} 项</li>}
      </ul>
    </div>
  )
}

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return null
  }
}
