/** Reads a backup: the clear header by itself, and with the key every row, each proven to be as it was written. */
import { unpack } from '../journal/packing'
import { createHeadsBook, sameTally } from '../journal/tally'
import type { Sealer } from '../store/sealing'
import { toHex } from '../vault/hex'
import { BackupFault } from './backup-fault'
import {
  type BackupCounts,
  type BackupEntry,
  type BackupSource,
  exactly,
  joined,
  linkLength,
  nextLink,
  openFrame,
  readFrame,
  type TableRows,
} from './backup-frames'
import {
  type BackupHeader,
  headerLength,
  prefixLength,
  readHeader,
  refuseNewer,
  type StoreVersions,
} from './backup-header'
import type { Work } from './progress'
import { noteHeads, sealedBodies } from './store-rows'

/** A backup of which the header was read. */
export interface OpenedBackup {
  source: BackupSource
  header: BackupHeader
  /** Where the first frame begins, and the link of the chain before it. */
  framesAt: number
  link: Uint8Array
}

/**
 * Reads the header and checks it against damage.
 * @throws BackupFault; what the source throws.
 */
export async function openBackup(source: BackupSource): Promise<OpenedBackup> {
  const prefix = await source.read(0, prefixLength)
  const length = headerLength(prefix)
  const rest = await exactly(source, prefixLength, length + linkLength)
  const json = rest.slice(0, length)
  const link = await nextLink(new Uint8Array(), joined([prefix, json]))
  if (toHex(link) !== toHex(rest.subarray(length))) throw new BackupFault('damaged')
  return { source, header: readHeader(json), framesAt: prefixLength + length + linkLength, link }
}

/**
 * Reads the rows in the order they were written. Only once this has come to its end was the file whole.
 * @throws BackupFault `truncated`, `damaged` or `foreign`; DOMException `AbortError`; what the source throws.
 */
async function* readRows(
  { source, header, framesAt, link: begin }: OpenedBackup,
  sealer: Sealer,
  work: Work,
): AsyncGenerator<TableRows, BackupCounts> {
  let at = framesAt
  let link = begin
  for (let index = 0; ; index += 1) {
    work.signal.throwIfAborted()
    const before = toHex(link)
    const frame = await readFrame(source, at, link)
    at = frame.end
    link = frame.link
    const entry = await openEntry(sealer, header.backupId, index, frame.sealed)
    work.onProgress?.(at / source.size)
    if (entry.op === 'rows') {
      yield entry.tables
      continue
    }
    if (entry.chain !== before || at !== source.size) throw new BackupFault('damaged')
    return { tables: entry.tables, tally: entry.tally }
  }
}

async function openEntry(
  sealer: Sealer,
  backupId: string,
  index: number,
  sealed: Uint8Array<ArrayBuffer>,
): Promise<BackupEntry> {
  try {
    return unpack(await openFrame(sealer, backupId, index, sealed)) as BackupEntry
  } catch {
    // The chain is whole: nothing happened to the bytes by chance. At the very beginning that means another key.
    throw new BackupFault(index === 0 ? 'foreign' : 'damaged')
  }
}

/**
 * Reads a backup from beginning to end, decrypts every row in it and counts.
 * @param known what this program can take in.
 * @returns the rows as they come; before the end it is not known that the file is whole.
 * @throws BackupFault; DOMException `AbortError`; what the source throws.
 */
export async function* verifiedRows(
  backup: OpenedBackup,
  sealer: Sealer,
  known: StoreVersions,
  work: Work,
): AsyncGenerator<TableRows, BackupCounts> {
  refuseNewer(backup.header, known)
  const heads = createHeadsBook()
  const counted: BackupCounts['tables'] = {}
  const rows = readRows(backup, sealer, work)
  for (;;) {
    const { value, done } = await rows.next()
    if (done) {
      const same = Object.entries(value.tables).every(([name, count]) => counted[name] === count)
      if (!same || !sameTally(value.tally, heads.tally())) throw new BackupFault('damaged')
      return value
    }
    await decryptAll(value, sealer)
    await noteHeads(value, sealer, heads)
    for (const [name, some] of Object.entries(value)) counted[name] = (counted[name] ?? 0) + some.length
    yield value
  }
}

/** The same to its end, for what it counts. */
export async function verifyBackup(...asked: Parameters<typeof verifiedRows>): Promise<BackupCounts> {
  const rows = verifiedRows(...asked)
  for (;;) {
    const { value, done } = await rows.next()
    if (done) return value
  }
}

async function decryptAll(tables: TableRows, sealer: Sealer): Promise<void> {
  try {
    await Promise.all(sealedBodies(tables).map(({ id, kind, body }) => sealer.open(id, kind, body)))
  } catch {
    throw new BackupFault('damaged')
  }
}
