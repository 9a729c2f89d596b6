/** Saves and opens files where the officer says. */
import { existsSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import { ShellFailure } from '../src-contract/answer'
import type { RequestOf, ValueOf } from '../src-contract/desktop-shell'
import { fileKinds } from '../src-contract/file-kinds'
import { writeWhole } from './write-whole'

/** Papers of one case go to one folder: the next dialog opens where the last file was put. */
let lastFolder: string | null = null

const largestFile = 500_000_000

/** Asks where to, then writes the whole file or nothing. */
export async function saveFile(
  request: RequestOf<'saveFile'>,
  window: BrowserWindow,
): Promise<ValueOf<'saveFile'>> {
  const { suggestedName, kind, bytes } = request
  const chosen = await dialog.showSaveDialog(window, {
    title: '保存',
    buttonLabel: '保存',
    defaultPath: join(lastFolder ?? app.getPath('documents'), suggestedName),
    filters: [{ name: fileKinds[kind].label, extensions: [kind] }],
    properties: ['showOverwriteConfirmation'],
  })
  if (chosen.canceled || !chosen.filePath) return null
  const path = withEnding(chosen.filePath, kind)
  // The dialog asked about the name that was typed, not about the one with its ending.
  if (path !== chosen.filePath && existsSync(path)) {
    throw new ShellFailure('failed', `“${basename(path)}”已经存在，请换一个名称保存`)
  }
  await writeWhole(path, bytes)
  lastFolder = dirname(path)
  return { savedAs: path }
}

/** Asks for one file and reads it. */
export async function openFile(
  { kinds }: RequestOf<'openFile'>,
  window: BrowserWindow,
): Promise<ValueOf<'openFile'>> {
  const chosen = await dialog.showOpenDialog(window, {
    title: '打开',
    buttonLabel: '打开',
    ...(lastFolder === null ? {} : { defaultPath: lastFolder }),
    filters: [
      { name: [...new Set(kinds.map((kind) => fileKinds[kind].label))].join('、'), extensions: kinds },
    ],
    properties: ['openFile'],
  })
  const path = chosen.filePaths[0]
  if (chosen.canceled || path === undefined) return null
  try {
    if ((await stat(path)).size > largestFile)
      throw new ShellFailure('too-large', '文件超过 500 MB，没有打开')
    const bytes = new Uint8Array(await readFile(path))
    lastFolder = dirname(path)
    return { name: basename(path), bytes }
  } catch (error) {
    if (error instanceof ShellFailure) throw error
    throw new ShellFailure('no-permission', `“${basename(path)}”读不出来：请检查文件是否还在、能否打开`)
  }
}

function withEnding(path: string, kind: string): string {
  return path.toLowerCase().endsWith(`.${kind}`) ? path : `${path}.${kind}`
}
