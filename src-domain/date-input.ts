/**
 * Reading the ways in which people type dates and times: `20261123`, `11.23`, `今天`, `+3`, `20261123 1630`.
 * Nothing is guessed: what could mean two things is refused with a sentence that says what to type.
 */
import {
  addDays,
  daysInMonth,
  firstYear,
  formatChineseDate,
  type IsoDate,
  lastYear,
  makeDate,
} from './calendar-date'
import { foldWidth, type InputResult, quoted } from './text-normalise'

const dayWords = new Map([
  ['大前天', -3],
  ['前天', -2],
  ['昨天', -1],
  ['今天', 0],
  ['明天', 1],
  ['后天', 2],
  ['大后天', 3],
])
const samples = '20261123、2026-11-23 或 11.23'
const timeSamples = '20261123 1630、11.23 16:30 或 16:30'

const clockForms = [
  /^(?<day>.*?)T?(?<half>上午|下午)?(?<hour>\d{1,2}):(?<minute>\d{2})(?::\d{2}(?:\.\d+)?)?(?:\+08:00)?$/i,
  /^(?<day>.*?)(?<half>上午|下午)?(?<hour>\d{1,2})[时点](?:(?<minute>\d{1,2})分?|(?<thirty>半)|整)?$/,
  /^(?<day>.*[\D ])(?<hour>\d{2})(?<minute>\d{2})$/,
  /^(?<day>\d{8})(?<hour>\d{2})(?<minute>\d{2})$/,
]

/**
 * A date as typed: `2026-11-23`, `20261123`, `2026.11.23`, `2026/11/23`, `2026年11月23日`; without a year the year of
 * `today` (`11.23`, `11-23`, `11月23日`); `今天`, `昨天`, `明天`, `前天`, `后天`; `+3` and `-2` days from `today`.
 * Full-width signs and stray blanks do no harm.
 */
export function parseDateInput(text: string, today: IsoDate): InputResult<IsoDate> {
  const typed = separateByDash(tidy(text))
  if (typed === '') return fault(`请填写日期，例如 ${samples}`)

  const shift = dayWords.get(typed) ?? (/^[+-]\d{1,5}$/.test(typed) ? Number(typed) : null)
  if (shift !== null) return shifted(today, shift)

  const whole =
    /^(\d{4})(\d{2})(\d{2})$/.exec(typed) ?? /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})[日号]?$/.exec(typed)
  if (whole) return checked(Number(whole[1]), Number(whole[2]), Number(whole[3]))

  const short = /^(\d{1,2})[-./月](\d{1,2})[日号]?$/.exec(typed)
  if (short) return checked(Number(today.slice(0, 4)), Number(short[1]), Number(short[2]))

  if (/^\d{2}[-./年]\d{1,2}[-./月]\d{1,2}[日号]?$/.test(typed)) {
    return fault(`年份请写四位，例如 ${today.slice(0, 2)}${typed}`)
  }
  return fault(`看不懂${quoted(text.trim())}，请按 ${samples} 的样式填写日期`)
}

/**
 * A date with a time as typed: a date in any form of `parseDateInput`, then `16:30`, `1630`, `16时30分`, `下午4点半`;
 * a time alone means `today`. Seconds are dropped, as papers go to the minute.
 * The value is Chinese time, `2026-11-23T16:30:00+08:00`.
 */
export function parseDateTimeInput(text: string, today: IsoDate): InputResult<string> {
  const typed = tidy(text)
  if (typed === '') return fault(`请填写日期和时间，例如 ${timeSamples}`)

  const dayOnly = parseDateInput(typed, today)
  if (dayOnly.ok) return fault(`还缺时间，请接着写明几点几分，例如 ${dayOnly.value} 16:30`)

  const clock = clockForms.map((form) => form.exec(typed)?.groups).find((groups) => groups !== undefined)
  if (!clock) return fault(`看不懂${quoted(text.trim())}，请按 ${timeSamples} 的样式填写日期和时间`)

  const day = clock.day?.trim() ?? ''
  const date = day === '' ? { ok: true as const, value: today } : parseDateInput(day, today)
  if (!date.ok) return date

  const minute = clock.thirty ? 30 : Number(clock.minute ?? 0)
  const hour = hourOf(Number(clock.hour), clock.half)
  if (hour === null || minute > 59) {
    return fault('没有这个钟点，时应在 0 至 23 之间、分应在 0 至 59 之间，例如 16:30')
  }
  const [hh, mm] = [String(hour).padStart(2, '0'), String(minute).padStart(2, '0')]
  return { ok: true, value: `${date.value}T${hh}:${mm}:00+08:00` }
}

/** Folds signs, takes the Chinese full stop for a dot, and keeps a blank only where it parts two digits. */
function tidy(text: string): string {
  return foldWidth(text)
    .replaceAll('。', '.')
    .replace(/ +/g, ' ')
    .replace(/(?<!\d) | (?!\d)/g, '')
}

/** `2026 11 23` is one date whether the blanks strayed in or stand for dashes. */
function separateByDash(text: string): string {
  const joined = text.replaceAll(' ', '')
  return /^\d{8}$/.test(joined) || /^[+-]/.test(joined) ? joined : text.replaceAll(' ', '-')
}

function shifted(today: IsoDate, days: number): InputResult<IsoDate> {
  try {
    return { ok: true, value: addDays(today, days) }
  } catch {
    return fault(yearFault)
  }
}

function checked(year: number, month: number, day: number): InputResult<IsoDate> {
  if (year < firstYear || year > lastYear) return fault(yearFault)
  if (month < 1 || month > 12)
    return fault(`没有${month}月，月份应在 1 至 12 之间，请按 ${samples} 的样式改填`)
  const date = makeDate(year, month, day)
  if (date) return { ok: true, value: date }
  const last = makeDate(year, month, daysInMonth(year, month)) ?? ''
  return fault(`${year}年${month}月没有${day}日，最后一天是${formatChineseDate(last)}，可改填 ${last}`)
}

/** The hour of the day; null where there is none such. 下午 adds twelve to 1 through 11; 上午 goes no further than 11. */
function hourOf(hour: number, half: string | undefined): number | null {
  if (half === '上午' && hour > 11) return null
  if (half === '下午' && hour < 12) return hour === 0 ? null : hour + 12
  return hour > 23 ? null : hour
}

const yearFault = `年份应在 ${firstYear} 至 ${lastYear} 之间，请核对，例如 2026-11-23`

function fault(error: string): { ok: false; error: string } {
  return { ok: false, error }
}
