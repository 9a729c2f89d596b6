/** The meetings of the office: all of them in memory, since there are few and they are small, and those that are open. */
import { type MeetingRecord, meetingRecord } from '../../src-domain/meetings/meeting-record'
import type { OpenSession, SessionHost } from './session'
import { createShelf } from './shelf'
import type { Standing } from './standing'

export interface Meetings {
  /** The same array until a meeting changes. */
  all(): readonly MeetingRecord[]
  put(...records: readonly MeetingRecord[]): void
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
  const shelf = createShelf<MeetingRecord>(
    { ...host, onChanged: (_id, json) => put(json as unknown as MeetingRecord) },
    shape,
  )

  function put(...records: readonly MeetingRecord[]): void {
    if (records.length === 0) return
    for (const record of records) known.set(record.id, record)
    all = [...known.values()]
    changed()
  }

  return {
    all: () => all,
    put,
    open: shelf.open,
    place: shelf.place,
    peek: shelf.peek,
    sessions: shelf.all,
  }
}
