/**
 * The rows that stand beside the records and are kept with the same care: a table named here goes into every save,
 * into the journal and its snapshots, and is put right from there.
 */
import { accessKind } from './access-log'
import type { BesideRow, BesideTables, Database } from './database'
import { sealedAs } from './exchange-rows'

export type BesideTable = keyof BesideTables

/** How the body of a row is sealed: under the id that stands in its `key`, as what `kind` says. */
const besideSeals: {
  [Name in BesideTable]: { key: string; kind: (row: BesideTables[Name]) => string }
} = {
  meta: { key: 'key', kind: () => 'meta' },
  accessLog: { key: 'id', kind: () => accessKind },
  exchange: { key: 'id', kind: ({ kind }) => sealedAs(kind) },
}

export const besideTables = Object.keys(besideSeals) as readonly BesideTable[]

/** Under which id and kind the body of a row is sealed; the id is also its key in the table. */
export function sealOf({ table, row }: BesideRow): { id: string; kind: string } {
  const { key, kind } = besideSeals[table] as { key: string; kind: (row: BesideRow['row']) => string }
  return { id: (row as unknown as Record<string, string>)[key] ?? '', kind: kind(row) }
}

/** Writes the rows, within a transaction that has their tables. Throws Dexie's errors. */
export async function putBeside(db: Database, rows: readonly BesideRow[]): Promise<void> {
  for (const name of besideTables) {
    const own = rows.flatMap(({ table, row }) => (table === name ? [row] : []))
    if (own.length > 0) await db.table(name).bulkPut(own)
  }
}
