/**
 * The part of the contract that keeps the journal: files to which every change is appended before it counts as saved,
 * outside the browser's profile where the shell can, else apart from its databases. The shell sees only ciphertext. A `log` grows by appending; the `snapshot` of
 * the same number holds what stood in all logs before it. No names of files cross the border, only kinds and numbers.
 */
import { z } from 'zod'
import { bytes } from './bytes'

/** So much is read or written with one message. */
export const mostJournalBytes = 256_000_000

const number = z.int().min(1).max(999_999_999)

const journalFile = z.object({ kind: z.enum(['log', 'snapshot']), number })

export type JournalFile = z.infer<typeof journalFile>

/** The name under which a shell keeps a file. */
export function journalFileName({ kind, number: count }: JournalFile): string {
  return `${kind}-${String(count).padStart(9, '0')}.journal`
}

/** What a name stands for; null for any other file. */
export function readJournalFileName(name: string): JournalFile | null {
  const [, kind, count] = /^(log|snapshot)-(\d{9})\.journal$/.exec(name) ?? []
  return kind === 'log' || kind === 'snapshot' ? { kind, number: Number(count) } : null
}

const length = z.int().nonnegative()
const chunk = bytes.refine((value) => value.length > 0 && value.length <= mostJournalBytes)

export const journalMessages = {
  /** The files there are, in no order; null where this shell keeps no journal. */
  journalFiles: {
    request: z.undefined(),
    value: z
      .object({
        /** The folder, to be named to the officer. */
        folder: z.string(),
        /** Whether it lies outside the browser's storage, and outlives it. */
        outside: z.boolean(),
        files: z.array(journalFile.extend({ size: length })),
      })
      .nullable(),
  },
  /** Some bytes of a file; fewer where it ends before. */
  readJournal: {
    request: z.object({ file: journalFile, from: length, length: length.max(mostJournalBytes) }),
    value: z.object({ bytes }),
  },
  /**
   * Appends to a log, or begins it (`at` 0), and answers when the disk has it. `appended` is false, and nothing was
   * written, where the log does not have the length `at`. An append that fails leaves nothing behind where it can.
   */
  appendToJournal: {
    request: z.object({ number, at: length, bytes: chunk }),
    value: z.object({ appended: z.boolean() }),
  },
  /** Writes on at a snapshot that is being made; `at` 0 begins it anew. It is no file of the journal yet. */
  writeSnapshotPart: { request: z.object({ number, at: length, bytes: chunk }), value: z.null() },
  /**
   * Makes what was written the snapshot of this number, whole or not at all, once the disk has it. All files of lower
   * numbers then go, or are put aside under another name where they are evidence of damage.
   */
  keepSnapshot: {
    request: z.object({ number, size: length, older: z.enum(['remove', 'putAside']) }),
    value: z.null(),
  },
  /**
   * Moves all files of the journal into a folder of their own: a backup is put in the place of what they tell of. The
   * value is where the officer finds them; null where there was nothing, or nobody can reach it.
   */
  putJournalAside: { request: z.undefined(), value: z.string().nullable() },
  /** The accounts with their wrapped keys, kept beside the journal so that it can be opened; null where none is. */
  readKeyFile: { request: z.undefined(), value: z.object({ bytes }).nullable() },
  /** Replaces that file whole. */
  writeKeyFile: { request: z.object({ bytes: chunk }), value: z.null() },
} satisfies Record<string, { request: z.ZodType; value: z.ZodType }>
