/**
 * The case being taken in. Nothing is stored until there is something worth keeping; from then on it is an ordinary
 * case that saves itself, so that a killed program loses nothing and an opened and abandoned page leaves nothing.
 */
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { CaseRecord } from '../../src-domain/case-record'
import { applyEdits, type Json, type JsonMap, type Path } from '../../src-domain/edits'
import { nowMinute } from '../clock'
import { go } from '../route'
import { useStore } from '../store/hooks'
import type { CaseSession, OfficeStore } from '../store/types'
import { begunCase, editsFor, isWorthKeeping } from './intake-rules'

export const intakePurpose = '登记线索'

export interface IntakeCase {
  /** Null while a registration begun before is being opened: what is typed then would belong to no case. */
  record: CaseRecord | null
  /** Whether it is a case already. */
  begun: boolean
  edit: (path: Path, value: Json) => void
  /** The case, begun now where it is not yet. */
  keep: () => CaseSession
  failure: string | null
}

/** What is worked on: the case once there is one, before that a record in memory. */
interface Desk {
  local: CaseRecord
  session: CaseSession | null
}

/** @param caseId of a registration begun before; null for a new one. */
export function useIntake(caseId: string | null): IntakeCase {
  const store = useStore()
  const [desk] = useState<Desk>(() => ({
    local: emptyRecord(store),
    session: caseId === null ? null : store.peekCase(caseId),
  }))
  const [, draw] = useState(0)
  const [failure, setFailure] = useState<string | null>(null)
  const redraw = useCallback(() => draw((count) => count + 1), [])
  const session = desk.session

  useEffect(() => {
    let wanted = true
    if (caseId === null || desk.session?.id === caseId) return
    store.openCase(caseId).then(
      (opened) => {
        if (!wanted) return
        desk.session = opened
        redraw()
      },
      (error: unknown) => wanted && setFailure(error instanceof Error ? error.message : '这条登记打不开。'),
    )
    return () => {
      wanted = false
    }
  }, [caseId, store, desk, redraw])

  // What was typed and taken back again is not left behind as an empty case.
  useEffect(
    () => () => {
      const left = desk.session?.record()
      if (left && Object.keys(left.facts).length === 0 && !isWorthKeeping(left)) {
        store.discardCase(left.id).catch(() => {})
      }
    },
    [store, desk],
  )

  const subscribe = useCallback(
    (listener: () => void) => session?.subscribe(listener) ?? (() => {}),
    [session],
  )
  const kept = useSyncExternalStore(subscribe, () => session?.record() ?? null)

  const shownFor = useRef(caseId)
  shownFor.current = caseId
  const keep = useCallback(() => {
    if (desk.session) return desk.session
    const { id } = desk.local
    desk.session = store.beginCase(desk.local, intakePurpose)
    redraw()
    if (shownFor.current === null) go({ screen: 'intake', caseId: id }, true)
    return desk.session
  }, [store, desk, redraw])

  const edit = useCallback(
    (path: Path, value: Json) => {
      const edits = editsFor(desk.session?.record() ?? desk.local, path, value)
      if (desk.session) {
        desk.session.change(edits, intakePurpose)
        return
      }
      desk.local = applyEdits(desk.local as unknown as JsonMap, edits) as unknown as CaseRecord
      if (isWorthKeeping(desk.local)) keep()
      else redraw()
    },
    [desk, keep, redraw],
  )

  const isOpening = caseId !== null && session === null
  return { record: isOpening ? null : (kept ?? desk.local), begun: session !== null, edit, keep, failure }
}

function emptyRecord(store: OfficeStore): CaseRecord {
  const ids = { caseId: crypto.randomUUID(), respondentId: crypto.randomUUID() }
  return begunCase(ids, nowMinute(), store.officerId(), store.office(), store.numbers())
}
