/** Seals a file in a worker where that is worth one, else in this thread. */
import { createSealer } from '../store/sealing'
import type { SealAnswer, SealRequest } from './seal-worker'
import { type AttachmentHead, type SealedPiece, sealPieces } from './sealed-pieces'

/** Below this a worker takes longer to start than the work does. */
const worthWorker = 4_000_000

/** As `sealPieces`. The file must not change meanwhile: the browser then breaks off reading it. */
export async function* sealedPieces(
  key: CryptoKey,
  id: string,
  content: Blob | ReadableStream<Uint8Array>,
): AsyncGenerator<SealedPiece, AttachmentHead> {
  const far = content instanceof Blob && content.size >= worthWorker && typeof Worker !== 'undefined'
  if (far) return yield* inWorker(key, id, content)
  const stream = content instanceof Blob ? content.stream() : content
  return yield* sealPieces(createSealer(key), id, stream)
}

async function* inWorker(
  key: CryptoKey,
  id: string,
  content: Blob,
): AsyncGenerator<SealedPiece, AttachmentHead> {
  const worker = new Worker(new URL('./seal-worker.ts', import.meta.url), { type: 'module' })

  function ask(request: SealRequest | null): Promise<SealAnswer> {
    return new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<SealAnswer>) => resolve(data)
      worker.onerror = (event) => reject(new Error(event.message))
      worker.postMessage(request)
    })
  }

  try {
    let answer = ask({ id, key, content })
    for (;;) {
      const said = await answer
      if ('failed' in said) throw new Error(said.failed)
      if ('head' in said) return said.head
      // The next piece is sealed while this one is written.
      answer = ask(null)
      answer.catch(() => undefined)
      yield said.piece
    }
  } finally {
    worker.terminate()
  }
}
