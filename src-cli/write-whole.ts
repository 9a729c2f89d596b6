/** Writing files so that no half of one ever bears its name. */
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Writes beside the file and renames; folders above it are made. @param mode who may read it. Returns the path. */
export async function writeWhole(path: string, bytes: Uint8Array, mode = 0o644): Promise<string> {
  await mkdir(dirname(path), { recursive: true })
  const beside = `${path}.part`
  await writeFile(beside, bytes, { mode })
  await rename(beside, path)
  return path
}
