/** The limits that end on a day, each leading to its step and telling why it is that day. */
import { useState } from 'react'
import { type IsoDate, weekdayName } from '../../src-domain/calendar-date'
import { dayKind } from '../../src-domain/holiday-calendar'
import type { OfficeDuty } from '../../src-domain/office-duties'
import { numberOf, titleOf } from '../cases/case-words'
import { DeadlineMark } from '../cases/deadline-mark'
import { dayInWords, useToday } from '../clock'
import { hrefOf } from '../route'
import { useCalendar } from '../store/hooks'
import type { Duty } from '../today/agenda'
import { keyOf } from '../today/duty-lines'
import { DutyNoteDialog } from '../today/duty-note-dialog'
import { dutyStep } from '../today/duty-step'
import { NoteButton, OfficeDutyLink } from '../today/office-duty-link'
import { OfficeDutyMark } from '../today/office-duty-mark'
import { useDutyAct } from '../today/use-office-duties'
import classes from './calendar.module.css'

interface Props {
  date: IsoDate
  duties: readonly Duty[]
  /** What the whole office has to do by this day. */
  ofOffice: readonly OfficeDuty[]
  onExplain: (duty: Duty) => void
}

/** The list under the name of the day. */
export function DayList({ date, duties, ofOffice, onExplain }: Props) {
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
      {duties.length + ofOffice.length === 0 && <p className={classes.nothing}>没有届满的期限。</p>}
      <ul>
        {duties.map((duty) => (
          <li key={keyOf(duty)} className={classes.duty}>
            <DutyLink duty={duty} />
            <button type="button" className="link" onClick={() => onExplain(duty)}>
              为什么<span className="visually-hidden">：{duty.open.deadline.title}</span>
            </button>
          </li>
        ))}
        {ofOffice.map((duty) => (
          <OfficeDutyLine key={`${duty.key} ${duty.period}`} duty={duty} />
        ))}
      </ul>
    </section>
  )
}

function OfficeDutyLine({ duty }: { duty: OfficeDuty }) {
  const [noting, setNoting] = useState(false)
  const act = useDutyAct(() => setNoting(true))(duty)
  return (
    <li className={classes.duty}>
      <OfficeDutyLink act={act} className={classes.dutyLink}>
        <span className={classes.dutyWhat}>
          <strong>{duty.title}</strong>
          <OfficeDutyMark duty={duty} />
        </span>
        <span className={classes.dutyCase}>
          <span className="cut">全办事项 · {duty.periodWords}</span>
          {act && <span className="muted nowrap">{act.words}</span>}
        </span>
      </OfficeDutyLink>
      <NoteButton duty={duty} act={act} onNote={() => setNoting(true)} />
      {noting && <DutyNoteDialog duty={duty} onClose={() => setNoting(false)} />}
    </li>
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
