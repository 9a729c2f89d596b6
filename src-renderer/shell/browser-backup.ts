/** Backups from a page: put together in the browser, then saved by hand; a page has no folder of its own. */
import { ShellFailure } from '../../src-contract/answer'
import { backupEnding } from '../../src-contract/backup-messages'
import { answering, type DesktopShell } from '../../src-contract/desktop-shell'
import { chooseFile, saveBlob } from './browser-files'

type BackupMessages = Pick<
  DesktopShell,
  | 'backupFolder'
  | 'chooseBackupFolder'
  | 'writeBackupPart'
  | 'keepBackup'
  | 'dropBackupPart'
  | 'readBackup'
  | 'chooseBackup'
  | 'removeBackup'
>

/** The messages of backups as a page answers them. It holds one backup at a time, the last that was made. */
export function browserBackup(): BackupMessages {
  let made: { name: string; blob: Blob } | null = null
  let chosen: File | null = null

  function madeAs(name: string): Blob {
    if (made?.name !== name) throw new ShellFailure('bad-request', '这份备份已经存到别处，浏览器窗口读不到它')
    return made.blob
  }

  return {
    backupFolder: answering('backupFolder', () => null),
    chooseBackupFolder: answering('chooseBackupFolder', () => {
      throw new ShellFailure('not-allowed', '浏览器窗口不能自动备份到文件夹，请用桌面程序')
    }),
    writeBackupPart: answering('writeBackupPart', ({ name, at, bytes }) => {
      // A blob of blobs: the browser keeps large ones on disk, and what they hold is sealed.
      const before = at === 0 ? [] : [madeAs(name).slice(0, at)]
      made = { name, blob: new Blob([...before, bytes], { type: 'application/octet-stream' }) }
      return null
    }),
    keepBackup: answering('keepBackup', async ({ name }) => {
      const saved = await saveBlob({ name, ending: backupEnding, label: '备份文件', blob: madeAs(name) })
      made = saved && { name, blob: saved.stored }
      return { kept: saved !== null }
    }),
    dropBackupPart: answering('dropBackupPart', () => {
      made = null
      return null
    }),
    readBackup: answering('readBackup', async ({ file, from, length }) => {
      const blob = file === 'chosen' ? chosen : madeAs(file.name)
      if (!blob) throw new ShellFailure('bad-request', '还没有选择备份文件')
      try {
        return { bytes: new Uint8Array(await blob.slice(from, from + length).arrayBuffer()) }
      } catch {
        throw new ShellFailure('no-permission', '备份文件读不出来：请检查U盘或文件夹是否还连着')
      }
    }),
    chooseBackup: answering('chooseBackup', async () => {
      const file = await chooseFile([backupEnding])
      if (!file) return null
      chosen = file
      return { name: file.name, size: file.size }
    }),
    removeBackup: answering('removeBackup', () => null),
  }
}
