/** The worker that binds, marks and packs files. */
import type { PackAnswer, PackRequest } from './pack-worker'

export interface Packer {
  /** Does one thing after the other. Rejects where it could not be done. */
  pack: (request: PackRequest) => Promise<{ bytes: Uint8Array<ArrayBuffer>; pages: number }>
  close: () => void
}

/** Starts the worker; whoever does closes it. */
export function openPacker(): Packer {
  const worker = new Worker(new URL('./pack-worker.ts', import.meta.url), { type: 'module' })
  let last: Promise<unknown> = Promise.resolve()
  function one(request: PackRequest): ReturnType<Packer['pack']> {
    return new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<PackAnswer>) =>
        data.ok ? resolve(data) : reject(new Error(data.message))
      worker.onerror = (event) => reject(new Error(event.message))
      worker.postMessage(request)
    })
  }
  return {
    pack(request) {
      const next = last.then(() => one(request))
      last = next.catch(() => undefined)
      return next
    },
    close: () => worker.terminate(),
  }
}
