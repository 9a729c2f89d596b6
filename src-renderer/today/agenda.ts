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

export interface Draft {
  summary: CaseSummary
  paper: PaperSummary
}

export interface Agenda {
  duties: Readonly<Record<DutyGroup, readonly Duty[]>>
  /** How many limits end after this week. */
  later: number
  approvals: readonly WaitingApproval[]
  services: readonly WaitingService[]
  settle: readonly Unsettled[]
  /** Of cases under way: how many there are, and the newest of them. */
  draftCount: number
  drafts: readonly Draft[]
  recent: readonly CaseSummary[]
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

/** So many of the newest drafts and cases are kept: more is not read on the first screen. */
export const mostShown = 8

/** Limits on one and the same work: of those still to come the nearest speaks for all. */
const sameWork: readonly DeadlineCode[] = ['T03', 'T04', 'T05', 'T06']

/** The order of each list: limits by when they end, what waits the longest first, drafts and cases the newest first. */
export const orders = {
  duties: by(({ open }: Duty) => open.deadline.due),
  approvals: by(({ open }: WaitingApproval) => open.since),
  services: by(({ paper }: WaitingService) => paper.issueDate ?? ''),
  drafts: backwards(by(({ paper }: Draft) => paper.createdAt)),
  recent: backwards(by((summary: CaseSummary) => summary.updatedAt)),
}

type Order<One> = (a: One, b: One) => number

/** By a text, as code units. */
function by<One>(key: (one: One) => string): Order<One> {
  return (a, b) => {
    const first = key(a)
    const second = key(b)
    return first < second ? -1 : first > second ? 1 : 0
  }
}

function backwards<One>(order: Order<One>): Order<One> {
  return (a, b) => order(b, a)
}

/**
 * The agenda of some cases, each list in its order, without the numbers that are doubled: to know those takes all cases.
 */
export function partOf(
  rows: readonly CaseRow[],
  { today, office, officerId, mineOnly }: AgendaContext,
): Agenda {
  const sunday = addDays(today, 7 - weekday(today))
  const duties: Record<DutyGroup, Duty[]> = { late: [], today: [], week: [], ripe: [], unsettled: [] }
  const approvals: WaitingApproval[] = []
  const services: WaitingService[] = []
  const settle: Unsettled[] = []
  const drafts: Draft[] = []
  let later = 0
  for (const { summary, limits } of rows) {
    settle.push(...unsettledOf(summary))
    for (const open of summary.openApprovals ?? []) {
      if (officerId === null || !isWaitingFor(open, accessOfSummary(summary), office, officerId)) continue
      approvals.push({ summary, open })
    }
    if (mineOnly && !isOn(summary, officerId)) continue
    for (const { paperId, receiptId } of summary.awaitingService ?? []) {
      const paper = summary.papers.find(({ id }) => id === paperId)
      if (paper) services.push({ summary, paper, receiptId })
    }
    if (summary.stage === 'clueReceived') continue
    if (summary.paperCounts.draft > 0 && !isSettled(summary.stage)) {
      for (const paper of summary.papers) {
        if (paper.status === 'draft') drafts.push({ paper, summary })
      }
    }
    for (const open of withoutRepeats(limits)) {
      const group = groupOf(open, today, sunday)
      if (group === null) later += 1
      else duties[group].push({ summary, open })
    }
  }
  for (const group of Object.values(duties)) group.sort(orders.duties)
  return {
    ...{ duties, later, settle },
    approvals: approvals.sort(orders.approvals),
    services: services.sort(orders.services),
    draftCount: drafts.length,
    drafts: drafts.sort(orders.drafts).slice(0, mostShown),
    recent: rows
      .map(({ summary }) => summary)
      .sort(orders.recent)
      .slice(0, mostShown),
  }
}

/** Whether an officer handles or investigates a case. */
export function isOn(summary: CaseSummary, officerId: string | null): boolean {
  if (officerId === null) return false
  const { handlerIds, teamLeaderId, teamMemberIds } = accessOfSummary(summary)
  return handlerIds.includes(officerId) || teamLeaderId === officerId || teamMemberIds.includes(officerId)
}

/**
 * The limits without those that only repeat a nearer one on the same work. One that has passed speaks for none: an
 * investigation that is late does not make the day of the decision matter less.
 */
export function withoutRepeats(limits: readonly OpenDeadline[]): readonly OpenDeadline[] {
  if (limits.length < 2) return limits
  const repeats = ({ deadline, urgency }: OpenDeadline) =>
    sameWork.includes(deadline.code) && urgency !== 'late'
  const nearest = limits.find(repeats)
  return limits.filter((open) => open === nearest || !repeats(open))
}

/** Null for what ends after this week. */
function groupOf({ deadline, urgency }: OpenDeadline, today: string, sunday: string): DutyGroup | null {
  if (deadline.unsettled !== null) return 'unsettled'
  if (deadline.due < today) return urgency === 'late' ? 'late' : 'ripe'
  if (deadline.due === today) return 'today'
  return deadline.due <= sunday ? 'week' : null
}

/** What is to be settled of a case, where these numbers are on more than one paper of the office. */
export function unsettledOf(summary: CaseSummary, doubled: ReadonlySet<string> = noNumbers): Unsettled[] {
  const settle: Unsettled[] = []
  const count = summary.conflicts ?? 0
  if (count > 0) settle.push({ kind: 'conflicts', summary, count })
  for (const paper of doubled.size > 0 ? summary.papers : []) {
    if (paper.docNo !== null && doubled.has(paper.docNo)) settle.push({ kind: 'doubled', summary, paper })
  }
  if (summary.stage === 'clueReceived') settle.push({ kind: 'unregistered', summary })
  return settle
}

const noNumbers: ReadonlySet<string> = new Set()
