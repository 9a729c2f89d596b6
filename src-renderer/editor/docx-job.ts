/** Makes Word documents away from the screen's thread, so that typing goes on meanwhile. */
import type { DocumentTree } from '../../forms/document-tree'
import type { DocxOptions } from '../../forms/print/docx'
import type { DocxAnswer, DocxRequest } from './docx-worker'

export interface DocxMaker {
  /** The document as bytes. Rejects where it could not be made. One at a time. */
  make: (tree: DocumentTree, options: DocxOptions) => Promise<Uint8Array<ArrayBuffer>>
  /** Ends the worker, also in the middle of a document. */
  close: () => void
}

/** A worker that makes one document after the other. */
export function openDocxMaker(): DocxMaker {
  const worker = new Worker(new URL('./docx-worker.ts', import.meta.url), { type: 'module' })
  return {
    make: (tree, options) =>
      new Promise((resolve, reject) => {
        worker.onmessage = ({ data }: MessageEvent<DocxAnswer>) =>
          data.ok ? resolve(data.bytes) : reject(new Error(data.message))
        worker.onerror = (event) => reject(new Error(event.message))
        worker.postMessage({ tree, options } satisfies DocxRequest)
      }),
    close: () => worker.terminate(),
  }
}

/** One document as bytes; null where it was given up. Rejects where it could not be made. */
export function makeDocx(
  tree: DocumentTree,
  options: DocxOptions,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const maker = openDocxMaker()
  return new Promise<Uint8Array<ArrayBuffer> | null>((resolve, reject) => {
    signal.addEventListener('abort', () => resolve(null), { once: true })
    maker.make(tree, options).then(resolve, reject)
  }).finally(maker.close)
}
