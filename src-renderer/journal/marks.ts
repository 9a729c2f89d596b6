/**
 * The mark in the store: the last entry of the journal that the store has taken in, and what its records came to
 * then. It is written in the same transaction as the records, so that store and journal can be compared by it alone.
 */
import type { BesideTables, Database } from '../store/database'
import { openContent, type RowContent } from '../store/record-rows'
import type { Bytes, Sealer } from '../store/sealing'
import type { StoredRow } from '../store/types'
import type { MetaTags } from './besides'
import { pack, unpack } from './packing'
import type { Place } from './reading'
import { createHeadsBook, type HeadsBook, type Tally } from './tally'

export interface Mark {
  place: Place
  tally: Tally
  /** The small rows beside the records, so that one taken out or put back is noticed. */
  meta?: MetaTags
}

const key = 'journal'

/** The row that keeps the mark. */
export async function markRow(sealer: Sealer, mark: Mark): Promise<BesideTables['meta']> {
  return { key, body: await sealer.seal(key, 'meta', pack(mark)) }
}

/** The mark as it is stored, sealed; null where there is none. */
export async function markBody(db: Database): Promise<Bytes | null> {
  const row = await db.meta.get(key)
  return row?.body instanceof Uint8Array ? row.body : null
}

/** The mark in its row; null where there is none or it cannot be opened. */
export async function openMark(sealer: Sealer, body: Bytes | null): Promise<Mark | null> {
  if (!body) return null
  try {
    return unpack(await sealer.open(key, 'meta', body)) as Mark
  } catch {
    return null
  }
}

/** Every row of a record with what it says; null where that cannot be decrypted. */
export async function readRows(db: Database, sealer: Sealer): Promise<StoredRow[]> {
  const rows = await db.records.toArray()
  return Promise.all(
    rows.map(async (row) => ({
      row,
      content: await openContent(sealer, row).catch((): RowContent | null => null),
    })),
  )
}

/** Where the records in these rows stand. Unreadable ones do not count. */
export function bookOf(rows: readonly StoredRow[]): HeadsBook {
  const book = createHeadsBook()
  book.put(rows.flatMap(({ row, content }) => (content ? [[row.id, content.heads] as const] : [])))
  return book
}
