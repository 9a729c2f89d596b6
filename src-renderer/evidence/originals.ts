/** The original of a file: put where the officer says, and compared with what was once taken in. */
import { createSHA256 } from 'hash-wasm'
import { fileNameLike } from '../../src-contract/file-kinds'
import type { KeptFile } from '../../src-domain/evidence'
import { shell } from '../shell/shell'
import type { GuardedStore } from '../store/guarded-store'

/**
 * Asks where to, logs it, and writes the original there, whole or not at all.
 * @param label what the log calls it, such as 证3: no word that could tell of an informant.
 * @returns where it was put; null where that was cancelled.
 * @throws Error with a Chinese message; what reading throws; DOMException `AbortError`.
 */
export async function exportOriginal(
  store: GuardedStore,
  caseId: string,
  file: KeptFile,
  label: string,
  withInformant: boolean,
  work: { signal: AbortSignal; onProgress: (part: number) => void },
): Promise<string | null> {
  const content = await store.attachments.open(caseId, file.sha256, 'take')
  const chosen = taken(await shell.chooseOriginal({ suggestedName: fileNameLike(file.name) }))
  if (!chosen) {
    await content.cancel()
    return null
  }
  try {
    // Nothing leaves the program without standing in the log.
    await store.note({ kind: 'exported', caseId, note: `${label}原件`, withInformant })
    let at = 0
    for await (const bytes of read(content, work.signal)) {
      taken(await shell.writeOriginal({ at, bytes }))
      at += bytes.length
      work.onProgress(file.size === 0 ? 1 : at / file.size)
    }
    taken(await shell.keepOriginal({ size: at }))
    return chosen.savedAs
  } catch (error) {
    await shell.dropOriginal()
    throw error
  }
}

/**
 * Whether a file is still what was taken in, read anew from the disk to its end.
 * @throws what reading throws: part of it may be damaged; DOMException `AbortError`.
 */
export async function isAsTakenIn(
  store: GuardedStore,
  caseId: string,
  { sha256, size }: KeptFile,
  work: { signal: AbortSignal; onProgress: (part: number) => void },
): Promise<boolean> {
  const hash = (await createSHA256()).init()
  let done = 0
  for await (const bytes of read(await store.attachments.open(caseId, sha256, 'check'), work.signal)) {
    hash.update(bytes)
    done += bytes.length
    work.onProgress(size === 0 ? 1 : done / size)
    // Between two pieces the page draws and answers.
    await new Promise((resolve) => setTimeout(resolve))
  }
  return hash.digest('hex') === sha256 && done === size
}

async function* read<Piece>(stream: ReadableStream<Piece>, signal: AbortSignal): AsyncGenerator<Piece> {
  const reader = stream.getReader()
  try {
    for (;;) {
      signal.throwIfAborted()
      const { value, done } = await reader.read()
      if (done) return
      yield value
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

function taken<Value>(answer: { ok: true; value: Value } | { ok: false; error: { message: string } }): Value {
  if (answer.ok) return answer.value
  throw new Error(answer.error.message)
}
