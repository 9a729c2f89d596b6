/** The records of one kind that are open in this window, one session for each, and the opening of others. */
import { createSession, type OpenSession, type RecordShape, type SessionHost } from './session'
import { loadStanding, type Standing, salvageStanding } from './standing'
import type { DamagedRecordError } from './types'

export interface Shelf<T> {
  /**
   * The session of a record, opened where it is not.
   * @throws MissingRecordError, DamagedRecordError
   */
  open(id: string): Promise<OpenSession<T>>
  /** Opens what can be read of a broken record, to be looked at only. @throws DamagedRecordError */
  salvage(id: string, broken: DamagedRecordError): Promise<OpenSession<T>>
  /** Opens a record whose document is at hand. */
  place(id: string, standing: Standing): OpenSession<T>
  peek(id: string): OpenSession<T> | null
  all(): OpenSession<T>[]
}

/** So many records stay open, so that going back and forth is quick; more than that only while they are in use. */
const keepOpen = 24

/** A shelf with nothing open. */
export function createShelf<T>(host: SessionHost, shape: Omit<RecordShape<T>, 'id'>): Shelf<T> {
  const opening = new Map<string, Promise<OpenSession<T>>>()
  const opened = new Map<string, OpenSession<T>>()

  function place(id: string, standing: Standing): OpenSession<T> {
    const session = createSession(host, { ...shape, id }, standing)
    opened.set(id, session)
    for (const [other, { inUse, stop }] of opened) {
      if (opened.size <= keepOpen) break
      if (other === id || inUse()) continue
      stop()
      opened.delete(other)
    }
    return session
  }

  async function load(id: string): Promise<OpenSession<T>> {
    try {
      return place(id, await loadStanding(host, id))
    } finally {
      opening.delete(id)
    }
  }

  return {
    async open(id) {
      const session = opened.get(id)
      if (session) return session
      const underWay = opening.get(id) ?? load(id)
      opening.set(id, underWay)
      return underWay
    },
    salvage: async (id, broken) => place(id, await salvageStanding(host, id, broken)),
    place,
    peek: (id) => opened.get(id) ?? null,
    all: () => [...opened.values()],
  }
}
