/**
 * Keeps the document of accounts in two places: in the store's database, and beside the journal, so that the journal
 * can be opened after the database is gone. The newer of the two counts.
 */
import type { Answer } from '../../src-contract/answer'
import type { DesktopShell } from '../../src-contract/desktop-shell'
import { createDatabase, type Database } from '../store/database'
import type { VaultStorage } from '../vault/types'
import { JournalUnavailableError } from './journal-files'

const key = 'vault'

/** What of the document counts for choosing between two copies. */
interface Copy {
  vaultId: string
  revision: number
}

/**
 * The document's storage. Reading and writing throw JournalUnavailableError where the folder of the journal refuses,
 * and Dexie's errors where the database does.
 * @param name the name of the database.
 */
export function vaultStorage(shell: DesktopShell, name?: string): VaultStorage {
  async function exclusively<Value>(work: (db: Database, beside: boolean) => Promise<Value>): Promise<Value> {
    const db = createDatabase(name)
    try {
      return await navigator.locks.request(`${db.name}/vault`, async () =>
        work(db, taken(await shell.journalFiles()) !== null),
      )
    } finally {
      db.close()
    }
  }

  async function newest(db: Database): Promise<unknown> {
    const row = await db.meta.get(key)
    const stored = parsed(row?.body instanceof Uint8Array ? row.body : null)
    const kept = parsed(taken(await shell.readKeyFile())?.bytes ?? null)
    if (!isCopy(stored)) return kept ?? stored
    if (!isCopy(kept) || kept.vaultId !== stored.vaultId) return stored
    return kept.revision > stored.revision ? kept : stored
  }

  return {
    read: () => exclusively(newest),
    write: (file) =>
      exclusively(async (db, beside) => {
        const before = await newest(db)
        const revision = before === null ? 0 : isCopy(before) ? before.revision : Number.NaN
        if (file.revision !== revision + 1) return false
        const bytes = new TextEncoder().encode(JSON.stringify(file))
        // Beside the journal first: if the database then refuses, the newer copy is found there.
        if (beside) taken(await shell.writeKeyFile({ bytes }))
        await db.meta.put({ key, body: bytes })
        return true
      }),
  }
}

/** The copy as JSON; what is no JSON at all is handed on as text, to be told as damaged. */
function parsed(bytes: Uint8Array | null): unknown {
  if (!bytes) return null
  const text = new TextDecoder().decode(bytes)
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function isCopy(json: unknown): json is Copy {
  return typeof json === 'object' && json !== null && 'vaultId' in json && 'revision' in json
}

function taken<Value>(answer: Answer<Value>): Value {
  if (answer.ok) return answer.value
  throw new JournalUnavailableError(answer.error.message, answer.error.code === 'disk-full')
}
