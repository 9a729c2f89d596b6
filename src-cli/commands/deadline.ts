/** `deadline`: when a time limit runs out, and which days were not counted. */
import { parseArgs } from 'node:util'
import { isIsoDate } from '../../src-domain/calendar-date'
import { type DeadlineUnit, deadline, deadlineTrail, type ExcludedPeriod } from '../../src-domain/deadline'
import { isDeadlineCode, ruleOf } from '../../src-domain/deadline-rules'
import { type HolidayCalendar, shippedCalendar } from '../../src-domain/holiday-calendar'
import { readCalendar } from '../calendar-file'
import { type Fault, InputError, refuse } from '../input'

interface Limit {
  add: number
  unit: DeadlineUnit
  rollOver?: boolean
  basis?: string
}

/**
 * `{due, skipped: [{date, why}], trail: [{date, counted, why}], certain}`, with `basis` where a rule was named.
 * @throws InputError naming each faulty option.
 */
export async function deadlineCommand(args: string[]) {
  const { values } = parseArgs({
    args,
    strict: true,
    options: {
      from: { type: 'string' },
      add: { type: 'string' },
      unit: { type: 'string' },
      rule: { type: 'string' },
      calendar: { type: 'string' },
      pause: { type: 'string', multiple: true },
    },
  })
  const faults: Fault[] = []
  const from = values.from ?? ''
  if (!isIsoDate(from)) faults.push({ path: '--from', message: `“${from}”不是有效的日期，应写作 2026-03-04` })
  const limit = values.rule === undefined ? typedLimit(values, faults) : limitOfRule(values.rule, faults)
  const excluded = (values.pause ?? []).flatMap((text) => pauseOf(text, faults) ?? [])
  if (faults.length > 0 || !limit) throw new InputError(faults)
  const calendar = await readCalendar(values.calendar, shippedCalendar)
  const { basis, ...counted } = limit
  const found = dueWithin(calendar, { from, excluded, ...counted })
  if (!found.certain) {
    process.stderr.write('提示：期限经过的年份中有尚未载入放假安排的，该部分按周末估算，请核对。\n')
  }
  return basis === undefined ? found : { ...found, basis }
}

function typedLimit(values: { add?: string; unit?: string }, faults: Fault[]): Limit | null {
  const { add = '', unit = '' } = values
  if (!/^[1-9]\d{0,3}$/.test(add)) faults.push({ path: '--add', message: `“${add}”应为 1 至 9999 的整数` })
  if (unit === 'working-day' || unit === 'calendar-day' || unit === 'month') return { add: Number(add), unit }
  faults.push({
    path: '--unit',
    message: '应为 working-day（工作日）、calendar-day（自然日）或 month（月）',
  })
  return null
}

function limitOfRule(code: string, faults: Fault[]): Limit | null {
  const rule = isDeadlineCode(code) ? ruleOf(code) : null
  if (rule && rule.add !== null && rule.unit !== 'hour') {
    const { add, unit, rollOver, basis } = rule
    return { add, unit, basis, ...(rollOver === undefined ? {} : { rollOver }) }
  }
  const message = rule ? `${code} 的届满日由来文或者文书载明，不能计算` : `没有“${code}”这个期限，应写作 T05`
  faults.push({ path: '--rule', message })
  return null
}

/** `2026-05-11..2026-05-18`, both days left out. */
function pauseOf(text: string, faults: Fault[]): ExcludedPeriod | null {
  const [from = '', to = ''] = text.split('..')
  if (isIsoDate(from) && isIsoDate(to) && from <= to) return { from, to, why: '不计入期限的期间' }
  faults.push({ path: '--pause', message: `“${text}”应写作 2026-05-11..2026-05-18，前一日不晚于后一日` })
  return null
}

/** Days run out in 2100, where the calendar arithmetic ends; that is the caller's to mend, not a failure of ours. */
function dueWithin(calendar: HolidayCalendar, limit: Parameters<typeof deadline>[1]) {
  try {
    const { due, skipped, certain } = deadline(calendar, limit)
    return { due, skipped, trail: deadlineTrail(calendar, limit), certain }
  } catch (error) {
    if (error instanceof RangeError)
      refuse('--add', `从 ${limit.from} 起算 ${limit.add} 天：${error.message}`)
    throw error
  }
}
