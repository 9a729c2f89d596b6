/** How long an office has left for a duty of its own: 还剩 4 个工作日 · 11月30日, or 本月未召开. */
import { IconAlertTriangle, IconClock } from '@tabler/icons-react'
import type { OfficeDuty } from '../../src-domain/office-duties'
import { dayInWords, useToday } from '../clock'

/** From so many working days left on it is no longer marked, as for the limits of cases. */
const calmFrom = 3

/** The words with their shape. */
export function OfficeDutyMark({ duty }: { duty: OfficeDuty }) {
  const today = useToday()
  const { late, left, certain, due } = duty
  const soon = !late && left < calmFrom
  return (
    <span className={late ? 'state state-late' : soon ? 'state state-soon' : 'state'}>
      {late && <IconAlertTriangle size="0.9375rem" stroke={1.75} aria-hidden />}
      {soon && <IconClock size="0.9375rem" stroke={1.75} aria-hidden />}
      <span>
        {dutyLeftWords(duty)} · {dayInWords(due, today)}
        {!certain && '（估算）'}
      </span>
    </span>
  )
}

/** 还剩 4 个工作日; once the month is over what the reminder says, of that month. */
export function dutyLeftWords({ key, late, left, words }: OfficeDuty): string {
  if (late) return key === 'inspection' ? '全年未开展' : '当月未召开'
  return left > 0 ? `还剩 ${left} 个工作日` : left === 0 ? '今天届满' : words
}
