/** The files of the journal as the store uses them: the shell's messages, with its refusals thrown. */
import type { Answer } from '../../src-contract/answer'
import type { DesktopShell } from '../../src-contract/desktop-shell'
import { type JournalFile, mostJournalBytes } from '../../src-contract/journal-messages'
import type { Bytes } from '../store/sealing'

/** The journal could not be read or written. The message says why in Chinese. */
export class JournalUnavailableError extends Error {
  override name = 'JournalUnavailableError'
  readonly full: boolean

  /** @param full whether the disk has no room left. */
  constructor(message: string, full: boolean) {
    super(message)
    this.full = full
  }
}

/** Where the journal lies. Every method throws JournalUnavailableError where the disk refuses. */
export interface JournalFiles {
  /** Whether it lies outside the browser's storage, and outlives it. */
  readonly outside: boolean
  /** The folder's name for the officer, and the files in it, in no order. */
  list(): Promise<{ folder: string; files: readonly SizedFile[] }>
  /** Some bytes of a file; fewer where it ends before. */
  read(file: JournalFile, from: number, length: number): Promise<Bytes>
  /** Appends and waits for the disk. False, with nothing written, where the log does not have the length `at`. */
  append(number: number, at: number, bytes: Bytes): Promise<boolean>
  /** Writes on at a snapshot that counts only once it is kept. */
  writePart(number: number, at: number, bytes: Bytes): Promise<void>
  /** Makes it the snapshot of this number; all files of lower numbers go or are put aside. */
  keepPart(number: number, size: number, older: 'remove' | 'putAside'): Promise<void>
}

export interface SizedFile extends JournalFile {
  size: number
}

/** The journal of this shell; null where it keeps none. @throws JournalUnavailableError */
export async function journalOf(shell: DesktopShell): Promise<JournalFiles | null> {
  const there = taken(await shell.journalFiles())
  if (there === null) return null
  return {
    outside: there.outside,
    async list() {
      const listed = taken(await shell.journalFiles())
      if (!listed) throw new JournalUnavailableError('保存日志读不出来', false)
      return listed
    },
    async read(file, from, length) {
      const asked = { file, from, length: Math.min(length, mostJournalBytes) }
      return taken(await shell.readJournal(asked)).bytes
    },
    async append(number, at, bytes) {
      return taken(await shell.appendToJournal({ number, at, bytes })).appended
    },
    async writePart(number, at, bytes) {
      taken(await shell.writeSnapshotPart({ number, at, bytes }))
    },
    async keepPart(number, size, older) {
      taken(await shell.keepSnapshot({ number, size, older }))
    },
  }
}

/** The value of an answer. @throws JournalUnavailableError */
export function taken<Value>(answer: Answer<Value>): Value {
  if (answer.ok) return answer.value
  throw new JournalUnavailableError(answer.error.message, answer.error.code === 'disk-full')
}
