/** What page and worker say to each other while a package is made or looked into. */

import type { PackageOpener, PackageProgress, PackageReceipt } from '../../src-domain/package/package-types'
import type { PieceFiles } from '../attachments/attachment-files'
import type { IncomingRecord, LookedInto, LookJob } from './looking'
import type { Made, MakeJob } from './making'
import type { PulledAttachments, PullJob } from './pulling'
import type { SafetyJob } from './safety'

/** The work, with all it needs; keys are handed over, never bytes of them. `filed`: the shell keeps files beside the journal. */
export type Job = { database: string; key: CryptoKey } & (
  | { kind: 'make'; filed: boolean; make: MakeJob }
  | { kind: 'readBack'; size: number; opener: PackageOpener; made: PackageReceipt }
  | { kind: 'look'; size: number; look: LookJob }
  | { kind: 'pull'; filed: boolean; size: number; pull: PullJob }
  | { kind: 'safety'; safety: SafetyJob }
)

/** What comes of each kind of work. */
export interface JobResults {
  make: Made
  readBack: null
  look: LookedInto
  pull: PulledAttachments
  safety: null
}

/** What a worker asks of the page, which alone may speak to the shell. */
export interface PageCalls {
  read(from: number, length: number): Promise<Uint8Array<ArrayBuffer>>
  write(at: number, bytes: Uint8Array<ArrayBuffer>): Promise<void>
  /** The sealed files beside the journal. */
  readFile: PieceFiles['read']
  writeFile: PieceFiles['writePart']
  keepFile: PieceFiles['keepPart']
  dropFile: PieceFiles['dropPart']
}

/** What it is told meanwhile, without an answer. */
export interface JobEvents {
  onProgress(progress: PackageProgress): void
  onRecord(record: IncomingRecord): void
}

export type FromWorker =
  /** It listens: what is sent before that is lost. */
  | { ready: true }
  | { call: keyof PageCalls; id: number; args: unknown[] }
  | { tell: keyof JobEvents; what: unknown }
  | { done: unknown }
  | { failed: { name: string; message: string } }

export type ToWorker =
  | { job: Job }
  /** What was begun and does not count is to be taken out again. */
  | { stop: true }
  | { id: number; value: unknown }
  | { id: number; error: string }
