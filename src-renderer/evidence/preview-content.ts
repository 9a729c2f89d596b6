/**
 * What of a file is shown on screen. It is decrypted into memory alone: no file of it is ever made, and no address that
 * the browser might write to its own storage.
 */
import type { KeptFile } from '../../src-domain/evidence'
import { contentOf } from '../attachments/attachments'
import type { Bytes } from '../store/sealing'

export type PreviewKind = 'image' | 'pdf' | 'text'

/** Larger ones are not decrypted at once; they are exported to be looked at. */
const largest: Readonly<Record<PreviewKind, number>> = {
  image: 40_000_000,
  pdf: 100_000_000,
  text: 1_000_000,
}

const endings: Readonly<Record<string, PreviewKind>> = {
  ...Object.fromEntries(['jpg', 'jpeg', 'png', 'gif', 'webp', 'bmp', 'avif'].map((end) => [end, 'image'])),
  pdf: 'pdf',
  ...Object.fromEntries(['txt', 'csv', 'log', 'md', 'json', 'xml'].map((end) => [end, 'text'])),
}

/** How the file can be shown; null where it cannot, or is too large for it. */
export function previewKindOf({ name, size }: Pick<KeptFile, 'name' | 'size'>): PreviewKind | null {
  const kind = endings[name.toLowerCase().split('.').at(-1) ?? ''] ?? null
  return kind && size <= largest[kind] ? kind : null
}

/** The whole content. @throws what the stream throws. */
export async function wholeContent(
  stream: Promise<ReadableStream<Bytes>>,
  signal: AbortSignal,
): Promise<Bytes> {
  const opened = await stream
  signal.throwIfAborted()
  return contentOf(opened)
}

/** An address that holds the picture itself. */
export function pictureAddress(bytes: Bytes, name: string): string {
  const ending = name.toLowerCase().split('.').at(-1) ?? ''
  const type = ending === 'jpg' ? 'jpeg' : ending
  const portions: string[] = []
  // A multiple of three, so that the portions can be joined.
  for (let at = 0; at < bytes.length; at += 24_576) {
    portions.push(btoa(String.fromCharCode(...bytes.subarray(at, at + 24_576))))
  }
  return `data:image/${type};base64,${portions.join('')}`
}

/** A text in UTF-8, else as Chinese Windows writes it. */
export function textIn(bytes: Bytes): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}
