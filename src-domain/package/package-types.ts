/** How packages are made and read: what goes in, what comes out, and how far it has come. */
import type {
  AttachmentHead,
  NoticeHead,
  PackageHeader,
  PackageLimits,
  PackageManifest,
  RecordHead,
  WorkstationCard,
} from './package-format'

/** Bytes that come piece by piece: a ReadableStream, or an async generator. */
export type ByteSource = AsyncIterable<Uint8Array>

/** An entry to be written. Attachments are opened when their turn comes, and read once. */
export type OutgoingEntry =
  | { head: RecordHead | NoticeHead; bytes: Uint8Array }
  | { head: AttachmentHead; open: () => ByteSource }

/** To whom a package is encrypted: one passphrase, or the keys of known workstations (`age1…`). */
export type PackageLock = { passphrase: string } | { recipients: readonly string[] }

/** What a reader tries: passphrases and age identities (`AGE-SECRET-KEY-1…`), in this order. */
export interface PackageOpener {
  passphrase?: string
  identities?: readonly string[]
}

/** How far it has come. `bytes` are those of the entries when writing, those of the file when reading. */
export interface PackageProgress {
  bytes: number
  /** Of `allBytes`; null where nobody knows. */
  allBytes: number | null
  entries: number
}

export interface PackageOptions {
  signal?: AbortSignal
  onProgress?: (progress: PackageProgress) => void
  limits?: PackageLimits
}

/** What was written or read, whole and signed. */
export interface PackageReceipt {
  header: PackageHeader
  manifest: PackageManifest
  /** SHA-256 of the manifest: the package's digest (摘要), the same for who made it and who takes it. */
  digest: string
  /** Of the encrypted file. */
  fileBytes: number
}

export interface WritePackage {
  /** The file, piece by piece. It fails with the signal's reason, or with what a source failed with. */
  stream: ReadableStream<Uint8Array<ArrayBuffer>>
  /** Settles after the last piece was taken. */
  receipt: Promise<PackageReceipt>
}

/** Whether the sender is known: by the same key, not at all, or by another key than before. */
export type SenderStanding = 'known' | 'new' | 'changed'

/** An entry that arrived. The bytes are checked at their end; nothing may count before the whole package was read. */
export type IncomingEntry =
  | { head: RecordHead | NoticeHead; bytes: Uint8Array }
  | { head: AttachmentHead; body: ByteSource }

/** Who takes the parts of a package as they come. */
export interface PackageVisitor {
  /** Signed by the key in it, and of a version that can be read. What it throws ends the reading. */
  header?: (header: PackageHeader) => void | Promise<void>
  /** An attachment's body that is not read is passed over, and checked all the same. */
  entry?: (entry: IncomingEntry) => void | Promise<void>
}

export interface ReadOptions extends PackageOptions {
  /** Of the file, for the progress. */
  fileBytes?: number
  /** Refuses packages of other offices; null or absent takes any. */
  officeId?: string | null
  /** Refuses a sender known by the same id with another key. */
  known?: readonly WorkstationCard[]
}
