/**
 * A signature drawn on the screen (现场签名), on a paper that is still a draft. It binds the words that were signed: once
 * the paper says anything else it no longer counts, and the place is blank again. Issuing freezes it with the paper.
 */
import { z } from 'zod'
import type { Edit } from './edits'
import { nextOrder, type RowMap } from './rows'

/** Strokes as whole points of the pad: `M` begins one, `L` goes on. So much and no more, as it is printed into pages. */
const strokesPattern = /^M\d{1,4} \d{1,4}(?:[ML]\d{1,4} \d{1,4})*$/
const longest = 60_000

export const drawnSignature = z.object({
  order: z.number(),
  /** The place on the paper, by the name that the paper gives it. */
  place: z.string().min(1),
  /** Who signed. */
  name: z.string().min(1),
  strokes: z.string().max(longest).regex(strokesPattern),
  /** ISO instant. */
  at: z.string(),
  /** Who sat at the machine, and which it was. */
  officerId: z.string().nullish(),
  workstation: z.string(),
  /** SHA-256 of the words that were signed, in hexadecimal. */
  words: z.string().regex(/^[0-9a-f]{64}$/),
})
export type DrawnSignature = z.infer<typeof drawnSignature>

type Signed = { signatures?: RowMap<DrawnSignature> | null | undefined }

/** The edits that keep a signature on a paper. @param id of its row. */
export function signatureEdits(
  paperId: string,
  { signatures }: Signed,
  id: string,
  signature: Omit<DrawnSignature, 'order'>,
): Edit[] {
  return [
    { path: ['papers', paperId, 'signatures', id], value: { ...signature, order: nextOrder(signatures) } },
  ]
}

/** The edits that take out every signature at a place. */
export function unsignEdits(paperId: string, { signatures }: Signed, place: string): Edit[] {
  return Object.entries(signatures ?? {})
    .filter(([, row]) => row.place === place)
    .map(([id]) => ({ path: ['papers', paperId, 'signatures', id], value: undefined }))
}
