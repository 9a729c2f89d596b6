/** Writes a backup of the open store, portion by portion; saves may go on meanwhile. */
import { pack } from '../journal/packing'
import { createHeadsBook } from '../journal/tally'
import { type Database, databaseVersion, storeFormat } from '../store/database'
import { type Bytes, createSealer } from '../store/sealing'
import { toHex } from '../vault/hex'
import type { VaultFile } from '../vault/vault-file'
import {
  type BackupCounts,
  type BackupEntry,
  nextLink,
  sealFrame,
  type TableRows,
  writeFrame,
} from './backup-frames'
import { type BackupHeader, writeHeader } from './backup-header'
import type { Work } from './progress'
import { noteHeads, readStore } from './store-rows'

/** All that a backup is made from. */
export interface BackedUp {
  db: Database
  /** The store's. */
  key: CryptoKey
  /** The accounts with their wrapped keys. */
  vault: VaultFile
  appVersion: string
  workstation: string
}

/** What was written. */
export interface WrittenBackup extends BackupCounts {
  header: BackupHeader
  /** In bytes. */
  size: number
}

/**
 * Writes a backup.
 * @param made its random id and the moment.
 * @param write takes the bytes in order, each call to follow on the one before.
 * @throws what `write` and the database throw; DOMException `AbortError` where the work was stopped; Error where a
 *   record cannot be decrypted, since a backup without it would only look whole.
 */
export async function writeBackup(
  from: BackedUp,
  made: { id: string; at: Date },
  write: (bytes: Bytes, at: number) => Promise<void>,
  work: Work,
): Promise<WrittenBackup> {
  const { db, key, vault, appVersion, workstation } = from
  const sealer = createSealer(key)
  const header: BackupHeader = {
    backupId: made.id,
    madeAt: made.at.toISOString(),
    ...{ workstation, appVersion, vault, databaseVersion, storeFormat },
  }
  const heads = createHeadsBook()
  const tables: BackupCounts['tables'] = {}
  let size = 0
  let index = 0

  async function put(bytes: Bytes): Promise<void> {
    work.signal.throwIfAborted()
    await write(bytes, size)
    size += bytes.length
  }

  async function add(entry: BackupEntry): Promise<void> {
    const sealed = await sealFrame(sealer, header.backupId, index, pack(entry))
    const framed = await writeFrame(link, sealed)
    await put(framed.bytes)
    link = framed.link
    index += 1
  }

  const begin = writeHeader(header)
  let link = await nextLink(new Uint8Array(), begin)
  await put(begin)
  await put(link)
  const store = await readStore(db)
  let done = 0
  for await (const portion of store.portions()) {
    await noteHeads(portion, sealer, heads)
    for (const [name, rows] of Object.entries(portion)) tables[name] = (tables[name] ?? 0) + rows.length
    await add({ op: 'rows', tables: portion })
    done += portion.records?.length ?? rowCount(portion)
    work.onProgress?.(Math.min(1, done / Math.max(1, store.total)))
  }
  const counts = { tables, tally: heads.tally() }
  await add({ op: 'end', chain: toHex(link), ...counts })
  return { header, size, ...counts }
}

function rowCount(portion: TableRows): number {
  return Object.values(portion).reduce((sum, { length }) => sum + length, 0)
}
