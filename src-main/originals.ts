/** Puts the original of a file where the officer said, piece by piece, whole or not at all. */
import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import { ShellFailure } from '../src-contract/answer'
import type { RequestOf, ValueOf } from '../src-contract/desktop-shell'
import { keepPart, writePart } from './part-file'
import { failureOf } from './write-whole'

/** Where the officer wants it, and what lies beside that place meanwhile. */
let target: { path: string; part: string } | null = null
/** Originals of one case go to one folder. */
let lastFolder: string | null = null

/** What the shell does for the messages of originals. */
export const originalHandlers = { chooseOriginal, writeOriginal, keepOriginal, dropOriginal }

async function chooseOriginal(
  { suggestedName }: RequestOf<'chooseOriginal'>,
  window: BrowserWindow,
): Promise<ValueOf<'chooseOriginal'>> {
  await dropOriginal()
  const chosen = await dialog.showSaveDialog(window, {
    title: '导出原件',
    buttonLabel: '导出',
    defaultPath: join(lastFolder ?? app.getPath('documents'), suggestedName),
    properties: ['showOverwriteConfirmation'],
  })
  if (chosen.canceled || !chosen.filePath) return null
  const path = chosen.filePath
  target = { path, part: join(dirname(path), `.${randomUUID()}.part`) }
  lastFolder = dirname(path)
  return { savedAs: path }
}

async function writeOriginal({ at, bytes }: RequestOf<'writeOriginal'>): Promise<null> {
  const { path, part } = chosenTarget()
  try {
    await writePart(part, at, bytes)
    return null
  } catch (error) {
    throw failureOf(error, basename(path))
  }
}

async function keepOriginal({ size }: RequestOf<'keepOriginal'>): Promise<null> {
  const { path, part } = chosenTarget()
  try {
    // Nothing was ever written of an empty file.
    if (size === 0) await writePart(part, 0, new Uint8Array())
    await keepPart(part, path, size)
    target = null
    return null
  } catch (error) {
    throw failureOf(error, basename(path))
  }
}

async function dropOriginal(): Promise<null> {
  if (target) await rm(target.part, { force: true }).catch(() => undefined)
  target = null
  return null
}

function chosenTarget(): { path: string; part: string } {
  if (!target) throw new ShellFailure('bad-request', '还没有选择导出到哪里')
  return target
}
