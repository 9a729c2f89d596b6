/** Where the journal lies: beside the browser's profile and never in it, so that it outlives a profile that is lost. */
import { mkdir } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { app } from 'electron'
import { type JournalFile, journalFileName } from '../src-contract/journal-messages'
import { syncFolder } from './write-whole'

/** The folder; `--journal-dir` or `CASEWORK_JOURNAL` puts it elsewhere, such as on another disk. */
export function journalFolder(): string {
  const elsewhere = app.commandLine.getSwitchValue('journal-dir') || process.env.CASEWORK_JOURNAL
  return elsewhere ? resolve(elsewhere) : `${app.getPath('userData')}-journal`
}

/** The path of a file of the journal. */
export function journalPath(file: JournalFile): string {
  return join(journalFolder(), journalFileName(file))
}

/** Where the sealed files of attachments lie. */
export function attachmentFolder(): string {
  return join(journalFolder(), 'attachments')
}

/** Makes the folder, or one in it, where it is not there yet. Throws Node's errors. */
export async function makeJournalFolder(folder = journalFolder()): Promise<void> {
  const made = await mkdir(folder, { recursive: true, mode: 0o700 })
  if (made !== undefined) await syncFolder(dirname(folder))
}
