/** Writes what lies inside a package's encryption: header, entries one after the other, manifest, signatures. */
import { bytesToHex, concatBytes } from '@noble/curves/utils.js'
import { createSHA256, type IHasher } from 'hash-wasm'
import { sourceOf } from './byte-streams'
import {
  blockBytes,
  blockTypes,
  encodeBlockHead,
  encodeData,
  encodePrefix,
  portionsOf,
} from './package-blocks'
import { OversizedPackageError } from './package-errors'
import {
  entryHead,
  type ManifestEntry,
  type PackageHeader,
  type PackageManifest,
  packageLimits,
} from './package-format'
import { signPart } from './package-keys'
import type { OutgoingEntry, PackageOptions, PackageReceipt } from './package-types'

export type WrittenContainer = Omit<PackageReceipt, 'fileBytes'>

/** An attachment is not, or no longer, what its digest says; the package is not finished. */
export class AttachmentMismatchError extends Error {
  override name = 'AttachmentMismatchError'
  constructor(readonly id: string) {
    super('有一份附件与登记时不一致，可能已损坏。交换包没有做成，请先检查附件。')
  }
}

type Entries = Iterable<OutgoingEntry> | AsyncIterable<OutgoingEntry>

/** @param onWritten called once, before the generator ends. */
export async function* writeContainer(
  header: PackageHeader,
  entries: Entries,
  signingSecret: string,
  { signal, onProgress, limits = packageLimits }: PackageOptions,
  onWritten: (written: WrittenContainer) => void,
): AsyncGenerator<Uint8Array> {
  const block = chainedBlocks((await createSHA256()).init())
  const content = await createSHA256()
  const listed = new Map<string, ManifestEntry>()
  let bytes = 0

  const prefix = encodePrefix()
  const headerBytes = encodeJson(header)
  refuseOver(headerBytes.length, limits.headerBytes, '封面过长')
  yield* block.raw(prefix)
  yield* block.of(blockTypes.header, headerBytes)
  yield* block.of(
    blockTypes.headerSignature,
    signPart('header', concatBytes(prefix, headerBytes), signingSecret),
  )

  for await (const entry of entries) {
    signal?.throwIfAborted()
    const head = entryHead.parse(entry.head)
    const name = `${head.kind}/${head.id}`
    if (listed.has(name)) continue
    refuseOver(listed.size + 1, limits.entries, '条目过多')
    yield* block.of(blockTypes.entry, encodeJson(head))
    content.init()
    let length = 0
    // What did not become smaller (photographs, PDF) is not tried again.
    let compress = true
    for await (const portion of portionsOf(
      'open' in entry ? entry.open() : sourceOf(entry.bytes),
      blockBytes,
    )) {
      signal?.throwIfAborted()
      length += portion.length
      bytes += portion.length
      refuseOver(
        length,
        head.kind === 'attachment' ? limits.attachmentBytes : limits.recordBytes,
        '单个条目过大',
      )
      refuseOver(bytes, limits.totalBytes, '总量过大')
      content.update(portion)
      const { type, body } = encodeData(portion, compress, limits.ratio)
      compress = type === blockTypes.deflated
      yield* compress ? block.of(type, body) : block.stored(body)
      onProgress?.({ bytes, allBytes: header.counts.bytes, entries: listed.size })
    }
    const digest = content.digest('binary')
    const sha256 = bytesToHex(digest)
    if (head.kind === 'attachment' && (head.id !== sha256 || head.size !== length)) {
      throw new AttachmentMismatchError(head.id)
    }
    yield* block.of(blockTypes.entryEnd, digest)
    listed.set(name, { kind: head.kind, id: head.id, length, sha256 })
    onProgress?.({ bytes, allBytes: header.counts.bytes, entries: listed.size })
  }

  const manifest: PackageManifest = {
    packageId: header.packageId,
    entries: [...listed.values()],
    blocks: block.digest(),
  }
  const manifestBytes = encodeJson(manifest)
  refuseOver(manifestBytes.length, limits.manifestBytes, '清单过长')
  const signature = signPart('manifest', manifestBytes, signingSecret)
  yield* [encodeBlockHead(blockTypes.manifest, manifestBytes.length), manifestBytes]
  yield* [encodeBlockHead(blockTypes.signature, signature.length), signature]
  onWritten({ header, manifest, digest: content.init().update(manifestBytes).digest('hex') })
}

/** Writes blocks and hashes them on the way; of stored data only the head, since the entry's own digest covers it. */
function chainedBlocks(chain: IHasher) {
  function* raw(...pieces: readonly Uint8Array[]): Generator<Uint8Array> {
    for (const piece of pieces) {
      chain.update(piece)
      yield piece
    }
  }
  return {
    raw,
    of: (type: number, body: Uint8Array) => raw(encodeBlockHead(type, body.length), body),
    *stored(body: Uint8Array): Generator<Uint8Array> {
      yield* raw(encodeBlockHead(blockTypes.stored, body.length))
      yield body
    },
    digest: () => chain.digest('hex'),
  }
}

function refuseOver(value: number, limit: number, what: string): void {
  if (value > limit) throw new OversizedPackageError(what)
}

function encodeJson(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value))
}
