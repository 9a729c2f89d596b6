/** The limits that end on a day, each leading to its step and telling why it is that day. */
import { type IsoDate, weekdayName } from '../../src-domain/calendar-date'
import { dayKind } from '../../src-domain/holiday-calendar'
import { numberOf, titleOf } from '../cases/case-words'
import { DeadlineMark } from '../cases/deadline-mark'
import { dayInWords, useToday } from '../clock'
import { hrefOf } from '../route'
import { useCalendar } from '../store/hooks'
import type { Duty } from '../today/agenda'
import { keyOf } from '../today/duty-lines'
import { dutyStep } from '../today/duty-step'
import classes from './calendar.module.css'

interface Props {
  date: IsoDate
  duties: readonly Duty[]
  onExplain: (duty: Duty) => void
}

/** The list under the name of the day. */
export function DayList({ date, duties, onExplain }: Props) {
  const calendar = useCalendar()
  const today = useToday()
  const { why, certain } = dayKind(calendar, date)
  const id = `day-${date}`
  return (
    <section className={classes.dayList} aria-labelledby={id}>
      <h2 id={id}>
        {dayInWords(date, today)} {weekdayName(date)}
        <span className={classes.dayWhy}>
          {why === weekdayName(date) ? '休息日' : why}
          {!certain && '（放假安排未载入，按周末估算）'}
        </span>
      </h2>
      {duties.length === 0 && <p className={classes.nothing}>没有届满的期限。</p>}
      <ul>
        {duties.map((duty) => (
          <li key={keyOf(duty)} className={classes.duty}>
            <DutyLink duty={duty} />
            <button type="button" className="link" onClick={() => onExplain(duty)}>
              为什么<span className="visually-hidden">：{duty.open.deadline.title}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function DutyLink({ duty: { summary, open } }: { duty: Duty }) {
  const step = dutyStep(summary, open)
  return (
    <a className={classes.dutyLink} data-line href={hrefOf(step.route)} title={`打开：${step.words}`}>
      <span className={classes.dutyWhat}>
        <strong>{open.deadline.title}</strong>
        <DeadlineMark open={open} />
      </span>
      <span className={classes.dutyCase}>
        <span className="cut">{titleOf(summary)}</span>
        <span className="muted nowrap">{numberOf(summary)}</span>
      </span>
    </a>
  )
}
