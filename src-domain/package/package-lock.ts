/**
 * The outer layer of a package: an age file, which `age -d` opens too. It runs in portions of 64 KiB, each
 * authenticated, the last one marked as the last.
 */
import { concatBytes } from '@noble/curves/utils.js'
import { Decrypter, Encrypter } from 'age-encryption'
import { piecesOf, streamOf } from './byte-streams'
import { portionsOf } from './package-blocks'
import {
  AlteredPackageError,
  ForeignPackageError,
  IncompletePackageError,
  NewerPackageError,
  WrongKeyError,
} from './package-errors'
import type { ByteSource, PackageLock, PackageOpener } from './package-types'

/** An age file begins so; the part behind the slash is its version. */
const ageWord = 'age-encryption.org/'
const ageFirstLine = `${ageWord}v1\n`
/** A header of a hundred recipients has some 10 KiB; more is no header of ours, and age would gather it all. */
const longestHeader = 64 * 1024
const portion = 64 * 1024

/**
 * Encrypts what comes.
 * @param scryptWorkFactor of a passphrase, as a power of two; age's own 18 by default: 256 MiB for about a second.
 */
export async function* lockBytes(
  plain: ByteSource,
  lock: PackageLock,
  scryptWorkFactor?: number,
): AsyncGenerator<Uint8Array> {
  const encrypter = new Encrypter()
  if ('passphrase' in lock) {
    encrypter.setPassphrase(lock.passphrase)
    if (scryptWorkFactor !== undefined) encrypter.setScryptWorkFactor(scryptWorkFactor)
  } else for (const recipient of new Set(lock.recipients)) encrypter.addRecipient(recipient)
  yield* piecesOf(await encrypter.encrypt(streamOf(plain)))
}

/**
 * Decrypts what comes. Every piece that is given out has been authenticated; that nothing is missing at the end is
 * known only at the end.
 * @throws ForeignPackageError, NewerPackageError, IncompletePackageError, AlteredPackageError, WrongKeyError, and
 *   whatever the source fails with.
 */
export async function* openBytes(sealed: ByteSource, opener: PackageOpener): AsyncGenerator<Uint8Array> {
  const source = watched(sealed)
  const { held, rest } = await readHeader(source.pieces)
  const locked = headerLock(held)
  const decrypter = new Decrypter()
  const { passphrase, identities = [] } = opener
  if (passphrase !== undefined && locked === 'passphrase') decrypter.addPassphrase(passphrase)
  if (locked === 'identity') for (const identity of identities) decrypter.addIdentity(identity)
  let opened = false
  try {
    const plain = await decrypter.decrypt(streamOf(followed(held, rest)))
    opened = true
    yield* piecesOf(plain)
  } catch (error) {
    if (source.failed()) throw source.failure()
    if (!opened) throw unopened(error, locked)
    throw source.ended() ? new IncompletePackageError() : new AlteredPackageError('加密数据校验不符')
  } finally {
    await rest.return(undefined)
  }
}

/** What age says when no key fits; all else it says of a header is that the header is not as it was written. */
function unopened(error: unknown, locked: 'passphrase' | 'identity'): Error {
  const message = error instanceof Error ? error.message : ''
  if (message.startsWith('no identity matched')) return new WrongKeyError(locked)
  if (message.startsWith('stream ended')) return new IncompletePackageError()
  return new AlteredPackageError('文件头与校验不符')
}

/** The beginning of the file up to the end of age's header, with what came along behind it. */
async function readHeader(
  pieces: AsyncGenerator<Uint8Array>,
): Promise<{ held: Uint8Array; rest: AsyncGenerator<Uint8Array> }> {
  let held: Uint8Array = new Uint8Array(0)
  for (;;) {
    const text = latin(held)
    const begun = text.slice(0, ageFirstLine.length)
    if (!ageFirstLine.startsWith(begun)) throw notOurs(text)
    if (text.length >= ageFirstLine.length && /\n--- [^\n]*\n/.test(text)) return { held, rest: pieces }
    if (held.length > longestHeader) throw new ForeignPackageError('noPackage')
    const { done, value } = await pieces.next()
    if (done) throw new IncompletePackageError()
    held = concatBytes(held, value)
  }
}

function notOurs(text: string): Error {
  return text.startsWith(`${ageWord}v`) && !text.startsWith(ageFirstLine)
    ? new NewerPackageError()
    : new ForeignPackageError('noPackage')
}

/** What opens a package, by the first kilobytes of its file: a passphrase, or the identity of a workstation. */
export function headerLock(held: Uint8Array): 'passphrase' | 'identity' {
  return /^-> scrypt /m.test(latin(held)) ? 'passphrase' : 'identity'
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes.subarray(0, longestHeader + portion))
}

async function* followed(first: Uint8Array, rest: ByteSource): AsyncGenerator<Uint8Array> {
  yield* portionsOf(chained(first, rest), portion)
}

async function* chained(first: Uint8Array, rest: ByteSource): AsyncGenerator<Uint8Array> {
  yield first
  yield* rest
}

/** A source that remembers how it went: age's errors do not tell a bad disk from a bad byte. */
function watched(source: ByteSource) {
  let ended = false
  let failure: { error: unknown } | null = null
  async function* pieces(): AsyncGenerator<Uint8Array> {
    try {
      yield* source
      ended = true
    } catch (error) {
      failure = { error }
      throw error
    }
  }
  return {
    pieces: portionsOf(pieces(), portion),
    ended: () => ended,
    failed: () => failure !== null,
    failure: () => failure?.error,
  }
}
