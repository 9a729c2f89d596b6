/** Writing files so that no half of one ever bears its name. */
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { refuse } from './input'

/** Writes beside the file and renames; folders above it are made. @param mode who may read it. Returns the path. */
export async function writeWhole(path: string, bytes: Uint8Array, mode = 0o644): Promise<string> {
  await readyForFile(path)
  const beside = `${path}.part`
  try {
    await writeFile(beside, bytes, { mode })
    await rename(beside, path)
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined)
    throw error
  }
  return path
}

/**
 * Makes the folder in which a file is to stand.
 * @throws InputError where something stands there that is no file; Node's errors.
 */
export async function readyForFile(path: string): Promise<void> {
  const there = await stat(path).catch(() => null)
  if (there && !there.isFile()) refuse(path, '这里不是普通文件，不能写，请换一个文件名')
  await makeFolder(dirname(path))
}

/**
 * Makes a folder and those above it. Node's own way asks for ever where the system denies that a folder there is exists,
 * as below /proc. @throws Node's errors.
 */
export async function makeFolder(path: string): Promise<void> {
  if (await isFolder(path)) return
  const above = dirname(path)
  if (above !== path) await makeFolder(above)
  try {
    await mkdir(path)
  } catch (error) {
    // Somebody else was first.
    if (!(await isFolder(path))) throw error
  }
}

async function isFolder(path: string): Promise<boolean> {
  const there = await stat(path).catch(() => null)
  return there?.isDirectory() ?? false
}
