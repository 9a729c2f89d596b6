/** Makes packages and looks into them off the screen's thread. One job, then it ends. */
import '../../src-contract/without-eval'

import { createDatabase } from '../store/database'
import { createSealer } from '../store/sealing'
import type { FromWorker, Job, JobEvents, JobResults, PageCalls, ToWorker } from './job-types'
import { runJob } from './running'

const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
let calls = 0

const stopping = new AbortController()

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  if ('job' in data) {
    void work(data.job)
    return
  }
  if ('stop' in data) {
    stopping.abort()
    return
  }
  const asked = waiting.get(data.id)
  waiting.delete(data.id)
  if ('error' in data) asked?.reject(new Error(data.error))
  else asked?.resolve(data.value)
}

async function work(job: Job): Promise<void> {
  const db = createDatabase(job.database)
  try {
    const done: JobResults[Job['kind']] = await runJob(
      job,
      db,
      createSealer(job.key),
      { ...page, ...told },
      stopping.signal,
    )
    send({ done })
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error))
    send({ failed: { name, message } })
  } finally {
    db.close()
  }
}

function ask(call: keyof PageCalls, args: unknown[], transfer: Transferable[] = []): Promise<never> {
  calls += 1
  const id = calls
  send({ call, id, args }, transfer)
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve: resolve as (value: unknown) => void, reject })
  })
}

const page: PageCalls = {
  read: (from, length) => ask('read', [from, length]),
  write: (at, bytes) => ask('write', [at, bytes], [bytes.buffer]),
  readFile: (id, from, length) => ask('readFile', [id, from, length]),
  writeFile: (id, at, bytes) => ask('writeFile', [id, at, bytes], [bytes.buffer]),
  keepFile: (id, size) => ask('keepFile', [id, size]),
  dropFile: (id) => ask('dropFile', [id]),
}

let toldAt = 0
const told: JobEvents = {
  onProgress(what) {
    // The screen draws sixty times a second at most; the last word is said by `done`.
    if (performance.now() - toldAt < 60) return
    toldAt = performance.now()
    send({ tell: 'onProgress', what })
  },
  onRecord: (what) => send({ tell: 'onRecord', what }),
}

send({ ready: true })

function send(message: FromWorker, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer })
}
