/** Makes one backup: writes it, reads it back from where it lies, and only then lets older ones go. */
import { verifyAway, writeAway } from './away'
import { BackupFault } from './backup-fault'
import { type BackupFiles, type BackupFolder, BackupUnavailableError } from './backup-files'
import { type BackupUse, backupNameOf, beijingMoment, markOf, readBackupName } from './backup-name'
import { generationsToKeep } from './generations'
import { stretch, type Work } from './progress'
import { openBackup } from './reading'
import { hasRoom, type Room } from './room'
import type { BackedUp } from './writing'

/** A backup that was read back whole. */
export interface MadeBackup {
  name: string
  /** ISO instant. */
  at: string
  records: number
  /** In bytes. */
  size: number
}

export interface MakingHost {
  from: BackedUp
  files: BackupFiles
  room: Room
  now: () => Date
  /** A new random UUID. */
  newId: () => string
}

/**
 * Makes a backup in the folder, or in a shell without one saves it by hand.
 * @returns null where the officer cancelled.
 * @throws BackupUnavailableError, BackupFault, DOMException `AbortError`, Dexie's errors; no file of that name remains.
 */
export async function makeBackup(host: MakingHost, use: BackupUse, work: Work): Promise<MadeBackup | null> {
  const { from, files, now, newId } = host
  const folder = await files.folder()
  await refuseUnfit(host, folder)
  const at = now()
  const name = backupNameOf(at, use, from.vault.vaultId)
  const made = { id: newId(), at }
  try {
    const written = await writeAway(
      from,
      made,
      (bytes, place) => files.write(name, place, bytes),
      stretch(work, 0, 0.6),
    )
    if (!(await files.keep(name, written.size))) return null
    await readBack(host, name, written.size, made.id, stretch(work, 0.6, 1))
    if (use === 'kept' && folder) await letOldOnesGo(host, at)
    return { name, at: at.toISOString(), records: written.tally.records, size: written.size }
  } catch (error) {
    // What is wrong is told; that the remains cannot be cleared away as well is no news then.
    await files.drop(name).catch(() => undefined)
    if (use === 'kept') await files.remove(name).catch(() => undefined)
    throw error
  }
}

/** @throws BackupUnavailableError where nothing can be written there. */
async function refuseUnfit(
  { from: { vault }, room }: MakingHost,
  folder: BackupFolder | null,
): Promise<void> {
  if (!folder) {
    // A page holds all of the file until it is saved.
    if (await hasRoom(room, (await room.used()) ?? 0)) return
    throw new BackupUnavailableError('本机磁盘空间不足，这次没有备份。请清理磁盘空间后再备份。')
  }
  if (folder.folder === null) throw new BackupUnavailableError('还没有选择存放备份的文件夹。')
  if (!folder.reachable) {
    throw new BackupUnavailableError(
      `找不到备份文件夹“${folder.folder}”：请插上U盘或连好移动硬盘，程序会每小时再试。`,
    )
  }
  const sizes = ownBackups(folder.files, vault.vaultId).map(({ size }) => size)
  const expected = sizes.length > 0 ? Math.max(...sizes) * 1.1 : ((await room.used()) ?? 0)
  if (await hasRoom({ free: async () => folder.freeBytes }, expected)) return
  throw new BackupUnavailableError('存放备份的磁盘空间不足，这次没有备份。请清理旧文件或换一个U盘。')
}

async function readBack(
  { from, files }: MakingHost,
  name: string,
  size: number,
  id: string,
  work: Work,
): Promise<void> {
  const backup = await openBackup(files.source(name, size))
  if (backup.header.backupId !== id) throw new BackupFault('damaged')
  await verifyAway(backup, from.key, work)
}

async function letOldOnesGo({ from, files }: MakingHost, at: Date): Promise<void> {
  const own = ownBackups((await files.folder())?.files ?? [], from.vault.vaultId)
  const moment = beijingMoment(at)
  const kept = generationsToKeep(
    own.map((one) => one.moment),
    moment.slice(0, 10),
  )
  for (const one of own) if (!kept.has(one.moment)) await files.remove(one.name)
}

/** A backup of this office that goes with the generations. */
export interface OwnBackup {
  name: string
  size: number
  /** In Beijing time: `2026-11-24T15:30:12`. */
  moment: string
}

/** The backups of this office in a folder, the newest first; those made before a restore are not among them. */
export function ownBackups(files: BackupFolder['files'], vaultId: string): OwnBackup[] {
  return files
    .flatMap(({ name, size }) => {
      const read = readBackupName(name)
      return read?.use === 'kept' && read.mark === markOf(vaultId)
        ? [{ name, size, moment: read.moment }]
        : []
    })
    .sort((a, b) => (a.moment < b.moment ? 1 : -1))
}
