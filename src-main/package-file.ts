/** Writes and reads packages where the officer says: a stick, a folder. One at a time. */
import { existsSync } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import { ShellFailure } from '../src-contract/answer'
import type { RequestOf, ValueOf } from '../src-contract/desktop-shell'
import { packageEnding } from '../src-contract/package-messages'
import { freeBytes } from './data-folder'
import { keepPart, writePart } from './part-file'
import { readPiece } from './read-piece'

/** The package that is being made or was made last, and whether it bears its name yet. */
let made: { path: string; kept: boolean } | null = null
let chosen: string | null = null
/** Packages go to and come from one stick: the next dialog opens where the last one was closed. */
let lastFolder: string | null = null

const filters = [{ name: '交换包', extensions: [packageEnding] }]

/** What the shell does for the messages of packages. */
export const packageHandlers = {
  beginPackage,
  writePackagePart,
  keepPackage,
  dropPackage,
  readPackage,
  choosePackage,
}

async function beginPackage(
  { suggestedName }: RequestOf<'beginPackage'>,
  window: BrowserWindow,
): Promise<ValueOf<'beginPackage'>> {
  const answer = await dialog.showSaveDialog(window, {
    title: '交换包存到哪里',
    buttonLabel: '存在这里',
    defaultPath: join(lastFolder ?? app.getPath('documents'), suggestedName),
    filters,
    properties: ['showOverwriteConfirmation'],
  })
  if (answer.canceled || !answer.filePath) return null
  const path = withEnding(answer.filePath)
  // The dialog asked about the name that was typed, not about the one with its ending.
  if (path !== answer.filePath && existsSync(path)) {
    throw new ShellFailure('failed', `“${basename(path)}”已经存在，请换一个名称`)
  }
  made = { path, kept: false }
  lastFolder = dirname(path)
  return { name: basename(path), freeBytes: await freeBytes(dirname(path)) }
}

async function writePackagePart({ at, bytes }: RequestOf<'writePackagePart'>): Promise<null> {
  const { path } = underWay()
  try {
    await writePart(partOf(path), at, bytes)
    return null
  } catch (error) {
    throw unwritable(error)
  }
}

async function keepPackage({ size }: RequestOf<'keepPackage'>): Promise<ValueOf<'keepPackage'>> {
  const { path } = underWay()
  try {
    await keepPart(partOf(path), path, size)
  } catch (error) {
    throw unwritable(error)
  }
  made = { path, kept: true }
  return { savedAs: path }
}

async function dropPackage(): Promise<null> {
  if (made) await rm(made.kept ? made.path : partOf(made.path), { force: true }).catch(() => undefined)
  made = null
  return null
}

async function readPackage({
  file,
  from,
  length,
}: RequestOf<'readPackage'>): Promise<ValueOf<'readPackage'>> {
  const path = file === 'chosen' ? chosen : made?.kept ? made.path : null
  if (path === null) throw new ShellFailure('bad-request', '还没有选择交换包')
  try {
    return { bytes: await readPiece(path, from, length) }
  } catch {
    throw new ShellFailure('no-permission', '交换包读不出来：请检查U盘是否还插着')
  }
}

async function choosePackage(_request: undefined, window: BrowserWindow): Promise<ValueOf<'choosePackage'>> {
  const answer = await dialog.showOpenDialog(window, {
    title: '选择交换包',
    buttonLabel: '打开',
    ...(lastFolder === null ? {} : { defaultPath: lastFolder }),
    filters,
    properties: ['openFile'],
  })
  const path = answer.filePaths[0]
  if (answer.canceled || path === undefined) return null
  try {
    const { size } = await stat(path)
    chosen = path
    lastFolder = dirname(path)
    return { name: basename(path), size }
  } catch {
    throw new ShellFailure('no-permission', `“${basename(path)}”读不出来：请检查U盘是否还插着`)
  }
}

function underWay(): { path: string } {
  if (!made || made.kept) throw new ShellFailure('bad-request', '还没有选择交换包存到哪里')
  return made
}

function partOf(path: string): string {
  return `${path}.part`
}

function withEnding(path: string): string {
  return path.toLowerCase().endsWith(`.${packageEnding}`) ? path : `${path}.${packageEnding}`
}

function unwritable(error: unknown): ShellFailure {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new ShellFailure('disk-full', 'U盘或磁盘空间不足，交换包没有做成。请清理旧文件或换一个U盘')
  }
  if (code === 'EBUSY' || (code === 'EPERM' && process.platform === 'win32')) {
    return new ShellFailure('file-in-use', '同名的文件正被其他程序打开，关闭后再做')
  }
  return new ShellFailure('no-permission', '交换包写不进去：请检查U盘是否还插着、能否写入')
}
