/**
 * The long work of a backup away from the screen's thread: reading the store, packing, sealing, hashing, decrypting.
 * Files are the shell's, which only the page can ask, so bytes go back and forth; one job, one worker.
 */
import '../../src-contract/without-eval'

import { createDatabase } from '../store/database'
import { type Bytes, createSealer } from '../store/sealing'
import type { VaultFile } from '../vault/vault-file'
import { BackupFault, type BackupFaultReason } from './backup-fault'
import type { BackupCounts, BackupSource } from './backup-frames'
import type { Work } from './progress'
import { openBackup, verifyBackup } from './reading'
import { knownVersions, restoreBackup } from './restoring'
import { type BackedUp, type WrittenBackup, writeBackup } from './writing'

export type BackupJob =
  | { do: 'write'; from: Omit<BackedUp, 'db'> & { database: string }; made: { id: string; at: Date } }
  | { do: 'verify'; key: CryptoKey; size: number }
  | { do: 'restore'; database: string; key: CryptoKey; size: number; vault: VaultFile | null }

/** What the worker asks of the page. */
export type BackupAsk = { write: Bytes; at: number } | { read: number; length: number } | { before: true }

export type ToBackupWorker =
  | { job: BackupJob }
  | { stop: true }
  | { answer: number; value: unknown }
  /** The page could not do what was asked, and knows why. */
  | { refused: number }

export type FromBackupWorker =
  | { ask: number; what: BackupAsk }
  | { part: number }
  | { done: WrittenBackup | BackupCounts }
  | { failed: { name: string; message: string; reason: BackupFaultReason | null } }

const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
const stopping = new AbortController()
let asked = 0

self.onmessage = ({ data }: MessageEvent<ToBackupWorker>) => {
  if ('job' in data) void run(data.job)
  else if ('stop' in data) stopping.abort()
  else if ('answer' in data) waiting.get(data.answer)?.resolve(data.value)
  else waiting.get(data.refused)?.reject(new Error('the page refused'))
}

async function run(job: BackupJob): Promise<void> {
  try {
    tell({ done: await jobDone(job) })
  } catch (error) {
    tell({ failed: failureOf(error) })
  }
}

async function jobDone(job: BackupJob): Promise<WrittenBackup | BackupCounts> {
  const work: Work = { signal: stopping.signal, onProgress: (part) => tell({ part }) }
  if (job.do === 'verify') {
    return verifyBackup(await openBackup(source(job.size)), createSealer(job.key), knownVersions, work)
  }
  const db = createDatabase(job.do === 'write' ? job.from.database : job.database)
  try {
    if (job.do === 'write') {
      const write = async (bytes: Bytes, at: number) => void (await ask({ write: bytes, at }))
      return await writeBackup({ ...job.from, db }, job.made, write, work)
    }
    const { vault } = job
    return await restoreBackup(db, await openBackup(source(job.size)), job.key, work, {
      ...(vault ? { vault } : {}),
      before: async () => void (await ask({ before: true })),
    })
  } finally {
    db.close()
  }
}

function source(size: number): BackupSource {
  return { size, read: async (read, length) => (await ask({ read, length })) as Bytes }
}

function ask(what: BackupAsk): Promise<unknown> {
  asked += 1
  const number = asked
  return new Promise((resolve, reject) => {
    waiting.set(number, { resolve, reject })
    // Copied, not handed over: some of the bytes are still needed here.
    tell({ ask: number, what })
  }).finally(() => waiting.delete(number))
}

function tell(message: FromBackupWorker): void {
  self.postMessage(message)
}

/** Errors lose their class on the way. Dexie keeps what the browser said inside its own. */
function failureOf(error: unknown): Extract<FromBackupWorker, { failed: unknown }>['failed'] {
  const { name, message, inner } = error as { name?: string; message?: string; inner?: { name?: string } }
  const reason = error instanceof BackupFault ? error.reason : null
  return { name: inner?.name ?? name ?? 'Error', message: message ?? String(error), reason }
}
