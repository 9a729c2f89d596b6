/** Puts records of the journal into the store. What the store has already, or has newer, is left as it is. */
import { putBeside } from '../store/beside'
import type { BesideRow, Database } from '../store/database'
import { writtenTables } from '../store/record-rows'
import { isWhole, type SavedRecord, type SavedWhole } from './entries'

export interface Applied {
  /** Ids of the records that the store did not have so. */
  changed: Set<string>
  /** Ids of those whose change builds on one that is nowhere. */
  gaps: Set<string>
}

/** What `applyRecords` adds to. */
export function nothingApplied(): Applied {
  return { changed: new Set(), gaps: new Set() }
}

/**
 * Writes records in the order they were saved, all in one transaction.
 * @param unreadable ids of records whose rows are no good: they are replaced, and taken from the set.
 */
export async function applyRecords(
  db: Database,
  records: readonly SavedRecord[],
  beside: readonly BesideRow[],
  unreadable: Set<string>,
  into: Applied,
): Promise<void> {
  const replaced: string[] = []
  await db.transaction('rw', writtenTables(db, beside), async () => {
    for (const record of records) {
      const { id, version } = record
      const broken = unreadable.has(id) && !replaced.includes(id)
      const stands = broken ? 0 : ((await db.records.get(id))?.version ?? 0)
      if (stands >= version) continue
      if (isWhole(record)) {
        await putWhole(db, record)
        replaced.push(id)
      } else if (stands !== record.base || broken) {
        into.gaps.add(id)
        continue
      } else {
        const { kind, updatedAt, content, change } = record
        const foldedAt = (await db.records.get(id))?.foldedAt ?? 0
        await db.records.put({ id, kind, updatedAt, version, foldedAt, body: content })
        await db.changes.add({ recordId: id, version, body: change })
      }
      into.changed.add(id)
    }
    await putBeside(db, beside)
  })
  for (const id of replaced) {
    unreadable.delete(id)
    into.gaps.delete(id)
  }
}

async function putWhole(db: Database, record: SavedWhole): Promise<void> {
  const { id, kind, updatedAt, version, foldedAt, content, snapshot, changes } = record
  await db.records.put({ id, kind, updatedAt, version, foldedAt, body: content })
  await db.snapshots.put({ id, body: snapshot })
  await db.changes.where('[recordId+version]').between([id, 0], [id, Number.POSITIVE_INFINITY]).delete()
  await db.changes.bulkAdd(changes.map((change) => ({ recordId: id, ...change })))
}
