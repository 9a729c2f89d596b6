/** Writes a package of records as they lie in the store, one by one, and reads it back from where it was written. */
import type { CaseRecord } from '../../src-domain/case-record'
import type { GuardedMatter, PackageHeader } from '../../src-domain/package/package-format'
import type {
  OutgoingEntry,
  PackageLock,
  PackageOpener,
  PackageProgress,
  PackageReceipt,
} from '../../src-domain/package/package-types'
import { readPackage } from '../../src-domain/package/read-package'
import { guardedMattersIn } from '../../src-domain/package/travelling'
import { writePackage } from '../../src-domain/package/write-package'
import { headsOf, type RecordDoc, saveRecord, toJson } from '../../src-domain/record-doc'
import type { Bytes } from '../store/sealing'
import { loadStanding, type StandingHost } from '../store/standing'
import { type Notice, noticeBytes } from './notice'

/** What is to be written; all of it can be sent to a worker. */
export interface MakeJob {
  header: PackageHeader
  records: readonly { record: string; id: string }[]
  /** What may go along of what else stays out. */
  onPurpose: readonly GuardedMatter[]
  attachments: readonly { sha256: string; size: number }[]
  notices: readonly Notice[]
  lock: PackageLock
  signingSecret: string
  /** See `lockBytes`. */
  scryptWorkFactor?: number | undefined
}

export interface MakeHost extends StandingHost {
  /** The content of an attachment. */
  open(sha256: string): Promise<ReadableStream<Uint8Array>>
  /** Writes on at the file, which so far has `at` bytes; the bytes are its own from then on. */
  write(at: number, bytes: Bytes): Promise<void>
  onProgress(progress: PackageProgress): void
}

/** What a package held of each record: who has taken it knows these. */
export type SentHeads = Record<string, string[]>

export interface Made {
  receipt: PackageReceipt
  heads: SentHeads
}

/** So much is written to the file at once. */
const atOnce = 4_000_000

/**
 * Writes the package. A record is sent as it stands when its turn comes.
 * @throws MissingRecordError, DamagedRecordError, AttachmentMismatchError, OversizedPackageError, what the host throws.
 */
export async function makePackage(job: MakeJob, host: MakeHost): Promise<Made> {
  const heads: SentHeads = {}

  async function* entries(): AsyncGenerator<OutgoingEntry> {
    for (const notice of job.notices) {
      yield { head: { kind: 'notice', id: notice.kind }, bytes: noticeBytes(notice) }
    }
    for (const { record, id } of job.records) {
      const { doc } = await loadStanding(host, id)
      if (record === 'case') refuseGuarded(doc, job.onPurpose)
      const sent = headsOf(doc)
      heads[id] = sent
      yield { head: { kind: 'record', record, id, heads: sent }, bytes: saveRecord(doc) }
    }
    for (const { sha256, size } of job.attachments) {
      const content = await host.open(sha256)
      yield { head: { kind: 'attachment', id: sha256, size }, open: () => streamPieces(content) }
    }
  }

  const { header, lock, signingSecret, scryptWorkFactor } = job
  const seal = { lock, signingSecret, ...(scryptWorkFactor === undefined ? {} : { scryptWorkFactor }) }
  const { stream, receipt } = writePackage(header, entries(), seal, host)
  let at = 0
  let writing: Promise<void> = Promise.resolve()
  for await (const bytes of gathered(stream)) {
    // Whoever writes may have been given the bytes for good, and then they have no length any more.
    const { length } = bytes
    await writing
    // What comes next is encrypted meanwhile.
    writing = host.write(at, bytes)
    writing.catch(() => undefined)
    at += length
  }
  await writing
  return { receipt: await receipt, heads }
}

/** The list by which it was chosen may have been made before somebody wrote an informant down. */
function refuseGuarded(doc: RecordDoc, onPurpose: readonly GuardedMatter[]): void {
  if (guardedMattersIn(doc).every((matter) => onPurpose.includes(matter))) return
  const record = toJson(doc) as unknown as CaseRecord
  const name = record.case.caseNo ?? record.case.clueNo ?? record.case.caseTitle ?? ''
  throw new PackageContentError(
    `案件“${name}”刚刚写进了应当留下的内容（举报人、限制知悉或者移送纪检监察），交换包没有做成，U盘上没有留下文件。请再点一次“制作交换包”：这件案件会自动留下；确需带走的，先在“留下不带的”里勾选。`,
  )
}

/** What was chosen may not go like this. The message says why in Chinese. */
export class PackageContentError extends Error {
  override name = 'PackageContentError'
}

/** Where the file is read from. */
export interface FileSource {
  size: number
  /** Some bytes; fewer where the file ends before. */
  read(from: number, length: number): Promise<Uint8Array>
}

/**
 * Reads a package back that was just written.
 * @throws PackageError where it is not, byte by byte, what was written.
 */
export async function readBack(
  source: FileSource,
  opener: PackageOpener,
  made: PackageReceipt,
  onProgress: (progress: PackageProgress) => void,
): Promise<void> {
  const read = await readPackage(filePieces(source), opener, {}, { fileBytes: source.size, onProgress })
  if (read.digest !== made.digest || read.fileBytes !== made.fileBytes) {
    throw new PackageContentError('存好的交换包与做的不一致，已作废。请换一个U盘再做一次。')
  }
}

const readAtOnce = 4_000_000

/** A file as a source of bytes. */
export async function* filePieces({ size, read }: FileSource): AsyncGenerator<Uint8Array> {
  const readOn = (at: number) => {
    const reading = read(at, Math.min(readAtOnce, size - at))
    // Whoever asks for it hears of it.
    reading.catch(() => undefined)
    return reading
  }
  let next = size > 0 ? readOn(0) : null
  for (let at = 0; next; ) {
    const bytes = await next
    at += bytes.length
    // The next ones are read while these are used.
    next = bytes.length > 0 && at < size ? readOn(at) : null
    if (bytes.length > 0) yield bytes
  }
}

async function* streamPieces(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* stream
}

/** Small pieces as larger ones: each write waits for the disk. */
async function* gathered(stream: ReadableStream<Uint8Array>): AsyncGenerator<Bytes> {
  let waiting: Uint8Array[] = []
  let length = 0
  const joined = () => {
    const bytes = new Uint8Array(length)
    let at = 0
    for (const piece of waiting) {
      bytes.set(piece, at)
      at += piece.length
    }
    waiting = []
    length = 0
    return bytes
  }
  for await (const piece of stream) {
    waiting.push(piece)
    length += piece.length
    if (length >= atOnce) yield joined()
  }
  if (length > 0) yield joined()
}
