/** 全办事项: what the office has to do by the calendar, the yearly inspection and the two monthly meetings. */
import { useState } from 'react'
import type { OfficeDuty } from '../../src-domain/office-duties'
import { DutyNoteDialog } from './duty-note-dialog'
import { NoteButton, OfficeDutyLink } from './office-duty-link'
import { OfficeDutyMark } from './office-duty-mark'
import classes from './today.module.css'
import { useDutyAct } from './use-office-duties'

/** The group; nothing where all is done. */
export function OfficeDutyLines({ duties }: { duties: readonly OfficeDuty[] }) {
  const [noted, setNoted] = useState<OfficeDuty | null>(null)
  const actOf = useDutyAct(setNoted)
  if (duties.length === 0) return null
  return (
    <section className={classes.group} aria-labelledby="today-office">
      <h2 id="today-office">
        全办事项 <span className="muted">{duties.length}</span>
      </h2>
      <ul className={classes.list}>
        {duties.map((duty) => {
          const act = actOf(duty)
          return (
            <li key={`${duty.key} ${duty.period}`} className={classes.duty}>
              <OfficeDutyLink act={act} className={classes.dutyLink}>
                <OfficeDutyMark duty={duty} />
                <span className="cut">{duty.title}</span>
                <span className={`cut muted ${classes.reason}`}>{duty.periodWords}</span>
                <span className={`cut muted ${classes.basis}`} title={duty.basis}>
                  {duty.basis}
                </span>
                <span className={`cut ${classes.step}`}>{act ? act.words : '查看会议'}</span>
              </OfficeDutyLink>
              <span className={`${classes.acts} ${classes.noteAct}`}>
                <NoteButton duty={duty} act={act} onNote={() => setNoted(duty)} />
              </span>
            </li>
          )
        })}
      </ul>
      {noted && <DutyNoteDialog duty={noted} onClose={() => setNoted(null)} />}
    </section>
  )
}
