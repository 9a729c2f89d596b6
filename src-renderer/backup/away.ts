/**
 * Writing, checking and restoring a backup in a worker, so that the screen goes on meanwhile; in this thread where
 * there are no workers. The same is done, stopped and thrown either way.
 */
import type { Database } from '../store/database'
import { createSealer } from '../store/sealing'
import type { VaultFile } from '../vault/vault-file'
import { BackupFault } from './backup-fault'
import type { BackupCounts } from './backup-frames'
import type { BackupAsk, BackupJob, FromBackupWorker, ToBackupWorker } from './backup-worker'
import type { Work } from './progress'
import { type OpenedBackup, verifyBackup } from './reading'
import { knownVersions, restoreBackup } from './restoring'
import { type BackedUp, type WrittenBackup, writeBackup } from './writing'

/** As `writeBackup`. */
export function writeAway(...asked: Parameters<typeof writeBackup>): Promise<WrittenBackup> {
  if (typeof Worker === 'undefined') return writeBackup(...asked)
  const [from, made, write, work] = asked
  return inWorker({ do: 'write', from: toBeSent(from), made }, work, async (what) => {
    if ('write' in what) await write(what.write, what.at)
  })
}

/** As `verifyBackup`, with the store's key. */
export function verifyAway(backup: OpenedBackup, key: CryptoKey, work: Work): Promise<BackupCounts> {
  if (typeof Worker === 'undefined') return verifyBackup(backup, createSealer(key), knownVersions, work)
  return inWorker({ do: 'verify', key, size: backup.source.size }, work, (what) => answerRead(backup, what))
}

/** As `restoreBackup`. */
export function restoreAway(
  db: Database,
  backup: OpenedBackup,
  key: CryptoKey,
  work: Work,
  options: { before?: () => Promise<void>; vault?: VaultFile } = {},
): Promise<BackupCounts> {
  if (typeof Worker === 'undefined') return restoreBackup(db, backup, key, work, options)
  const { before, vault = null } = options
  const job: BackupJob = { do: 'restore', database: db.name, key, size: backup.source.size, vault }
  return inWorker(job, work, async (what) =>
    'before' in what ? await before?.() : await answerRead(backup, what),
  )
}

async function answerRead({ source }: OpenedBackup, what: BackupAsk): Promise<unknown> {
  return 'read' in what ? source.read(what.read, what.length) : null
}

async function inWorker<Value extends WrittenBackup | BackupCounts>(
  job: BackupJob,
  { signal, onProgress }: Work,
  answer: (what: BackupAsk) => Promise<unknown>,
): Promise<Value> {
  signal.throwIfAborted()
  const worker = new Worker(new URL('./backup-worker.ts', import.meta.url), { type: 'module' })
  const tell = (message: ToBackupWorker) => worker.postMessage(message)
  const stop = () => tell({ stop: true })
  signal.addEventListener('abort', stop)
  try {
    return await new Promise<Value>((resolve, reject) => {
      /** What the page refused with: it knows better than the worker why the work failed. */
      let refusal: unknown = null
      worker.onerror = (event) => reject(new Error(event.message))
      worker.onmessage = ({ data }: MessageEvent<FromBackupWorker>) => {
        if ('part' in data) onProgress?.(data.part)
        else if ('done' in data) resolve(data.done as Value)
        else if ('failed' in data) reject(refusal ?? errorOf(data.failed))
        else {
          answer(data.what).then(
            (value) => tell({ answer: data.ask, value }),
            (error: unknown) => {
              refusal = error
              tell({ refused: data.ask })
            },
          )
        }
      }
      tell({ job })
    })
  } finally {
    signal.removeEventListener('abort', stop)
    worker.terminate()
  }
}

/** Nothing else: what else the caller holds may not be something that can be sent. */
function toBeSent({ db, key, vault, appVersion, workstation }: BackedUp) {
  return { database: db.name, key, vault, appVersion, workstation }
}

function errorOf({ name, message, reason }: Extract<FromBackupWorker, { failed: unknown }>['failed']): Error {
  return reason ? new BackupFault(reason) : new DOMException(message, name)
}
