/** `deadline`: when a time limit runs out, and which days were not counted. */
import { parseArgs } from 'node:util'
import { isIsoDate } from '../../src-domain/calendar-date'
import { type DeadlineUnit, deadline, deadlineTrail, type ExcludedPeriod } from '../../src-domain/deadline'
import { type DeadlineCode, isDeadlineCode, ruleOf } from '../../src-domain/deadline-rules'
import type { HolidayCalendar } from '../../src-domain/holiday-calendar'
import type { LimitChoices } from '../../src-domain/limit-choices'
import { officeCalendar } from '../../src-domain/office-calendar'
import { readCalendar } from '../calendar-file'
import { readOffice } from '../case-file'
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
      office: { type: 'string' },
      pause: { type: 'string', multiple: true },
    },
  })
  const faults: Fault[] = []
  const from = values.from ?? ''
  if (!isIsoDate(from)) faults.push({ path: '--from', message: `“${from}”不是有效的日期，应写作 2026-03-04` })
  const counting = officeCalendar(await readOffice(values.office, false))
  const limit =
    values.rule === undefined
      ? typedLimit(values, faults)
      : limitOfRule(values.rule, counting.choices, faults)
  if (values.rule !== undefined && (values.add !== undefined || values.unit !== undefined)) {
    faults.push({ path: '--rule', message: '期限代码已定长度，不能同时给出 --add 或者 --unit' })
  }
  const excluded = (values.pause ?? []).flatMap((text) => pauseOf(text, faults) ?? [])
  if (
    excluded.length > 0 &&
    isDeadlineCode(values.rule ?? '') &&
    !ruleOf(values.rule as DeadlineCode).pausable
  ) {
    faults.push({ path: '--pause', message: `${values.rule} 的期限不因检验、检测、鉴定、评审而中止` })
  }
  if (faults.length > 0 || !limit) throw new InputError(faults)
  const calendar = await readCalendar(values.calendar, counting)
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

function limitOfRule(code: string, choices: LimitChoices | undefined, faults: Fault[]): Limit | null {
  const rule = isDeadlineCode(code) ? ruleOf(code) : null
  if (rule && rule.add !== null && rule.unit !== 'hour' && code !== 'T13') {
    const { rollOver, basis } = rule
    const add = (code === 'T11' ? choices?.statementDays : null) ?? rule.add
    const unit = (code === 'T02' ? choices?.reportDays : null) ?? rule.unit
    return { add, unit, basis, ...(rollOver === undefined ? {} : { rollOver }) }
  }
  const message = rule ? `${code} ${notCounted[code] ?? bySetDay}` : `没有“${code}”这个期限，应写作 T05`
  faults.push({ path: '--rule', message })
  return null
}

/** Why a rule cannot be counted on from a day; what `deadlines --case` makes of it all the same. */
const bySetDay = '的届满日由来文或者文书载明，不能计算'
const notCounted: Readonly<Record<string, string>> = {
  T13: '自听证之日向前倒数，登记听证日期后用 deadlines --case 查看',
  T22: '自批准的时刻起以小时计算，登记批准时刻后用 deadlines --case 查看',
  T33: ofOffice('每年一次', '12月'),
  T35: ofOffice('每月一次', '当月'),
}

/** A duty of the whole office: no day sets it going, and the command line holds nothing that shows whether it was done. */
function ofOffice(every: string, month: string): string {
  return (
    `是监管办${every}的事项，不属于某一案件，也不自某一日起算，至迟${month}最后一个工作日完成；` +
    '是否已办由会议和文书得出，请在程序的“今日 › 全办事项”查看、登记'
  )
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
