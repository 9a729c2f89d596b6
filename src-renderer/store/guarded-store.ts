/**
 * The store as the one who is signed in may use it. The screens know no other: a case they must not see is not in it,
 * and what they must not do is refused.
 */
import type { CaseRecord } from '../../src-domain/case-record'
import { accessOfSummary, type CaseSummary } from '../../src-domain/case-summary'
import type { RoleCode } from '../../src-domain/codes'
import { officeActionsOf } from '../../src-domain/edit-permissions'
import type { Edit } from '../../src-domain/edits'
import { visibleMeeting } from '../../src-domain/meetings/meeting-permissions'
import type { MeetingRecord } from '../../src-domain/meetings/meeting-record'
import type { OfficeRecord } from '../../src-domain/office'
import type { Action, Actor, CaseAccess } from '../../src-domain/permissions'
import { type Entering, mayEnter } from '../../src-domain/signing'
import type { NewAccessEntry } from './access-log'
import { type GuardedAttachments, guardAttachments } from './guarded-attachments'
import { type GuardedCase, type GuardHost, guardCase, isVisible, refuseUnless } from './guarded-case'
import { guardMeeting } from './guarded-meeting'
import {
  type CaseSession,
  type MeetingSession,
  MissingRecordError,
  type OfficeStore,
  type OpenStore,
  type RecordSession,
} from './types'

export interface GuardedStore extends OfficeStore {
  createCase(record: CaseRecord, purpose: string): Promise<GuardedCase>
  beginCase(record: CaseRecord, purpose: string): GuardedCase
  openCase(id: string): Promise<GuardedCase>
  peekCase(id: string): GuardedCase | null
  /** Logs under the account that is signed in what leaves no trace in a record. */
  note(deed: Omit<NewAccessEntry, 'accountId' | 'byAccountId'>): Promise<void>
  readonly attachments: GuardedAttachments
  /** Whether who is signed in may do this, or enter it on the signature of another. */
  may(action: Action, about?: CaseRecord): Entering
  /** Whether who is signed in may see a case that is not open here. */
  reads(access: CaseAccess): boolean
}

/** Who is signed in. */
export interface SignedIn {
  accountId: string
  officerId: string
  roleCodes: readonly RoleCode[]
}

/** What may be done with a case whose changes do not hold together. */
const reading: readonly Action[] = ['case.read', 'informant.see']

/** Settings of the whole office; all others are one's own choices of how screens look. */
const officeSettings = ['lockMinutes']

/** The store behind its guard. */
export function guardStore(
  store: OfficeStore & Pick<OpenStore, 'attachments'>,
  { accountId, officerId, roleCodes }: SignedIn,
): GuardedStore {
  /** Opened since unlocking: a case is logged once, not at each of its screens. */
  const opened = new Set<string>()
  const guarded = new WeakMap<CaseSession, GuardedCase>()
  const guardedMeetings = new WeakMap<MeetingSession, MeetingSession>()
  const seenMeetings = onceFor((all: readonly MeetingRecord[], _cases: readonly CaseSummary[]) =>
    all.map((meeting) => visibleMeeting(meeting, mayRead)),
  )
  let listed: { all: readonly CaseSummary[]; orgId: string | null; seen: readonly CaseSummary[] } | null =
    null
  const host: GuardHost = { accountId, actor, office: store.office, log: store.log }

  function actor(): Actor {
    return { officerId, roleCodes, orgId: store.office().officers[officerId]?.orgId }
  }

  function guard(session: CaseSession): GuardedCase {
    const there = guarded.get(session) ?? guardCase(host, session)
    guarded.set(session, there)
    return there
  }

  /** The same for the same session, so that screens do not redraw in vain. */
  const guardOffice = onceFor((session: RecordSession<OfficeRecord>, by: GuardHost) => {
    const refuse = (edits: readonly Edit[]) => {
      for (const action of officeActionsOf(edits)) refuseUnless(by, action)
    }
    return {
      ...session,
      change(edits: readonly Edit[], purpose: string, options?: { final?: boolean }) {
        refuse(edits)
        session.change(edits, purpose, options)
      },
      undo: () => session.undo(refuse),
      redo: () => session.redo(refuse),
    }
  })

  function mayRead(caseId: string): boolean {
    const summary = store.cases().find(({ id }) => id === caseId)
    return summary !== undefined && isVisible(actor(), accessOfSummary(summary))
  }

  function guardOfMeeting(session: MeetingSession): MeetingSession {
    const there = guardedMeetings.get(session) ?? guardMeeting(host, session, mayRead)
    guardedMeetings.set(session, there)
    return there
  }

  /** @throws MissingRecordError also where there is such a case: that it is there is not told either. */
  async function openCase(id: string): Promise<GuardedCase> {
    const session = await store.openCase(id)
    if (!isVisible(actor(), session.record())) throw new MissingRecordError('没有找到这条资料。')
    if (!opened.has(id)) {
      opened.add(id)
      // Not waited for: the case shows at once. A disk that refuses it refuses every save too, and is told there.
      note({ kind: 'caseSeen', caseId: id }).catch(() => opened.delete(id))
    }
    return guard(session)
  }

  function note(deed: Parameters<GuardedStore['note']>[0]): Promise<void> {
    return store.log.add({ ...deed, accountId, byAccountId: accountId })
  }

  return {
    ...store,
    cases() {
      const all = store.cases()
      const orgId = actor().orgId ?? null
      if (listed?.all !== all || listed.orgId !== orgId) {
        const seen = all.filter((summary) => isVisible(actor(), accessOfSummary(summary)))
        listed = { all, orgId, seen: seen.length === all.length ? all : seen }
      }
      return listed.seen
    },
    openCase,
    peekCase(id) {
      const session = store.peekCase(id)
      return session && isVisible(actor(), session.record()) ? guard(session) : null
    },
    async createCase(record, purpose) {
      refuseUnless(host, 'case.register')
      return guard(await store.createCase(record, purpose))
    },
    beginCase(record, purpose) {
      refuseUnless(host, 'case.register')
      return guard(store.beginCase(record, purpose))
    },
    meetings: () => seenMeetings(store.meetings(), store.cases()),
    beginMeeting(record, purpose) {
      refuseUnless(host, 'meeting.arrange')
      return guardOfMeeting(store.beginMeeting(record, purpose))
    },
    openMeeting: async (id) => guardOfMeeting(await store.openMeeting(id)),
    peekMeeting(id) {
      const session = store.peekMeeting(id)
      return session && guardOfMeeting(session)
    },
    async discardCase(id) {
      refuseUnless(host, 'case.discard', (await store.openCase(id)).record())
      await store.discardCase(id)
    },
    officeSession() {
      const session = store.officeSession()
      return session && guardOffice(session, host)
    },
    changeOffice(edits, purpose) {
      for (const action of officeActionsOf(edits)) refuseUnless(host, action)
      store.changeOffice(edits, purpose)
    },
    async importSamples(json) {
      refuseUnless(host, 'library.edit')
      return store.importSamples(json)
    },
    async setSettings(change) {
      if (officeSettings.some((key) => key in change)) refuseUnless(host, 'settings.edit')
      await store.setSettings(change)
    },
    reads: (access) => isVisible(actor(), access),
    note,
    attachments: guardAttachments(host, store.attachments, openCase),
    log: {
      ...store.log,
      async entries() {
        refuseUnless(host, 'log.read')
        return store.log.entries()
      },
      async check() {
        refuseUnless(host, 'log.read')
        return store.log.check()
      },
    },
    async checkAll(progress, signal) {
      refuseUnless(host, 'log.read')
      return store.checkAll(progress, signal)
    },
    may(action, about) {
      const fault = about && store.peekCase(about.id)?.fault()
      if (fault && !reading.includes(action)) return { allowed: false, why: `${fault}现在只能查看。` }
      return mayEnter(actor(), action, store.office(), about)
    },
  }
}

/** The answer for these two again while they are the same objects, so that screens do not redraw in vain. */
function onceFor<A extends object, B extends object, Result>(
  make: (a: A, b: B) => Result,
): (a: A, b: B) => Result {
  let last: { a: A; b: B; result: Result } | null = null
  return (a, b) => {
    if (last?.a !== a || last.b !== b) last = { a, b, result: make(a, b) }
    return last.result
  }
}
