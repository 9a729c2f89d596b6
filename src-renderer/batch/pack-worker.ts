/** Binds, marks and packs files off the screen's thread. One request, one answer, one at a time. */
import '../../src-contract/without-eval'

import { zipSync } from 'fflate'
import { type Attachment, attachmentPdf } from '../../forms/print/attachment-pdf'
import { bindPdfs, pagesOf } from '../../forms/print/binder'
import { markDocx, markPdf } from '../../forms/print/file-code'

type Bytes = Uint8Array<ArrayBuffer>

export type PackRequest =
  /** `front` bears no running numbers; see `bindPdfs`. */
  | { do: 'bind'; front: Bytes[]; papers: Bytes[]; title: string; codes: string[] }
  | { do: 'mark'; kind: 'pdf' | 'docx'; bytes: Bytes; code: string }
  /** Names may hold folders. */
  | { do: 'zip'; files: { name: string; bytes: Bytes }[] }
  /** An attachment as PDF. */
  | { do: 'attach'; attachment: Pick<Attachment, 'kind' | 'bytes'> }

export type PackAnswer = { ok: true; bytes: Bytes; pages: number } | { ok: false; message: string }

self.onmessage = async ({ data }: MessageEvent<PackRequest>) => {
  try {
    const bytes = new Uint8Array(await packed(data))
    const pages = data.do === 'attach' ? await pagesOf(bytes) : 0
    self.postMessage({ ok: true, bytes, pages } satisfies PackAnswer, { transfer: [bytes.buffer] })
  } catch (error) {
    self.postMessage({ ok: false, message: String(error) } satisfies PackAnswer)
  }
}

async function packed(request: PackRequest): Promise<Uint8Array> {
  switch (request.do) {
    case 'bind':
      return bindPdfs(request.front, request.papers, request)
    case 'mark':
      return request.kind === 'pdf'
        ? markPdf(request.bytes, request.code)
        : markDocx(request.bytes, request.code)
    case 'zip':
      // PDF and Word files are compressed already.
      return zipSync(Object.fromEntries(request.files.map(({ name, bytes }) => [name, bytes])), { level: 0 })
    case 'attach':
      return attachmentPdf(request.attachment)
  }
}
