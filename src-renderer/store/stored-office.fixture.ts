/** A store as an earlier program left it, put into a database for a test: `tests/fixtures/store-format-*.json`. */
import { Dexie } from 'dexie'

interface Dump {
  /** Of the tables, as Dexie counts it. */
  databaseVersion: number
  /** The raw bytes of the store's key, in base 64. */
  key: string
  /** Rows by table; a sealed body stands as `{base64}`. */
  tables: Record<string, Record<string, unknown>[]>
}

/** The indexes of each version of the tables, as it was then. */
const schemas: Record<number, Record<string, string>> = {
  1: { records: 'id', snapshots: 'id', changes: '++seq, [recordId+version]', meta: 'key' },
}

/** Writes the rows into a database of this name, in the tables of that time. Returns the key. */
export async function placeStore(name: string, dump: Dump): Promise<CryptoKey> {
  const db = new Dexie(name)
  db.version(dump.databaseVersion).stores(schemas[dump.databaseVersion] ?? {})
  await db.open()
  for (const [table, rows] of Object.entries(dump.tables)) await db.table(table).bulkAdd(rows.map(restored))
  db.close()
  return crypto.subtle.importKey('raw', bytesOf(dump.key), 'AES-GCM', false, ['encrypt', 'decrypt'])
}

function restored(row: Record<string, unknown>): Record<string, unknown> {
  const { body } = row
  const isBytes = typeof body === 'object' && body !== null && 'base64' in body
  return isBytes ? { ...row, body: bytesOf(String(body.base64)) } : row
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
}
