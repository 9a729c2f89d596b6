/**
 * The names of backup files. A name tells the moment and, by a short mark, the office's accounts, so that two offices
 * may share one stick and neither ever removes a backup of the other.
 */

import { backupEnding, backupWords } from '../../src-contract/backup-messages'

/** `kept`: it goes with the generations; `safety`: made before a restore, and never removed by the program. */
export type BackupUse = keyof typeof backupWords

export interface BackupName {
  /** When it was made, in Beijing time: `2026-11-24T15:30:12`. */
  moment: string
  use: BackupUse
  /** The beginning of the id of the accounts. */
  mark: string
}

const pattern = /^(.+)_(\d{4}-\d{2}-\d{2})_(\d{2})(\d{2})(\d{2})_([0-9a-z]{8})\.ldbak$/

/** The mark of an office by the id of its accounts. */
export function markOf(vaultId: string): string {
  return vaultId
    .toLowerCase()
    .replace(/[^0-9a-z]/g, '')
    .padEnd(8, '0')
    .slice(0, 8)
}

/** The name of a file. @param at the moment. */
export function backupNameOf(at: Date, use: BackupUse, vaultId: string): string {
  const moment = beijingMoment(at)
  return `${backupWords[use]}_${moment.slice(0, 10)}_${moment.slice(11).replaceAll(':', '')}_${markOf(vaultId)}.${backupEnding}`
}

/** What a name says; null for any other file. */
export function readBackupName(name: string): BackupName | null {
  const [, words, day, hour, minute, second, mark] = pattern.exec(name) ?? []
  if (!day || !mark || (words !== backupWords.kept && words !== backupWords.safety)) return null
  return {
    moment: `${day}T${hour}:${minute}:${second}`,
    use: words === backupWords.safety ? 'safety' : 'kept',
    mark,
  }
}

/** A moment in Beijing time, to the second: `2026-11-24T15:30:12`. */
export function beijingMoment(at: Date): string {
  return new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 19)
}
