/**
 * How entries lie in a file of the journal: a header of 16 bytes (length, sequence number, checksum of the body,
 * checksum of the header), then the sealed body. The checksums only tell an end torn by a crash from damage; that
 * nothing was altered is proven by the seal, which binds file, number and the entry before.
 */
import { createCRC32 } from 'hash-wasm'
import type { JournalFile } from '../../src-contract/journal-messages'
import type { Bytes } from '../store/sealing'
import { JournalFault } from './journal-fault'
import type { JournalFiles } from './journal-files'

/** A checksum of 32 bits. */
export type Checksum = (bytes: Uint8Array) => number

export interface Frame {
  /** Counts the entries of all logs together, and those of a snapshot by themselves. */
  seq: number
  offset: number
  /** Where the next frame begins. */
  end: number
  sealed: Bytes
}

export const headerLength = 16
const readAtOnce = 1_048_576
const sector = 512

/** The checksum, once its code is loaded. */
export async function loadChecksum(): Promise<Checksum> {
  const hasher = await createCRC32()
  return (bytes) => Number.parseInt(hasher.init().update(bytes).digest('hex'), 16)
}

/** The bytes of one entry. */
export function frame(checksum: Checksum, seq: number, sealed: Bytes): Bytes {
  const bytes = new Uint8Array(headerLength + sealed.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, sealed.length, true)
  view.setUint32(4, seq, true)
  view.setUint32(8, checksum(sealed), true)
  view.setUint32(12, checksum(bytes.subarray(0, 12)), true)
  bytes.set(sealed, headerLength)
  return bytes
}

/**
 * Reads the entries of a file one after the other.
 * @param from where a frame begins.
 * @returns `torn` where the file ends in an entry that was never written whole, as a crash leaves it.
 * @throws JournalFault `damaged`; JournalUnavailableError.
 */
export async function readFrames(
  files: JournalFiles,
  checksum: Checksum,
  file: JournalFile,
  from: number,
  visit: (frame: Frame) => Promise<void>,
): Promise<'whole' | 'torn'> {
  let offset = from
  let buffer: Bytes = new Uint8Array()

  /** The bytes from `offset` on, at least so many unless the file ends. */
  async function ahead(length: number): Promise<Bytes> {
    while (buffer.length < length) {
      const more = await files.read(
        file,
        offset + buffer.length,
        Math.max(readAtOnce, length - buffer.length),
      )
      if (more.length === 0) break
      const joined = new Uint8Array(buffer.length + more.length)
      joined.set(buffer)
      joined.set(more, buffer.length)
      buffer = joined
    }
    return buffer
  }

  for (;;) {
    const start = await ahead(headerLength)
    if (start.length === 0) return 'whole'
    if (start.length < headerLength) return 'torn'
    const view = new DataView(start.buffer, start.byteOffset)
    if (view.getUint32(12, true) !== checksum(start.subarray(0, 12))) {
      // A system that lost power may have lengthened the file and not filled it; any other misfit is damage.
      if (isEmpty(start) && (await restIsEmpty(files, file, offset))) return 'torn'
      throw new JournalFault('damaged')
    }
    const length = headerLength + view.getUint32(0, true)
    const whole = await ahead(length)
    if (whole.length < length) return 'torn'
    const sealed = whole.slice(headerLength, length)
    if (view.getUint32(8, true) !== checksum(sealed)) {
      const isLast = (await ahead(length + 1)).length === length
      if (isLast && hasHole(sealed, offset + headerLength)) return 'torn'
      throw new JournalFault('damaged')
    }
    const read = { seq: view.getUint32(4, true), offset, end: offset + length, sealed }
    offset += length
    buffer = buffer.subarray(length)
    await visit(read)
  }
}

/** Whether some disk sector in the bytes was never filled: ciphertext holds no such run of zeros. */
function hasHole(bytes: Uint8Array, fileOffset: number): boolean {
  for (let at = 0; at < bytes.length; ) {
    const next = Math.min(bytes.length, at + sector - ((fileOffset + at) % sector))
    if (next - at >= 8 && isEmpty(bytes.subarray(at, next))) return true
    at = next
  }
  return false
}

async function restIsEmpty(files: JournalFiles, file: JournalFile, from: number): Promise<boolean> {
  for (let at = from; ; ) {
    const bytes = await files.read(file, at, readAtOnce)
    if (bytes.length === 0) return true
    if (!isEmpty(bytes)) return false
    at += bytes.length
  }
}

function isEmpty(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0)
}
