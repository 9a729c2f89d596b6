/** Between web streams and async generators: what the packages are made of runs where only one of them is at hand. */
import { concatBytes } from '@noble/curves/utils.js'
import type { ByteSource } from './package-types'

type Bytes = Uint8Array<ArrayBuffer>

/** A stream that asks the generator for its next piece only when somebody reads. */
export function streamOf(source: ByteSource): ReadableStream<Bytes> {
  const pieces = source[Symbol.asyncIterator]()
  return new ReadableStream<Bytes>(
    {
      async pull(controller) {
        const { done, value } = await pieces.next()
        if (done) controller.close()
        else controller.enqueue(value as Bytes)
      },
      async cancel() {
        await pieces.return?.()
      },
    },
    { highWaterMark: 0 },
  )
}

/** The pieces of a stream; one that is left early is cancelled. */
export async function* piecesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader()
  let ended = false
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) {
        ended = true
        return
      }
      yield value
    }
  } catch (error) {
    ended = true
    throw error
  } finally {
    if (!ended) await reader.cancel().catch(() => undefined)
    reader.releaseLock()
  }
}

/** Bytes already at hand, as a source. */
export async function* sourceOf(...pieces: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* pieces
}

/** All of a source in one piece; for small ones. */
export async function bytesOf(source: ByteSource): Promise<Bytes> {
  const parts: Uint8Array[] = []
  for await (const piece of source) parts.push(piece)
  return concatBytes(...parts)
}
