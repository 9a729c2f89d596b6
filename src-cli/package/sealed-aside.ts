/**
 * A folder for what is larger than memory: what lies there is encrypted under a key that memory alone holds, so that a
 * program that breaks off leaves nothing that can be read.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'

const cipher = 'aes-256-ctr'

export interface SealedAside {
  /** Puts content aside under a name that can be one of a file. */
  put(name: string, content: AsyncIterable<Uint8Array>): Promise<void>
  /** The content again, in pieces. Nobody vouches for it here: what takes it checks its digest. */
  get(name: string): AsyncGenerator<Uint8Array>
  /** Removes the folder. */
  dispose(): Promise<void>
}

/** @param parent where the folder is made; the system's place for temporary files by default. */
export async function sealedAside(parent = tmpdir()): Promise<SealedAside> {
  const folder = await mkdtemp(join(parent, 'casework-package-'))
  const key = randomBytes(32)
  const starts = new Map<string, Buffer>()
  return {
    async put(name, content) {
      const start = randomBytes(16)
      const sealing = createCipheriv(cipher, key, start)
      await pipeline(content, sealing, createWriteStream(join(folder, name)))
      starts.set(name, start)
    },
    async *get(name) {
      const start = starts.get(name)
      if (!start) throw new Error(`nothing was put aside as ${name}`)
      const opening = createDecipheriv(cipher, key, start)
      for await (const piece of createReadStream(join(folder, name))) yield opening.update(piece)
    },
    dispose: () => rm(folder, { recursive: true, force: true }),
  }
}
