/** The clear beginning of a backup file: what it is, when and where it was made, and the accounts that open it. */
import { z } from 'zod'
import type { Bytes } from '../store/sealing'
import type { VaultFile } from '../vault/vault-file'
import { BackupFault } from './backup-fault'

/** Raised when the file changes its shape or meaning; a program refuses a higher one. */
const backupFormat = 1

const magic = new TextEncoder().encode('LDBACKUP')
export const prefixLength = magic.length + 8
/** The accounts of an office take a few kilobytes; the limit only stops a file that is something else. */
const longestHeader = 4_000_000

const header = z.object({
  backupId: z.uuid(),
  /** ISO instant. */
  madeAt: z.iso.datetime(),
  workstation: z.string().max(100),
  /** Of the program. */
  appVersion: z.string().max(40),
  /** Of the store's tables, as Dexie counts it. */
  databaseVersion: z.number().positive(),
  storeFormat: z.int().positive(),
  /** The document of accounts with the wrapped keys; checked by the vault when it is opened. */
  vault: z.custom<VaultFile>((value) => typeof value === 'object' && value !== null),
})

export type BackupHeader = z.infer<typeof header>

/** What this program can take in. */
export interface StoreVersions {
  databaseVersion: number
  storeFormat: number
}

/** The bytes with which the file begins. */
export function writeHeader(content: BackupHeader): Bytes {
  const json = new TextEncoder().encode(JSON.stringify(content))
  const bytes = new Uint8Array(prefixLength + json.length)
  bytes.set(magic)
  const view = new DataView(bytes.buffer)
  view.setUint32(magic.length, backupFormat, true)
  view.setUint32(magic.length + 4, json.length, true)
  bytes.set(json, prefixLength)
  return bytes
}

/** Whether a file that begins so is a backup of this program, of whatever format. */
export function isBackup(begun: Uint8Array): boolean {
  return begun.length >= magic.length && magic.every((byte, at) => begun[at] === byte)
}

/**
 * How long the header is that follows on the first bytes.
 * @param prefix the first `prefixLength` bytes, or fewer where the file is shorter.
 * @throws BackupFault `notBackup` or `newer`.
 */
export function headerLength(prefix: Bytes): number {
  if (prefix.length < prefixLength || !isBackup(prefix)) {
    throw new BackupFault('notBackup')
  }
  const view = new DataView(prefix.buffer, prefix.byteOffset)
  const format = view.getUint32(magic.length, true)
  if (format > backupFormat) throw new BackupFault('newer')
  const length = view.getUint32(magic.length + 4, true)
  if (format !== backupFormat || length > longestHeader) throw new BackupFault('damaged')
  return length
}

/**
 * Reads the header.
 * @param json its bytes, without the prefix.
 * @throws BackupFault `damaged`.
 */
export function readHeader(json: Bytes): BackupHeader {
  try {
    return header.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(json)))
  } catch {
    throw new BackupFault('damaged')
  }
}

/** @throws BackupFault `newer` where a later program made it of a store that this one does not know. */
export function refuseNewer(made: StoreVersions, known: StoreVersions): void {
  if (made.databaseVersion > known.databaseVersion || made.storeFormat > known.storeFormat) {
    throw new BackupFault('newer')
  }
}
