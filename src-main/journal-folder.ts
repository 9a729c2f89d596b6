/** Where the journal lies: beside the browser's profile and never in it, so that it outlives a profile that is lost. */
import { join, resolve } from 'node:path'
import { app } from 'electron'
import { type JournalFile, journalFileName } from '../src-contract/journal-messages'

/** The folder; `--journal-dir` or `CASEWORK_JOURNAL` puts it elsewhere, such as on another disk. */
export function journalFolder(): string {
  const elsewhere = app.commandLine.getSwitchValue('journal-dir') || process.env.CASEWORK_JOURNAL
  return elsewhere ? resolve(elsewhere) : `${app.getPath('userData')}-journal`
}

/** The path of a file of the journal. */
export function journalPath(file: JournalFile): string {
  return join(journalFolder(), journalFileName(file))
}
