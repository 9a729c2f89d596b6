/** Until when a certificate is valid; one that has ended, or soon will, is said in words. */
import { IconAlertTriangle, IconClock } from '@tabler/icons-react'
import { daysBetween, isIsoDate } from '../../src-domain/calendar-date'

const soonDays = 60

/** @param date ISO date; null where none is registered. */
export function CertExpiry({ date, today }: { date: string | null; today: string }) {
  if (date === null || !isIsoDate(date)) return <span className="muted">未登记</span>
  const left = daysBetween(today, date)
  if (left < 0) {
    return (
      <span className="state state-late">
        <IconAlertTriangle size="0.9375rem" stroke={1.75} aria-hidden />
        {date} 过期
      </span>
    )
  }
  if (left > soonDays) return <span>{date}</span>
  return (
    <span className="state state-soon">
      <IconClock size="0.9375rem" stroke={1.75} aria-hidden />
      {date} 将到期
    </span>
  )
}
