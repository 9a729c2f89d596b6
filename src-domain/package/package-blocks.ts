/**
 * How the bytes of a package lie inside its encryption: a magic word, the version, then blocks of type, length and
 * body. Data blocks are compressed one by one, so that no block can unfold into more than it says.
 */
import { concatBytes } from '@noble/curves/utils.js'
import { deflateSync, inflateSync } from 'fflate'
import { AlteredPackageError, ForeignPackageError, IncompletePackageError } from './package-errors'
import { packageVersion } from './package-format'
import type { ByteSource } from './package-types'

/** Types from `passedOver` on may be added by a minor version: who does not know them reads past them. */
export const blockTypes = {
  header: 0x01,
  headerSignature: 0x02,
  entry: 0x10,
  stored: 0x11,
  deflated: 0x12,
  entryEnd: 0x13,
  manifest: 0x20,
  signature: 0x21,
  passedOver: 0x80,
} as const

/** How much of an entry stands in one block at most. */
export const blockBytes = 256 * 1024
/** What a reader takes as one block where nothing else is said; a later writer may use larger ones than we do. */
export const largestBlock = 1024 * 1024

const magic = new TextEncoder().encode('LDPACKET')
const prefixBytes = magic.length + 4
const blockHeadBytes = 5

/** Magic word and version. */
export function encodePrefix(version: { major: number; minor: number } = packageVersion): Uint8Array {
  const bytes = new Uint8Array(prefixBytes)
  bytes.set(magic)
  const view = new DataView(bytes.buffer)
  view.setUint16(magic.length, version.major, true)
  view.setUint16(magic.length + 2, version.minor, true)
  return bytes
}

/** @throws ForeignPackageError where the magic word is another. */
function decodePrefix(bytes: Uint8Array): { major: number; minor: number } {
  if (magic.some((byte, index) => bytes[index] !== byte)) throw new ForeignPackageError('noPackage')
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  return { major: view.getUint16(magic.length, true), minor: view.getUint16(magic.length + 2, true) }
}

/** Type and length, as they stand before a body. */
export function encodeBlockHead(type: number, length: number): Uint8Array {
  const bytes = new Uint8Array(blockHeadBytes)
  bytes[0] = type
  new DataView(bytes.buffer).setUint32(1, length, true)
  return bytes
}

/** One portion of an entry as a block: compressed where that saves, within the ratio that readers take. */
export function encodeData(
  portion: Uint8Array,
  compress: boolean,
  ratio: number,
): { type: number; body: Uint8Array } {
  const packed = compress ? deflateSync(portion, { level: 6 }) : portion
  const saves = packed.length + 4 < portion.length && portion.length <= packed.length * ratio
  if (!saves) return { type: blockTypes.stored, body: portion }
  const body = new Uint8Array(4 + packed.length)
  new DataView(body.buffer).setUint32(0, portion.length, true)
  body.set(packed, 4)
  return { type: blockTypes.deflated, body }
}

/** How long a compressed block says that its portion is. @throws AlteredPackageError */
export function inflatedLength(body: Uint8Array): number {
  if (body.length < 5) throw new AlteredPackageError('压缩数据不完整')
  return new DataView(body.buffer, body.byteOffset).getUint32(0, true)
}

/** The portion in a compressed block; never longer than it says. @throws AlteredPackageError */
export function inflateData(body: Uint8Array): Uint8Array {
  const length = inflatedLength(body)
  try {
    const portion = inflateSync(body.subarray(4), { out: new Uint8Array(length) })
    if (portion.length === length) return portion
  } catch {
    // It is told below, in our words.
  }
  throw new AlteredPackageError('压缩数据有误')
}

export interface Block {
  type: number
  body: Uint8Array
}

/** Takes bytes from a source by count. */
export interface ByteReader {
  /** @throws IncompletePackageError where the source ends before. */
  take(count: number): Promise<Uint8Array>
  prefix(): Promise<{ bytes: Uint8Array; major: number; minor: number }>
  /** @param longest by type. @throws AlteredPackageError for a longer one. */
  block(longest: (type: number) => number): Promise<Block>
  /** Whether nothing follows. */
  atEnd(): Promise<boolean>
  /** Lets go of the source. */
  close(): Promise<void>
}

/** Reads by count from a source that gives its bytes in pieces of any length. */
export function byteReader(source: ByteSource): ByteReader {
  const pieces = source[Symbol.asyncIterator]()
  let held: Uint8Array = new Uint8Array(0)

  async function more(): Promise<boolean> {
    for (;;) {
      const { done, value } = await pieces.next()
      if (done) return false
      if (value.length === 0) continue
      held = held.length === 0 ? value : concatBytes(held, value)
      return true
    }
  }

  async function take(count: number): Promise<Uint8Array> {
    if (held.length < count) {
      // Gathered first and joined once, or what is held would be copied over and over.
      const parts = [held]
      let length = held.length
      while (length < count) {
        const { done, value } = await pieces.next()
        if (done) throw new IncompletePackageError()
        parts.push(value)
        length += value.length
      }
      held = concatBytes(...parts)
    }
    const taken = held.subarray(0, count)
    held = held.subarray(count)
    return taken
  }

  return {
    take,
    async prefix() {
      const bytes = await take(prefixBytes)
      return { bytes, ...decodePrefix(bytes) }
    },
    async block(longest) {
      const head = await take(blockHeadBytes)
      const type = head[0] ?? 0
      const length = new DataView(head.buffer, head.byteOffset).getUint32(1, true)
      if (length > longest(type)) throw new AlteredPackageError('数据块长度不对')
      return { type, body: await take(length) }
    },
    atEnd: async () => held.length === 0 && !(await more()),
    close: async () => void (await pieces.return?.()),
  }
}

/** The bytes of a source in portions of one size, the last one shorter; none for an empty source. */
export async function* portionsOf(source: ByteSource, size: number): AsyncGenerator<Uint8Array> {
  let parts: Uint8Array[] = []
  let length = 0
  for await (const piece of source) {
    for (let at = 0; at < piece.length; ) {
      const part = piece.subarray(at, at + size - length)
      parts.push(part)
      length += part.length
      at += part.length
      if (length < size) continue
      yield parts.length === 1 ? part : concatBytes(...parts)
      parts = []
      length = 0
    }
  }
  if (length > 0) yield concatBytes(...parts)
}
