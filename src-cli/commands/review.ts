/** `review --case`: the case file review; every finding with its rule and legal source. */
import { reviewFile } from '../../forms/reviewed-papers'
import { officeCalendar } from '../../src-domain/office-calendar'
import { readCaseFile } from '../case-file'
import { readOptions, todayOr } from '../input'

/** A list of `{rule, title, message, basis, at, acceptedReason}`; empty where nothing is found. @throws InputError for a faulty case. */
export async function reviewCommand(args: string[]) {
  const options = readOptions(args, ['case'], ['office', 'today'])
  const { record, office } = await readCaseFile(options.case, options.office)
  const today = todayOr(options.today)
  const context = { record, office, calendar: officeCalendar(office), today, officerId: null }
  return reviewFile(context, new Set()).map(({ rule, title, message, basis, at, acceptedReason }) => ({
    ...{ rule, title, message, basis, at, acceptedReason },
  }))
}
