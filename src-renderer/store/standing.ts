/** Reads records from the store, and checks that each is as it was saved. */
import { hasChanges, loadRecord, mergeChanges, type RecordDoc, saveRecord } from '../../src-domain/record-doc'
import { chainFault } from '../../src-domain/record-history'
import type { Database } from './database'
import { isClosed } from './failures'
import { readRecord, type StoredRecord } from './record-rows'
import type { Sealer } from './sealing'
import { DamagedRecordError, MissingRecordError } from './types'

/** Where a document stands against the store. */
export interface Standing {
  doc: RecordDoc
  version: number
  foldedAt: number
  updatedAt: string
  /** Made here a moment ago: all of it has still to be saved. */
  begun?: boolean
  /** What is missing or was altered, in Chinese: such a record is read and not changed. Absent where it is whole. */
  fault?: string
}

/** What records are read with. */
export interface StandingHost {
  db: Database
  sealer: Sealer
  /** A fresh actor for a document: 32 hexadecimal digits. */
  newActor: () => string
}

/**
 * Reads a record from the store and checks its chain of changes.
 * @throws MissingRecordError, DamagedRecordError
 */
export async function loadStanding(host: StandingHost, id: string): Promise<Standing> {
  let stored: StoredRecord | null
  try {
    stored = await readRecord(host.db, host.sealer, id, 0)
  } catch (error) {
    if (isClosed(error)) throw error
    throw new DamagedRecordError('这条资料的存储内容已经损坏，无法解密。')
  }
  if (!stored) throw new MissingRecordError('没有找到这条资料。')
  const { version, foldedAt, updatedAt, content } = stored
  const doc = assemble(stored, host.newActor())
  if (!hasChanges(doc, content.heads)) throw new DamagedRecordError('这条资料缺少一部分修改记录。')
  const fault = chainFault(doc)
  if (fault) throw new DamagedRecordError(`这条资料的${fault}。`)
  return { doc, version, foldedAt, updatedAt }
}

/**
 * Reads as much of a broken record as fits together, to be looked at and not changed: a change altered or missing
 * costs those that build on it.
 * @param broken how the record was found broken.
 * @throws the same where nothing of it can be read.
 */
export async function salvageStanding(
  { db, sealer, newActor }: StandingHost,
  id: string,
  broken: DamagedRecordError,
): Promise<Standing> {
  const row = await db.records.get(id)
  const snapshot = await db.snapshots.get(id)
  if (!row || !snapshot) throw broken
  const changes = await db.changes
    .where('[recordId+version]')
    .between([id, 0], [id, Number.POSITIVE_INFINITY])
    .toArray()
  try {
    let whole = await sealer.open(id, `${row.kind}/snapshot`, snapshot.body)
    let doc = loadRecord(whole, newActor())
    for (const change of changes) {
      try {
        const piece = await sealer.open(id, `${row.kind}/changes`, change.body)
        // A document that has taken in what does not fit is of no use any more, so each try has its own.
        whole = new Uint8Array(saveRecord(mergeChanges(loadRecord(whole, newActor()), piece).doc))
        doc = loadRecord(whole, newActor())
      } catch {
        // What this change would have brought is missing; that is what is told.
      }
    }
    const { version, foldedAt, updatedAt } = row
    return { doc, version, foldedAt, updatedAt, fault: broken.message }
  } catch {
    throw broken
  }
}

/** The document that the pieces make. @throws DamagedRecordError */
export function assemble(stored: StoredRecord, actor: string): RecordDoc {
  const [first, ...rest] = stored.pieces
  if (!first) throw new DamagedRecordError('这条资料的存储内容不完整。')
  try {
    return rest.reduce((doc, piece) => mergeChanges(doc, piece).doc, loadRecord(first, actor))
  } catch {
    throw new DamagedRecordError('这条资料的存储内容已经损坏，校验不符。')
  }
}
