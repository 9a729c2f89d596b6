/**
 * The tables in which the store lives. Rows carry random ids, kinds, times and counts in the clear; every `body`
 * is sealed. The name and the shape of what is here never change without a migration.
 */
import { Dexie, type EntityTable, type Table } from 'dexie'
import type { RecordKind } from './types'

export const databaseName = 'liandong-casework'
/** Raised when rows change their meaning; a program refuses a store of a higher format and leaves it untouched. */
export const storeFormat = 1
/** Of the tables and their indexes, as Dexie counts it: the last `version` below. */
export const databaseVersion = 5

/** One record: what lists need of it, and how far it has come. */
export interface RecordRow {
  id: string
  kind: RecordKind
  /** ISO instant of the last change. */
  updatedAt: string
  /** Counts the saves, so that a window notices when another has saved since. */
  version: number
  /** The version whose whole document stands in `snapshots`; later changes stand in `changes`. */
  foldedAt: number
  body: Uint8Array<ArrayBuffer>
}

export interface SnapshotRow {
  id: string
  body: Uint8Array<ArrayBuffer>
}

/** The changes of one save, appended and never altered. */
export interface ChangeRow {
  seq: number
  recordId: string
  /** The version of the record that this save brought about. */
  version: number
  body: Uint8Array<ArrayBuffer>
}

export interface MetaRow {
  key: string
  body: Uint8Array<ArrayBuffer> | CryptoKey | number
}

/** An entry of the log of what was looked at, printed and the like. */
export interface AccessRow {
  id: string
  /** ISO instant. */
  at: string
  body: Uint8Array<ArrayBuffer>
}

/** What exchanging packages keeps: who this workstation is, the others it knows, every package made and taken. */
export interface ExchangeRow {
  id: string
  kind: 'identity' | 'workstation' | 'package'
  /** ISO instant. */
  at: string
  body: Uint8Array<ArrayBuffer>
}

/** A record as it stood before a package was taken in; the id is that of the taking, a slash, and the record's. */
export interface SafetyRow {
  id: string
  body: Uint8Array<ArrayBuffer>
}

/** A save that is ready and not yet made (`staging.ts`); the id is what it belongs to, a slash, and the record's. */
export interface StagedRow {
  id: string
  kind: RecordKind
  /** ISO instant of the last change. */
  updatedAt: string
  base: number
  version: number
  /** The sealed bodies of the rows that it will be. */
  content: Uint8Array<ArrayBuffer>
  snapshot: Uint8Array<ArrayBuffer>
}

/** A file kept with the cases. Which case it belongs to stands only in the sealed record. */
export interface AttachmentRow {
  /** Random, and of nothing else. */
  id: string
  /** How long its sealed file is, and how many pieces it has; both 0 while it is still being added. */
  length: number
  pieces: number
  /** The sealed head (`attachments/sealed-pieces.ts`); absent while it is still being added. */
  body?: Uint8Array<ArrayBuffer>
}

/** A piece of a file, sealed. */
export interface AttachmentPieceRow {
  id: string
  /** From 0. */
  no: number
  body: Uint8Array<ArrayBuffer>
}

/** The tables whose rows stand beside the records and are saved with them, with what a sealed row of each is. */
export interface BesideTables {
  meta: MetaRow & { body: Uint8Array<ArrayBuffer> }
  accessLog: AccessRow
  exchange: ExchangeRow
}

/** A row with the table it belongs to. */
export type BesideRow = {
  [Name in keyof BesideTables]: { table: Name; row: BesideTables[Name] }
}[keyof BesideTables]

export interface Database extends Dexie {
  records: EntityTable<RecordRow, 'id'>
  snapshots: EntityTable<SnapshotRow, 'id'>
  changes: EntityTable<ChangeRow, 'seq'>
  meta: EntityTable<MetaRow, 'key'>
  accessLog: EntityTable<AccessRow, 'id'>
  exchange: EntityTable<ExchangeRow, 'id'>
  safety: EntityTable<SafetyRow, 'id'>
  staged: EntityTable<StagedRow, 'id'>
  attachments: EntityTable<AttachmentRow, 'id'>
  attachmentPieces: Table<AttachmentPieceRow, [id: string, no: number]>
}

/**
 * The database, opened on first use, and again whenever the browser has closed it under the program. A save counts
 * only once the operating system has it on disk.
 */
export function createDatabase(name = databaseName): Database {
  const db = new Dexie(name, {
    chromeTransactionDurability: 'strict',
    indexedDB: noticingLoss(indexedDB),
  }) as Database
  db.version(1).stores({
    records: 'id',
    snapshots: 'id',
    changes: '++seq, [recordId+version]',
    meta: 'key',
  })
  db.version(2).stores({ accessLog: 'id, at' })
  db.version(3).stores({ attachments: 'id', attachmentPieces: '[id+no]' })
  db.version(4).stores({ exchange: 'id, kind', safety: 'id' })
  db.version(5).stores({ staged: 'id' })
  return db
}

const lost = new Set<string>()

/** Whether the browser said, since this window was opened, that it lost what the database of this name held. */
export function wasLost(name: string): boolean {
  return lost.has(name)
}

/**
 * Dexie opens tables of a later program all the same, by asking a second time for whatever version there is, and adds
 * to them what it misses. Asked for this one, the browser refuses them. It counts tenfold; the last digit is Dexie's own.
 */
const newestKnown = databaseVersion * 10 + 9

/** The browser's databases, with an ear for what Chromium says when it had to begin one anew. */
function noticingLoss(factory: IDBFactory): IDBFactory {
  return {
    open(name, version = newestKnown) {
      const request = factory.open(name, version)
      request.addEventListener('upgradeneeded', (event) => {
        if ('dataLoss' in event && event.dataLoss !== 'none') lost.add(name)
      })
      return request
    },
    deleteDatabase: (name) => factory.deleteDatabase(name),
    databases: () => factory.databases(),
    cmp: (first, second) => factory.cmp(first, second),
  }
}
