/** Reads the whole journal, changing nothing, and says what is amiss with it or with the rows beside the records. */
import type { BesideRow, Database } from '../store/database'
import { createBesideCheck } from './besides'
import type { JournalSource, LogEnd } from './reading'
import { readJournal } from './rebuilding'

export interface Seen {
  /** Whether the journal could be read to where it should end. */
  whole: boolean
  /** Rows beside the records that the store lacks or has otherwise. */
  missing: readonly BesideRow[]
}

/**
 * Looks at all of it, a little at a time.
 * @param end where it ended when it was last written or read.
 * @throws JournalUnavailableError; Dexie's errors.
 */
export async function lookThrough(source: JournalSource, db: Database, end: LogEnd): Promise<Seen> {
  const check = createBesideCheck(db)
  const found = await readJournal(source, async (_records, beside) => {
    await check.take(beside)
    // Between two parts the page draws and answers.
    await new Promise((resolve) => setTimeout(resolve))
  })
  const whole = !found.fault && (found.end.last?.seq ?? -1) >= (end.last?.seq ?? -1)
  return { whole, missing: check.missing() }
}

/** Whether nothing is amiss. */
export function isFine({ whole, missing }: Seen): boolean {
  return whole && missing.length === 0
}
