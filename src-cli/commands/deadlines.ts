/** `deadlines --case`: every time limit of a case on a day, with what moved it. */
import { caseDeadlines } from '../../src-domain/case-deadlines'
import { countedDaysLeft } from '../../src-domain/deadline'
import { officeCalendar } from '../../src-domain/office-calendar'
import { readCalendar } from '../calendar-file'
import { readCaseFile } from '../case-file'
import { readOptions, todayOr } from '../input'

/**
 * A list of `{code, title, from, due, dueTime, doneOn, left, overdue, moved, certain, basis}`; `left` counts working
 * days for a limit of working days, else days. @throws InputError for a faulty case or calendar.
 */
export async function deadlinesCommand(args: string[]) {
  const options = readOptions(args, ['case'], ['office', 'today', 'calendar'])
  const { record, office } = await readCaseFile(options.case, options.office)
  const calendar = await readCalendar(options.calendar, officeCalendar(office))
  const today = todayOr(options.today)
  return caseDeadlines(record, calendar, today).map((limit) => {
    const unit = limit.unit === 'working-day' ? limit.unit : 'calendar-day'
    const { days, overdue } = countedDaysLeft(calendar, { today, due: limit.due, unit })
    const { code, title, from, due, dueTime, originalDue, doneOn, moved, certain, basis } = limit
    const open = doneOn === null
    return {
      ...{ code, title, from, due, dueTime, originalDue, doneOn },
      left: open ? days : null,
      overdue: open ? overdue && limit.unsettled === null : (doneOn ?? '') > due,
      ...{ moved, certain, basis },
    }
  })
}
