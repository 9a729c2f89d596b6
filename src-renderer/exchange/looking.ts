/** Looks into a package before anything of it is written: each record is laid beside the one that is here. */
import type { CaseRecord } from '../../src-domain/case-record'
import { type CaseSummary, summarise } from '../../src-domain/case-summary'
import { compareRecord } from '../../src-domain/package/compare-record'
import type { RecordComparison } from '../../src-domain/package/comparison-types'
import { ForeignPackageError } from '../../src-domain/package/package-errors'
import type { WorkstationCard } from '../../src-domain/package/package-format'
import type { PackageOpener, PackageProgress, PackageReceipt } from '../../src-domain/package/package-types'
import { readPackage } from '../../src-domain/package/read-package'
import { mattersEver } from '../../src-domain/package/travelling'
import {
  conflictsOf,
  lastChangedAt,
  loadRecord,
  saveRecord,
  tellingConflicts,
} from '../../src-domain/record-doc'
import type { Database } from '../store/database'
import { openContent } from '../store/record-rows'
import type { Sealer } from '../store/sealing'
import { loadStanding } from '../store/standing'
import type { RecordKind } from '../store/types'
import { noOffice } from './identity'
import { type FileSource, filePieces } from './making'
import { type Notice, readNotice } from './notice'

/** What is asked of looking; all of it can be sent to a worker. */
export interface LookJob {
  opener: PackageOpener
  officeId: string | null
  known: readonly WorkstationCard[]
  /** ISO instant, to tell of clocks that cannot be right. */
  now: string
}

/** A record of a package beside the one that is here. */
export interface IncomingRecord {
  comparison: Omit<RecordComparison, 'merged'>
  /** The version of the row that it was compared with; 0 where there is none. */
  base: number
  /** What would stand afterwards; null where nothing changes. */
  keep: Keep | null
}

export interface Keep {
  bytes: Uint8Array
  heads: readonly string[]
  updatedAt: string
  /** Null for the office. */
  summary: CaseSummary | null
}

export interface LookHost {
  db: Database
  sealer: Sealer
  /** A fresh actor for a document: 32 hexadecimal digits. */
  newActor: () => string
  onRecord(record: IncomingRecord): void
  onProgress(progress: PackageProgress): void
}

/** What a package holds beside its records. */
export interface LookedInto {
  receipt: PackageReceipt
  attachments: readonly { sha256: string; size: number }[]
  notices: readonly Notice[]
  /** The changes that the sender has of each record. */
  heads: Record<string, string[]>
}

const kinds: readonly string[] = ['case', 'office', 'meeting'] satisfies RecordKind[]

/**
 * Reads a whole package and compares its records. What `onRecord` was told counts once this resolves.
 * @throws PackageError; DamagedRecordError where a record that is here cannot be read.
 */
export async function lookInto(source: FileSource, job: LookJob, host: LookHost): Promise<LookedInto> {
  const attachments: { sha256: string; size: number }[] = []
  const notices: Notice[] = []
  const heads: Record<string, string[]> = {}
  const receipt = await readPackage(
    filePieces(source),
    job.opener,
    {
      header({ sender }) {
        // Told after the package has proven who it is from; a machine that belongs to no office yet is no stranger.
        const strange = job.officeId !== null && ![job.officeId, noOffice].includes(sender.officeId)
        if (strange) throw new ForeignPackageError('otherOffice')
      },
      async entry(entry) {
        if (entry.head.kind === 'attachment') {
          attachments.push({ sha256: entry.head.id, size: entry.head.size })
        } else if (entry.head.kind === 'notice' && 'bytes' in entry) {
          const told = readNotice(entry.bytes)
          if (told) notices.push(told)
        } else if (entry.head.kind === 'record' && 'bytes' in entry && kinds.includes(entry.head.record)) {
          const { record, id } = entry.head
          heads[id] = [...entry.head.heads]
          host.onRecord(await compare(host, record as RecordKind, id, entry.bytes, job.now))
        }
      },
    },
    { fileBytes: source.size, known: job.known, onProgress: host.onProgress },
  )
  return { receipt, attachments, notices, heads }
}

async function compare(
  host: LookHost,
  kind: RecordKind,
  id: string,
  there: Uint8Array,
  now: string,
): Promise<IncomingRecord> {
  const row = await host.db.records.get(id)
  const here = row ? await loadStanding(host, id) : null
  const { merged, ...comparison } = compareRecord(kind, id, here && saveRecord(here.doc), there, now)
  if (!merged) return { comparison, base: here?.version ?? 0, keep: null }
  const doc = loadRecord(merged.bytes, host.newActor())
  const updatedAt = lastChangedAt(doc)
  const conflicts = tellingConflicts(conflictsOf(doc)).length
  const summary =
    kind === 'case'
      ? summarise(merged.json as unknown as CaseRecord, updatedAt, conflicts, mattersEver(doc))
      : null
  const { bytes, heads } = merged
  return { comparison, base: here?.version ?? 0, keep: { bytes, heads, updatedAt, summary } }
}

/** The records here of which no change is unknown, by what lists hold of them: no document is opened. */
export async function headsHere(db: Database, sealer: Sealer): Promise<Map<string, readonly string[]>> {
  const rows = await db.records.toArray()
  const read = await Promise.all(
    rows.map(async (row) => [row.id, (await openContent(sealer, row)).heads] as const),
  )
  return new Map(read)
}
