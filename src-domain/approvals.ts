/**
 * 行政层级审批: how far a paper has come through the hands of those who must approve it, and whose turn it is. Computed
 * from the approvals recorded on the case. A return (退回修改) begins anew with the one who proposed; an approval that
 * saw another version of the paper no longer counts.
 */
import { type Column, ladders, type Rung, rungsOf } from './approval-ladders'
import { paperVersion } from './approval-version'
import type { Approval, CaseRecord } from './case-record'
import type { OfficeRecord } from './office'
import { type Action, type CaseAccess, may } from './permissions'
import { type RowWithId, rowsOf } from './rows'
import { actorOf } from './signing'
import { stageOf } from './stage'

/**
 * `skipped`: not signed, and somebody after it has. Only a rung that could be left out comes to that here; papers from
 * elsewhere may lack others too, which the review of the file finds.
 */
export type RungState = 'done' | 'refused' | 'open' | 'waiting' | 'skipped'

export interface RungOnPaper extends Rung {
  state: RungState
  /** The approvals that count, in their order. */
  given: readonly RowWithId<Approval>[]
}

/** `returned`: sent back to be mended, and not sent up again; `notBegun`: nobody has sent it up. */
export type RoundState = 'notBegun' | 'open' | 'agreed' | 'returned' | 'refused'

export interface ApprovalRound {
  paperId: string
  docKind: string
  state: RoundState
  rungs: readonly RungOnPaper[]
  /** Given, and no longer counting: before a return, or over another version of the paper. */
  past: readonly RowWithId<Approval>[]
  /** Whether the paper was changed after somebody had approved it. */
  outdated: boolean
}

/** One signature that is waited for; small enough for a list to keep. */
export interface OpenApproval {
  paperId: string
  docKind: string
  column: Column
  /** ISO date since when it is this one's turn. */
  since: string
  /** Officers who must not give it: who proposed, and who has signed this column already. */
  barred: readonly string[]
}

/** How a paper stands; null for one that needs nobody's approval, or was voided. */
export function approvalsOf(record: CaseRecord, paperId: string): ApprovalRound | null {
  const paper = record.papers[paperId]
  const ladder = paper && paper.status !== 'voided' ? rungsOf(paper) : null
  if (!paper || !ladder) return null
  const all = rowsOf(record.approvals).filter((approval) => approval.paperId === paperId)
  const version = all.length > 0 ? paperVersion(record, paperId) : null
  const begin = all.findLastIndex(({ decision }) => decision === 'return') + 1
  const counting = all.slice(begin).filter((approval) => approval.version === version)
  const rungs = rungsWith(ladder, counting)
  return {
    ...{ paperId, docKind: paper.docKind, rungs },
    state: stateOf(rungs, begin > 0),
    past: all.filter((approval) => !counting.includes(approval)),
    outdated: counting.length < all.length - begin,
  }
}

function rungsWith(ladder: readonly Rung[], counting: readonly RowWithId<Approval>[]): RungOnPaper[] {
  const rungs = ladder.map((rung) => ({
    rung,
    given: latestOfEach(counting.filter(({ column }) => column === rung.column)),
  }))
  const lastSigned = rungs.findLastIndex(({ given }) => given.length > 0)
  let reached = true
  return rungs.map(({ rung, given }, index) => {
    const refused = given.some(({ decision }) => decision === 'disagree')
    const done = !refused && given.length >= (rung.signers ?? 1)
    const skipped = !done && !refused && index < lastSigned
    const state = refused ? 'refused' : done ? 'done' : skipped ? 'skipped' : reached ? 'open' : 'waiting'
    if (!(done || skipped || (state === 'open' && rung.optional))) reached = false
    return { ...rung, given, state }
  })
}

/** Of each signer the last word. */
function latestOfEach(given: readonly RowWithId<Approval>[]): RowWithId<Approval>[] {
  return given.filter(
    (one, index) => !given.slice(index + 1).some(({ signerId }) => signerId === one.signerId),
  )
}

function stateOf(rungs: readonly RungOnPaper[], returned: boolean): RoundState {
  if (rungs.some(({ state }) => state === 'refused')) return 'refused'
  if (rungs.every(({ given }) => given.length === 0)) return returned ? 'returned' : 'notBegun'
  return rungs.every(({ state, optional }) => state === 'done' || state === 'skipped' || optional)
    ? 'agreed'
    : 'open'
}

/** Whether the paper has gone through all hands and nobody said no. */
export function isApproved(record: CaseRecord, paperId: string): boolean {
  return approvalsOf(record, paperId)?.state === 'agreed'
}

/**
 * The signatures that the case waits for, whosoever's they are: of papers that were sent up. What a drafter has still to
 * send up himself is not among them. A letter that was issued waits for nobody.
 */
export function openApprovals(record: CaseRecord): OpenApproval[] {
  if (!record.approvals || stageOf(record) === 'archived') return []
  return rowsOf(record.papers).flatMap(({ id, docKind, status }) => {
    if (status === 'issued' && !ladders[docKind]?.kept) return []
    const round = approvalsOf(record, id)
    return round ? openIn(round) : []
  })
}

function openIn({ state, rungs, paperId, docKind }: ApprovalRound): OpenApproval[] {
  if (state !== 'open') return []
  const since = lastDayOf(rungs)
  const proposers = (rungs[0]?.given ?? []).map(({ signerId }) => signerId)
  return rungs.flatMap((rung) =>
    rung.state === 'open' ? [{ paperId, docKind, column: rung.column, since, barred: proposers }] : [],
  )
}

/** The day of the last signature that counts, as an ISO date; empty where there is none. */
export function lastDayOf(rungs: ApprovalRound['rungs']): string {
  const days = rungs.flatMap(({ given }) => given.map(({ signedAt }) => signedAt))
  return days.sort().at(-1) ?? ''
}

/** What an officer needs to sign a column of such a paper. */
export function signAction({ docKind, column }: Pick<OpenApproval, 'docKind' | 'column'>): Action {
  return `paper.sign:${docKind}:${column}`
}

/**
 * Whether an open signature is this officer's to give, as far as a list can say: who must stand aside for a party is
 * found where the case is at hand (`approvalFault`).
 */
export function isWaitingFor(
  open: OpenApproval,
  access: CaseAccess,
  office: OfficeRecord,
  officerId: string,
): boolean {
  const active = office.officers[officerId]?.active === true
  return (
    active &&
    !open.barred.includes(officerId) &&
    may(actorOf(office, officerId), signAction(open), access).allowed
  )
}
