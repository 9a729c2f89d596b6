/** What an approval brings about: the dated fact that the last signature on a form stands for, ready to be recorded. */
import { isApproved } from './approvals'
import type { CaseRecord, Fact } from './case-record'
import type { FactKind } from './facts'
import type { HolidayCalendar } from './holiday-calendar'
import { isReady, nextSteps } from './next-steps'
import type { OfficeRecord } from './office'
import { rowsOf } from './rows'

/** Forms whose approval is itself the fact: its day is the day of the signature (A.9 批准日=立案日). */
const factsOfForms: Readonly<Record<string, FactKind>> = {
  caseFilingForm: 'filed',
  closureForm: 'closed',
  extensionApproval: 'extended',
  instalmentApproval: 'instalmentApproved',
}

/**
 * The kind of fact that goes with the approval of a paper, and what it asks beyond its day; null where the paper is not
 * yet approved by all, the case is not there yet, or the fact lacks what must be there.
 * @param record the case with the approval in it.
 * @param today ISO date.
 */
export function factOfApproval(
  record: CaseRecord,
  paperId: string,
  { office, calendar, today }: { office: OfficeRecord; calendar: HolidayCalendar; today: string },
): Pick<Fact, 'kind' | 'days' | 'until'> | null {
  const paper = record.papers[paperId]
  const kind = paper && factsOfForms[paper.docKind]
  if (!paper || !kind || !isApproved(record, paperId)) return null
  if (kind === 'instalmentApproved') {
    const last = rowsOf(paper.values.instalments as never).at(-1) as { dueDate?: string } | undefined
    return last?.dueDate ? { kind, until: last.dueDate } : null
  }
  const step = nextSteps({ record, office, calendar, today }).find((one) => one.step.fact === kind)
  if (!step || !isReady(step)) return null
  const days = paper.values.extensionDays
  if (kind === 'extended') return typeof days === 'number' ? { kind, days } : null
  return { kind }
}
