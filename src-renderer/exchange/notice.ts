/** What a package says beside its records (docs/package-format.md, notices): which packages of the receiver arrived. */
import { z } from 'zod'

export const notice = z.discriminatedUnion('kind', [
  z.object({
    /** 回执: packages that the sender of this one has taken in. */
    kind: z.literal('received'),
    packages: z.array(
      z.object({
        packageId: z.string(),
        digest: z.string(),
        /** ISO instant by the clock of who took it. */
        at: z.string(),
      }),
    ),
  }),
])
export type Notice = z.infer<typeof notice>

/** The notice as it stands in a package; `readNotice` reads it. */
export function noticeBytes(told: Notice): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(told))
}

/** The notice in these bytes; null for a kind that a later program has brought. */
export function readNotice(bytes: Uint8Array): Notice | null {
  try {
    return notice.parse(JSON.parse(new TextDecoder().decode(bytes)))
  } catch {
    return null
  }
}
