/** What counts only once the disk has it: who issues, voids, signs or hands over is not told that it is done before. */
import type { SaveState } from './types'

/** What was done stands in memory and is tried again, but is not on disk; the message says why and what to do. */
export class UnsavedError extends Error {
  override name = 'UnsavedError'
}

/** Waits until all that is held is on disk. @throws UnsavedError where the disk refuses it. */
export async function onDisk(held: { flush(): Promise<SaveState> }): Promise<void> {
  const { state, message } = await held.flush()
  if (state === 'failed') throw new UnsavedError(message)
}
