/** A time limit in a list or at the head of a case: words with a shape, the reason on hover, all of it on a click. */
import { Tooltip } from '@mantine/core'
import { IconAlertTriangle, IconClock } from '@tabler/icons-react'
import { useState } from 'react'
import { useToday } from '../clock'
import { useCalendar } from '../store/hooks'
import type { CaseName } from './case-words'
import { DeadlineDialog } from './deadline-dialog'
import { type OpenDeadline, reasonOf, type Urgency } from './deadline-words'

const marks: Readonly<Record<Urgency, string>> = {
  late: 'state state-late',
  soon: 'state state-soon',
  calm: 'state',
}

/** The words alone, for the cell of a list. */
export function DeadlineMark({ open }: { open: OpenDeadline }) {
  return (
    <span className={marks[open.urgency]}>
      {open.urgency === 'late' && <IconAlertTriangle size="0.9375rem" stroke={1.75} aria-hidden />}
      {open.urgency === 'soon' && <IconClock size="0.9375rem" stroke={1.75} aria-hidden />}
      <span>
        {open.leftWords} · {open.dueWords}
        {!open.deadline.certain && '（估算）'}
      </span>
    </span>
  )
}

/** The words with the reason behind them, which the keyboard reaches too; a click tells it day by day. */
export function ExplainedDeadline({ open, about }: { open: OpenDeadline; about: CaseName }) {
  const today = useToday()
  const calendar = useCalendar()
  const [explaining, setExplaining] = useState(false)
  return (
    <>
      <Tooltip label={reasonOf(open, calendar, today)} multiline position="bottom-start">
        <button type="button" className="explained" onClick={() => setExplaining(true)}>
          <DeadlineMark open={open} /> <span className="explained-what">{open.deadline.title}</span>
        </button>
      </Tooltip>
      {explaining && (
        <DeadlineDialog about={about} limit={open.deadline} onClose={() => setExplaining(false)} />
      )}
    </>
  )
}
