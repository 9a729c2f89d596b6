/**
 * Ten thousand packages altered, cut, spliced or sewn together at random, by somebody who has no key and by somebody
 * who can read but not sign: each is refused, and what was here stays as it was.
 */
import { concatBytes } from '@noble/curves/utils.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bytesOf, sourceOf } from '../../src-domain/package/byte-streams'
import {
  attachmentEntry,
  packageBytes,
  recordEntry,
  testWorkstation,
} from '../../src-domain/package/package.fixture'
import { PackageError } from '../../src-domain/package/package-errors'
import { lockBytes, openBytes } from '../../src-domain/package/package-lock'
import type { IncomingEntry } from '../../src-domain/package/package-types'
import { readPackage } from '../../src-domain/package/read-package'

/** What is done to the bytes, by shares of their length, so that it fits any file. */
type Deed =
  | { kind: 'flip'; at: number; mask: number }
  | { kind: 'cut'; at: number }
  | { kind: 'drop' | 'repeat' | 'zero'; at: number; length: number }
  | { kind: 'swap'; at: number; other: number; length: number }
  | { kind: 'insert'; at: number; bytes: Uint8Array }

const share = fc.double({ min: 0, max: 0.999999, noNaN: true })
const length = fc.integer({ min: 1, max: 3_000 })
const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('flip'), at: share, mask: fc.integer({ min: 1, max: 255 }) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('cut'), at: share }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('drop', 'repeat', 'zero'), at: share, length }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('swap'), at: share, other: share, length }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('insert'),
      at: share,
      bytes: fc.uint8Array({ minLength: 1, maxLength: 50 }),
    }),
  },
) as fc.Arbitrary<Deed>

function done(file: Uint8Array, deed: Deed): Uint8Array {
  const at = Math.floor(deed.at * file.length)
  const [before, after] = [file.subarray(0, at), file.subarray(at)]
  switch (deed.kind) {
    case 'flip':
      return file.map((byte, index) => (index === at ? byte ^ deed.mask : byte))
    case 'cut':
      return before
    case 'drop':
      return concatBytes(before, after.subarray(deed.length))
    case 'repeat':
      return concatBytes(before, after.subarray(0, deed.length), after)
    case 'zero':
      return concatBytes(
        before,
        new Uint8Array(Math.min(deed.length, after.length)),
        after.subarray(deed.length),
      )
    case 'swap': {
      const other = Math.floor(deed.other * file.length)
      const altered = file.slice()
      altered.set(file.subarray(other, other + deed.length).subarray(0, file.length - at), at)
      altered.set(after.subarray(0, Math.min(deed.length, file.length - other)), other)
      return altered
    }
    case 'insert':
      return concatBytes(before, deed.bytes, after)
  }
}

test('ten thousand alterations: each refused, the store as it was', { timeout: 1_200_000 }, async () => {
  const sender = await testWorkstation()
  const own = { identities: [sender.secrets.identity] }
  const random = (count: number) => crypto.getRandomValues(new Uint8Array(count))
  const file = await packageBytes(sender, [
    recordEntry('case-1', new TextEncoder().encode('案件'.repeat(700))),
    await attachmentEntry(random(3_000)),
    recordEntry('case-2', random(500)),
    { head: { kind: 'notice', id: 'n1' }, bytes: new TextEncoder().encode('{"since":"2026-11-25"}') },
  ])
  const inner = await bytesOf(openBytes(sourceOf(file), own))
  const store = new Map([['case-1', 'as it was']])

  /** As an import does: gathered aside, kept only once the whole package was read. */
  async function take(bytes: Uint8Array): Promise<void> {
    const aside = new Map<string, string>()
    const entry = async (one: IncomingEntry) => {
      const content = 'body' in one ? await bytesOf(one.body) : one.bytes
      aside.set(one.head.id, Buffer.from(content).toString('base64'))
    }
    await readPackage(sourceOf(bytes), own, { entry })
    for (const [id, content] of aside) store.set(id, content)
  }

  await fc.assert(
    fc.asyncProperty(deed, fc.boolean(), async (what, hasKey) => {
      const original = hasKey ? inner : file
      const altered = done(original, what)
      fc.pre(Buffer.compare(altered, original) !== 0)
      const sent = hasKey
        ? await bytesOf(lockBytes(sourceOf(altered), { recipients: [sender.card.recipient] }))
        : altered
      await expect(take(sent)).rejects.toBeInstanceOf(PackageError)
      expect([...store]).toEqual([['case-1', 'as it was']])
    }),
    { numRuns: 10_000, endOnFailure: true },
  )
  await take(file)
  expect(store.size).toBe(4)
})
