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

interface Ready {
  kind: RecordKind
  id: string
  /** The version that it builds on; 0 where there is none here. */
  base: number
  doc: RecordDoc
  /** ISO instant. */
  now: string
}

export async function readySave(
  { sealer }: { sealer: Sealer },
  { kind, id, base, doc, now }: Ready,
): Promise<StagedWrite> {
  // A machine whose clock is far ahead would stand first in the lists here, and make our own clock look set back.
  const updatedAt = earlier(lastChangedAt(doc), now)
  const conflicts = tellingConflicts(conflictsOf(doc))
  const ever = kind === 'case' ? mattersEver(doc) : []
  const content = rowContent(kind, toJson(doc), updatedAt, conflicts, ever)
  const write = await sealWrite(sealer, {
    ...{ id, kind, updatedAt, base, content: { ...content, heads: headsOf(doc) } },
    body: { snapshot: saveRecord(doc) },
  })
  return { write, summary: content.summary }
}

function earlier(at: string, now: string): string {
  return Date.parse(at) > Date.parse(now) ? now : at
}
