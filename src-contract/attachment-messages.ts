/**
 * The part of the contract that keeps evidence and scanned pages a second time: sealed files beside the journal, outside
 * the browser's profile. A page names none of them by a path, only by the random id of the attachment, and can remove
 * none that was kept. The shell sees only ciphertext.
 */
import { z } from 'zod'
import { bytes } from './bytes'
import { fileName } from './file-kinds'

/** So much is read or written with one message. */
export const mostAttachmentBytes = 64_000_000

/** The random id of an attachment: a UUID in small letters. */
export const attachmentId = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/, '应为附件编号')

const length = z.int().nonnegative()
const piece = bytes.refine((value) => value.length > 0 && value.length <= mostAttachmentBytes)

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
      bytes: piece,
    }),
    value: z.null(),
  },
  /** Makes what was written the file of this attachment, whole or not at all, and answers when the disk has it. */
  keepAttachment: { request: z.object({ id: attachmentId, size: length }), value: z.null() },
  /** Throws away what was written and is not kept. */
  dropAttachmentPart: { request: z.object({ id: attachmentId }), value: z.null() },
  /** Asks where the original of a file is to be put; null: cancelled. It is the only place the next pieces go to. */
  chooseOriginal: {
    request: z.object({ suggestedName: fileName }),
    value: z.object({ savedAs: z.string().min(1) }).nullable(),
  },
  /** Writes on beside that place; `at` 0 begins it anew. */
  writeOriginal: { request: z.object({ at: length, bytes: piece }), value: z.null() },
  /** Puts it there, whole or not at all. */
  keepOriginal: { request: z.object({ size: length }), value: z.null() },
  /** Throws away what was written beside it. */
  dropOriginal: { request: z.undefined(), value: z.null() },
} satisfies Record<string, { request: z.ZodType; value: z.ZodType }>
