/** Looks into a package before anything of it is written: each record is laid beside the one that is here. */
import { compareRecord } from '../../src-domain/package/compare-record'
import type { RecordComparison } from '../../src-domain/package/comparison-types'
import { ForeignPackageError } from '../../src-domain/package/package-errors'
import type { WorkstationCard } from '../../src-domain/package/package-format'
import type { PackageOpener, PackageProgress, PackageReceipt } from '../../src-domain/package/package-types'
import { readPackage } from '../../src-domain/package/read-package'
import type { Database } from '../store/database'
import { openContent, sizeOf } from '../store/record-rows'
import type { Sealer } from '../store/sealing'
import { clearStaged, type StagedRecord, type StagedWrite, stage } from '../store/staging'
import { loadStanding } from '../store/standing'
import type { RecordKind } from '../store/types'
import { noOffice } from './identity'
import { type FileSource, filePieces } from './making'
import { type Notice, readNotice } from './notice'
import { readySave } from './ready-save'

/** What is asked of looking; all of it can be sent to a worker. */
export interface LookJob {
  opener: PackageOpener
  officeId: string | null
  known: readonly WorkstationCard[]
  /** ISO instant, to tell of clocks that cannot be right. */
  now: string
  /** Under which what would stand afterwards is put aside. */
  staging: string
}

/** A record of a package beside the one that is here. */
export interface IncomingRecord {
  comparison: Omit<RecordComparison, 'merged'>
  /** The version of the row that it was compared with; 0 where there is none. */
  base: number
  /** What would stand afterwards, put aside; null where nothing changes. */
  keep: StagedRecord | null
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

/** So many rows are read at once. */
const rowsAtOnce = 200
/** So much is put aside at once. */
const stagedAtOnce = 100
const stagedBytes = 4_000_000

const kinds: readonly string[] = ['case', 'office', 'meeting'] satisfies RecordKind[]

/**
 * Reads a whole package and compares its records. What `onRecord` was told counts once this resolves. What would stand
 * afterwards lies aside then, sealed; no record was written.
 * @throws PackageError; DamagedRecordError where a record that is here cannot be read.
 */
export async function lookInto(source: FileSource, job: LookJob, host: LookHost): Promise<LookedInto> {
  const attachments: { sha256: string; size: number }[] = []
  const notices: Notice[] = []
  const heads: Record<string, string[]> = {}
  let waiting: { save: StagedWrite; told: Omit<IncomingRecord, 'keep'> }[] = []
  let bytes = 0
  // Of an earlier look, in this window or another one: only one at a time can be taken in.
  await clearStaged(host.db)

  async function putAside(): Promise<void> {
    const some = waiting
    waiting = []
    bytes = 0
    const staged = await stage(
      host.db,
      job.staging,
      some.map(({ save }) => save),
    )
    for (const [index, { told }] of some.entries()) host.onRecord({ ...told, keep: staged[index] ?? null })
  }

  async function putRecord(kind: RecordKind, id: string, body: Uint8Array): Promise<void> {
    const { save, ...told } = await compare(host, kind, id, body, job.now)
    if (!save) return host.onRecord({ ...told, keep: null })
    waiting.push({ save, told })
    bytes += sizeOf(save.write)
    if (waiting.length >= stagedAtOnce || bytes >= stagedBytes) await putAside()
  }

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
          const { record: kind, id } = entry.head
          heads[id] = [...entry.head.heads]
          await putRecord(kind as RecordKind, id, entry.bytes)
        }
      },
    },
    { fileBytes: source.size, known: job.known, onProgress: host.onProgress },
  )
  await putAside()
  return { receipt, attachments, notices, heads }
}

async function compare(
  host: LookHost,
  kind: RecordKind,
  id: string,
  there: Uint8Array,
  now: string,
): Promise<Omit<IncomingRecord, 'keep'> & { save: StagedWrite | null }> {
  const row = await host.db.records.get(id)
  const here = row ? await loadStanding(host, id) : null
  const { merged, ...comparison } = compareRecord(kind, id, here?.doc ?? null, there, now)
  const base = here?.version ?? 0
  if (!merged) return { comparison, base, save: null }
  return { comparison, base, save: await readySave(host, { kind, id, base, doc: merged, now }) }
}

/** The latest changes of those of the records that are here, by what lists hold of them: no document is opened. */
export async function headsHere(
  db: Database,
  sealer: Sealer,
  ids: readonly string[],
): Promise<Map<string, readonly string[]>> {
  const heads = new Map<string, readonly string[]>()
  for (let from = 0; from < ids.length; from += rowsAtOnce) {
    const rows = await db.records.bulkGet(ids.slice(from, from + rowsAtOnce))
    const read = rows.map(async (row) => row && ([row.id, (await openContent(sealer, row)).heads] as const))
    for (const known of await Promise.all(read)) if (known) heads.set(...known)
  }
  return heads
}
