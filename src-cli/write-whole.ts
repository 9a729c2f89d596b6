/** Writing files so that no half of one ever bears its name. */
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Writes beside the file and renames; folders above it are made. Returns the path. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<string> {
  await mkdir(dirname(path), { recursive: true })
  const beside = `${path}.part`
  await writeFile(beside, bytes)
  await rename(beside, path)
  return path
}
