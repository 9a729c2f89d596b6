/** `deadline`: when a time limit runs out, and which days were not counted. */
import { isIsoDate } from '../../src-domain/calendar-date'
import { deadline } from '../../src-domain/deadline'
import { shippedCalendar } from '../../src-domain/holiday-calendar'
import { type Fault, InputError, readOptions, refuse } from '../input'

/** `{due, skipped: [{date, why}], certain}`. @throws InputError naming each faulty option. */
export function deadlineCommand(args: string[]) {
  const { from, add, unit } = readOptions(args, ['from', 'add', 'unit'], [])
  const faults: Fault[] = []
  if (!isIsoDate(from)) faults.push({ path: '--from', message: `“${from}”不是有效的日期，应写作 2026-03-04` })
  if (!/^[1-9]\d{0,3}$/.test(add)) faults.push({ path: '--add', message: `“${add}”应为 1 至 9999 的整数` })
  if (unit !== 'working-day' && unit !== 'calendar-day') {
    faults.push({ path: '--unit', message: '应为 working-day（工作日）或 calendar-day（自然日）' })
    throw new InputError(faults)
  }
  if (faults.length > 0) throw new InputError(faults)
  const { due, skipped, certain } = dueWithin(from, Number(add), unit)
  if (!certain) {
    process.stderr.write('提示：期限经过的年份中有尚未载入放假安排的，该部分按周末估算，请核对。\n')
  }
  return { due, skipped, certain }
}

/** Days run out in 2100, where the calendar arithmetic ends; that is the caller's to mend, not a failure of ours. */
function dueWithin(from: string, add: number, unit: 'working-day' | 'calendar-day') {
  try {
    return deadline(shippedCalendar, { from, add, unit })
  } catch (error) {
    if (error instanceof RangeError) refuse('--add', `从 ${from} 起算 ${add} 天：${error.message}`)
    throw error
  }
}
