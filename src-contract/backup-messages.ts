/**
 * The part of the contract that keeps backups: in a folder the officer chose in the shell's own dialog, which the
 * renderer cannot name, and under names of one pattern alone. The shell sees only ciphertext.
 */
import { z } from 'zod'
import { bytes } from './bytes'

/** So much is read or written with one message. */
export const mostBackupBytes = 64_000_000

export const backupEnding = 'ldbak'

/** The words a name begins with: the daily and the hand-made ones, which go in generations; and one before a restore. */
export const backupWords = { kept: '办案备份', safety: '恢复前备份' } as const

const stamp = '\\d{4}-\\d{2}-\\d{2}_\\d{6}_[0-9a-z]{8}'

/** The name of a backup, without a folder. */
export const backupFileName = z
  .string()
  .regex(new RegExp(`^(?:${backupWords.kept}|${backupWords.safety})_${stamp}\\.${backupEnding}$`))

/** One that may be removed. */
const removable = z.string().regex(new RegExp(`^${backupWords.kept}_${stamp}\\.${backupEnding}$`))

const length = z.int().nonnegative()

/** A backup in the folder, or the file that was chosen last. */
const backupFile = z.union([z.object({ name: backupFileName }), z.literal('chosen')])
export type BackupFile = z.infer<typeof backupFile>

export const backupMessages = {
  /** The folder and what lies in it; null where this shell has no folder, and each backup is saved by hand. */
  backupFolder: {
    request: z.undefined(),
    value: z
      .object({
        /** To be named to the officer; null while none is chosen. */
        folder: z.string().nullable(),
        /** Whether the folder is there now: a stick may be pulled. */
        reachable: z.boolean(),
        /** How many bytes its disk still takes; null where it cannot be known. */
        freeBytes: z.number().nonnegative().nullable(),
        files: z.array(z.object({ name: backupFileName, size: length })),
      })
      .nullable(),
  },
  /** Asks for the folder and remembers it; null: cancelled, and the one before stays. */
  chooseBackupFolder: { request: z.undefined(), value: z.object({ folder: z.string() }).nullable() },
  /** Writes on at a backup that is being made; `at` 0 begins it anew. It bears its name only once it is kept. */
  writeBackupPart: {
    request: z.object({
      name: backupFileName,
      at: length,
      bytes: bytes.refine((value) => value.length > 0 && value.length <= mostBackupBytes),
    }),
    value: z.null(),
  },
  /**
   * Gives it its name, once the disk has all of it; a shell without a folder asks where to, and `kept` is false where
   * that was cancelled.
   */
  keepBackup: {
    request: z.object({ name: backupFileName, size: length }),
    value: z.object({ kept: z.boolean() }),
  },
  /** Throws away what was written and is not kept. */
  dropBackupPart: { request: z.object({ name: backupFileName }), value: z.null() },
  /** Some bytes; fewer where the file ends before. */
  readBackup: {
    request: z.object({ file: backupFile, from: length, length: length.max(mostBackupBytes) }),
    value: z.object({ bytes }),
  },
  /** Asks for a backup file anywhere; null: cancelled. */
  chooseBackup: {
    request: z.undefined(),
    value: z.object({ name: z.string().min(1), size: length }).nullable(),
  },
  removeBackup: { request: z.object({ name: removable }), value: z.null() },
} satisfies Record<string, { request: z.ZodType; value: z.ZodType }>
