/** Hashes and seals a file off the screen's thread. It waits after each piece until that was taken. */
import '../../src-contract/without-eval'

import { createSealer } from '../store/sealing'
import { type AttachmentHead, type SealedPiece, sealPieces } from './sealed-pieces'

export interface SealRequest {
  id: string
  key: CryptoKey
  content: Blob
}

export type SealAnswer = { piece: SealedPiece } | { head: AttachmentHead } | { failed: string }

let pieces: ReturnType<typeof sealPieces> | null = null

/** The first message begins, every further one asks for the next piece. */
self.onmessage = async ({ data }: MessageEvent<SealRequest | null>) => {
  try {
    if (data) pieces = sealPieces(createSealer(data.key), data.id, data.content.stream())
    const next = await pieces?.next()
    if (!next) return
    if (next.done) self.postMessage({ head: next.value } satisfies SealAnswer)
    else self.postMessage({ piece: next.value } satisfies SealAnswer, { transfer: [next.value.body.buffer] })
  } catch (error) {
    self.postMessage({ failed: String(error) } satisfies SealAnswer)
  }
}
