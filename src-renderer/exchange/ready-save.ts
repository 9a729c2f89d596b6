/** A document as the store will keep it: a save of the whole, sealed, with the line that lists show of it. */
import { mattersEver } from '../../src-domain/package/travelling'
import {
  conflictsOf,
  headsOf,
  lastChangedAt,
  type RecordDoc,
  saveRecord,
  tellingConflicts,
  toJson,
} from '../../src-domain/record-doc'
import { sealWrite } from '../store/record-rows'
import { rowContent } from '../store/row-content'
import type { Sealer } from '../store/sealing'
import type { StagedWrite } from '../store/staging'
import type { RecordKind } from '../store/types'

/** @param base the version that it builds on; 0 where there is none here. */
export async function readySave(
  { sealer }: { sealer: Sealer },
  { kind, id, base, doc }: { kind: RecordKind; id: string; base: number; doc: RecordDoc },
): Promise<StagedWrite> {
  const updatedAt = lastChangedAt(doc)
  const conflicts = tellingConflicts(conflictsOf(doc))
  const ever = kind === 'case' ? mattersEver(doc) : []
  const content = rowContent(kind, toJson(doc), updatedAt, conflicts, ever)
  const write = await sealWrite(sealer, {
    ...{ id, kind, updatedAt, base, content: { ...content, heads: headsOf(doc) } },
    body: { snapshot: saveRecord(doc) },
  })
  return { write, summary: content.summary }
}
