/** Brings together a record of which store and journal each hold changes that the other has not. */
import { mattersEver } from '../../src-domain/package/travelling'
import {
  conflictsOf,
  headsOf,
  loadRecord,
  mergeChanges,
  saveRecord,
  tellingConflicts,
  toJson,
} from '../../src-domain/record-doc'
import type { Database } from '../store/database'
import { batchOf, sealWrite, writeRecords } from '../store/record-rows'
import { rowContent } from '../store/row-content'
import { isWhole, type SavedRecord } from './entries'
import type { JournalSource } from './reading'
import { readJournal } from './rebuilding'
import { readWhole } from './writing'

/** Writes the record to the store as a whole with the changes of both. Nothing is done where either cannot be read. */
export async function mergeForked(
  source: JournalSource,
  db: Database,
  id: string,
  newActor: () => string,
): Promise<void> {
  const [stored] = await readWhole(source, db, [id])
  if (!stored) return
  const told: SavedRecord[] = []
  await readJournal(source, async (records) => {
    told.push(...records.filter((record) => record.id === id))
  })
  const pieces = [...(await piecesOf(source, [stored])), ...(await piecesOf(source, told))]
  const [first, ...rest] = pieces
  if (!first) return
  const doc = rest.reduce((merged, piece) => mergeChanges(merged, piece).doc, loadRecord(first, newActor()))
  const { kind, updatedAt, version } = stored
  const write = await sealWrite(source.sealer, {
    ...{ id, kind, updatedAt, base: version },
    version: Math.max(version, ...told.map((record) => record.version)) + 1,
    content: {
      ...rowContent(
        kind,
        toJson(doc),
        updatedAt,
        tellingConflicts(conflictsOf(doc)),
        kind === 'case' ? mattersEver(doc) : [],
      ),
      heads: headsOf(doc),
    },
    body: { snapshot: saveRecord(doc) },
  })
  await writeRecords(db, batchOf([write]))
}

async function piecesOf({ sealer }: JournalSource, records: readonly SavedRecord[]): Promise<Uint8Array[]> {
  const pieces = records.flatMap((record) => {
    const { id, kind } = record
    const change = (body: Uint8Array) => sealer.open(id, `${kind}/changes`, body)
    if (!isWhole(record)) return [change(record.change)]
    const { snapshot, changes } = record
    return [sealer.open(id, `${kind}/snapshot`, snapshot), ...changes.map(({ body }) => change(body))]
  })
  return Promise.all(pieces)
}
