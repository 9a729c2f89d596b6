/** Packages as files, read and written piece by piece. */
import { createReadStream } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { piecesOf } from '../../src-domain/package/byte-streams'
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
import type { Sender } from './key-files'

/** Reads the package of a file. @throws InputError where there is none, PackageError where it is not sound. */
export async function readPackageFile(
  path: string,
  opener: PackageOpener,
  visitor: PackageVisitor = {},
): Promise<PackageReceipt> {
  await stat(path).catch(() => refuse(path, '读不到这个文件，请检查路径和权限'))
  return readPackage(createReadStream(path, { highWaterMark: 1024 * 1024 }), opener, visitor)
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
  await mkdir(dirname(path), { recursive: true })
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
    await rm(beside, { force: true })
    throw error
  }
}
