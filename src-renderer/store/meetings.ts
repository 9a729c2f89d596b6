/** The meetings of the office: all of them in memory, since there are few and they are small, and those that are open. */
import { type MeetingRecord, meetingRecord } from '../../src-domain/meetings/meeting-record'
import type { OpenSession, SessionHost } from './session'
import { createShelf } from './shelf'
import type { Standing } from './standing'

export interface Meetings {
  /** The same array until a meeting changes. */
  all(): readonly MeetingRecord[]
  /** @param conflicts how many places of it were written apart and are not yet settled. */
  put(record: MeetingRecord, conflicts?: number): void
  /** By meeting, how many places were written apart; only those that have some. The same map until that changes. */
  contested(): ReadonlyMap<string, number>
  /** @throws MissingRecordError, DamagedRecordError */
  open(id: string): Promise<OpenSession<MeetingRecord>>
  /** Opens a meeting whose document is at hand. */
  place(id: string, standing: Standing): OpenSession<MeetingRecord>
  peek(id: string): OpenSession<MeetingRecord> | null
  sessions(): OpenSession<MeetingRecord>[]
}

const shape = { kind: 'meeting', schema: meetingRecord, migrations: [] } as const

/** The meetings with none in them. @param changed called after every change. */
export function createMeetings(host: Omit<SessionHost, 'onChanged'>, changed: () => void): Meetings {
  const known = new Map<string, MeetingRecord>()
  let all: readonly MeetingRecord[] = []
  let contested: ReadonlyMap<string, number> = new Map()
  const shelf = createShelf<MeetingRecord>(
    {
      ...host,
      onChanged: (_id, json, _at, conflicts) => put(json as unknown as MeetingRecord, conflicts.length),
    },
    shape,
  )

  function put(record: MeetingRecord, conflicts = 0): void {
    known.set(record.id, record)
    all = [...known.values()]
    if ((contested.get(record.id) ?? 0) !== conflicts) {
      contested = new Map([...contested, [record.id, conflicts] as const].filter(([, count]) => count > 0))
    }
    changed()
  }

  return {
    all: () => all,
    contested: () => contested,
    put,
    open: shelf.open,
    place: shelf.place,
    peek: shelf.peek,
    sessions: shelf.all,
  }
}
