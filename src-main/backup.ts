/** Keeps backups in the chosen folder: writes beside, flushes, renames, reads back and removes old ones. */
import { readdir, rm, stat, statfs } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type BrowserWindow, dialog } from 'electron'
import { ShellFailure } from '../src-contract/answer'
import { type BackupFile, backupEnding, backupFileName } from '../src-contract/backup-messages'
import type { RequestOf, ValueOf } from '../src-contract/desktop-shell'
import { backupFolderPath, chooseBackupFolder, chosenFolder } from './backup-folder'
import { keepPart, writePart } from './part-file'
import { readPiece } from './read-piece'

/** The file the officer chose last to restore from. */
let chosenFile: string | null = null

/** What the shell does for the messages of backups. */
export const backupHandlers = {
  backupFolder,
  chooseBackupFolder,
  writeBackupPart,
  keepBackup,
  dropBackupPart,
  readBackup,
  chooseBackup,
  removeBackup,
}

async function backupFolder(): Promise<ValueOf<'backupFolder'>> {
  const folder = await backupFolderPath()
  if (folder === null) return { folder, reachable: false, freeBytes: null, files: [] }
  try {
    const names = (await readdir(folder)).filter((name) => backupFileName.safeParse(name).success)
    const files = names.map(async (name) => ({ name, size: (await stat(join(folder, name))).size }))
    return { folder, reachable: true, freeBytes: await freeBytes(folder), files: await Promise.all(files) }
  } catch {
    // A stick that was pulled; it is looked for again the next time.
    return { folder, reachable: false, freeBytes: null, files: [] }
  }
}

async function writeBackupPart({ name, at, bytes }: RequestOf<'writeBackupPart'>): Promise<null> {
  const path = join(await chosenFolder(), partOf(name))
  try {
    await writePart(path, at, bytes)
    return null
  } catch (error) {
    throw unwritable(error)
  }
}

async function keepBackup({ name, size }: RequestOf<'keepBackup'>): Promise<ValueOf<'keepBackup'>> {
  const folder = await chosenFolder()
  try {
    await keepPart(join(folder, partOf(name)), join(folder, name), size)
  } catch (error) {
    throw unwritable(error)
  }
  await clearParts(folder, name)
  return { kept: true }
}

/** What an office's earlier backups left that were cut off; another office's may be under way. */
async function clearParts(folder: string, name: string): Promise<void> {
  const mark = name.slice(-`12345678.${backupEnding}`.length)
  for (const other of await readdir(folder).catch(() => [])) {
    if (other.endsWith(partOf(mark))) await rm(join(folder, other), { force: true }).catch(() => undefined)
  }
}

async function dropBackupPart({ name }: RequestOf<'dropBackupPart'>): Promise<null> {
  await rm(join(await chosenFolder(), partOf(name)), { force: true }).catch(() => undefined)
  return null
}

async function readBackup({ file, from, length }: RequestOf<'readBackup'>): Promise<ValueOf<'readBackup'>> {
  try {
    return { bytes: await readPiece(await pathOf(file), from, length) }
  } catch (error) {
    if (error instanceof ShellFailure) throw error
    throw new ShellFailure('no-permission', '备份文件读不出来：请检查U盘或文件夹是否还连着')
  }
}

async function pathOf(file: BackupFile): Promise<string> {
  if (file !== 'chosen') return join(await chosenFolder(), file.name)
  if (chosenFile === null) throw new ShellFailure('bad-request', '还没有选择备份文件')
  return chosenFile
}

async function chooseBackup(_request: undefined, window: BrowserWindow): Promise<ValueOf<'chooseBackup'>> {
  const folder = await backupFolderPath()
  const chosen = await dialog.showOpenDialog(window, {
    title: '选择备份文件',
    buttonLabel: '打开',
    ...(folder === null ? {} : { defaultPath: folder }),
    filters: [{ name: '备份文件', extensions: [backupEnding] }],
    properties: ['openFile'],
  })
  const path = chosen.filePaths[0]
  if (chosen.canceled || path === undefined) return null
  try {
    const { size } = await stat(path)
    chosenFile = path
    return { name: basename(path), size }
  } catch {
    throw new ShellFailure('no-permission', `“${basename(path)}”读不出来：请检查文件是否还在、能否打开`)
  }
}

async function removeBackup({ name }: RequestOf<'removeBackup'>): Promise<null> {
  // One that a scanner holds goes the next time.
  await rm(join(await chosenFolder(), name), { force: true }).catch(() => undefined)
  return null
}

async function freeBytes(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize
  } catch {
    return null
  }
}

function partOf(name: string): string {
  return `${name}.part`
}

function unwritable(error: unknown): ShellFailure {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new ShellFailure('disk-full', '存放备份的磁盘空间不足，这次没有备份成。请清理旧文件或换一个U盘')
  }
  return new ShellFailure('no-permission', '备份写不进去：请检查U盘或文件夹是否还连着、能否写入')
}
