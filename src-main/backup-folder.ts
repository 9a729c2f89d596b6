/** Which folder the backups go to: chosen by the officer in the system's dialog, remembered beside the data. */
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import { z } from 'zod'
import { ShellFailure } from '../src-contract/answer'
import type { ValueOf } from '../src-contract/desktop-shell'
import { writeWhole } from './write-whole'

const remembered = z.object({ folder: z.string().min(1) })

const memory = () => join(app.getPath('userData'), 'backup-folder.json')

/** The folder; null while none is chosen. */
export async function backupFolderPath(): Promise<string | null> {
  try {
    return remembered.parse(JSON.parse(await readFile(memory(), 'utf8'))).folder
  } catch {
    return null
  }
}

/** The folder. @throws ShellFailure where none is chosen. */
export async function chosenFolder(): Promise<string> {
  const folder = await backupFolderPath()
  if (folder === null) throw new ShellFailure('bad-request', '还没有选择备份文件夹')
  return folder
}

/** Asks for the folder, and remembers it once a file could be written there. */
export async function chooseBackupFolder(
  _request: undefined,
  window: BrowserWindow,
): Promise<ValueOf<'chooseBackupFolder'>> {
  const before = await backupFolderPath()
  const chosen = await dialog.showOpenDialog(window, {
    title: '选择存放备份的文件夹',
    buttonLabel: '存在这里',
    ...(before === null ? {} : { defaultPath: before }),
    properties: ['openDirectory', 'createDirectory'],
  })
  const folder = chosen.filePaths[0]
  if (chosen.canceled || folder === undefined) return null
  await refuseUnwritable(folder)
  await writeWhole(memory(), new TextEncoder().encode(JSON.stringify({ folder })))
  return { folder }
}

async function refuseUnwritable(folder: string): Promise<void> {
  const trial = join(folder, '.trial')
  try {
    await writeWhole(trial, new Uint8Array([0]))
    await rm(trial, { force: true })
  } catch {
    throw new ShellFailure('no-permission', `文件夹“${folder}”写不进去，请换一个；原来的设置没有改动`)
  }
}
