/** Files that are written in pieces, and bear their name only once the disk has all of them. */
import { open, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import { syncFolder } from './write-whole'

/** Another user of this computer has no business even with ciphertext. */
export const ownerOnly = 0o600

/** Writes on at a part, which then ends with these bytes; `at` 0 begins it anew. Throws Node's errors. */
export async function writePart(part: string, at: number, bytes: Uint8Array): Promise<void> {
  const handle = await open(part, at === 0 ? 'w' : 'r+', ownerOnly)
  try {
    await handle.truncate(at)
    // A disk that fills up takes part of it first, and says that it is full only when it is given the rest.
    for (let done = 0; done < bytes.length; ) {
      const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, at + done)
      if (bytesWritten === 0) throw new Error('nothing of it was written')
      done += bytesWritten
    }
  } finally {
    await handle.close()
  }
}

/** Gives a part its name. Throws Node's errors, and where it does not have this length; the part is then left as it is. */
export async function keepPart(part: string, path: string, size: number): Promise<void> {
  const handle = await open(part, 'r+')
  try {
    if ((await handle.stat()).size !== size) throw new Error('the part is not as it was written')
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(part, path)
  await syncFolder(dirname(path))
}
