/**
 * The files kept with the cases, sealed piece by piece: evidence, photos, scanned pages. Each is known by the SHA-256 of
 * its content, which the records name; the same content is kept once. What is added counts once the disk has all of it,
 * in the store and in the file beside the journal; nothing is ever removed here.
 */
import { type Incident, incidentOf } from '../journal/incident'
import type { AttachmentRow } from '../store/database'
import type { Bytes } from '../store/sealing'
import { addAttachment } from './adding'
import { compareAttachments, makeGood } from './comparing'
import { MissingAttachmentError, type PieceSource, readPiece } from './piece-reading'
import { type AttachmentHead, openHead } from './sealed-pieces'

export interface Attachment {
  /** Of the content, in lower-case hexadecimal. */
  sha256: string
  /** In bytes. */
  size: number
}

export interface AddOptions {
  /** What the content must come to; another content is refused, and what is there already is not read again. */
  sha256?: string
  signal?: AbortSignal
  /** Called with how many bytes have been taken in. */
  onProgress?: (done: number) => void
}

export interface Attachments {
  /** All of them, in no order. */
  list(): Promise<readonly Attachment[]>
  has(sha256: string): Promise<boolean>
  /**
   * Keeps a file; all of it is on disk once this resolves, and nothing of it where it throws.
   * @throws DOMException `AbortError`, `QuotaExceededError` where the disk has no room; Error where the content is not
   *   the expected one or cannot be read; JournalUnavailableError; Dexie's errors.
   */
  add(content: Blob | ReadableStream<Uint8Array>, options?: AddOptions): Promise<Attachment>
  /**
   * The content, piece by piece, never all of it in memory.
   * @throws MissingAttachmentError; the stream breaks off with AttachmentDamagedError.
   */
  open(sha256: string): Promise<ReadableStream<Bytes>>
  /** Waits for the work going on in the background. */
  settled(): Promise<void>
  /** Lets go; what is being made good goes on at the next start. */
  close(): Promise<void>
}

export interface AttachmentHost extends PieceSource {
  key: CryptoKey
  now: () => Date
  /** A new random UUID. */
  newId: () => string
  /** How many bytes the disk still takes; null where nobody knows. */
  freeSpace: () => Promise<number | null>
  /** The journal was begun anew at this start: that the files are missing too is no news. */
  journalIsNew: boolean
  onIncident: (incident: Incident) => void
}

interface Known {
  id: string
  head: AttachmentHead
}

/** Opens the attachments; comparing them with their files goes on in the background, and the first question waits for it. */
export function openAttachments(host: AttachmentHost): Attachments {
  const { db, sealer } = host
  const bySha256 = new Map<string, Known>()
  const looked = new Set<string>()
  const closing = new AbortController()
  const ready = compare().catch(() => undefined)
  let background: Promise<unknown> = ready

  /** No window adds anything meanwhile. Where one does, it has compared already. */
  async function compare(): Promise<void> {
    const compared = await navigator.locks.request(lockName(host), { ifAvailable: true }, (lock) =>
      lock ? compareAttachments(host) : null,
    )
    if (!compared) return
    const { restorable, unfiled, lost } = compared
    tell('attachmentsRestored', restorable.length, lost)
    if (!host.journalIsNew) tell('attachmentFilesMissing', unfiled.length, 0)
    const failing = makeGood(host, compared, closing.signal).then((failed) =>
      tell('attachmentsRestored', 0, failed),
    )
    background = failing.catch(() => undefined)
  }

  function tell(kind: 'attachmentsRestored' | 'attachmentFilesMissing', files: number, lost: number): void {
    if (files + lost === 0) return
    host.onIncident({ ...incidentOf(kind, host.now().toISOString()), attachments: { files, lost } })
  }

  /** Takes in the rows that were not looked at yet: another window may have added some. */
  async function look(): Promise<void> {
    await ready
    const ids = (await db.attachments.toCollection().primaryKeys()).filter((id) => !looked.has(id))
    for (let from = 0; from < ids.length; from += atOnce) {
      const rows = await db.attachments.bulkGet(ids.slice(from, from + atOnce))
      await Promise.all(rows.map((row) => row?.body && note(row)))
    }
  }

  async function note({ id, body }: AttachmentRow): Promise<void> {
    if (!body) return
    looked.add(id)
    const head = await openHead(sealer, id, body).catch(() => null)
    if (head) bySha256.set(head.sha256, { id, head })
  }

  async function find(sha256: string): Promise<Known | null> {
    if (!bySha256.has(sha256)) await look()
    return bySha256.get(sha256) ?? null
  }

  async function* pieces({ id, head }: Known): AsyncGenerator<Bytes> {
    for (let no = 0; no < head.pieces; no += 1) {
      const { body, content, from } = await readPiece(host, id, no, head)
      // Made good on the way; where the store refuses, it is read from the file again the next time.
      if (from === 'file') await db.attachmentPieces.put({ id, no, body }).catch(() => undefined)
      yield content
    }
  }

  return {
    async list() {
      await look()
      return [...bySha256.values()].map(({ head: { sha256, size } }) => ({ sha256, size }))
    },
    has: async (sha256) => (await find(sha256)) !== null,
    async add(content, options = {}) {
      await ready
      const there = options.sha256 && (await find(options.sha256))
      if (there) return { sha256: there.head.sha256, size: there.head.size }
      const { row, head } = await navigator.locks.request(lockName(host), { mode: 'shared' }, () =>
        addAttachment(host, content, options, find),
      )
      if (row) await note(row)
      return { sha256: head.sha256, size: head.size }
    },
    async open(sha256) {
      const known = await find(sha256)
      if (!known) throw new MissingAttachmentError('本机没有这个文件：它可能还没有从别的电脑带过来。')
      return streamOf(pieces(known))
    },
    settled: async () => {
      await ready
      await background
    },
    async close() {
      closing.abort()
      await ready
      await background
    },
  }
}

/** So many heads are decrypted at once. */
const atOnce = 500

function lockName({ db }: PieceSource): string {
  return `${db.name}/attachments`
}

function streamOf(pieces: AsyncGenerator<Bytes>): ReadableStream<Bytes> {
  return new ReadableStream<Bytes>(
    {
      async pull(controller) {
        const next = await pieces.next()
        if (next.done) controller.close()
        else controller.enqueue(next.value)
      },
      async cancel() {
        await pieces.return(undefined)
      },
    },
    { highWaterMark: 0 },
  )
}

/** The whole content in memory, for what is small enough to be shown. */
export async function contentOf(stream: ReadableStream<Bytes>): Promise<Bytes> {
  return new Uint8Array(await new Response(stream).arrayBuffer())
}
