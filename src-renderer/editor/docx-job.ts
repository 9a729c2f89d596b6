/** Makes a Word document away from the screen's thread, so that typing goes on meanwhile. */
import type { DocumentTree } from '../../forms/document-tree'
import type { DocxOptions } from '../../forms/print/docx'
import type { DocxAnswer, DocxRequest } from './docx-worker'

/** The document as bytes; null where it was given up. Rejects where it could not be made. */
export function makeDocx(
  tree: DocumentTree,
  options: DocxOptions,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const worker = new Worker(new URL('./docx-worker.ts', import.meta.url), { type: 'module' })
  return new Promise<Uint8Array<ArrayBuffer> | null>((resolve, reject) => {
    signal.addEventListener('abort', () => resolve(null), { once: true })
    worker.onmessage = ({ data }: MessageEvent<DocxAnswer>) =>
      data.ok ? resolve(data.bytes) : reject(new Error(data.message))
    worker.onerror = (event) => reject(new Error(event.message))
    worker.postMessage({ tree, options } satisfies DocxRequest)
  }).finally(() => worker.terminate())
}
