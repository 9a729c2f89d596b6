/** Reads and checks what lies inside a package's encryption. */
import { bytesToHex, concatBytes } from '@noble/curves/utils.js'
import { createSHA256, type IHasher } from 'hash-wasm'
import { z } from 'zod'
import { bytesOf } from './byte-streams'
import {
  type Block,
  type ByteReader,
  blockTypes,
  encodeBlockHead,
  inflateData,
  inflatedLength,
  largestBlock,
} from './package-blocks'
import {
  AlteredPackageError,
  ChangedSenderError,
  ForeignPackageError,
  NewerPackageError,
  OversizedPackageError,
} from './package-errors'
import {
  type EntryHead,
  entryHead,
  type ManifestEntry,
  type PackageHeader,
  type PackageLimits,
  packageHeader,
  packageLimits,
  packageManifest,
  packageVersion,
} from './package-format'
import { isSigned, senderStanding } from './package-keys'
import type { ByteSource, PackageReceipt, PackageVisitor, ReadOptions } from './package-types'

/** A container opened up to and including its header. */
export interface OpenContainer {
  header: PackageHeader
  /** A later minor version wrote it: what is not known is passed over. */
  newer: boolean
  blocks: ChainedBlocks
}

interface ChainedBlocks {
  /** The next block that is not to be passed over. @throws AlteredPackageError for one longer than its type allows. */
  next(): Promise<Block>
  /** As `next`. @throws AlteredPackageError for one of another type. */
  expect(type: number): Promise<Uint8Array>
  /** SHA-256 of all blocks before the manifest. */
  digest(): string
}

/** @throws NewerPackageError, ForeignPackageError, ChangedSenderError, AlteredPackageError */
async function openContainer(reader: ByteReader, options: ReadOptions): Promise<OpenContainer> {
  const { bytes: prefix, major, minor } = await reader.prefix()
  if (major !== packageVersion.major) throw new NewerPackageError()
  const blocks = chainedBlocks(
    reader,
    (await createSHA256()).init().update(prefix),
    options.limits ?? packageLimits,
  )
  const body = await blocks.expect(blockTypes.header)
  const header = parsed(packageHeader, body)
  const signature = await blocks.expect(blockTypes.headerSignature)
  if (!isSigned('header', concatBytes(prefix, body), signature, header.sender.signingKey)) {
    throw new AlteredPackageError('封面签名不符')
  }
  if (options.officeId && header.sender.officeId !== options.officeId) {
    throw new ForeignPackageError('otherOffice')
  }
  if (senderStanding(header.sender, options.known ?? []) === 'changed') {
    throw new ChangedSenderError(header.sender.name)
  }
  return { header, newer: minor > packageVersion.minor, blocks }
}

/**
 * Reads everything and checks it against the signed manifest.
 * @param onEntry called after each entry with how many there were.
 * @throws as `readPackage` does.
 */
export async function readContainer(
  reader: ByteReader,
  visitor: PackageVisitor,
  options: ReadOptions,
  onEntry: (count: number) => void,
): Promise<Omit<PackageReceipt, 'fileBytes'>> {
  const limits = options.limits ?? packageLimits
  const { header, newer, blocks } = await openContainer(reader, options)
  await visitor.header?.(header)
  const content = await createSHA256()
  const listed = new Map<string, ManifestEntry>()
  let total = 0

  /** The bytes of one entry; at their end its digest is checked and it is listed. */
  async function* bodyOf(kind: string, id: string, longest: number): AsyncGenerator<Uint8Array> {
    content.init()
    let length = 0
    for (;;) {
      const { type, body } = await blocks.next()
      if (type === blockTypes.entryEnd) {
        const digest = bytesToHex(body)
        if (digest !== content.digest('hex')) throw new AlteredPackageError('条目与摘要不符')
        if (kind === 'attachment' && digest !== id) throw new AlteredPackageError('附件与摘要不符')
        listed.set(`${kind}/${id}`, { kind, id, length, sha256: digest })
        return
      }
      if (type !== blockTypes.stored && type !== blockTypes.deflated)
        throw new AlteredPackageError('数据块次序不对')
      const grown = type === blockTypes.deflated ? inflatedLength(body) : body.length
      if (grown > largestBlock) throw new OversizedPackageError('压缩数据展开过大')
      if (type === blockTypes.deflated && grown > body.length * limits.ratio) {
        throw new OversizedPackageError('压缩比异常')
      }
      length += grown
      total += grown
      refuseOver(length, longest, '单个条目过大')
      refuseOver(total, limits.totalBytes, '总量过大')
      const portion = type === blockTypes.deflated ? inflateData(body) : body
      content.update(portion)
      options.signal?.throwIfAborted()
      yield portion
    }
  }

  let block = await blocks.next()
  while (block.type === blockTypes.entry) {
    const { kind, id, known } = headIn(block.body, newer)
    const name = `${kind}/${id}`
    if (listed.has(name)) throw new AlteredPackageError('条目重复')
    refuseOver(listed.size + 1, limits.entries, '条目过多')
    const isSmall = kind === 'record' || kind === 'notice'
    const body = bodyOf(kind, id, isSmall ? limits.recordBytes : limits.attachmentBytes)
    await handOver(known, body, visitor)
    for await (const _rest of body) {
      // What the visitor left unread is checked all the same.
    }
    onEntry(listed.size)
    block = await blocks.next()
  }

  if (block.type !== blockTypes.manifest) throw new AlteredPackageError('数据块次序不对')
  const expected = { packageId: header.packageId, entries: [...listed.values()], blocks: blocks.digest() }
  const manifestBytes = block.body
  const manifest = parsed(packageManifest, manifestBytes)
  const signature = await blocks.expect(blockTypes.signature)
  if (!isSigned('manifest', manifestBytes, signature, header.sender.signingKey)) {
    throw new AlteredPackageError('清单签名不符')
  }
  if (JSON.stringify(manifest) !== JSON.stringify(expected)) throw new AlteredPackageError('内容与清单不符')
  if (!(await reader.atEnd())) throw new AlteredPackageError('末尾有多余内容')
  return { header, manifest, digest: content.init().update(manifestBytes).digest('hex') }
}

async function handOver(head: EntryHead | null, body: ByteSource, visitor: PackageVisitor): Promise<void> {
  if (!visitor.entry || !head) return
  if (head.kind === 'attachment') await visitor.entry({ head, body: withoutReturn(body) })
  else await visitor.entry({ head, bytes: await bytesOf(body) })
}

/** A visitor that breaks off reading must not end the generator beneath: the rest is still to be checked. */
function withoutReturn(body: ByteSource): ByteSource {
  const pieces = body[Symbol.asyncIterator]()
  return { [Symbol.asyncIterator]: () => ({ next: () => pieces.next() }) }
}

/** What stands before an entry; `known` is null for a kind that a later minor version has brought. */
interface AnyHead {
  kind: string
  id: string
  known: EntryHead | null
}

const laterHead = z.object({ kind: z.string().min(1).max(50), id: z.string().min(1).max(200) })
const knownKinds: readonly string[] = entryHead.options.map(({ shape }) => shape.kind.value)

function headIn(body: Uint8Array, newer: boolean): AnyHead {
  const { kind, id } = parsed(laterHead, body)
  if (newer && !knownKinds.includes(kind)) return { kind, id, known: null }
  return { kind, id, known: parsed(entryHead, body) }
}

function chainedBlocks(reader: ByteReader, chain: IHasher, limits: PackageLimits): ChainedBlocks {
  function longest(type: number): number {
    switch (type) {
      case blockTypes.header:
        return limits.headerBytes
      case blockTypes.manifest:
        return limits.manifestBytes
      default:
        return largestBlock
    }
  }

  let digest: string | null = null

  async function next(): Promise<Block> {
    for (;;) {
      const { type, body } = await reader.block(longest)
      if (type === blockTypes.manifest) digest ??= chain.digest('hex')
      if (digest === null) {
        chain.update(encodeBlockHead(type, body.length))
        if (type !== blockTypes.stored) chain.update(body)
      }
      if (type < blockTypes.passedOver) return { type, body }
      // Behind the manifest nothing is signed any more.
      if (digest !== null) throw new AlteredPackageError('末尾有多余内容')
    }
  }

  return {
    next,
    async expect(type) {
      const block = await next()
      if (block.type !== type) throw new AlteredPackageError('数据块次序不对')
      return block.body
    },
    digest: () => digest ?? '',
  }
}

function parsed<T>(schema: z.ZodType<T>, bytes: Uint8Array): T {
  const result = schema.safeParse(jsonIn(bytes))
  if (!result.success) throw new AlteredPackageError('说明部分有误')
  return result.data
}

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new AlteredPackageError('说明部分有误')
  }
}

function refuseOver(value: number, limit: number, what: string): void {
  if (value > limit) throw new OversizedPackageError(what)
}
