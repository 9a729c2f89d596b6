/**
 * The part of the contract that writes and reads packages on a stick: one at a time, in pieces, in the place the
 * officer chose in the shell's own dialog, which the renderer cannot name. The shell sees only ciphertext.
 */
import { z } from 'zod'
import { bytes } from './bytes'
import { fileName } from './file-kinds'

/** So much is read or written with one message. */
export const mostPackageBytes = 16_000_000

export const packageEnding = 'ldpkg'

const length = z.int().nonnegative()

/** The package that is being made, or was made last; or the one that was chosen last to be read. */
const packageFile = z.enum(['made', 'chosen'])
export type PackageFile = z.infer<typeof packageFile>

export const packageMessages = {
  /** Asks where a new package is to go, and begins it there; null: cancelled. It bears its name only once it is kept. */
  beginPackage: {
    request: z.object({ suggestedName: fileName }),
    value: z
      .object({
        name: z.string().min(1),
        /** How many bytes the disk still takes; null where it cannot be known. */
        freeBytes: z.number().nonnegative().nullable(),
      })
      .nullable(),
  },
  /** Writes on at the package that was begun. */
  writePackagePart: {
    request: z.object({
      at: length,
      bytes: bytes.refine((value) => value.length > 0 && value.length <= mostPackageBytes),
    }),
    value: z.null(),
  },
  /** Gives it its name, once the disk has all of it. */
  keepPackage: { request: z.object({ size: length }), value: z.object({ savedAs: z.string().min(1) }) },
  /** Throws away what was begun and is not kept; the one kept last too, where it was found bad when read back. */
  dropPackage: { request: z.undefined(), value: z.null() },
  /** Some bytes; fewer where the file ends before. */
  readPackage: {
    request: z.object({ file: packageFile, from: length, length: length.max(mostPackageBytes) }),
    value: z.object({ bytes }),
  },
  /** Asks for a package anywhere; null: cancelled. */
  choosePackage: {
    request: z.undefined(),
    value: z.object({ name: z.string().min(1), size: length }).nullable(),
  },
} satisfies Record<string, { request: z.ZodType; value: z.ZodType }>
