/** Plain values with bytes among them as one run of bytes: their JSON, in which bytes stand by length, then the bytes. */
import type { Bytes } from '../store/sealing'

interface Placeholder {
  $bytes: number
}

/** Packs a value of maps, arrays, texts, numbers and bytes. */
export function pack(value: unknown): Bytes {
  const parts: Uint8Array[] = []
  const json = JSON.stringify(value, (_key, item: unknown) => {
    if (!(item instanceof Uint8Array)) return item
    parts.push(item)
    return { $bytes: item.length } satisfies Placeholder
  })
  const head = new TextEncoder().encode(json)
  const packed = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 4 + head.length))
  new DataView(packed.buffer).setUint32(0, head.length, true)
  packed.set(head, 4)
  let at = 4 + head.length
  for (const part of parts) {
    packed.set(part, at)
    at += part.length
  }
  return packed
}

/** What was packed. The bytes must come from `pack`: they were sealed, so nobody else can have made them. */
export function unpack(packed: Bytes): unknown {
  const length = new DataView(packed.buffer, packed.byteOffset).getUint32(0, true)
  let at = 4 + length
  const json = new TextDecoder().decode(packed.subarray(4, at))
  return JSON.parse(json, (_key, item: unknown) => {
    if (!isPlaceholder(item)) return item
    const part = packed.slice(at, at + item.$bytes)
    at += item.$bytes
    return part
  })
}

function isPlaceholder(item: unknown): item is Placeholder {
  return typeof item === 'object' && item !== null && '$bytes' in item
}
