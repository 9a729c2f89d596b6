/** The cases that are open in this window, one session for each, and the opening of others. */
import { type CaseRecord, caseRecord } from '../../src-domain/case-record'
import { caseMigrations } from '../../src-domain/record-migrations'
import { createSession, type OpenSession, type SessionHost } from './session'
import { loadStanding, type Standing, salvageStanding } from './standing'
import type { DamagedRecordError } from './types'

export interface CaseShelf {
  /**
   * The session of a case, opened where it is not.
   * @throws MissingRecordError, DamagedRecordError
   */
  open(id: string): Promise<OpenSession<CaseRecord>>
  /** Opens what can be read of a broken case, to be looked at only. @throws DamagedRecordError */
  salvage(id: string, broken: DamagedRecordError): Promise<OpenSession<CaseRecord>>
  /** Opens a case whose document is at hand. */
  place(id: string, standing: Standing): OpenSession<CaseRecord>
  peek(id: string): OpenSession<CaseRecord> | null
  all(): OpenSession<CaseRecord>[]
}

/** So many cases stay open, so that going back and forth is quick; more than that only while they are in use. */
const keepOpen = 24

const caseShape = { kind: 'case', schema: caseRecord, migrations: caseMigrations } as const

/** A shelf with nothing open. */
export function createCaseShelf(host: SessionHost): CaseShelf {
  const opening = new Map<string, Promise<OpenSession<CaseRecord>>>()
  const opened = new Map<string, OpenSession<CaseRecord>>()

  function place(id: string, standing: Standing): OpenSession<CaseRecord> {
    const session = createSession(host, { ...caseShape, id }, standing)
    opened.set(id, session)
    for (const [other, { inUse, stop }] of opened) {
      if (opened.size <= keepOpen) break
      if (other === id || inUse()) continue
      stop()
      opened.delete(other)
    }
    return session
  }

  async function load(id: string): Promise<OpenSession<CaseRecord>> {
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
