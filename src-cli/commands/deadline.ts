/** `deadline`: when a time limit runs out, and which days were not counted. */
import { parseArgs } from 'node:util'
import { isIsoDate } from '../../src-domain/calendar-date'
import { type DeadlineUnit, deadline, deadlineTrail, type ExcludedPeriod } from '../../src-domain/deadline'
import { type DeadlineCode, deadlineRules, isDeadlineCode, ruleOf } from '../../src-domain/deadline-rules'
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
      kind: { type: 'string' },
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
    values.rule === undefined ? typedLimit(values, faults) : limitOfRule(values, counting.choices, faults)
  if (values.rule === undefined && values.kind !== undefined) {
    faults.push({ path: '--kind', message: '只与 --rule 同用' })
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

interface RuleOptions {
  rule?: string | undefined
  kind?: string | undefined
  add?: string | undefined
  unit?: string | undefined
}

/** The limit of a rule, of one of its other lengths, or of as many days as the notice gives. */
function limitOfRule(
  { rule: code = '', kind, add: given, unit: givenUnit }: RuleOptions,
  choices: LimitChoices | undefined,
  faults: Fault[],
): Limit | null {
  if (!isDeadlineCode(code)) {
    const known = Object.keys(deadlineRules)
    const message = `没有“${code}”这个期限，应为 ${known[0]} 至 ${known.at(-1)}（T16 加处罚款不是期限）`
    faults.push({ path: '--rule', message })
    return null
  }
  const rule = ruleOf(code)
  const own = typeof rule.add === 'number' && rule.unit !== 'hour' && code !== 'T13'
  if (!own) {
    faults.push({ path: '--rule', message: `${code} ${notCounted[code] ?? bySetDay}` })
    return null
  }
  if (givenUnit !== undefined) faults.push({ path: '--unit', message: '期限代码已定单位，不能同时给出' })
  const other = kind === undefined ? null : alternativeOf(code, kind, faults)
  const settled = {
    add: code === 'T11' ? choices?.statementDays : null,
    unit: code === 'T02' ? choices?.reportDays : null,
  }
  const { rollOver, basis } = rule
  return {
    add: daysGiven(code, given, faults) ?? other?.add ?? settled.add ?? rule.add ?? 1,
    unit: other?.unit ?? settled.unit ?? (rule.unit as DeadlineUnit),
    basis,
    ...(rollOver === undefined ? {} : { rollOver }),
  }
}

/** How many days a notice gives, where it is the notice that sets them; null where nothing was given. */
function daysGiven(code: DeadlineCode, given: string | undefined, faults: Fault[]): number | null {
  if (given === undefined) return null
  const { leastDays } = ruleOf(code)
  const days = /^[1-9]\d{0,2}$/.test(given) ? Number(given) : 0
  if (leastDays === undefined) {
    const message = `${code} 的长度由规定确定，不能另给天数；其他情形用 --kind`
    faults.push({ path: '--add', message })
  } else if (days < leastDays) {
    faults.push({ path: '--add', message: `告知书给的天数不得少于 ${leastDays} 个工作日` })
  }
  return days
}

function alternativeOf(code: DeadlineCode, kind: string, faults: Fault[]) {
  const all = ruleOf(code).alternatives ?? {}
  if (Object.hasOwn(all, kind)) return all[kind] ?? null
  const known = Object.entries(all).map(([name, { when }]) => `${name}（${when}）`)
  const message =
    known.length > 0 ? `${code} 没有“${kind}”这种情形，可选：${known.join('、')}` : `${code} 只有一种长度`
  faults.push({ path: '--kind', message })
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
