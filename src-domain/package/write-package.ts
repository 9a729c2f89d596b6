/**
 * Making a package: entries are taken one by one, compressed, hashed, signed and encrypted while they pass, so that
 * neither a thousand cases nor a gigabyte of photographs are ever held.
 */
import { streamOf } from './byte-streams'
import { type PackageHeader, packageHeader } from './package-format'
import { lockBytes } from './package-lock'
import type {
  OutgoingEntry,
  PackageLock,
  PackageOptions,
  PackageReceipt,
  WritePackage,
} from './package-types'
import { type WrittenContainer, writeContainer } from './write-container'

/** What closes a package. */
export interface PackageSeal {
  lock: PackageLock
  /** Of the sender named in the header: Ed25519, 64 hexadecimal digits. */
  signingSecret: string
  /** See `lockBytes`. */
  scryptWorkFactor?: number
}

/**
 * The package as a stream that is written as fast as it is read.
 * @param header as it shall stand; `counts.bytes` is what progress is measured by.
 * @throws ZodError where the header is none. Later faults fail the stream and the receipt: OversizedPackageError,
 *   AttachmentMismatchError, the signal's reason, and whatever entries or attachments fail with.
 */
export function writePackage(
  header: PackageHeader,
  entries: Iterable<OutgoingEntry> | AsyncIterable<OutgoingEntry>,
  seal: PackageSeal,
  options: PackageOptions = {},
): WritePackage {
  const checked = packageHeader.parse(header)
  const { promise: receipt, resolve, reject } = Promise.withResolvers<PackageReceipt>()
  // Who reads only the stream learns of a failure there.
  receipt.catch(() => undefined)

  async function* file(): AsyncGenerator<Uint8Array> {
    let fileBytes = 0
    const written: WrittenContainer[] = []
    try {
      const plain = writeContainer(checked, entries, seal.signingSecret, options, (whole) =>
        written.push(whole),
      )
      for await (const piece of lockBytes(plain, seal.lock, seal.scryptWorkFactor)) {
        fileBytes += piece.length
        yield piece
      }
      for (const whole of written) resolve({ ...whole, fileBytes })
    } catch (error) {
      reject(error)
      throw error
    } finally {
      // Nothing happens where it was settled above: then the reader has left early.
      reject(new DOMException('the package was not read to its end', 'AbortError'))
    }
  }

  return { stream: streamOf(file()), receipt }
}
