/** The store as the screens see it. */
import {
  createContext,
  type ReactNode,
  use,
  useCallback,
  useEffect,
  useState,
  useSyncExternalStore,
} from 'react'
import type { CaseRecord } from '../../src-domain/case-record'
import type { CaseSummary } from '../../src-domain/case-summary'
import type { JsonMap } from '../../src-domain/edits'
import type { HolidayCalendar } from '../../src-domain/holiday-calendar'
import type { MeetingRecord } from '../../src-domain/meetings/meeting-record'
import type { NumberedCase } from '../../src-domain/number-register'
import type { OfficeRecord } from '../../src-domain/office'
import { officeCalendar } from '../../src-domain/office-calendar'
import type { Incident } from '../journal/incident'
import type { GuardedCase } from './guarded-case'
import type { GuardedStore } from './guarded-store'
import { type DamagedRecord, type MeetingSession, MissingRecordError, type SaveState } from './types'

const StoreContext = createContext<GuardedStore | null>(null)

/** Gives the open store to everything inside. */
export function StoreProvider({ store, children }: { store: GuardedStore; children: ReactNode }) {
  return <StoreContext value={store}>{children}</StoreContext>
}

/** The open store. Throws outside a `StoreProvider`. */
export function useStore(): GuardedStore {
  const store = use(StoreContext)
  if (!store) throw new Error('useStore needs a StoreProvider')
  return store
}

/** Every case that can be read. */
export function useCases(): readonly CaseSummary[] {
  const store = useStore()
  return useSyncExternalStore(store.subscribe, store.cases)
}

/** Records that cannot be read, to be listed as such. */
export function useDamaged(): readonly DamagedRecord[] {
  const store = useStore()
  return useSyncExternalStore(store.subscribe, store.damaged)
}

/** Every case with its numbers, also those that must not be seen here, for taking the next number. */
export function useNumbers(): readonly NumberedCase[] {
  const store = useStore()
  return useSyncExternalStore(store.subscribe, store.numbers)
}

/** Organs and officers. */
export function useOffice(): OfficeRecord {
  const store = useStore()
  return useSyncExternalStore(store.subscribe, store.office)
}

/** The holidays and adjusted working days this office counts by; the same reference until an arrangement is entered. */
export function useCalendar(): HolidayCalendar {
  return officeCalendar(useOffice())
}

/** Who is working here; null until chosen. */
export function useOfficerId(): string | null {
  const store = useStore()
  return useSyncExternalStore(store.subscribe, store.officerId)
}

/** Small choices such as the colour scheme. */
export function useSettings(): JsonMap {
  const store = useStore()
  return useSyncExternalStore(store.subscribe, store.settings)
}

/** What befell store and journal and was not yet read. */
export function useIncidents(): readonly Incident[] {
  const store = useStore()
  return useSyncExternalStore(store.subscribe, store.incidents)
}

/** How saving goes. */
export function useSaveState(): SaveState {
  const store = useStore()
  return useSyncExternalStore(store.subscribeSaveState, store.saveState)
}

/** Every meeting that can be read. */
export function useMeetings(): readonly MeetingRecord[] {
  const store = useStore()
  return useSyncExternalStore(store.subscribe, store.meetings)
}

/** By meeting, how many of its places two workstations wrote apart. */
export function useContestedMeetings(): ReadonlyMap<string, number> {
  const store = useStore()
  return useSyncExternalStore(store.subscribe, store.contestedMeetings)
}

/** The session of a meeting, opened where it is not yet; null while it is being opened. */
export function useMeetingSession(
  id: string,
): { session: MeetingSession; record: MeetingRecord } | 'missing' | null {
  const store = useStore()
  const [opened, setOpened] = useState<{ id: string; session: MeetingSession | null } | null>(null)
  useEffect(() => {
    let wanted = true
    store.openMeeting(id).then(
      (session) => wanted && setOpened({ id, session }),
      () => wanted && setOpened({ id, session: null }),
    )
    return () => {
      wanted = false
    }
  }, [store, id])
  const session = (opened?.id === id ? opened.session : null) ?? store.peekMeeting(id)
  const subscribe = useCallback((listener: () => void) => session?.subscribe(listener) ?? nothing, [session])
  const record = useSyncExternalStore(subscribe, () => session?.record() ?? null)
  if (session && record) return { session, record }
  return opened?.id === id ? 'missing' : null
}

/** A case on its way to the screen. `message` says in Chinese what is wrong. */
export type CaseOnScreen =
  | { status: 'ready'; session: GuardedCase; record: CaseRecord; message: null }
  | { status: 'loading'; session: null; record: null; message: null }
  | { status: 'missing' | 'damaged'; session: null; record: null; message: string }

interface Opened {
  id: string
  session: GuardedCase | null
  failure: { status: 'missing' | 'damaged'; message: string } | null
}

/** The session of a case, opened where it is not yet; draws again with every change of the record. */
export function useCaseSession(id: string): CaseOnScreen {
  const store = useStore()
  const [opened, setOpened] = useState<Opened | null>(null)
  useEffect(() => {
    let wanted = true
    store.openCase(id).then(
      (session) => wanted && setOpened({ id, session, failure: null }),
      (error: unknown) => wanted && setOpened({ id, session: null, failure: failureOf(error) }),
    )
    return () => {
      wanted = false
    }
  }, [store, id])
  const here = opened?.id === id ? opened : null
  const session = here?.session ?? store.peekCase(id)
  const subscribe = useCallback((listener: () => void) => session?.subscribe(listener) ?? nothing, [session])
  const record = useSyncExternalStore(subscribe, () => session?.record() ?? null)
  if (session && record) return { status: 'ready', session, record, message: null }
  if (here?.failure) return { ...here.failure, session: null, record: null }
  return { status: 'loading', session: null, record: null, message: null }
}

function failureOf(error: unknown): NonNullable<Opened['failure']> {
  const message = error instanceof Error ? error.message : '这条资料打不开。'
  return { status: error instanceof MissingRecordError ? 'missing' : 'damaged', message }
}

function nothing(): void {}
