/** Reads a piece of a file. */
import { open } from 'node:fs/promises'

/** So many bytes from a place on; fewer where the file ends before. Throws Node's errors. */
export async function readPiece(
  path: string,
  from: number,
  length: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const handle = await open(path, 'r')
  try {
    const { size } = await handle.stat()
    const bytes = new Uint8Array(Math.max(0, Math.min(length, size - from)))
    let read = 0
    while (read < bytes.length) {
      const { bytesRead } = await handle.read(bytes, read, bytes.length - read, from + read)
      if (bytesRead === 0) break
      read += bytesRead
    }
    return bytes.slice(0, read)
  } finally {
    await handle.close()
  }
}
