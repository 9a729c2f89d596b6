/** The check of everything that is stored: that every record opens, and that no change and no entry was altered or lost. */
import type { AccessLog, LogCheck } from './access-log'
import { loadStanding, type StandingHost } from './standing'
import type { RecordKind } from './types'

export interface WholeCheck {
  records: number
  /** The records that are not as they were saved. */
  broken: readonly { id: string; kind: RecordKind; message: string }[]
  log: LogCheck
}

interface CheckHost extends StandingHost {
  log: AccessLog
  /** What `open` gives, after the record was brought back where it can be. */
  orRestored<Value>(id: string, open: () => Promise<Value>): Promise<Value>
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
    progress(index + 1, ids.length)
    await new Promise((resolve) => setTimeout(resolve))
    if (signal.aborted) return null
    since = performance.now()
  }
  const log = await host.log.check()
  return signal.aborted ? null : { records: ids.length, broken, log }
}
