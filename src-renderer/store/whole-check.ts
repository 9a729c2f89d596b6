/** The check of everything that is stored: that every record and every file opens, and that no change and no entry was altered or lost. */
import type { Attachments } from '../attachments/attachments'
import type { AccessLog, LogCheck } from './access-log'
import { loadStanding, type StandingHost } from './standing'
import type { RecordKind } from './types'

export interface WholeCheck {
  records: number
  /** The records that are not as they were saved. */
  broken: readonly { id: string; kind: RecordKind; message: string }[]
  log: LogCheck
  /** Files kept with the cases: how many, and the SHA-256 of those that can be read nowhere whole. */
  files: { count: number; damaged: readonly string[] }
}

interface CheckHost extends StandingHost {
  log: AccessLog
  /** What `open` gives, after the record was brought back where it can be. */
  orRestored<Value>(id: string, open: () => Promise<Value>): Promise<Value>
  attachments: Attachments
}

/** So long the check holds the window at most, in milliseconds, before it draws and answers keys. */
const slice = 8

/**
 * Reads every record anew from the disk and checks it.
 * @param progress called with how many are done, of how many.
 * @returns null where it was given up.
 */
export async function checkAll(
  host: CheckHost,
  progress: (done: number, all: number) => void,
  signal: AbortSignal,
): Promise<WholeCheck | null> {
  const ids = await host.db.records.toCollection().primaryKeys()
  const files = await host.attachments.list()
  const all = ids.length + files.length
  const broken: { id: string; kind: RecordKind; message: string }[] = []
  let since = performance.now()
  for (const [index, id] of ids.entries()) {
    try {
      await host.orRestored(id, () => loadStanding(host, id))
    } catch (error) {
      const kind = (await host.db.records.get(id))?.kind ?? 'case'
      broken.push({ id, kind, message: error instanceof Error ? error.message : '读不出来。' })
    }
    if (performance.now() - since < slice && index < ids.length - 1) continue
    progress(index + 1, all)
    await new Promise((resolve) => setTimeout(resolve))
    if (signal.aborted) return null
    since = performance.now()
  }
  const damaged: string[] = []
  for (const [index, { sha256 }] of files.entries()) {
    progress(ids.length + index + 1, all)
    if (signal.aborted) return null
    if (!(await isReadable(host.attachments, sha256, signal))) damaged.push(sha256)
  }
  const log = await host.log.check()
  return signal.aborted ? null : { records: ids.length, broken, log, files: { count: files.length, damaged } }
}

/** Whether each piece of a file opens, here or beside the journal; true where the check was given up. */
async function isReadable(attachments: Attachments, sha256: string, signal: AbortSignal): Promise<boolean> {
  try {
    const reader = (await attachments.open(sha256)).getReader()
    while (!signal.aborted) if ((await reader.read()).done) return true
    await reader.cancel()
    return true
  } catch {
    return false
  }
}
