/** `stage --case`: where a case stands and what may be done next. */

import { stages } from '../../src-domain/facts'
import { nextSteps, stageAfter } from '../../src-domain/next-steps'
import { officeCalendar } from '../../src-domain/office-calendar'
import { isTradingSuspended, stageOf } from '../../src-domain/stage'
import { readCaseFile } from '../case-file'
import { readOptions, todayOr } from '../input'

/** `{stage, name, suspended, next: [{step, fact, to, who, needs, papers, source}]}`. @throws InputError for a faulty case. */
export async function stageCommand(args: string[]) {
  const options = readOptions(args, ['case'], ['office', 'today'])
  const { record, office } = await readCaseFile(options.case, options.office)
  const stage = stageOf(record)
  const context = { record, office, calendar: officeCalendar(office), today: todayOr(options.today) }
  return {
    stage,
    name: stages[stage],
    suspended: isTradingSuspended(record),
    next: nextSteps(context).map((next) => ({
      step: next.step.no,
      fact: next.step.fact,
      to: stageAfter(next),
      who: next.who,
      needs: next.needs.map(({ level, message }) => ({ level, message })),
      papers: next.step.papers,
      source: next.step.source,
    })),
  }
}
