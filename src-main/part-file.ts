/** Writes a large file in pieces beside its place; it bears its name only once the disk has all of it. */
import { open, rename, statfs } from 'node:fs/promises'

/** Another user of this computer has no business even with ciphertext. */
const ownerOnly = 0o600

/** Writes on at a part; `at` 0 begins it anew. Throws Node's errors. */
export async function writePartOf(path: string, at: number, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, at === 0 ? 'w' : 'r+', ownerOnly)
  try {
    await handle.truncate(at)
    const { bytesWritten } = await handle.write(bytes, 0, bytes.length, at)
    if (bytesWritten !== bytes.length) throw new Error('not all of it was written')
  } finally {
    await handle.close()
  }
}

/** Gives a part its name, once the disk has all of it. Throws Node's errors, or where it is not of this size. */
export async function keepPart(part: string, path: string, size: number): Promise<void> {
  const handle = await open(part, 'r+')
  try {
    if ((await handle.stat()).size !== size) throw new Error('the file is not as it was written')
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(part, path)
}

/** How many bytes the disk of a folder still takes; null where it cannot be known. */
export async function freeBytesAt(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize
  } catch {
    return null
  }
}
