/** Writes a file so that under its name there is always a whole one: the old, or the new. */
import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { ShellFailure } from '../src-contract/answer'

/**
 * Writes beside, waits until the disk has it, then takes the name.
 * @throws ShellFailure `disk-full`, `file-in-use` or `no-permission`, and then nothing has changed.
 */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const beside = join(dirname(path), `.${randomUUID()}.part`)
  try {
    const file = await open(beside, 'wx')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(beside, path)
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined)
    throw failureOf(error, basename(path))
  }
  await syncFolder(dirname(path))
}

/** On Linux a new name is safe only once its folder is written too; Windows does not know this and needs it not. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  try {
    const handle = await open(folder, 'r')
    await handle.sync().finally(() => handle.close())
  } catch {
    // Some network shares refuse; the file itself is written and synced.
  }
}

/** Why a file was not saved, in words for the officer. */
export function failureOf(error: unknown, name: string): ShellFailure {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new ShellFailure('disk-full', `磁盘空间不足，“${name}”没有保存`)
  // Windows answers EPERM when the file to be replaced is open in another program.
  if (code === 'EBUSY' || (code === 'EPERM' && process.platform === 'win32')) {
    return new ShellFailure('file-in-use', `“${name}”正被其他程序打开，关闭后再保存`)
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOENT' || code === 'EISDIR') {
    return new ShellFailure('no-permission', `这个位置不能写入，“${name}”没有保存，请换一个文件夹`)
  }
  return new ShellFailure('failed', `“${name}”没有保存，请换一个文件夹再试`)
}
