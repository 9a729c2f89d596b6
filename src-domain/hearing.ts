/** By when a hearing must be told, and that it is not held before (《中华人民共和国行政处罚法》第六十四条第二项、第八十五条). */
import { addDays, dayNumber, formatChineseDate, type IsoDate } from './calendar-date'
import { workingDaysBetween } from './deadline'
import { type HolidayCalendar, isWorkingDayNumber } from './holiday-calendar'
import { type FactSource, standingFacts } from './stage'

/** Working days that must lie between the service of the notice and the hearing. */
export const hearingNoticeDays = 7

/**
 * The last day on which the notice of a hearing may be served (T13). “举行听证的七日前” is read so that nobody can find it
 * too short: seven whole working days lie between, and neither the day of service nor that of the hearing is counted.
 * @param day of the hearing, ISO date.
 */
export function lastHearingNotice(calendar: HolidayCalendar, day: IsoDate): IsoDate {
  const eve = addDays(day, -1)
  let date = addDays(eve, -1)
  while (
    workingDaysBetween(calendar, date, eve) < hearingNoticeDays ||
    !isWorkingDayNumber(calendar, dayNumber(date))
  ) {
    date = addDays(date, -1)
  }
  return date
}

/**
 * What speaks against a hearing on a day: it was told for a later one, or told too late. Null where nothing does, and
 * where no notice was recorded.
 */
export function hearingDoubt(record: FactSource, calendar: HolidayCalendar, heldOn: IsoDate): string | null {
  const notice = standingFacts(record).findLast(({ kind }) => kind === 'hearingNoticed')
  if (!notice) return null
  const told = notice.until
  if (told && heldOn < told) {
    return `听证通知载明的日期是${formatChineseDate(told)}，不能提前举行`
  }
  const last = lastHearingNotice(calendar, told ?? heldOn)
  if (notice.date <= last) return null
  return `听证通知${formatChineseDate(notice.date)}才送达，${noticeTooLate(last)}`
}

/** Why a notice is too late, told with the last day on which it would not have been. */
export function noticeTooLate(last: IsoDate): string {
  return `应当不迟于${formatChineseDate(last)}送达：举行听证的七日前按工作日计算，送达当日和听证当日都不计入`
}
