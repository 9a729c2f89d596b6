/**
 * The exchange package (`.ldpkg`, docs/package-format.md): its version, what its header, entries and manifest say, and
 * the limits within which it is read. How the bytes lie is in `package-blocks.ts`.
 */
import { z } from 'zod'

/** Readers take any minor version of their own major; a new major is refused by those who do not know it. */
export const packageVersion = { major: 1, minor: 0 } as const

/** What a reader lets a package grow to; a writer stays within the same. Bytes, unless said otherwise. */
export interface PackageLimits {
  /** Of one record or notice, as it is after decompression. */
  recordBytes: number
  /** Of one attachment. */
  attachmentBytes: number
  /** Of everything in the package after decompression. */
  totalBytes: number
  /** How many entries. */
  entries: number
  /** Of header and manifest, each. */
  headerBytes: number
  manifestBytes: number
  /** How many times larger a compressed block may become. */
  ratio: number
}

export const packageLimits: PackageLimits = {
  recordBytes: 256 * 1024 ** 2,
  attachmentBytes: 4 * 1024 ** 3,
  totalBytes: 64 * 1024 ** 3,
  entries: 500_000,
  headerBytes: 1024 ** 2,
  manifestBytes: 256 * 1024 ** 2,
  ratio: 200,
}

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`))
const count = z.int().nonnegative()

/** A workstation as others know it. */
export const workstationCard = z.object({
  /** Random UUID, made once for each installation. */
  workstationId: z.string().min(1).max(100),
  /** As its history calls it: 工作站-7F3A. */
  name: z.string().min(1).max(100),
  /** The office it belongs to; packages of other offices are refused. */
  officeId: z.string().min(1).max(100),
  /** Ed25519 public key, hexadecimal. */
  signingKey: hex(32),
  /** To whom packages for it are encrypted: `age1…`. */
  recipient: z.string().regex(/^age1[a-z0-9]{58}$/),
})
export type WorkstationCard = z.infer<typeof workstationCard>

/** What a package was made for. */
export const packagePurposes = {
  selection: '选定的案件',
  changes: '上次交换以来的变动',
  everything: '全部资料',
  task: '外出办理',
  return: '外出办理带回',
} as const
export type PackagePurpose = keyof typeof packagePurposes

/** What stays out of a package unless it is put in on purpose. */
export const guardedMatters = {
  informant: '举报人身份',
  restricted: '仅限办案组的案件',
  discipline: '移送纪检监察的事项',
} as const
export type GuardedMatter = keyof typeof guardedMatters

const packageCounts = z.object({
  /** How many records of each kind: `{case: 12, office: 1}`. */
  records: z.record(z.string(), count),
  attachments: count,
  notices: count,
  /** Of all entries before compression, as far as known when writing began. */
  bytes: count,
})

export const packageHeader = z.object({
  /** Random UUID: the same package taken twice is known by it. */
  packageId: z.string().min(1).max(100),
  /** ISO instant by the sender's clock. */
  createdAt: z.iso.datetime({ offset: true }),
  sender: workstationCard,
  /** The officer who made it, by id and by the name that the sender's library has. */
  officer: z.object({ id: z.string().nullable(), name: z.string().nullable() }),
  /** For whom, where it is for one workstation. */
  to: z.object({ workstationId: z.string(), name: z.string() }).nullable(),
  purpose: z.enum(Object.keys(packagePurposes) as [PackagePurpose, ...PackagePurpose[]]),
  /** In the sender's words; empty where nothing was said. */
  note: z.string().max(2_000),
  counts: packageCounts,
  /** What the sender put in on purpose that would else have stayed out. */
  guarded: z.array(z.enum(Object.keys(guardedMatters) as [GuardedMatter, ...GuardedMatter[]])),
  appVersion: z.string().max(100),
})
export type PackageHeader = z.infer<typeof packageHeader>

/**
 * What stands before the bytes of an entry. A kind that the reader does not know belongs to a later minor version: its
 * bytes are checked and passed over.
 */
export const entryHead = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('record'),
    /** `case`, `office`, or any kind that came later. */
    record: z.string().min(1).max(50),
    id: z.string().min(1).max(200),
    /** The latest changes of the document, so that who has them need not open it. */
    heads: z.array(hex(32)),
  }),
  z.object({
    kind: z.literal('attachment'),
    /** SHA-256 of its bytes, by which it is called everywhere. */
    id: hex(32),
    size: count,
  }),
  z.object({ kind: z.literal('notice'), id: z.string().min(1).max(200) }),
])
export type EntryHead = z.infer<typeof entryHead>
export type RecordHead = Extract<EntryHead, { kind: 'record' }>
export type AttachmentHead = Extract<EntryHead, { kind: 'attachment' }>
export type NoticeHead = Extract<EntryHead, { kind: 'notice' }>

const manifestEntry = z.object({
  kind: z.string(),
  id: z.string(),
  length: count,
  /** Of the bytes after decompression. */
  sha256: hex(32),
})
export type ManifestEntry = z.infer<typeof manifestEntry>

/** Signed by the sender: with it every byte before it. */
export const packageManifest = z.object({
  packageId: z.string(),
  entries: z.array(manifestEntry),
  /** SHA-256 of all blocks before it; of stored data, whose digest stands in the entry, only type and length. */
  blocks: hex(32),
})
export type PackageManifest = z.infer<typeof packageManifest>
