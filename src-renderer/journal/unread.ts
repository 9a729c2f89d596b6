/** Keeps the reports that nobody has read yet over closing and opening: a window closed in alarm hides nothing. */
import type { Database } from '../store/database'
import type { Sealer } from '../store/sealing'
import type { Incident } from './incident'
import { pack, unpack } from './packing'

const key = 'incidents'

/** The reports left from before; none where they cannot be read. */
export async function readUnread(db: Database, sealer: Sealer): Promise<Incident[]> {
  const row = await db.meta.get(key)
  if (!(row?.body instanceof Uint8Array)) return []
  try {
    return unpack(await sealer.open(key, 'meta', row.body)) as Incident[]
  } catch {
    return []
  }
}

/** Keeps these, in place of those before. Throws Dexie's errors. */
export async function keepUnread(
  db: Database,
  sealer: Sealer,
  incidents: readonly Incident[],
): Promise<void> {
  if (incidents.length === 0) await db.meta.delete(key)
  else await db.meta.put({ key, body: await sealer.seal(key, 'meta', pack(incidents)) })
}
