/** What the day asks for: limits by when they end, work left half-way, cases last worked on. */
import { addDays, weekday } from '../../src-domain/calendar-date'
import type { CaseSummary, PaperSummary } from '../../src-domain/case-summary'
import { isSettled } from '../../src-domain/stage'
import type { CaseRow } from '../cases/case-rows'
import type { OpenDeadline } from '../cases/deadline-words'

export interface Duty {
  summary: CaseSummary
  open: OpenDeadline
}

export interface DutyGroup {
  title: string
  duties: Duty[]
}

export interface Agenda {
  groups: DutyGroup[]
  /** Leads whose registration was left half-way, newest first. */
  unregistered: CaseSummary[]
  /** Of cases under way, newest first. */
  drafts: { paper: PaperSummary; summary: CaseSummary }[]
  recent: CaseSummary[]
}

const mostRecent = 8

/**
 * The agenda of a day.
 * @param handlerId only cases this officer handles; null for all. Work left half-way is told in any case, since it
 * may have no handler yet.
 */
export function agendaOf(rows: readonly CaseRow[], today: string, handlerId: string | null): Agenda {
  const cases = rows.map(({ summary }) => summary)
  const mine = (summary: CaseSummary) => handlerId === null || summary.handlerIds.includes(handlerId)
  const duties = rows
    .filter(({ summary }) => mine(summary) && summary.stage !== 'clueReceived')
    .flatMap(({ summary, limits }) =>
      limits
        // The limit in law matters once the office's own is gone; before that it only repeats the case.
        .filter(({ deadline }, index) => index === 0 || deadline.code === 'T09')
        .map((open) => ({ summary, open })),
    )
    .sort((a, b) => (a.open.deadline.due < b.open.deadline.due ? -1 : 1))
  const sunday = addDays(today, 7 - weekday(today))
  const due = ({ open }: Duty) => open.deadline.due
  const late = duties.filter(({ open }) => open.urgency === 'late')
  const unsettled = duties.filter(({ open }) => open.deadline.unsettled !== null)
  const rest = duties.filter(({ open }) => open.urgency !== 'late' && open.deadline.unsettled === null)
  const groups = [
    { title: '已超期', duties: late },
    { title: '今天届满', duties: rest.filter((duty) => due(duty) === today) },
    { title: '本周届满', duties: rest.filter((duty) => due(duty) > today && due(duty) <= sunday) },
    { title: '以后', duties: rest.filter((duty) => due(duty) > sunday) },
    { title: '已延长或中止', duties: unsettled },
  ]
  return {
    groups: groups.filter((group) => group.duties.length > 0),
    unregistered: newestFirst(cases.filter(({ stage }) => stage === 'clueReceived')),
    drafts: cases
      .filter((summary) => mine(summary) && !isSettled(summary.stage))
      .flatMap((summary) =>
        summary.papers.filter(({ status }) => status === 'draft').map((paper) => ({ paper, summary })),
      )
      .sort((a, b) => (a.paper.createdAt < b.paper.createdAt ? 1 : -1)),
    recent: newestFirst(cases).slice(0, mostRecent),
  }
}

function newestFirst(cases: readonly CaseSummary[]): CaseSummary[] {
  return [...cases].sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1))
}
