/** What a backup is told as on the screens. */
import { whenInWords } from '../clock'
import { ageOf, type BackupAge, type BackupMemory } from './memory'

/** `1.2 MB`, `860 KB`: as the file managers of Windows and Linux write sizes. */
export function sizeInWords(bytes: number): string {
  const [size, unit] =
    bytes >= 1e9 ? [bytes / 1e9, 'GB'] : bytes >= 1e6 ? [bytes / 1e6, 'MB'] : [bytes / 1000, 'KB']
  return `${size >= 10 ? Math.round(size) : Math.max(0.1, Math.round(size * 10) / 10)} ${unit}`
}

/** A moment in Beijing time, as `backup-name.ts` writes it. */
export function momentInWords(moment: string, today: string): string {
  return whenInWords(`${moment}+08:00`, today)
}

/** What the first screen says of backups; null where all is well. @param now in milliseconds. */
export function backupWarning(memory: BackupMemory, now: number): string | null {
  const age = ageOf(memory, now)
  if (age.state === 'recent') return null
  const why = memory.failure ? `最近一次没有做成：${memory.failure.message}` : ''
  if (age.state === 'none') return `还没有做过备份，电脑坏了资料就找不回来。${why}`
  return `最近一次备份是 ${age.days} 天前做的，已经太旧。${why}`
}

/** `今天 15:30`, `11月20日 09:12，4 天前`. */
export function lastInWords(memory: BackupMemory, today: string, now: number): string {
  const { last } = memory
  if (!last) return '还没有备份'
  const age: BackupAge = ageOf(memory, now)
  const ago = age.state !== 'none' && age.days > 0 ? `，${age.days} 天前` : ''
  return `${whenInWords(last.at, today)}${ago}`
}
