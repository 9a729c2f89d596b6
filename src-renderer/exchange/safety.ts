/**
 * The safety snapshot: every record that a package is about to touch, as it lies in the store, kept apart before
 * anything is written. Should a record not open any more afterwards, it is brought back from here.
 */

import { saveRecord } from '../../src-domain/record-doc'
import type { Database } from '../store/database'
import { safetyKind } from '../store/exchange-rows'
import { readRecord } from '../store/record-rows'
import type { Sealer } from '../store/sealing'
import { assemble } from '../store/standing'

/** What is to be copied aside: can be sent to a worker. */
export interface SafetyJob {
  takingId: string
  ids: readonly string[]
}

/** So many takings keep their snapshots; every record's own history goes back further. */
const kept = 3
const atOnce = 50

/**
 * Keeps the records as they stand now.
 * @param takingId of the taking; a later one sorts after an earlier one.
 * @throws DamagedRecordError where one cannot be read; whatever the disk refuses with. Nothing must be taken in then.
 */
export async function keepSafety(
  { db, sealer }: { db: Database; sealer: Sealer },
  takingId: string,
  ids: readonly string[],
  onKept: (count: number) => void,
): Promise<void> {
  for (let from = 0; from < ids.length; from += atOnce) {
    const some = ids.slice(from, from + atOnce)
    const rows = await Promise.all(
      some.map(async (id) => {
        const stored = await readRecord(db, sealer, id, 0)
        if (!stored) return []
        const whole = saveRecord(assemble(stored, neverUsed))
        const rowId = `${takingId}/${id}`
        return [{ id: rowId, body: await sealer.seal(rowId, safetyKind, whole) }]
      }),
    )
    await db.safety.bulkPut(rows.flat())
    onKept(from + some.length)
  }
  await forgetOlder(db, takingId)
}

/** The record as it was kept; null where it was not. @throws Error where it cannot be read. */
export async function safetyOf(
  { db, sealer }: { db: Database; sealer: Sealer },
  takingId: string,
  id: string,
): Promise<Uint8Array | null> {
  const rowId = `${takingId}/${id}`
  const row = await db.safety.get(rowId)
  return row ? sealer.open(rowId, safetyKind, row.body) : null
}

async function forgetOlder(db: Database, newest: string): Promise<void> {
  const keys = await db.safety.toCollection().primaryKeys()
  const takings = [...new Set(keys.map((key) => key.split('/')[0] ?? ''))]
  const order = new Map((await db.exchange.bulkGet(takings)).map((row) => [row?.id, row?.at ?? '']))
  const old = takings
    .filter((id) => id !== newest)
    .sort((a, b) => ((order.get(a) ?? '') < (order.get(b) ?? '') ? 1 : -1))
    .slice(kept - 1)
  await db.safety.bulkDelete(keys.filter((key) => old.includes(key.split('/')[0] ?? '')))
}

/** The document is only read: no change is made in its name. */
const neverUsed = '0'.repeat(32)
