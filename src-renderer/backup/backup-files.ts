/** Where backups are kept: the shell's messages, with its refusals thrown. */
import type { Answer } from '../../src-contract/answer'
import { type BackupFile, mostBackupBytes } from '../../src-contract/backup-messages'
import type { DesktopShell, ValueOf } from '../../src-contract/desktop-shell'
import type { Bytes } from '../store/sealing'
import type { BackupSource } from './backup-frames'

/** A backup could not be written or read. The message says why in Chinese, and what to do. */
export class BackupUnavailableError extends Error {
  override name = 'BackupUnavailableError'
}

/** The folder and the backups in it. */
export type BackupFolder = NonNullable<ValueOf<'backupFolder'>>

/** Every method throws BackupUnavailableError where the shell refuses. */
export interface BackupFiles {
  /** Null in a shell that has no folder: each backup is saved by hand there. */
  folder(): Promise<BackupFolder | null>
  /** Asks the officer; false: cancelled. */
  chooseFolder(): Promise<boolean>
  /** Writes on at a backup that is being made; `at` 0 begins it. */
  write(name: string, at: number, bytes: Bytes): Promise<void>
  /** Gives it its name. False where the officer cancelled. */
  keep(name: string, size: number): Promise<boolean>
  drop(name: string): Promise<void>
  remove(name: string): Promise<void>
  /** A backup in the folder, to be read. */
  source(name: string, size: number): BackupSource
  /** Asks the officer for a file anywhere; null: cancelled. */
  choose(): Promise<{ name: string; source: BackupSource } | null>
}

/** The backups of this shell. */
export function backupFilesOf(shell: DesktopShell): BackupFiles {
  function source(file: BackupFile, size: number): BackupSource {
    return {
      size,
      async read(from, length) {
        const parts: Bytes[] = []
        for (let at = from; at < from + length; ) {
          const asked = { file, from: at, length: Math.min(from + length - at, mostBackupBytes) }
          const { bytes } = taken(await shell.readBackup(asked))
          if (bytes.length === 0) break
          parts.push(bytes)
          at += bytes.length
        }
        const [only, ...more] = parts
        if (only && more.length === 0) return only
        return new Uint8Array(await new Blob(parts).arrayBuffer())
      },
    }
  }

  return {
    folder: async () => taken(await shell.backupFolder()),
    chooseFolder: async () => taken(await shell.chooseBackupFolder()) !== null,
    async write(name, at, bytes) {
      for (let done = 0; done < bytes.length; done += mostBackupBytes) {
        const some = bytes.slice(done, done + mostBackupBytes)
        taken(await shell.writeBackupPart({ name, at: at + done, bytes: some }))
      }
    },
    keep: async (name, size) => taken(await shell.keepBackup({ name, size })).kept,
    drop: async (name) => void taken(await shell.dropBackupPart({ name })),
    remove: async (name) => void taken(await shell.removeBackup({ name })),
    source: (name, size) => source({ name }, size),
    async choose() {
      const chosen = taken(await shell.chooseBackup())
      return chosen && { name: chosen.name, source: source('chosen', chosen.size) }
    },
  }
}

function taken<Value>(answer: Answer<Value>): Value {
  if (answer.ok) return answer.value
  throw new BackupUnavailableError(answer.error.message)
}
