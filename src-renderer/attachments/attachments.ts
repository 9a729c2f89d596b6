/**
 * The files kept with the cases, sealed piece by piece: evidence, photos, scanned pages. Each is known by the SHA-256 of
 * its content, which the records name; the same content is kept once. What is added counts once the disk has all of it,
 * in the store and in the file beside the journal; nothing is ever removed here.
 */
import { type Incident, incidentOf } from '../journal/incident'
import type { Bytes } from '../store/sealing'
import type { AttachmentFiles } from './attachment-files'
import { compareAttachments, makeGood } from './comparing'
import { addingLock, type KeepingHost, keptFiles } from './kept-files'

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

export interface AttachmentHost extends KeepingHost {
  files: AttachmentFiles | null
  now: () => Date
  /** The journal was begun anew at this start: that the files are missing too is no news. */
  journalIsNew: boolean
  onIncident: (incident: Incident) => void
}

/** Opens the attachments; comparing them with their files goes on in the background, and the first question waits for it. */
export function openAttachments(host: AttachmentHost): Attachments {
  const kept = keptFiles(host)
  const closing = new AbortController()
  const ready = compare().catch(() => undefined)
  let background: Promise<unknown> = ready

  /** No window adds anything meanwhile. Where one does, it has compared already. */
  async function compare(): Promise<void> {
    const compared = await navigator.locks.request(addingLock(host), { ifAvailable: true }, (lock) =>
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

  return {
    async list() {
      await ready
      return kept.list()
    },
    async has(sha256) {
      await ready
      return kept.has(sha256)
    },
    async add(content, options) {
      await ready
      return kept.add(content, options)
    },
    async open(sha256) {
      await ready
      return kept.open(sha256)
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

/** The whole content in memory, for what is small enough to be shown. */
export async function contentOf(stream: ReadableStream<Bytes>): Promise<Bytes> {
  return new Uint8Array(await new Response(stream).arrayBuffer())
}
