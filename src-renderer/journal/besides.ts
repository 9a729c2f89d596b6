/**
 * Looks after the rows beside the records: the log, settings and the like. They have no heads to compare, so what the
 * journal told of them last is compared with what the store has.
 */
import { besideTables, putBeside, sealOf } from '../store/beside'
import type { BesideRow, Database } from '../store/database'
import type { Bytes } from '../store/sealing'

/** The mark and the reports are about the journal itself; the accounts lie beside it as a file of their own. */
const ownMeta = ['journal', 'incidents', 'vault']

/** By its key, the last bytes of each small row as the store should have it: they stand for all of it. */
export type MetaTags = Readonly<Record<string, string>>

/** Whether a row belongs into the journal: it is sealed, and not about the journal itself. */
export function isTold({ table, row }: BesideRow): boolean {
  return row.body instanceof Uint8Array && !(table === 'meta' && ownMeta.includes(row.key))
}

/** The small rows of the store as they stand. */
export async function metaTags(db: Database): Promise<MetaTags> {
  const rows = (await db.meta.toArray()).map((row) => ({ table: 'meta', row }) as BesideRow)
  return withRows({}, rows.filter(isTold))
}

/** The same once these rows are written. */
export function withRows(tags: MetaTags, rows: readonly BesideRow[]): MetaTags {
  const fresh = rows.flatMap((beside) =>
    beside.table === 'meta' ? [[beside.row.key, tagOf(beside.row.body)] as const] : [],
  )
  return fresh.length === 0 ? tags : { ...tags, ...Object.fromEntries(fresh) }
}

/** Whether the store has every small row just so. */
export async function hasTags(db: Database, expected: MetaTags): Promise<boolean> {
  const found = await metaTags(db)
  return Object.entries(expected).every(([key, tag]) => found[key] === tag)
}

export interface BesideCheck {
  /** Takes in rows that the journal tells of, in its order. */
  take(rows: readonly BesideRow[]): Promise<void>
  /** What the store lacks, or has otherwise than it was told last. */
  missing(): readonly BesideRow[]
}

/** A check with nothing taken in yet. */
export function createBesideCheck(db: Database): BesideCheck {
  const suspect = new Map<string, BesideRow>()
  return {
    async take(rows) {
      for (const table of besideTables) {
        const told = new Map(rows.filter((row) => row.table === table).map((row) => [sealOf(row).id, row]))
        const stored = told.size === 0 ? [] : await db.table(table).bulkGet([...told.keys()])
        for (const [index, [id, row]] of [...told].entries()) {
          const name = `${table}/${id}`
          if (isSame(stored[index], row.row)) suspect.delete(name)
          else suspect.set(name, row)
        }
      }
    },
    missing: () => [...suspect.values()],
  }
}

/** Puts rows back as they were. Throws Dexie's errors. */
export function putBack(db: Database, rows: readonly BesideRow[]): Promise<void> {
  const tables = besideTables.map((name) => db.table(name))
  return db.transaction('rw', tables, () => putBeside(db, rows))
}

function tagOf(body: Bytes): string {
  return [...body.slice(-16)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** A row has its sealed body, and beside it at most what is told in the clear. */
function isSame(stored: object | undefined, told: object): boolean {
  return (
    stored !== undefined &&
    Object.entries(told).every(([name, value]) => {
      const found = (stored as Record<string, unknown>)[name]
      return value instanceof Uint8Array ? sameBytes(found, value) : found === value
    })
  )
}

function sameBytes(one: unknown, other: Uint8Array): boolean {
  return (
    one instanceof Uint8Array &&
    one.length === other.length &&
    one.every((byte, index) => byte === other[index])
  )
}
