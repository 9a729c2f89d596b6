/** One figure for a whole set of records: equal where and only where every record has the same history. */
import { bytesToHex } from '@noble/curves/utils.js'

/** SHA-256, hexadecimal, of kinds, ids and latest changes, in whatever order they are given. */
export async function recordsDigest(
  records: Iterable<{ record: string; id: string; heads: readonly string[] }>,
): Promise<string> {
  const lines = [...records]
    .map(({ record, id, heads }) => JSON.stringify([record, id, [...heads].sort()]))
    .sort()
  const text = new TextEncoder().encode(lines.join('\n'))
  return bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', text)))
}
