/** What this workstation remembers of its backups, among its settings. */
import { z } from 'zod'
import type { JsonMap } from '../../src-domain/edits'
import type { MadeBackup } from './making'

const instant = z.iso.datetime()

const memory = z.object({
  /** The last backup that was read back whole. */
  last: z
    .object({ name: z.string(), at: instant, records: z.number(), size: z.number() })
    .nullable()
    .catch(null),
  /** Why the last try failed; null once one went well. */
  failure: z.object({ at: instant, message: z.string() }).nullable().catch(null),
  /** The last restore drill. */
  drill: z
    .object({ at: instant, file: z.string(), passed: z.boolean(), outcome: z.string() })
    .nullable()
    .catch(null),
  /** A last backup older than so many days is too old. */
  alertDays: z.int().min(1).max(30).catch(3),
})

export type BackupMemory = z.infer<typeof memory>

const key = 'backup'

/** What is remembered; what was never set stands at its beginning. */
export function readMemory(settings: JsonMap): BackupMemory {
  const kept = settings[key]
  return memory.parse(typeof kept === 'object' && kept !== null && !Array.isArray(kept) ? kept : {})
}

/** The settings with a change of what is remembered. */
export function rememberedAs(settings: JsonMap, change: Partial<BackupMemory>): JsonMap {
  return { [key]: { ...readMemory(settings), ...change } }
}

/** Whether there is a backup, and whether it is recent enough. */
export type BackupAge = { state: 'none' } | { state: 'recent' | 'old' /** Whole days since. */; days: number }

/** How the last good backup stands. @param now in milliseconds. */
export function ageOf(
  { last, alertDays }: { last: Pick<MadeBackup, 'at'> | null; alertDays: number },
  now: number,
): BackupAge {
  if (!last) return { state: 'none' }
  const days = Math.max(0, Math.floor((now - Date.parse(last.at)) / 86_400_000))
  return { state: days > alertDays ? 'old' : 'recent', days }
}
