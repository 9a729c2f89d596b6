/** Scanned pages as bytes, for binding them into one file. */
import type { CaseRecord } from '../../src-domain/case-record'
import { scansOf } from '../../src-domain/evidence'
import { contentOf } from '../attachments/attachments'
import type { GuardedStore } from '../store/guarded-store'
import type { Bytes } from '../store/sealing'

export interface ScanContent {
  name: string
  kind: 'pdf' | 'jpeg' | 'png'
  bytes: Bytes
}

/**
 * The scanned pages of one thing, one after the other, in their order. The caller logs that they leave the program.
 * @param record of the guarded case: what its reader may not see is not in it.
 * @param of such as `papers/p1`, `facts/f1` or `approvals/a1`.
 * @throws what opening and reading an attachment throws.
 */
export async function* scanContents(
  store: Pick<GuardedStore, 'attachments'>,
  record: CaseRecord,
  of: string,
): AsyncGenerator<ScanContent> {
  for (const { name, sha256 } of scansOf(record, of)) {
    const kind = scanKindOf(name)
    if (kind)
      yield { name, kind, bytes: await contentOf(await store.attachments.open(record.id, sha256, 'take')) }
  }
}

/** What a scan may be; null for any other file. */
export function scanKindOf(name: string): ScanContent['kind'] | null {
  const ending = name.toLowerCase().split('.').at(-1)
  return ending === 'pdf' || ending === 'png' ? ending : ending === 'jpg' || ending === 'jpeg' ? 'jpeg' : null
}
