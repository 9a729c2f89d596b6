/** The files of cases as the one who is signed in may keep and open them: only by way of a case that names them. */
import { attachmentsOf } from '../../src-domain/evidence'
import { mayEnter } from '../../src-domain/signing'
import type { AddOptions, Attachment, Attachments } from '../attachments/attachments'
import { ForbiddenError, type GuardedCase, type GuardHost, refuseUnless } from './guarded-case'
import type { Bytes } from './sealing'

export interface GuardedAttachments {
  /** Whether the content is kept already. */
  has(sha256: string): Promise<boolean>
  /**
   * As `Attachments.add`. Whoever may add evidence or scanned pages to the case may; without a case, whoever may take
   * in packages.
   * @throws ForbiddenError, and what `Attachments.add` throws.
   */
  add(
    caseId: string | null,
    content: Blob | ReadableStream<Uint8Array>,
    options?: AddOptions,
  ): Promise<Attachment>
  /**
   * The content of a file that the case names where who is signed in may see it; piece by piece.
   * @param purpose `look`: it is shown, and stands in the log once in a sitting. `take`: it leaves the program, which the
   *   caller logs. `check`: only its hash is taken.
   * @throws MissingRecordError, ForbiddenError, MissingAttachmentError; the stream breaks off with AttachmentDamagedError.
   */
  open(caseId: string, sha256: string, purpose: 'look' | 'take' | 'check'): Promise<ReadableStream<Bytes>>
}

/** The attachments behind their guard. @param openCase as `GuardedStore.openCase`. */
export function guardAttachments(
  host: GuardHost,
  attachments: Attachments,
  openCase: (id: string) => Promise<GuardedCase>,
): GuardedAttachments {
  const seen = new Set<string>()

  async function refuseUnlessAdding(caseId: string | null): Promise<void> {
    if (caseId === null) return refuseUnless(host, 'exchange.take')
    const record = (await openCase(caseId)).record()
    if (!mayEnter(host.actor(), 'scan.keep', host.office(), record).allowed)
      refuseUnless(host, 'evidence.edit', record)
  }

  return {
    has: attachments.has,
    async add(caseId, content, options) {
      await refuseUnlessAdding(caseId)
      return attachments.add(content, options)
    },
    async open(caseId, sha256, purpose) {
      const session = await openCase(caseId)
      if (!attachmentsOf(session.record()).has(sha256)) {
        throw new ForbiddenError('这件案件里没有这个文件，或者您不能查看它。')
      }
      const key = `${caseId} ${sha256}`
      if (purpose === 'look' && !seen.has(key)) {
        const { accountId } = host
        await host.log.add({
          ...{ kind: 'fileSeen', accountId, byAccountId: accountId, caseId },
          note: `文件 ${sha256.slice(0, 8)}`,
        })
        seen.add(key)
      }
      return attachments.open(sha256)
    },
  }
}
