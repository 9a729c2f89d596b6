import { concatBytes } from '@noble/curves/utils.js'
import fc from 'fast-check'
import { deflateSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { bytesOf, piecesOf, sourceOf } from './byte-streams'
import {
  attachmentEntry,
  packageBytes,
  recordEntry,
  type TestWorkstation,
  takePackage,
  testHeader,
  testWorkstation,
} from './package.fixture'
import { blockTypes, encodeBlockHead } from './package-blocks'
import {
  AlteredPackageError,
  ChangedSenderError,
  ForeignPackageError,
  IncompletePackageError,
  NewerPackageError,
  OversizedPackageError,
  PackageError,
  WrongKeyError,
} from './package-errors'
import { packageLimits } from './package-format'
import { fingerprintOf, signPart } from './package-keys'
import { lockBytes, openBytes } from './package-lock'
import type { OutgoingEntry } from './package-types'
import { readPackage } from './read-package'
import { AttachmentMismatchError } from './write-container'
import { writePackage } from './write-package'

const text = (words: string) => new TextEncoder().encode(words)
const sender = await testWorkstation()
const own = { identities: [sender.secrets.identity] }
const noise = (length: number) => {
  const bytes = new Uint8Array(length)
  for (let at = 0; at < length; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536))
  return bytes
}

async function smallPackage(): Promise<Uint8Array<ArrayBuffer>> {
  const entries = [
    recordEntry('case-1', text('案件'.repeat(500))),
    await attachmentEntry(noise(90_000)),
    recordEntry('office', text('{}'), 'office'),
    { head: { kind: 'notice', id: 'checkout-1' }, bytes: text('{"since":"2026-11-25"}') } as const,
  ]
  return packageBytes(sender, entries)
}

/** The container inside a package, altered by somebody who has the key to read it. */
async function reSealed(file: Uint8Array, alter: (inner: Uint8Array) => Uint8Array): Promise<Uint8Array> {
  const inner = await bytesOf(openBytes(sourceOf(file), own))
  return bytesOf(lockBytes(sourceOf(alter(inner)), { recipients: [sender.card.recipient] }))
}

const flipped = (bytes: Uint8Array, at: number, mask = 1) =>
  bytes.map((byte, index) => (index === at ? byte ^ mask : byte))

async function refusal(file: Uint8Array, options = {}): Promise<unknown> {
  return takePackage(file, own, options).then(
    () => null,
    (error: unknown) => error,
  )
}

describe('a package', () => {
  test('arrives as it was sent, whatever is in it', async () => {
    const arbitraryBytes = fc.oneof(
      fc.uint8Array({ maxLength: 2_000 }).map((bytes) => new Uint8Array(bytes)),
      fc.nat({ max: 600_000 }).map((length) => new Uint8Array(length).fill(7)),
      fc.nat({ max: 600_000 }).map(noise),
    )
    const arbitraryParts = fc.array(fc.record({ attached: fc.boolean(), bytes: arbitraryBytes }), {
      maxLength: 6,
    })
    await fc.assert(
      fc.asyncProperty(arbitraryParts, async (parts) => {
        const sent: OutgoingEntry[] = []
        const expected: Uint8Array[] = []
        for (const [index, { attached, bytes }] of parts.entries()) {
          const entry = attached ? await attachmentEntry(bytes) : recordEntry(`case-${index}`, bytes)
          if (sent.some(({ head }) => head.id === entry.head.id)) continue
          sent.push(entry)
          expected.push(bytes)
        }
        const file = await packageBytes(sender, sent)
        const { receipt, entries } = await takePackage(file, own)
        expect(entries.map(({ head }) => head)).toEqual(sent.map(({ head }) => head))
        expect(entries.map(({ bytes }) => Buffer.from(bytes))).toEqual(
          expected.map((bytes) => Buffer.from(bytes)),
        )
        expect(receipt.fileBytes).toBe(file.length)
      }),
      { numRuns: 25 },
    )
  })

  test('tells the maker and the taker one digest', async () => {
    const { stream, receipt } = writePackage(testHeader(sender.card), [recordEntry('case-1', text('案'))], {
      lock: { recipients: [sender.card.recipient] },
      signingSecret: sender.secrets.signingSecret,
    })
    const file = await bytesOf(piecesOf(stream))
    const taken = await takePackage(file, own)
    expect(taken.receipt).toEqual(await receipt)
  })

  test('opens with its passphrase, and for each of several workstations', async () => {
    const other = await testWorkstation('工作站-2')
    const entries = [recordEntry('case-1', text('案'))]
    const shared = await packageBytes(sender, entries, {
      lock: { recipients: [sender.card.recipient, other.card.recipient] },
    })
    for (const { secrets } of [sender, other]) await takePackage(shared, { identities: [secrets.identity] })
    const phrased = await packageBytes(sender, entries, { lock: { passphrase: '青山 绿水 2026' } })
    await takePackage(phrased, { passphrase: '青山 绿水 2026' })
    await expect(takePackage(phrased, { passphrase: '青山 绿水 2025' })).rejects.toThrow(/口令不对/)
    await expect(takePackage(phrased, own)).rejects.toThrow(WrongKeyError)
    await expect(takePackage(shared, { passphrase: '青山 绿水 2026' })).rejects.toThrow(/不是给本机的/)
  })

  test('attachments are asked for one after the other, as fast as the file is taken', async () => {
    const opened: number[] = []
    let taken = 0
    const entries = await Promise.all(
      [1, 2, 3].map(async (number) => {
        const entry = (await attachmentEntry(noise(400_000))) as Extract<OutgoingEntry, { open: unknown }>
        return {
          ...entry,
          open: () => {
            opened.push(taken)
            expect(number).toBe(opened.length)
            return entry.open()
          },
        }
      }),
    )
    const { stream } = writePackage(testHeader(sender.card), entries, {
      lock: { recipients: [sender.card.recipient] },
      signingSecret: sender.secrets.signingSecret,
    })
    for await (const piece of piecesOf(stream)) taken += piece.length
    expect(opened[1]).toBeGreaterThan(100_000)
    expect(opened[2]).toBeGreaterThan(500_000)
  })

  test('is not made of an attachment that is no longer what it was', async () => {
    const entry = (await attachmentEntry(noise(1000))) as Extract<OutgoingEntry, { open: unknown }>
    const changed = { ...entry, open: () => sourceOf(noise(1000)) }
    await expect(packageBytes(sender, [changed])).rejects.toThrow(AttachmentMismatchError)
  })

  test('tells how far it has come, and stops when it is told to', async () => {
    const stop = new AbortController()
    const seen: number[] = []
    const { stream, receipt } = writePackage(
      testHeader(sender.card, { counts: { records: {}, attachments: 1, notices: 0, bytes: 3_000_000 } }),
      [await attachmentEntry(noise(3_000_000))],
      { lock: { recipients: [sender.card.recipient] }, signingSecret: sender.secrets.signingSecret },
      {
        signal: stop.signal,
        onProgress: ({ bytes }) => {
          seen.push(bytes)
          if (bytes > 1_000_000) stop.abort()
        },
      },
    )
    await expect(bytesOf(piecesOf(stream))).rejects.toThrow(/abort/i)
    await expect(receipt).rejects.toThrow(/abort/i)
    expect(seen.at(-1)).toBeLessThan(2_000_000)

    const file = await smallPackage()
    const reading = new AbortController()
    const read = takePackage(file, own, { signal: reading.signal, onProgress: () => reading.abort() })
    await expect(read).rejects.toThrow(/abort/i)
  })

  test('two workstations compare fingerprints that differ as soon as one key differs', async () => {
    const other = await testWorkstation()
    const print = await fingerprintOf(sender.card)
    expect(print).toMatch(/^(\d{5} ){5}\d{5}$/)
    expect(await fingerprintOf({ ...sender.card, signingKey: other.card.signingKey })).not.toBe(print)
    expect(await fingerprintOf({ ...sender.card, recipient: other.card.recipient })).not.toBe(print)
  })
})

describe('refused', () => {
  test('with any byte of the file altered, or cut off anywhere', async () => {
    const file = await smallPackage()
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: file.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, mask) => {
          expect(await refusal(flipped(file, at, mask))).toBeInstanceOf(PackageError)
          expect(await refusal(file.subarray(0, at))).toBeInstanceOf(IncompletePackageError)
        },
      ),
      { numRuns: 150 },
    )
    expect(await refusal(concatBytes(file, text('x')))).toBeInstanceOf(PackageError)
  })

  test('with any byte altered by somebody who can read it but not sign for the sender', async () => {
    const file = await smallPackage()
    const length = (await bytesOf(openBytes(sourceOf(file), own))).length
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: length - 1 }), fc.integer({ min: 1, max: 255 }), async (at, mask) => {
        const altered = await reSealed(file, (inner) => flipped(inner, at, mask))
        expect(await refusal(altered)).toBeInstanceOf(PackageError)
        const cut = await reSealed(file, (inner) => inner.subarray(0, at))
        expect(await refusal(cut)).toBeInstanceOf(PackageError)
      }),
      { numRuns: 150 },
    )
    const longer = await reSealed(file, (inner) => concatBytes(inner, encodeBlockHead(0x90, 1), text('x')))
    expect(await refusal(longer)).toBeInstanceOf(AlteredPackageError)
  })

  test('where it is no package, another office’s, or signed by another hand under a known name', async () => {
    expect(await refusal(text('%PDF-1.7 …'))).toBeInstanceOf(ForeignPackageError)
    expect(await refusal(text(''))).toBeInstanceOf(IncompletePackageError)
    const other = bytesOf(
      lockBytes(sourceOf(text('a letter to a friend')), { recipients: [sender.card.recipient] }),
    )
    expect(await refusal(await other)).toBeInstanceOf(ForeignPackageError)
    const endless = text(`age-encryption.org/v1\n-> X25519 ${'A'.repeat(200_000)}`)
    expect(await refusal(endless)).toBeInstanceOf(ForeignPackageError)

    const file = await smallPackage()
    expect(await refusal(file, { officeId: 'office-2' })).toBeInstanceOf(ForeignPackageError)
    expect(await refusal(file, { officeId: 'office-1', known: [sender.card] })).toBeNull()
    const known = { ...sender.card, signingKey: (await testWorkstation()).card.signingKey }
    expect(await refusal(file, { known: [known] })).toBeInstanceOf(ChangedSenderError)
  })

  test('where a later program made it in another way; what a minor version adds is passed over', async () => {
    expect(await refusal(text('age-encryption.org/v2\n-> …'))).toBeInstanceOf(NewerPackageError)
    const file = await smallPackage()
    const major = await reSealed(file, (inner) => flipped(inner, 8, 3))
    expect(await refusal(major)).toBeInstanceOf(NewerPackageError)
    const later = await laterMinor(sender)
    const { entries, receipt } = await takePackage(later, own)
    expect(entries).toEqual([])
    expect(receipt.manifest.entries.map(({ kind }) => kind)).toEqual(['hologram'])
  })

  test('before it grows beyond what a package may be', async () => {
    const file = await packageBytes(sender, [
      recordEntry('case-1', noise(5_000)),
      await attachmentEntry(noise(50_000)),
    ])
    for (const limit of [
      { recordBytes: 4_999 },
      { attachmentBytes: 49_999 },
      { totalBytes: 54_999 },
      { entries: 1 },
    ]) {
      expect(await refusal(file, { limits: { ...packageLimits, ...limit } })).toBeInstanceOf(
        OversizedPackageError,
      )
    }
    expect(await refusal(file, { limits: { ...packageLimits, totalBytes: 55_000 } })).toBeNull()
  })

  test('a decompression bomb is stopped at its first block', async () => {
    const zeros = deflateSync(new Uint8Array(1_000_000))
    for (const claimed of [1_000_000, 100_000_000]) {
      const length = new Uint8Array(new Uint32Array([claimed]).buffer)
      const bomb = await reSealed(await smallPackage(), (inner) => {
        const at = indexOfBlock(inner, blockTypes.entry)
        const head = blockAt(inner, at)
        const body = concatBytes(length, zeros)
        return concatBytes(
          inner.subarray(0, at),
          head,
          encodeBlockHead(blockTypes.deflated, body.length),
          body,
          inner.subarray(at + head.length),
        )
      })
      expect(await refusal(bomb)).toBeInstanceOf(OversizedPackageError)
    }
  })

  test('an attachment that the taker does not want is checked all the same', async () => {
    const file = await smallPackage()
    const seen: string[] = []
    await readPackage(sourceOf(file), own, { entry: ({ head }) => void seen.push(head.kind) })
    expect(seen).toEqual(['record', 'attachment', 'record', 'notice'])
  })
})

function indexOfBlock(inner: Uint8Array, type: number): number {
  let at = 12
  while (inner[at] !== type) at += blockAt(inner, at).length
  return at
}

function blockAt(inner: Uint8Array, at: number): Uint8Array {
  const length = new DataView(inner.buffer, inner.byteOffset).getUint32(at + 1, true)
  return inner.subarray(at, at + 5 + length)
}

/** A package as a later minor version might write it: further keys, a kind of entry and a block that nobody knows yet. */
async function laterMinor({ card, secrets }: TestWorkstation): Promise<Uint8Array> {
  const { createHash } = await import('node:crypto')
  const sha = (...parts: Uint8Array[]) => createHash('sha256').update(concatBytes(...parts))
  const block = (type: number, body: Uint8Array) => concatBytes(encodeBlockHead(type, body.length), body)
  const json = (value: unknown) => text(JSON.stringify(value))
  const prefix = concatBytes(text('LDPACKET'), new Uint8Array([1, 0, 7, 0]))
  const header = json({ ...testHeader(card), mood: 'cheerful' })
  const content = text('shimmer')
  const before = [
    prefix,
    block(blockTypes.header, header),
    block(blockTypes.headerSignature, signPart('header', concatBytes(prefix, header), secrets.signingSecret)),
    block(0x85, text('for whom it concerns')),
    block(blockTypes.entry, json({ kind: 'hologram', id: 'h1', depth: 3 })),
    encodeBlockHead(blockTypes.stored, content.length),
  ]
  const end = block(blockTypes.entryEnd, new Uint8Array(sha(content).digest()))
  const manifest = json({
    packageId: testHeader(card).packageId,
    entries: [
      { kind: 'hologram', id: 'h1', length: content.length, sha256: sha(content).digest('hex'), depth: 3 },
    ],
    blocks: sha(...before, end).digest('hex'),
  })
  const all = concatBytes(
    ...before,
    content,
    end,
    block(blockTypes.manifest, manifest),
    block(blockTypes.signature, signPart('manifest', manifest, secrets.signingSecret)),
  )
  return bytesOf(lockBytes(sourceOf(all), { recipients: [card.recipient] }))
}
