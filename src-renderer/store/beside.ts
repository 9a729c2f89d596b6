/**
 * The rows that stand beside the records and are kept with the same care: a table named here goes into every save,
 * into the journal and its snapshots, and into every backup by itself.
 */
import type { AccessRow, Database, MetaRow } from './database'

/** The tables, with what a sealed row of each is. */
export interface BesideTables {
  meta: MetaRow & { body: Uint8Array<ArrayBuffer> }
  accessLog: AccessRow
}

export type BesideTable = keyof BesideTables

/** A row with the table it belongs to. */
export type BesideRow = { [Name in BesideTable]: { table: Name; row: BesideTables[Name] } }[BesideTable]

/** How the body of a row is sealed: under the id that stands in its `key`, as this `kind`. */
export const besideSeals = {
  meta: { key: 'key', kind: 'meta' },
  accessLog: { key: 'id', kind: 'access' },
} as const satisfies { [Name in BesideTable]: { key: keyof BesideTables[Name]; kind: string } }

export const besideTables = Object.keys(besideSeals) as readonly BesideTable[]

/** The id of a row in its table. */
export function keyOf({ table, row }: BesideRow): string {
  return (row as unknown as Record<string, string>)[besideSeals[table].key] ?? ''
}

/** Writes the rows, within a transaction that has their tables. Throws Dexie's errors. */
export async function putBeside(db: Database, rows: readonly BesideRow[]): Promise<void> {
  for (const name of besideTables) {
    const own = rows.flatMap(({ table, row }) => (table === name ? [row] : []))
    if (own.length > 0) await db.table(name).bulkPut(own)
  }
}
