/**
 * A file cut into pieces, each sealed by itself with the id of its attachment and its own number bound in, and the head
 * that says what they come to: so many pieces, so long, with this SHA-256. A piece that is altered, left out, put in
 * another place or taken from another file does not open, or does not come to what the head says.
 */
import { createSHA256 } from 'hash-wasm'
import type { Bytes, Sealer } from '../store/sealing'

/** So many bytes of a file stand in one piece; the last one is shorter. */
export const pieceLength = 1_048_576
/** What sealing adds: the format, the nonce and the tag. */
const sealLength = 29
export const sealedPieceLength = pieceLength + sealLength

const headFormat = 1
const headKind = 'attachment'

/** What the sealed head says of an attachment. */
export interface AttachmentHead {
  format: number
  /** Of the content, in lower-case hexadecimal. */
  sha256: string
  /** Of the content, in bytes. */
  size: number
  pieces: number
}

export interface SealedPiece {
  /** From 0. */
  no: number
  body: Bytes
  /** How much of the content has been taken in with it. */
  done: number
}

/**
 * Seals a stream piece by piece, and counts and hashes it meanwhile.
 * @param id of the attachment.
 * @returns the head, after the last piece.
 * @throws what the stream throws.
 */
export async function* sealPieces(
  sealer: Sealer,
  id: string,
  content: ReadableStream<Uint8Array>,
): AsyncGenerator<SealedPiece, AttachmentHead> {
  const hash = (await createSHA256()).init()
  let size = 0
  let no = 0
  for await (const piece of inPieces(content)) {
    hash.update(piece)
    size += piece.length
    yield { no, body: await sealer.seal(id, pieceKind(no), piece), done: size }
    no += 1
  }
  return { format: headFormat, sha256: hash.digest('hex'), size, pieces: no }
}

/** @throws Error where the piece was altered or belongs elsewhere. */
export function openPiece(sealer: Sealer, id: string, no: number, body: Uint8Array): Promise<Bytes> {
  return sealer.open(id, pieceKind(no), body)
}

/** Seals what is said of an attachment, so that it opens only under this id. */
export function sealHead(sealer: Sealer, id: string, head: AttachmentHead): Promise<Bytes> {
  return sealer.seal(id, headKind, new TextEncoder().encode(JSON.stringify(head)))
}

/** @throws Error where the head was altered, belongs elsewhere, or is of a later program. */
export async function openHead(sealer: Sealer, id: string, body: Uint8Array): Promise<AttachmentHead> {
  const head = JSON.parse(new TextDecoder().decode(await sealer.open(id, headKind, body))) as AttachmentHead
  if (head.format > headFormat) throw new Error('a later program has sealed this')
  return head
}

/** Under which id and kind the bodies of an attachment's rows open. */
export const attachmentSeals = { head: headKind, piece: pieceKind }

function pieceKind(no: number): string {
  return `attachment/${no}`
}

/** The same bytes, in pieces of one length. A piece is only good until the next is asked for. */
async function* inPieces(content: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = content.getReader()
  const piece = new Uint8Array(pieceLength)
  let filled = 0
  try {
    for (;;) {
      const { value, done } = await reader.read()
      if (done) break
      for (let from = 0; from < value.length; ) {
        const some = value.subarray(from, from + pieceLength - filled)
        piece.set(some, filled)
        filled += some.length
        from += some.length
        if (filled < pieceLength) continue
        yield piece
        filled = 0
      }
    }
    if (filled > 0) yield piece.subarray(0, filled)
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}
