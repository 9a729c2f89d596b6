/**
 * A case as the one who is signed in may see and change it. It stands between the screens and the record: what a
 * screen forgets to leave out is masked or refused here (documents.md E.1, section I).
 */
import { approvalFault } from '../../src-domain/approval-entry'
import { paperVersion } from '../../src-domain/approval-version'
import { type Approval, type CaseRecord, emptyCase } from '../../src-domain/case-record'
import { actionsOf } from '../../src-domain/edit-permissions'
import { type Edit, isMap, type JsonMap, type Path } from '../../src-domain/edits'
import { type FactKind, factKinds } from '../../src-domain/facts'
import { fixedTwice } from '../../src-domain/fixed-twice'
import type { OfficeRecord } from '../../src-domain/office'
import { digestPath, settleDoubleIssue } from '../../src-domain/package/paper-findings'
import { type Action, type Actor, accessOf, may } from '../../src-domain/permissions'
import { mayEnter } from '../../src-domain/signing'
import { isRemovable } from '../../src-domain/stage'
import {
  hasMask,
  historyWithoutInformant,
  isInformantKnown,
  pastWithoutInformant,
  valueWithoutInformant,
  visibleRecord,
  withoutInformant,
} from '../../src-domain/visible-record'
import type { AccessLog } from './access-log'
import type { CaseSession } from './types'

/** What is refused because of who asks; the message says in Chinese who may, and can be shown as it stands. */
export class ForbiddenError extends Error {
  override name = 'ForbiddenError'
}

/**
 * How the informant stands on the screen: there is `none`; `masked` until the officer asks to see them; `shown` since
 * the officer has asked, or is the one who writes them down; `barred` to this officer.
 */
export type InformantView = 'none' | 'masked' | 'shown' | 'barred'

export interface GuardedCase extends CaseSession {
  informant(): InformantView
  /** Shows the informant from now on, once the look stands in the log. @throws ForbiddenError */
  revealInformant(): Promise<void>
  /** Masks the informant again; the next look is asked for and logged anew. */
  coverInformant(): void
  /**
   * Of a paper that was issued on two workstations while apart, leaves one copy in its place and lists the other as a
   * paper of its own. It is the whole copies that are moved, also where the informant on them stands masked here.
   * @param hash the change that issued the copy which stays. @throws ForbiddenError
   */
  settleIssuedTwice(paperId: string, hash: string): void
}

export interface GuardHost {
  accountId: string
  /** Who is signed in, with the organ the library has for them now. */
  actor: () => Actor
  office: () => OfficeRecord
  log: AccessLog
}

/** Whether the actor may see that the case is there. */
export function isVisible(actor: Actor, about: Parameters<typeof may>[2]): boolean {
  return may(actor, 'case.read', about).allowed
}

/** @throws ForbiddenError naming who may. */
export function refuseUnless(host: GuardHost, action: Action, about?: CaseRecord): void {
  const answer = mayEnter(host.actor(), action, host.office(), about)
  if (!answer.allowed) throw new ForbiddenError(answer.why)
}

const maskWritten =
  '这里有遮蔽的举报人信息，不能就这样写入。可以查看举报人的，请先在案件概况里点“查看举报人”；不能查看的，请由承办人或主要负责人来办。'

/** The session behind its guard. */
export function guardCase(host: GuardHost, session: CaseSession): GuardedCase {
  const listeners = new Set<() => void>()
  let revealed = false
  let last: { of: CaseRecord; view: InformantView | 'hidden'; shown: CaseRecord } | null = null

  function viewOf(record: CaseRecord): InformantView {
    if (!isInformantKnown(record)) return 'none'
    const actor = host.actor()
    if (!may(actor, 'informant.see', record).allowed) return 'barred'
    return revealed || accessOf(record).registeringId === actor.officerId ? 'shown' : 'masked'
  }

  function record(): CaseRecord {
    const of = session.record()
    // The case may have been restricted under an open screen.
    const view = isVisible(host.actor(), of) ? viewOf(of) : 'hidden'
    if (last?.of !== of || last.view !== view) last = { of, view, shown: shownAs(of, view, host.actor()) }
    return last.shown
  }

  /** Nothing of the record need be covered. */
  function isOpen(of: CaseRecord): boolean {
    return viewOf(of) === 'shown' || (!of.reporter && !isInformantKnown(of))
  }

  function setRevealed(next: boolean): void {
    revealed = next
    for (const listener of listeners) listener()
  }

  return {
    ...session,
    record,
    subscribe(listener) {
      listeners.add(listener)
      const leave = session.subscribe(listener)
      return () => {
        listeners.delete(listener)
        leave()
      }
    },
    change(edits, purpose, options) {
      const before = session.record()
      for (const action of actionsOf(before, edits)) refuseUnless(host, action, before)
      refuseUnsigned(host, before, edits)
      refuseErasedSteps(before, edits)
      refuseUnfitApprovals(host, before, edits)
      const view = viewOf(before)
      const covered = view === 'masked' || view === 'barred'
      if (covered && edits.some(({ value }) => hasMask(value))) {
        throw new ForbiddenError(maskWritten)
      }
      // Whoever writes the informant down knows them; who only adds to what stands masked has not seen it.
      const writesInformant = edits.some(
        ({ path }) => path[0] === 'reporter' || path[2] === 'revealsInformant',
      )
      if (writesInformant && !covered) revealed = true
      session.change(edits, purpose, options)
    },
    history() {
      const of = session.record()
      if (!isVisible(host.actor(), of)) return []
      const entries = session.history()
      return isOpen(of) ? entries : historyWithoutInformant(entries, of)
    },
    recordAt(hash) {
      const of = session.record()
      const past = isVisible(host.actor(), of) ? session.recordAt(hash) : null
      if (!past || (isOpen(of) && (viewOf(of) === 'shown' || !isInformantKnown(past)))) return past
      return pastWithoutInformant(past, session.history(), of)
    },
    conflicts() {
      const of = session.record()
      if (isOpen(of)) return session.conflicts()
      return session
        .conflicts()
        .filter(({ path }) => path[0] !== 'reporter' && !isRevealing(of, path))
        .map((conflict) => ({ ...conflict, values: valueWithoutInformant(conflict.values, of) }))
    },
    informant: () => viewOf(session.record()),
    async revealInformant() {
      const of = session.record()
      refuseUnless(host, 'informant.see', of)
      if (viewOf(of) !== 'masked') return
      const { accountId } = host
      await host.log.add({ kind: 'informantSeen', accountId, byAccountId: accountId, caseId: session.id })
      setRevealed(true)
    },
    coverInformant: () => setRevealed(false),
    settleIssuedTwice(paperId, hash) {
      const of = session.record()
      refuseUnless(host, 'case.rollBack', of)
      const at = ['papers', paperId]
      const copies = fixedTwice(session.conflicts(), session.history(), session.recordAt, at, digestPath)
      const chosen = copies.findIndex(({ by }) => by.hash === hash)
      if (chosen < 0) throw new ForbiddenError('这份文书已经选定过了，请看现在的内容。')
      const wholes = copies.map(({ whole }) => whole)
      const edits = settleDoubleIssue(at, wholes, chosen, of.papers as unknown as JsonMap)
      // Never taken back by Ctrl+Z: a paper that was issued would leave its file.
      session.change(edits, '选定签发了两次的文书', { final: true })
    },
  }
}

/** A fact that is only entered for another says who decided it. @throws ForbiddenError */
function refuseUnsigned(host: GuardHost, record: CaseRecord, edits: readonly Edit[]): void {
  for (const { path, value } of edits) {
    if (path[0] !== 'facts' || path.length !== 2 || !isMap(value) || record.facts[path[1] ?? '']) continue
    const entering = mayEnter(host.actor(), `fact.record:${value.kind as FactKind}`, host.office(), record)
    if (!entering.allowed || entering.signers.length === 0) continue
    if (typeof value.byOfficerId !== 'string' || !entering.signers.includes(value.byOfficerId)) {
      throw new ForbiddenError('请选明是谁签批的。')
    }
  }
}

/** A step that stands is corrected, never taken out. @throws ForbiddenError */
function refuseErasedSteps(record: CaseRecord, edits: readonly Edit[]): void {
  for (const { path, value } of edits) {
    if (path[0] !== 'facts' || path.length !== 2 || value !== undefined) continue
    const kind = record.facts[path[1] ?? '']?.kind
    if (kind && !isRemovable(record, kind)) {
      throw new ForbiddenError(`已经作出决定，“${factKinds[kind]}”不能删除，请用“纠错回退”并写明原因。`)
    }
  }
}

/** Whether a place belongs to what shows by itself who the informant is. */
function isRevealing({ evidence, scans }: CaseRecord, [block, id]: Path): boolean {
  if (block === 'evidence') return id === undefined || evidence?.[id]?.revealsInformant === true
  return block === 'scans' && (id === undefined || scans?.[id]?.revealsInformant === true)
}

/** An approval that breaks the order, or is given by who must not give it. @throws ForbiddenError */
function refuseUnfitApprovals(host: GuardHost, record: CaseRecord, edits: readonly Edit[]): void {
  for (const { path, value } of edits) {
    if (path[0] !== 'approvals' || path.length !== 2 || value === undefined) continue
    const entry = value as unknown as Approval
    const officerId = host.actor().officerId
    if (entry.enteredById !== officerId) throw new ForbiddenError('审批只能由本人登记。')
    const { allowed } = may(host.actor(), `paper.sign:${kindOf(record, entry)}:${entry.column}`, record)
    const enters = may(host.actor(), 'signature.enter', record).allowed
    if (entry.signerId !== officerId ? !enters : !allowed) throw new ForbiddenError('请选明是谁签批的。')
    if (entry.version !== paperVersion(record, entry.paperId)) {
      throw new ForbiddenError('文书内容刚刚有改动，请看过现在的内容再审批。')
    }
    const fault = approvalFault(record, host.office(), entry, null)
    if (fault) throw new ForbiddenError(fault)
  }
}

function kindOf({ papers }: CaseRecord, { paperId }: Approval): string {
  return papers[paperId]?.docKind ?? ''
}

function shownAs(record: CaseRecord, view: InformantView | 'hidden', actor: Actor): CaseRecord {
  if (view === 'masked') return withoutInformant(record)
  return visibleRecord(record, actor) ?? emptyCase(record.id)
}
