/**
 * The case being taken in. Nothing is stored until there is something worth keeping; from then on it is an ordinary
 * case that saves itself, so that a killed program loses nothing and an opened and abandoned page leaves nothing.
 */
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { CaseRecord } from '../../src-domain/case-record'
import { applyEdits, type Edit, type Json, type JsonMap, type Path } from '../../src-domain/edits'
import { nowMinute } from '../clock'
import { showNotice } from '../frame/notices'
import { go } from '../route'
import { useStore } from '../store/hooks'
import type { CaseSession, OfficeStore } from '../store/types'
import { begunCase, editsFor, isWorthKeeping } from './intake-rules'

export const intakePurpose = '登记线索'

export interface IntakeCase {
  record: CaseRecord
  /** Whether it is stored already. */
  stored: boolean
  edit: (path: Path, value: Json) => void
  /** The stored case, made now where it is not yet. */
  keep: () => Promise<CaseSession>
  failure: string | null
}

/** What is worked on: the stored case once there is one, before that a record in memory. */
interface Desk {
  local: CaseRecord
  session: CaseSession | null
  making: Promise<CaseSession> | null
  /** Typed while the case was being stored. */
  waiting: Edit[]
}

/** @param caseId of a registration begun before; null for a new one. */
export function useIntake(caseId: string | null): IntakeCase {
  const store = useStore()
  const [desk] = useState<Desk>(() => emptyDesk(store))
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
  const stored = useSyncExternalStore(subscribe, () => session?.record() ?? null)

  const keep = useCallback(() => {
    if (desk.session) return Promise.resolve(desk.session)
    desk.making ??= store.createCase(desk.local, intakePurpose).then((made) => {
      desk.session = made
      if (desk.waiting.length > 0) made.change(desk.waiting, intakePurpose)
      desk.waiting = []
      return made
    })
    return desk.making
  }, [store, desk])

  const shownFor = useRef(caseId)
  shownFor.current = caseId
  const edit = useCallback(
    (path: Path, value: Json) => {
      const edits = editsFor(desk.session?.record() ?? desk.local, path, value)
      if (desk.session) {
        desk.session.change(edits, intakePurpose)
        return
      }
      desk.local = applyEdits(desk.local as unknown as JsonMap, edits) as unknown as CaseRecord
      redraw()
      if (desk.making) desk.waiting.push(...edits)
      else if (isWorthKeeping(desk.local)) {
        keep().then(
          ({ id }) => {
            redraw()
            if (shownFor.current === null) go({ screen: 'intake', caseId: id }, true)
          },
          (error: unknown) => {
            desk.making = null
            showNotice({
              tone: 'late',
              text: `还没有存下：${error instanceof Error ? error.message : '原因不明'}`,
            })
          },
        )
      }
    },
    [desk, keep, redraw],
  )

  return { record: stored ?? desk.local, stored: session !== null, edit, keep, failure }
}

function emptyDesk(store: OfficeStore): Desk {
  const ids = { caseId: crypto.randomUUID(), respondentId: crypto.randomUUID() }
  const local = begunCase(ids, nowMinute(), store.officerId(), store.office(), store.numbers())
  return { local, session: null, making: null, waiting: [] }
}
