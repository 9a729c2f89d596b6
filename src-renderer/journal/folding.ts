/** When the journal is folded: a snapshot takes the place of the logs before it, so that neither grows without end. */
import type { JournalFiles } from './journal-files'
import type { Place } from './reading'

/** A log grows to this size, and to that of the snapshot before it, until a new snapshot is due. */
export const leastLog = 8_000_000
/** What must be left on the disk after a snapshot. */
const reserve = 50_000_000

/**
 * Whether a snapshot should be made now. Where the disk has no room for one, the log just goes on growing.
 * @param last where the last log ends.
 * @param freeSpace how many bytes the disk still takes; null where nobody knows.
 */
export async function isSnapshotDue(
  files: JournalFiles,
  last: Place | null,
  freeSpace: () => Promise<number | null>,
): Promise<boolean> {
  const { files: listed } = await files.list()
  const snapshot = Math.max(0, ...listed.flatMap(({ kind, size }) => (kind === 'snapshot' ? [size] : [])))
  if ((last?.end ?? 0) < Math.max(leastLog, snapshot)) return false
  const free = await freeSpace()
  return free === null || free >= listed.reduce((sum, { size }) => sum + size, reserve)
}
