/** The messages of the journal as a page answers them: a worker keeps the files, begun with the first message. */
import { type Answer, refusal, ShellFailure } from '../../src-contract/answer'
import { type DesktopShell, readAnswer, type ValueOf } from '../../src-contract/desktop-shell'
import type { KeptFilesAnswer, KeptFilesAsk, KeptFilesName } from './kept-files-worker'

/** The journal in the browser's own storage; in a browser without such files every answer says that there is none. */
export function browserJournal(): Pick<DesktopShell, KeptFilesName> {
  const waiting = new Map<number, (answer: Answer<unknown>) => void>()
  let worker: Worker | null = null
  let count = 0

  function begin(): Worker {
    const begun = new Worker(new URL('./kept-files-worker.ts', import.meta.url), { type: 'module' })
    begun.onmessage = ({ data: { id, answer } }: MessageEvent<KeptFilesAnswer>) => {
      waiting.get(id)?.(answer)
      waiting.delete(id)
    }
    begun.onerror = () => {
      worker = null
      const failure = refusal(new ShellFailure('failed', '保存日志没有应答，请重新打开本页'))
      for (const answer of waiting.values()) answer(failure)
      waiting.clear()
    }
    return begun
  }

  function asking<Name extends KeptFilesName>(name: Name) {
    return async (request?: unknown): Promise<Answer<ValueOf<Name>>> => {
      worker ??= begin()
      count += 1
      const id = count
      const answer = new Promise<Answer<unknown>>((resolve) => waiting.set(id, resolve))
      worker.postMessage({ id, name, request } satisfies KeptFilesAsk)
      return readAnswer(name, await answer)
    }
  }

  return {
    journalFiles: asking('journalFiles'),
    readJournal: asking('readJournal'),
    appendToJournal: asking('appendToJournal'),
    writeSnapshotPart: asking('writeSnapshotPart'),
    keepSnapshot: asking('keepSnapshot'),
    putJournalAside: asking('putJournalAside'),
    readKeyFile: asking('readKeyFile'),
    writeKeyFile: asking('writeKeyFile'),
  }
}
