/** What locking does to an open store. */

/**
 * Writes down what was typed, then lets go of the store. Where it cannot be written, the store is kept, hidden behind
 * the lock screen: with it would go what was typed.
 * @param work.flush resolves to whether everything is stored.
 * @param limitMs how long the disk is waited for.
 */
export async function letGo(
  work: { flush: () => Promise<boolean>; close: () => Promise<void> },
  limitMs = 5_000,
): Promise<'closed' | 'kept'> {
  const tooLong = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), limitMs))
  const stored = await Promise.race([work.flush().catch(() => false), tooLong])
  if (!stored) return 'kept'
  await work.close()
  return 'closed'
}
