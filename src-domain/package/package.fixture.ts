/** Small packages for tests. */
import { bytesToHex } from '@noble/curves/utils.js'
import { bytesOf, piecesOf, sourceOf } from './byte-streams'
import type { PackageHeader } from './package-format'
import { newWorkstationSecrets, publicKeysOf, type WorkstationSecrets } from './package-keys'
import type {
  IncomingEntry,
  OutgoingEntry,
  PackageOpener,
  PackageReceipt,
  ReadOptions,
} from './package-types'
import { readPackage } from './read-package'
import { type PackageSeal, writePackage } from './write-package'

export interface TestWorkstation {
  secrets: WorkstationSecrets
  card: PackageHeader['sender']
}

export async function testWorkstation(name = '工作站-7F3A', officeId = 'office-1'): Promise<TestWorkstation> {
  const secrets = await newWorkstationSecrets()
  return { secrets, card: { workstationId: `ws-${name}`, name, officeId, ...(await publicKeysOf(secrets)) } }
}

export function testHeader(
  sender: PackageHeader['sender'],
  over: Partial<PackageHeader> = {},
): PackageHeader {
  return {
    packageId: '3f2a91bc-0000-4000-8000-000000000001',
    createdAt: '2026-11-25T09:30:00.000+08:00',
    sender,
    officer: { id: 'off-03', name: '张某' },
    to: null,
    purpose: 'selection',
    note: '',
    counts: { records: {}, attachments: 0, notices: 0, bytes: 0 },
    guarded: [],
    appVersion: '0.1.0',
    ...over,
  }
}

export function recordEntry(id: string, bytes: Uint8Array, record = 'case'): OutgoingEntry {
  return { head: { kind: 'record', record, id, heads: [] }, bytes }
}

export async function attachmentEntry(bytes: Uint8Array<ArrayBuffer>): Promise<OutgoingEntry> {
  const id = bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))
  return { head: { kind: 'attachment', id, size: bytes.length }, open: () => sourceOf(bytes) }
}

/** The whole file of a package, locked to the sender itself unless said otherwise. */
export async function packageBytes(
  sender: TestWorkstation,
  entries: readonly OutgoingEntry[],
  { header = {}, lock }: { header?: Partial<PackageHeader>; lock?: PackageSeal['lock'] } = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const seal: PackageSeal = {
    lock: lock ?? { recipients: [sender.card.recipient] },
    signingSecret: sender.secrets.signingSecret,
    scryptWorkFactor: 8,
  }
  return bytesOf(piecesOf(writePackage(testHeader(sender.card, header), entries, seal).stream))
}

export interface TakenEntry {
  head: IncomingEntry['head']
  bytes: Uint8Array
}

/** Reads a package whole. */
export async function takePackage(
  file: Uint8Array,
  opener: PackageOpener,
  options: ReadOptions = {},
): Promise<{ receipt: PackageReceipt; entries: TakenEntry[] }> {
  const entries: TakenEntry[] = []
  const receipt = await readPackage(
    sourceOf(file),
    opener,
    {
      entry: async (entry) => {
        entries.push({ head: entry.head, bytes: 'body' in entry ? await bytesOf(entry.body) : entry.bytes })
      },
    },
    options,
  )
  return { receipt, entries }
}
