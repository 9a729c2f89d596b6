/**
 * How single values and removals stand in a record's document. A text is one value, an array is the bytes of its JSON
 * text. What is taken out is not deleted, because Automerge would then drop without a word what another workstation
 * wrote there meanwhile: a single value is overwritten by a mark, and a map keeps its content beside a note of what it
 * held when it was taken out. A map that since came to hold anything else stands again.
 */
import * as Automerge from '@automerge/automerge'
import { isMap, type Json } from './edits'

/** Under this key, inside a map, stands the note that the map was taken out. */
export const removalKey = '\u0000removed'

/** The note: which maps at the place it is about, what they held together, and what stands there instead, if anything. */
export interface Removal {
  of: readonly string[]
  was: Json
  /** The conflicts that stood in them, since what lost one was seen too; absent where there were none. */
  contested?: Json
  now: Json | undefined
  /** The write that took it out. */
  op: string
}

/** No JSON text is empty, so that empty bytes can say that nothing stands here any more. */
export const removedValue = new Uint8Array(0)

/** A value as the document holds it: texts whole, lists as bytes of JSON, maps as maps. */
export function encode(value: Json): unknown {
  if (typeof value === 'string') return new Automerge.ImmutableString(value)
  if (Array.isArray(value)) return new TextEncoder().encode(JSON.stringify(value))
  if (!isMap(value)) return value
  const kept = Object.entries(value).flatMap(([key, item]) =>
    item === undefined ? [] : [[key, encode(item)]],
  )
  return Object.fromEntries(kept)
}

/** Undefined for the mark of a value taken out. */
export function decode(value: unknown): Json | undefined {
  if (value instanceof Uint8Array) return parseBytes(value)
  if (Automerge.isImmutableString(value)) return value.toString()
  return value as Json
}

/** The list that bytes hold; undefined for the mark of a value taken out. */
export function parseBytes(bytes: ArrayLike<number>): Json | undefined {
  if (bytes.length === 0) return undefined
  return JSON.parse(new TextDecoder().decode(Uint8Array.from(bytes))) as Json
}

/** The note of what was taken out, as the document holds it. */
export function encodeRemoval(removal: Omit<Removal, 'op'>): unknown {
  return new Automerge.ImmutableString(JSON.stringify(removal))
}

/** The note again. @param op the write that made it. */
export function decodeRemoval(text: unknown, op: string): Removal {
  return { now: undefined, ...(JSON.parse(String(text)) as Pick<Removal, 'of' | 'was'>), op }
}
