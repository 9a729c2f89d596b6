/** Long work that tells how far it is and can be stopped. */
export interface Work {
  /** @param part how much is done, from 0 to 1. */
  onProgress?: (part: number) => void
  /** Stops the work; it then throws a DOMException `AbortError` and leaves nothing behind. */
  signal: AbortSignal
}

/** Whether something ended because it was stopped. */
export function isStopped(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError'
}

/** The part of a longer work that makes up a stretch of it. @param from @param to between 0 and 1. */
export function stretch({ onProgress, signal }: Work, from: number, to: number): Work {
  return { signal, onProgress: (part) => onProgress?.(from + part * (to - from)) }
}

/** Between two pieces of work on the screen's own thread: it draws and keys are heard. @throws DOMException `AbortError` */
export async function letDraw({ signal }: Work): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve))
  signal.throwIfAborted()
}
