/** Runs a job of exchanging packages in a worker: the screen stays alive while a gigabyte is encrypted. */
import type { FromWorker, Job, JobEvents, JobResults, PageCalls, ToWorker } from './job-types'

/** A failure of the worker, under the name of its class. */
export class JobFailure extends Error {
  constructor(name: string, message: string) {
    super(message)
    this.name = name
  }
}

/** Runs a job; a worker does, except where a test is about something else. */
export type RunJob = typeof runInWorker

/**
 * @throws JobFailure with name and message of what the work threw; DOMException `AbortError` where it was stopped.
 */
export function runInWorker<Kind extends Job['kind']>(
  job: Extract<Job, { kind: Kind }>,
  page: PageCalls & JobEvents,
  signal: AbortSignal,
): Promise<JobResults[Kind]> {
  signal.throwIfAborted()
  const worker = new Worker(new URL('./exchange-worker.ts', import.meta.url), { type: 'module' })
  const { promise: ended, resolve: end } = Promise.withResolvers<void>()
  const done = new Promise<JobResults[Kind]>((resolve, reject) => {
    signal.addEventListener(
      'abort',
      () => {
        if (takesOut(job)) post({ stop: true })
        reject(signal.reason)
      },
      { once: true },
    )
    worker.onerror = (event) => {
      end()
      reject(new Error(event.message))
    }
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if ('done' in data || 'failed' in data) end()
      if ('ready' in data) {
        if (signal.aborted) end()
        else post({ job })
      } else if ('done' in data) resolve(data.done as JobResults[Kind])
      else if ('failed' in data) reject(new JobFailure(data.failed.name, data.failed.message))
      else if ('tell' in data) (page[data.tell] as (what: unknown) => void)(data.what)
      else void answer(data)
    }
  })

  async function answer({ call, id, args }: Extract<FromWorker, { call: unknown }>): Promise<void> {
    try {
      const value = await (page[call] as (...some: unknown[]) => Promise<unknown>)(...args)
      post({ id, value }, value instanceof Uint8Array ? [value.buffer] : [])
    } catch (error) {
      post({ id, error: error instanceof Error ? error.message : String(error) })
    }
  }

  function post(message: ToWorker, transfer: Transferable[] = []): void {
    worker.postMessage(message, transfer)
  }

  async function terminate(): Promise<void> {
    if (takesOut(job)) await ended
    worker.terminate()
  }

  return done.finally(() => void terminate())
}

/** Whether it takes out what it has written when it is stopped; whoever stopped it need not wait for that. */
function takesOut({ kind }: Job): boolean {
  return kind === 'pull'
}
