/**
 * The part of the contract that keeps evidence and scanned pages a second time: sealed files beside the journal, outside
 * the browser's profile. A page names none of them by a path, only by the random id of the attachment, and can remove
 * none that was kept. The shell sees only ciphertext.
 */
import { z } from 'zod'
import { bytes } from './bytes'

/** So much is read or written with one message. */
export const mostAttachmentBytes = 64_000_000

/** The random id of an attachment: a UUID in small letters. */
export const attachmentId = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/, '应为附件编号')

const length = z.int().nonnegative()

export const attachmentMessages = {
  /** The files there are, in no order, and those that were begun and not kept; null where this shell keeps none. */
  attachmentFiles: {
    request: z.undefined(),
    value: z
      .object({ files: z.array(z.object({ id: attachmentId, size: length })), parts: z.array(attachmentId) })
      .nullable(),
  },
  /** Some bytes of a file; fewer where it ends before. */
  readAttachment: {
    request: z.object({ id: attachmentId, from: length, length: length.max(mostAttachmentBytes) }),
    value: z.object({ bytes }),
  },
  /** Writes on at a file that counts only once it is kept; `at` 0 begins it anew. */
  writeAttachmentPart: {
    request: z.object({
      id: attachmentId,
      at: length,
      bytes: bytes.refine((value) => value.length > 0 && value.length <= mostAttachmentBytes),
    }),
    value: z.null(),
  },
  /** Makes what was written the file of this attachment, whole or not at all, and answers when the disk has it. */
  keepAttachment: { request: z.object({ id: attachmentId, size: length }), value: z.null() },
  /** Throws away what was written and is not kept. */
  dropAttachmentPart: { request: z.object({ id: attachmentId }), value: z.null() },
} satisfies Record<string, { request: z.ZodType; value: z.ZodType }>
