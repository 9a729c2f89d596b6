/**
 * The frames of a backup file after its header: each a length, a sealed body and a link of the chain, which is the
 * SHA-256 of the link before and of this frame. The chain finds damage without any key; that nobody altered the file
 * and mended the chain is proven by the seals, which bind the backup and the place, and by the last frame, which
 * repeats the chain sealed.
 */
import type { Bytes, Sealer } from '../store/sealing'
import { BackupFault } from './backup-fault'

export const linkLength = 32
const lengthLength = 4
/** A frame holds about 1 MB, or one row that is larger. */
const longestFrame = 1_000_000_000

/** Some rows, by the table they stand in. */
export type TableRows = Record<string, unknown[]>

export interface BackupCounts {
  /** How many rows of each table. */
  tables: Record<string, number>
  /** How many records, and the sum of the hashes of their latest changes. */
  tally: { records: number; sum: string }
}

export type BackupEntry =
  | { op: 'rows'; tables: TableRows }
  | ({ op: 'end' /** The link before this frame, in hexadecimal. */; chain: string } & BackupCounts)

/** Where a backup is read from: some bytes from a place on, fewer where it ends before. */
export interface BackupSource {
  size: number
  read(from: number, length: number): Promise<Bytes>
}

/** The next link of the chain. */
export async function nextLink(link: Uint8Array, bytes: Uint8Array): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', joined([link, bytes])))
}

/** A frame as it stands in the file, and the link it ends with. */
export async function writeFrame(
  link: Uint8Array,
  sealed: Uint8Array,
): Promise<{ bytes: Bytes; link: Bytes }> {
  const body = new Uint8Array(lengthLength + sealed.length)
  new DataView(body.buffer).setUint32(0, sealed.length, true)
  body.set(sealed, lengthLength)
  const next = await nextLink(link, body)
  return { bytes: joined([body, next]), link: next }
}

/**
 * Reads one frame and checks its link.
 * @param at where it begins.
 * @throws BackupFault `truncated` or `damaged`.
 */
export async function readFrame(
  source: BackupSource,
  at: number,
  link: Uint8Array,
): Promise<{ sealed: Bytes; link: Bytes; end: number }> {
  const start = await exactly(source, at, lengthLength)
  const length = new DataView(start.buffer, start.byteOffset).getUint32(0, true)
  if (length > longestFrame) throw new BackupFault('damaged')
  const end = at + lengthLength + length + linkLength
  if (end > source.size) throw new BackupFault('truncated')
  const rest = await exactly(source, at + lengthLength, length + linkLength)
  const sealed = rest.slice(0, length)
  const next = await nextLink(link, joined([start, sealed]))
  if (!sameBytes(next, rest.subarray(length))) throw new BackupFault('damaged')
  return { sealed, link: next, end }
}

/** Reads so many bytes. @throws BackupFault `truncated` where there are fewer. */
export async function exactly(source: BackupSource, at: number, length: number): Promise<Bytes> {
  const bytes = await source.read(at, length)
  if (bytes.length < length) throw new BackupFault('truncated')
  return bytes
}

/** Seals a frame so that it opens only in this backup and in this place, counted from 0. */
export function sealFrame(sealer: Sealer, backupId: string, index: number, packed: Bytes): Promise<Bytes> {
  return sealer.seal(backupId, `backup/${index}`, packed)
}

/** @throws Error where it was altered, stands elsewhere or is under another key. */
export function openFrame(sealer: Sealer, backupId: string, index: number, sealed: Bytes): Promise<Bytes> {
  return sealer.open(backupId, `backup/${index}`, sealed)
}

/** The parts one behind the other. */
export function joined(parts: readonly Uint8Array[]): Bytes {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at])
}
