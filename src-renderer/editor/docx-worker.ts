/** Makes Word documents off the screen's thread. One request, one answer, one at a time. */
import '../../src-contract/without-eval'

import type { DocumentTree } from '../../forms/document-tree'
import { type DocxOptions, toDocx } from '../../forms/print/docx'

export interface DocxRequest {
  tree: DocumentTree
  options: DocxOptions
}

export type DocxAnswer = { ok: true; bytes: Uint8Array<ArrayBuffer> } | { ok: false; message: string }

async function rareFont(family: string): Promise<Uint8Array> {
  const answer = await fetch(`/fonts/rare/${family}.woff`)
  if (!answer.ok) throw new Error(`${family}: ${answer.status}`)
  return new Uint8Array(await answer.arrayBuffer())
}

self.onmessage = async ({ data }: MessageEvent<DocxRequest>) => {
  try {
    const bytes = new Uint8Array(await toDocx(data.tree, { ...data.options, rareFont }))
    self.postMessage({ ok: true, bytes } satisfies DocxAnswer, { transfer: [bytes.buffer] })
  } catch (error) {
    self.postMessage({ ok: false, message: String(error) } satisfies DocxAnswer)
  }
}
