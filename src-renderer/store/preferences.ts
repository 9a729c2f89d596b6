/** What is remembered on this workstation beside the records: small choices of the screens. */
import type { JsonMap } from '../../src-domain/edits'
import type { BesideRow, Database } from './database'
import type { Sealer } from './sealing'

export interface Preferences {
  settings: JsonMap
}

const key = 'preferences'

/** What is remembered; nothing where nothing was, or where it cannot be read, since no case data hangs on it. */
export async function readPreferences(db: Database, sealer: Sealer): Promise<Preferences> {
  const row = await db.meta.get(key)
  if (!(row?.body instanceof Uint8Array)) return { settings: {} }
  try {
    const bytes = await sealer.open(key, 'meta', row.body)
    return JSON.parse(new TextDecoder().decode(bytes)) as Preferences
  } catch {
    return { settings: {} }
  }
}

/** The row that remembers all of it. */
export async function preferencesRow(sealer: Sealer, preferences: Preferences): Promise<BesideRow> {
  const body = await sealer.seal(key, 'meta', new TextEncoder().encode(JSON.stringify(preferences)))
  return { table: 'meta', row: { key, body } }
}
