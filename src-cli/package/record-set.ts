/** Records gathered from packages and files, each one document however often it came. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { JsonMap } from '../../src-domain/edits'
import type { AttachmentHead, NoticeHead, PackageHeader } from '../../src-domain/package/package-format'
import type { IncomingEntry, OutgoingEntry } from '../../src-domain/package/package-types'
import {
  createRecord,
  headsOf,
  loadRecord,
  mergeRecords,
  type RecordDoc,
  saveRecord,
} from '../../src-domain/record-doc'
import { sealedAside } from './sealed-aside'

/** Nothing is ever written under it. */
export const reader = '0'.repeat(32)

export interface SetRecord {
  record: string
  id: string
  bytes: Uint8Array
}

export interface RecordSet {
  records: Map<string, SetRecord>
  attachments: Map<string, AttachmentHead>
  notices: Map<string, { head: NoticeHead; bytes: Uint8Array }>
  add(record: string, id: string, doc: RecordDoc): void
  take(entry: IncomingEntry): Promise<void>
  /** Keeps only these records, by kind and id, and these attachments; notices stay. */
  keepOnly(records: ReadonlySet<string>, attachments: ReadonlySet<string>): void
  /** Everything in one order, whatever order it came in. */
  entries(): AsyncGenerator<OutgoingEntry>
  counts(): PackageHeader['counts']
  /** Removes what was put aside on disk. */
  dispose(): Promise<void>
}

/** Attachments are put aside on disk, sealed, since they may be larger than memory. */
export async function recordSet(): Promise<RecordSet> {
  const aside = await sealedAside()
  const set: Pick<RecordSet, 'records' | 'attachments' | 'notices'> = {
    records: new Map(),
    attachments: new Map(),
    notices: new Map(),
  }

  function add(record: string, id: string, doc: RecordDoc): void {
    const key = `${record}/${id}`
    const known = set.records.get(key)
    const merged = known ? mergeRecords(loadRecord(known.bytes, reader), doc) : doc
    set.records.set(key, { record, id, bytes: saveRecord(merged) })
  }

  async function take(entry: IncomingEntry): Promise<void> {
    const { head } = entry
    if ('body' in entry) {
      if (set.attachments.has(entry.head.id)) return
      await aside.put(entry.head.id, entry.body)
      set.attachments.set(entry.head.id, entry.head)
    } else if (head.kind === 'record') add(head.record, head.id, loadRecord(entry.bytes, reader))
    else if (head.kind === 'notice') {
      const known = set.notices.get(head.id)
      // Of two notices under one id the one that sorts last stands, on every machine.
      if (!known || Buffer.compare(known.bytes, entry.bytes) < 0)
        set.notices.set(head.id, { head, bytes: entry.bytes })
    }
  }

  return {
    ...set,
    add,
    take,
    keepOnly(records, attachments) {
      for (const key of set.records.keys()) if (!records.has(key)) set.records.delete(key)
      for (const id of set.attachments.keys()) if (!attachments.has(id)) set.attachments.delete(id)
    },
    async *entries() {
      for (const [, { head, bytes }] of sorted(set.notices)) yield { head, bytes }
      for (const [, one] of sorted(set.records)) {
        const heads = [...headsOf(loadRecord(one.bytes, reader))].sort()
        yield { head: { kind: 'record', record: one.record, id: one.id, heads }, bytes: one.bytes }
      }
      for (const [id, head] of sorted(set.attachments)) {
        yield { head, open: () => aside.get(id) }
      }
    },
    counts() {
      const kinds = Map.groupBy(set.records.values(), ({ record }) => record)
      const bytes = [...set.records.values(), ...set.notices.values()].reduce(
        (sum, one) => sum + one.bytes.length,
        0,
      )
      const attached = [...set.attachments.values()].reduce((sum, { size }) => sum + size, 0)
      return {
        records: Object.fromEntries([...kinds].map(([kind, of]) => [kind, of.length]).sort()),
        attachments: set.attachments.size,
        notices: set.notices.size,
        bytes: bytes + attached,
      }
    },
    dispose: aside.dispose,
  }
}

/**
 * A document that a file gives: one saved as such (`.automerge`), or JSON, which becomes a document of one change. The
 * same JSON gives the same document whenever and wherever it is read.
 */
export async function documentIn(path: string, json: () => JsonMap): Promise<RecordDoc> {
  if (path.endsWith('.automerge')) return loadRecord(new Uint8Array(await readFile(path)), reader)
  const content = json()
  const actor = createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 32)
  const meta = {
    officerId: null,
    purpose: '由文件导入',
    workstation: '命令行',
    at: '1970-01-01T00:00:00.000Z',
  }
  return createRecord(content, meta, actor)
}

function sorted<T>(map: ReadonlyMap<string, T>): [string, T][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1))
}
