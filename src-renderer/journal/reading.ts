/** Reads the journal: a snapshot, then the logs from its number on, each entry proven to follow on the one before. */
import type { JournalFile } from '../../src-contract/journal-messages'
import type { Bytes, Sealer } from '../store/sealing'
import { journalFormat, type LogEntry, type SnapshotEntry } from './entries'
import { type Checksum, type Frame, readFrames } from './frames'
import { JournalFault } from './journal-fault'
import type { JournalFiles } from './journal-files'
import { pack, unpack } from './packing'

/** All that reading and writing entries takes. */
export interface JournalSource {
  files: JournalFiles
  sealer: Sealer
  checksum: Checksum
}

/** Where an entry of a log lies, and its seal: whoever knows this much notices when the entry is not there any more. */
export interface Place {
  number: number
  offset: number
  end: number
  seq: number
  tag: string
}

/** How far a reading came. */
export interface LogEnd {
  /** Null where there is no log yet. */
  last: Place | null
  /** The last log ends in an entry that was never written whole: the next one goes into a new log. */
  torn: boolean
}

const tagLength = 16

/** Seals an entry so that it opens only in this file, under this number and after the entry with this tag. */
export async function sealEntry(
  { sealer }: JournalSource,
  file: JournalFile,
  seq: number,
  previous: string,
  entry: LogEntry | SnapshotEntry,
): Promise<{ sealed: Bytes; tag: string }> {
  const sealed = await sealer.seal('journal', bindingOf(file, seq, previous), pack(entry))
  return { sealed, tag: tagOf(sealed) }
}

/**
 * Reads logs in order to the end of the last one.
 * @param from the number of the first log, read from its beginning; or an entry known before, after which to read on.
 * @throws JournalFault, JournalUnavailableError
 */
export async function readLogs(
  source: JournalSource,
  from: number | Place,
  visit: (entry: LogEntry, place: Place) => Promise<void>,
): Promise<LogEnd> {
  const known = typeof from === 'number' ? null : from
  const first = known?.number ?? (from as number)
  const numbers = (await numbersOf(source.files, 'log')).filter((number) => number >= first)
  if (numbers.some((number, index) => number !== first + index) || (known && numbers.length === 0)) {
    throw new JournalFault('missing')
  }
  let last: Place | null = null
  let torn = false
  for (const number of numbers) {
    const start = known?.number === number ? known.offset : 0
    const end = await readFrames(
      source.files,
      source.checksum,
      { kind: 'log', number },
      start,
      async (frame) => {
        const place: Place = { number, ...placeOf(frame) }
        if (known && last === null) {
          if (place.seq !== known.seq || place.tag !== known.tag) throw new JournalFault('damaged')
          last = place
          return
        }
        const entry = await openLogEntry(source, number, frame, last)
        last = place
        await visit(entry, place)
      },
    )
    if (known && last === null) throw new JournalFault('behind')
    torn = end === 'torn'
  }
  return { last, torn }
}

async function openLogEntry(
  source: JournalSource,
  number: number,
  frame: Frame,
  before: Place | null,
): Promise<LogEntry> {
  const begins = frame.offset === 0
  const previous = begins ? '' : (before?.tag ?? '')
  const entry = (await openEntry(source, { kind: 'log', number }, frame, previous)) as LogEntry
  if (begins !== (entry.op === 'begin')) throw new JournalFault('damaged')
  if (before && frame.seq !== before.seq + 1) throw new JournalFault('damaged')
  // The log before may end in a torn entry; what counts is which was its last whole one.
  if (entry.op === 'begin' && before && entry.previous !== before.tag) throw new JournalFault('behind')
  return entry
}

/**
 * Reads a snapshot from beginning to end.
 * @throws JournalFault, JournalUnavailableError
 */
export async function readSnapshot(
  source: JournalSource,
  number: number,
  visit: (entry: Extract<SnapshotEntry, { op: 'rows' }>) => Promise<void>,
): Promise<void> {
  const file: JournalFile = { kind: 'snapshot', number }
  let tag = ''
  let seq = 0
  let records = 0
  let promised: number | null = null
  const end = await readFrames(source.files, source.checksum, file, 0, async (frame) => {
    if (frame.seq !== seq || promised !== null) throw new JournalFault('damaged')
    const entry = (await openEntry(source, file, frame, tag)) as SnapshotEntry
    seq += 1
    tag = tagOf(frame.sealed)
    if (entry.op === 'end') promised = entry.records
    if (entry.op !== 'rows') return
    records += entry.records.length
    await visit(entry)
  })
  if (end === 'torn' || promised !== records) throw new JournalFault('damaged')
}

/** The numbers of the files of a kind, rising. */
export async function numbersOf(files: JournalFiles, kind: JournalFile['kind']): Promise<number[]> {
  const listed = (await files.list()).files
  return listed
    .filter((file) => file.kind === kind)
    .map(({ number }) => number)
    .sort((a, b) => a - b)
}

async function openEntry(
  { sealer }: JournalSource,
  file: JournalFile,
  { seq, sealed, offset }: Frame,
  previous: string,
): Promise<LogEntry | SnapshotEntry> {
  let opened: Bytes
  try {
    opened = await sealer.open('journal', bindingOf(file, seq, previous), sealed)
  } catch {
    // Its checksum is right: nothing happened to the bytes. At the very beginning that means another key.
    throw new JournalFault(offset === 0 ? 'foreign' : 'damaged')
  }
  const entry = unpack(opened) as LogEntry | SnapshotEntry
  if (entry.op === 'begin' && entry.format > journalFormat) throw new JournalFault('newer')
  return entry
}

function placeOf({ seq, offset, end, sealed }: Frame): Omit<Place, 'number'> {
  return { seq, offset, end, tag: tagOf(sealed) }
}

function bindingOf({ kind, number }: JournalFile, seq: number, previous: string): string {
  return `${kind}/${number}/${seq}/${previous}`
}

/** The authentication tag of a sealed entry, in hexadecimal: it stands for the entry and all before it. */
function tagOf(sealed: Bytes): string {
  return [...sealed.slice(-tagLength)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
