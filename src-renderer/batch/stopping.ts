/** Giving up a job at once, wherever it is. */

/** The job was given up by the officer, or cannot go on. */
export class Stopped extends Error {
  constructor(readonly why: 'cancelled' | { failure: string }) {
    super()
  }
}

/** Lets the screen draw and keys through. @throws Stopped where the job was given up. */
export async function breath(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve))
  if (signal.aborted) throw new Stopped('cancelled')
}

/** Waits for work done elsewhere. @throws Stopped as soon as the job is given up; what the work gives then is let go. */
export function unlessStopped<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(new Stopped('cancelled'))
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}
