/** The worker in which a plain browser window keeps its journal: one message, one answer, one after the other. */
import '../../src-contract/without-eval'

import type { Answer } from '../../src-contract/answer'
import { answering } from '../../src-contract/desktop-shell'
import {
  appendToJournal,
  journalFiles,
  keepSnapshot,
  putJournalAside,
  readJournal,
  readKeyFile,
  writeKeyFile,
  writeSnapshotPart,
} from './kept-files'

const handlers = {
  journalFiles: answering('journalFiles', journalFiles),
  readJournal: answering('readJournal', readJournal),
  appendToJournal: answering('appendToJournal', appendToJournal),
  writeSnapshotPart: answering('writeSnapshotPart', writeSnapshotPart),
  keepSnapshot: answering('keepSnapshot', keepSnapshot),
  putJournalAside: answering('putJournalAside', putJournalAside),
  readKeyFile: answering('readKeyFile', readKeyFile),
  writeKeyFile: answering('writeKeyFile', writeKeyFile),
}

export type KeptFilesName = keyof typeof handlers

export interface KeptFilesAsk {
  id: number
  name: KeptFilesName
  request: unknown
}

export interface KeptFilesAnswer {
  id: number
  answer: Answer<unknown>
}

let last: Promise<unknown> = Promise.resolve()

self.onmessage = ({ data: { id, name, request } }: MessageEvent<KeptFilesAsk>) => {
  // Two writes never run side by side: each depends on the length that the one before left.
  last = last.then(async () => {
    self.postMessage({ id, answer: await handlers[name](request) } satisfies KeptFilesAnswer)
  })
}
