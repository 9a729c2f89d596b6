/**
 * Reading a package: decrypted, decompressed and checked while it passes, entry by entry. Nothing of it counts before
 * `readPackage` has come to its end without a fault: only the last signature says that nothing is missing.
 */
import { piecesOf } from './byte-streams'
import { byteReader } from './package-blocks'
import { openBytes } from './package-lock'
import type { ByteSource, PackageOpener, PackageReceipt, PackageVisitor, ReadOptions } from './package-types'
import { readContainer } from './read-container'

/**
 * Reads a whole package, handing over its parts as they come.
 * @param source the file: a stream, or anything that gives its bytes piece by piece.
 * @throws PackageError of the class that says why; the signal's reason; what source or visitor fail with.
 */
export async function readPackage(
  source: ByteSource | ReadableStream<Uint8Array>,
  opener: PackageOpener,
  visitor: PackageVisitor = {},
  options: ReadOptions = {},
): Promise<PackageReceipt> {
  let fileBytes = 0
  let entries = 0
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const piece of sourceIn(source)) {
      options.signal?.throwIfAborted()
      fileBytes += piece.length
      options.onProgress?.({ bytes: fileBytes, allBytes: options.fileBytes ?? null, entries })
      yield piece
    }
  }
  const reader = byteReader(openBytes(counted(), opener))
  try {
    const read = await readContainer(reader, visitor, options, (done) => {
      entries = done
    })
    return { ...read, fileBytes }
  } finally {
    await reader.close()
  }
}

function sourceIn(source: ByteSource | ReadableStream<Uint8Array>): ByteSource {
  return source instanceof ReadableStream ? piecesOf(source) : source
}
