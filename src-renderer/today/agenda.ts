/** What the day asks for: limits by when they end, what waits for me, what waits to be served, what is to be settled. */
import { isWaitingFor, type OpenApproval } from '../../src-domain/approvals'
import { addDays, weekday } from '../../src-domain/calendar-date'
import { accessOfSummary, type CaseSummary, type PaperSummary } from '../../src-domain/case-summary'
import type { DeadlineCode } from '../../src-domain/deadline-rules'
import type { OfficeRecord } from '../../src-domain/office'
import { isSettled } from '../../src-domain/stage'
import type { CaseRow } from '../cases/case-rows'
import type { OpenDeadline } from '../cases/deadline-words'

export interface Duty {
  summary: CaseSummary
  open: OpenDeadline
}

/** The groups of limits in the order shown. */
export const dutyGroups = {
  late: '已逾期',
  today: '今日届满',
  week: '本周届满',
  ripe: '期满待办',
  unsettled: '已延长或中止',
} as const
export type DutyGroup = keyof typeof dutyGroups

export interface WaitingApproval {
  summary: CaseSummary
  open: OpenApproval
}

export interface WaitingService {
  summary: CaseSummary
  paper: PaperSummary
  /** The receipt that was begun for it; null where none was. */
  receiptId: string | null
}

/** What keeps the office's records from being in order; what each opens is the screen's to say. */
export type Unsettled =
  | { kind: 'conflicts'; summary: CaseSummary; count: number }
  | { kind: 'doubled'; summary: CaseSummary; paper: PaperSummary }
  | { kind: 'unregistered'; summary: CaseSummary }

export interface Agenda {
  duties: Readonly<Record<DutyGroup, readonly Duty[]>>
  /** How many limits end after this week. */
  later: number
  approvals: WaitingApproval[]
  services: WaitingService[]
  settle: Unsettled[]
  /** Of cases under way, newest first. */
  drafts: { paper: PaperSummary; summary: CaseSummary }[]
  recent: CaseSummary[]
}

export interface AgendaContext {
  /** ISO date. */
  today: string
  office: OfficeRecord
  /** Who is working; what waits for a signature is always that officer's own. */
  officerId: string | null
  /** Only limits and papers of cases this officer handles or investigates. */
  mineOnly: boolean
}

const mostRecent = 8

/** Limits on one and the same work: of these the nearest speaks for all. */
const sameWork: readonly DeadlineCode[] = ['T03', 'T04', 'T05', 'T06']

/**
 * The agenda of a day. What is to be settled is told to everybody: a registration left half-way may have no handler
 * yet, and a doubled number is the whole office's.
 */
export function agendaOf(rows: readonly CaseRow[], context: AgendaContext): Agenda {
  const { today, office, officerId, mineOnly } = context
  const sunday = addDays(today, 7 - weekday(today))
  const duties: Record<DutyGroup, Duty[]> = { late: [], today: [], week: [], ripe: [], unsettled: [] }
  const agenda: Agenda = { duties, later: 0, approvals: [], services: [], settle: [], drafts: [], recent: [] }
  const doubled = doubledNumbers(rows)
  for (const { summary, limits } of rows) {
    settleOf(summary, doubled, agenda.settle)
    for (const open of summary.openApprovals ?? []) {
      if (officerId === null || !isWaitingFor(open, accessOfSummary(summary), office, officerId)) continue
      agenda.approvals.push({ summary, open })
    }
    if (mineOnly && !isOn(summary, officerId)) continue
    for (const { paperId, receiptId } of summary.awaitingService ?? []) {
      const paper = summary.papers.find(({ id }) => id === paperId)
      if (paper) agenda.services.push({ summary, paper, receiptId })
    }
    if (summary.stage === 'clueReceived') continue
    if (summary.paperCounts.draft > 0 && !isSettled(summary.stage)) {
      for (const paper of summary.papers) {
        if (paper.status === 'draft') agenda.drafts.push({ paper, summary })
      }
    }
    for (const open of withoutRepeats(limits)) {
      const group = groupOf(open, today, sunday)
      if (group === null) agenda.later += 1
      else duties[group].push({ summary, open })
    }
  }
  for (const group of Object.values(duties)) group.sort(byDueDay)
  agenda.services.sort((a, b) => ((a.paper.issueDate ?? '') < (b.paper.issueDate ?? '') ? -1 : 1))
  agenda.approvals.sort((a, b) => (a.open.since < b.open.since ? -1 : 1))
  agenda.drafts.sort((a, b) => (a.paper.createdAt < b.paper.createdAt ? 1 : -1))
  agenda.recent = newest(rows, mostRecent)
  return agenda
}

/** Whether an officer handles or investigates a case. */
export function isOn(summary: CaseSummary, officerId: string | null): boolean {
  if (officerId === null) return false
  const { handlerIds, teamLeaderId, teamMemberIds } = accessOfSummary(summary)
  return handlerIds.includes(officerId) || teamLeaderId === officerId || teamMemberIds.includes(officerId)
}

/** The limits without those that only repeat a nearer one on the same work. */
export function withoutRepeats(limits: readonly OpenDeadline[]): readonly OpenDeadline[] {
  if (limits.length < 2) return limits
  const nearest = limits.find(({ deadline }) => sameWork.includes(deadline.code))
  return limits.filter((open) => open === nearest || !sameWork.includes(open.deadline.code))
}

/** Null for what ends after this week. */
function groupOf({ deadline, urgency }: OpenDeadline, today: string, sunday: string): DutyGroup | null {
  if (deadline.unsettled !== null) return 'unsettled'
  if (deadline.due < today) return urgency === 'late' ? 'late' : 'ripe'
  if (deadline.due === today) return 'today'
  return deadline.due <= sunday ? 'week' : null
}

function settleOf(summary: CaseSummary, doubled: ReadonlySet<string>, into: Unsettled[]): void {
  const count = summary.conflicts ?? 0
  if (count > 0) into.push({ kind: 'conflicts', summary, count })
  for (const paper of doubled.size > 0 ? summary.papers : []) {
    if (paper.docNo !== null && doubled.has(paper.docNo)) into.push({ kind: 'doubled', summary, paper })
  }
  if (summary.stage === 'clueReceived') into.push({ kind: 'unregistered', summary })
}

/** Numbers that more than one paper bears. */
function doubledNumbers(rows: readonly CaseRow[]): Set<string> {
  const seen = new Set<string>()
  const doubled = new Set<string>()
  for (const { summary } of rows) {
    for (const { docNo } of summary.papers) {
      if (docNo === null) continue
      if (seen.has(docNo)) doubled.add(docNo)
      else seen.add(docNo)
    }
  }
  return doubled
}

function byDueDay(a: Duty, b: Duty): number {
  return a.open.deadline.due < b.open.deadline.due ? -1 : a.open.deadline.due > b.open.deadline.due ? 1 : 0
}

/** The cases last worked on, found in one walk. */
function newest(rows: readonly CaseRow[], most: number): CaseSummary[] {
  const found: CaseSummary[] = []
  for (const { summary } of rows) {
    const oldest = found[most - 1]
    if (oldest && oldest.updatedAt >= summary.updatedAt) continue
    const place = found.findIndex(({ updatedAt }) => updatedAt < summary.updatedAt)
    found.splice(place < 0 ? found.length : place, 0, summary)
    if (found.length > most) found.pop()
  }
  return found
}
