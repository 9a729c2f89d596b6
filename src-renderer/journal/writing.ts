/** Writes the journal: entries at its end, a new log, and a snapshot that lets older files go. */
import { besideTables } from '../store/beside'
import type { BesideRow, Database } from '../store/database'
import type { Bytes } from '../store/sealing'
import { isTold } from './besides'
import { journalFormat, type LogEntry, type SavedWhole, type SnapshotEntry } from './entries'
import { frame } from './frames'
import { type Mark, markRow } from './marks'
import { type JournalSource, type LogEnd, numbersOf, type Place, sealEntry } from './reading'
import type { Tally } from './tally'

/** So many records or other rows are read from the store at once, and so many bytes written to the disk. */
const atOnce = 50
const rowsAtOnce = 200
const bytesAtOnce = 2_000_000

/**
 * Appends an entry, in a new log where there is none yet or the last one ends torn.
 * @param before the tally before the entry.
 * @returns its place once the disk has it; null, with nothing written, where someone else has written meanwhile.
 * @throws JournalUnavailableError
 */
export async function appendEntry(
  source: JournalSource,
  { last, torn }: LogEnd,
  entry: LogEntry,
  before: Tally,
): Promise<Place | null> {
  if (last && !torn) return put(source, last.number, last.end, [framed(last.seq + 1, last.tag, entry)])
  const number = ((await numbersOf(source.files, 'log')).at(-1) ?? 0) + 1
  const begin: LogEntry = { op: 'begin', format: journalFormat, previous: last?.tag ?? null, tally: before }
  const seq = last ? last.seq + 1 : 0
  return put(source, number, 0, [framed(seq, '', begin), framed(seq + 1, null, entry)])
}

/**
 * Begins a new log.
 * @param last the end of the log before; null where the journal is begun anew, and then `seq` says from where it counts.
 */
export async function beginLog(
  source: JournalSource,
  number: number,
  last: Place | null,
  seq: number,
  tally: Tally,
): Promise<Place | null> {
  const begin: LogEntry = { op: 'begin', format: journalFormat, previous: last?.tag ?? null, tally }
  return put(source, number, 0, [framed(seq, '', begin)])
}

interface Framed {
  seq: number
  /** The tag of the entry before; null: of the one written just before it. */
  previous: string | null
  entry: LogEntry
}

function framed(seq: number, previous: string | null, entry: LogEntry): Framed {
  return { seq, previous, entry }
}

async function put(
  source: JournalSource,
  number: number,
  at: number,
  entries: readonly Framed[],
): Promise<Place | null> {
  const frames: Bytes[] = []
  let place: Place = { number, offset: at, end: at, seq: 0, tag: '' }
  for (const { seq, previous, entry } of entries) {
    const { sealed, tag } = await sealEntry(
      source,
      { kind: 'log', number },
      seq,
      previous ?? place.tag,
      entry,
    )
    const bytes = frame(source.checksum, seq, sealed)
    frames.push(bytes)
    place = { number, offset: place.end, end: place.end + bytes.length, seq, tag }
  }
  return (await source.files.append(number, at, joined(frames))) ? place : null
}

/**
 * Copies the store into a snapshot of this number, and lets the older files go. Saves may go on meanwhile: they stand
 * in the log of the same number too.
 * @param options.skipUnreadable leaves out what cannot be decrypted; else that stops the work, so that nothing the
 *   older files may still hold is thrown away.
 */
export async function writeSnapshot(
  source: JournalSource,
  db: Database,
  number: number,
  options: { skipUnreadable: boolean; older: 'remove' | 'putAside' },
): Promise<void> {
  const file = { kind: 'snapshot', number } as const
  let seq = 0
  let tag = ''
  let at = 0
  let records = 0
  let waiting: Bytes[] = []

  async function add(entry: SnapshotEntry): Promise<void> {
    const sealed = await sealEntry(source, file, seq, tag, entry)
    waiting.push(frame(source.checksum, seq, sealed.sealed))
    tag = sealed.tag
    seq += 1
    if (waiting.reduce((sum, { length }) => sum + length, 0) >= bytesAtOnce) await flush()
  }

  async function flush(): Promise<void> {
    const bytes = joined(waiting)
    waiting = []
    if (bytes.length === 0) return
    await source.files.writePart(number, at, bytes)
    at += bytes.length
  }

  await add({ op: 'begin', format: journalFormat })
  const ids = await db.records.toCollection().primaryKeys()
  for (let from = 0; from < ids.length; from += atOnce) {
    const read = await readWhole(source, db, ids.slice(from, from + atOnce))
    const whole = read.flatMap((one) => one ?? [])
    if (whole.length < read.length && !options.skipUnreadable) throw new Error('a record cannot be read')
    records += whole.length
    await add({ op: 'rows', records: whole, beside: [] })
  }
  for await (const beside of rowsBeside(db)) await add({ op: 'rows', records: [], beside })
  await add({ op: 'end', records })
  await flush()
  await source.files.keepPart(number, at, options.older)
}

/** Records as they stand in the store, each of a piece; null for one that is not whole or cannot be decrypted. */
export async function readWhole(
  source: JournalSource,
  db: Database,
  ids: readonly string[],
): Promise<(SavedWhole | null)[]> {
  const rows = await db.transaction('r', db.records, db.snapshots, db.changes, () =>
    Promise.all(
      ids.map(async (id) => ({
        record: await db.records.get(id),
        snapshot: await db.snapshots.get(id),
        changes: await db.changes
          .where('[recordId+version]')
          .between([id, 0], [id, Number.POSITIVE_INFINITY])
          .toArray(),
      })),
    ),
  )
  return Promise.all(
    rows.map(async ({ record, snapshot, changes }) => {
      if (!record || !snapshot) return null
      const { id, kind, updatedAt, version, foldedAt, body } = record
      try {
        const content = await source.sealer.open(id, `${kind}/content`, body)
        const { heads } = JSON.parse(new TextDecoder().decode(content)) as { heads: string[] }
        await source.sealer.open(id, `${kind}/snapshot`, snapshot.body)
        for (const change of changes) await source.sealer.open(id, `${kind}/changes`, change.body)
        const kept = changes.map((change) => ({ version: change.version, body: change.body }))
        return {
          ...{ id, kind, updatedAt, version, heads, content: body, foldedAt },
          snapshot: snapshot.body,
          changes: kept,
        }
      } catch {
        return null
      }
    }),
  )
}

/** Every sealed row beside the records, a portion at a time. */
async function* rowsBeside(db: Database): AsyncGenerator<BesideRow[]> {
  for (const table of besideTables) {
    const keys = await db.table(table).toCollection().primaryKeys()
    for (let from = 0; from < keys.length; from += rowsAtOnce) {
      const rows = await db.table(table).bulkGet(keys.slice(from, from + rowsAtOnce))
      yield rows.flatMap((row) => (row ? [{ table, row }] : [])).filter(isTold)
    }
  }
}

/** Writes the mark alone. */
export async function putMark(source: JournalSource, db: Database, mark: Mark): Promise<void> {
  await db.meta.put(await markRow(source.sealer, mark))
}

function joined(parts: readonly Bytes[]): Bytes {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
