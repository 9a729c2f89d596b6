/** Keeps and opens files, sealed piece by piece; on the page or in a worker, which know of each other by the rows alone. */
import type { AttachmentRow } from '../store/database'
import type { Bytes } from '../store/sealing'
import { addAttachment } from './adding'
import type { Attachments } from './attachments'
import { MissingAttachmentError, type PieceSource, readPiece } from './piece-reading'
import { type AttachmentHead, openHead } from './sealed-pieces'

export type KeptFiles = Pick<Attachments, 'list' | 'has' | 'add' | 'open'>

export interface KeepingHost extends PieceSource {
  key: CryptoKey
  /** A new random UUID. */
  newId: () => string
  /** How many bytes the disk still takes; null where nobody knows. */
  freeSpace: () => Promise<number | null>
}

interface Known {
  id: string
  head: AttachmentHead
}

/** The files kept with the cases. What is there already is read when it is first asked for. */
export function keptFiles(host: KeepingHost): KeptFiles {
  const { db, sealer } = host
  const bySha256 = new Map<string, Known>()
  const looked = new Set<string>()

  /** Takes in the rows that were not looked at yet: another window may have added some. */
  async function look(): Promise<void> {
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
    const read = (no: number) => {
      const reading = readPiece(host, id, no, head)
      // Whoever asks for it hears of it.
      reading.catch(() => undefined)
      return reading
    }
    let next = head.pieces > 0 ? read(0) : null
    for (let no = 0; next; no += 1) {
      const { body, content, from } = await next
      // The next one is read while this one is used.
      next = no + 1 < head.pieces ? read(no + 1) : null
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
      const there = options.sha256 && (await find(options.sha256))
      if (there) return { sha256: there.head.sha256, size: there.head.size }
      const { row, head } = await navigator.locks.request(addingLock(host), { mode: 'shared' }, () =>
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
  }
}

/** Held together by all that add, and by one alone that compares. */
export function addingLock({ db }: PieceSource): string {
  return `${db.name}/attachments`
}

/** So many heads are decrypted at once. */
const atOnce = 500

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
