/** Packages as files, read and written piece by piece. */
import { createReadStream } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import { piecesOf } from '../../src-domain/package/byte-streams'
import { PackageError, WrongKeyError } from '../../src-domain/package/package-errors'
import type { PackageHeader } from '../../src-domain/package/package-format'
import type {
  OutgoingEntry,
  PackageLock,
  PackageOpener,
  PackageReceipt,
  PackageVisitor,
} from '../../src-domain/package/package-types'
import { readPackage } from '../../src-domain/package/read-package'
import { writePackage } from '../../src-domain/package/write-package'
import { refuse } from '../input'
import { readyForFile } from '../write-whole'
import type { Sender } from './key-files'

/** Reads the package of a file. @throws InputError where there is none, PackageError where it is not sound. */
export async function readPackageFile(
  path: string,
  opener: PackageOpener,
  visitor: PackageVisitor = {},
): Promise<PackageReceipt> {
  const found = await stat(path).catch(() => refuse(path, '读不到这个文件，请检查路径和权限'))
  if (found.isDirectory()) refuse(path, '这是一个文件夹，请给出交换包文件')
  if (!found.isFile()) refuse(path, '这里不是普通文件，请给出交换包文件')
  try {
    return await readPackage(createReadStream(path, { highWaterMark: 1024 * 1024 }), opener, visitor)
  } catch (error) {
    if (error instanceof WrongKeyError) refuseKeyless(path, error, opener)
    // Several are named where they are merged: which one it is must be told.
    if (error instanceof PackageError) error.message = `${path}：${error.message}`
    throw error
  }
}

/** A key of the kind that the package wants was not given at all. @throws InputError */
function refuseKeyless(
  path: string,
  { wanted }: WrongKeyError,
  { passphrase, identities = [] }: PackageOpener,
): void {
  if (wanted === 'passphrase' && passphrase === undefined)
    refuse('--passphrase-file', `“${path}”用口令加密，请给出口令文件`)
  if (wanted === 'identity' && identities.length === 0)
    refuse('--identity-file', `“${path}”是给指定电脑的，口令打不开，请给出那台电脑的密钥文件`)
}

/**
 * Writes a package and reads it back; only then does it bear its name.
 * @param header what of it the caller decides; the rest says who made it and when.
 */
export async function writePackageFile(
  path: string,
  { card, secrets }: Sender,
  header: Omit<
    PackageHeader,
    'sender' | 'officer' | 'to' | 'createdAt' | 'packageId' | 'note' | 'appVersion'
  >,
  entries: AsyncIterable<OutgoingEntry>,
  lock: PackageLock,
): Promise<PackageReceipt> {
  const whole: PackageHeader = {
    ...header,
    packageId: crypto.randomUUID(),
    createdAt: new Date().toISOString(),
    sender: card,
    officer: { id: null, name: null },
    to: null,
    note: '',
    appVersion: 'casework',
  }
  // Our own identity is among the recipients, so that the file can be read back; a passphrase stands alone in age.
  const locked = 'passphrase' in lock ? lock : { recipients: [...lock.recipients, card.recipient] }
  const { stream, receipt } = writePackage(whole, entries, {
    lock: locked,
    signingSecret: secrets.signingSecret,
  })
  await readyForFile(path)
  const beside = `${path}.part`
  try {
    const file = await open(beside, 'w')
    try {
      for await (const piece of piecesOf(stream)) await file.write(piece)
      await file.sync()
    } finally {
      await file.close()
    }
    const opener = 'passphrase' in lock ? lock : { identities: [secrets.identity] }
    const made = await receipt
    const read = await readPackageFile(beside, opener)
    if (read.digest !== made.digest) throw new Error('写好的交换包读回来与原来不同，磁盘可能有坏处')
    await rename(beside, path)
    return made
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined)
    throw error
  }
}
