/**
 * The log of what was done that changes no record, sealed row by row and chained. Entries are only ever added, to the
 * journal too where there is one.
 */
import {
  type AccessEntry,
  type ChainedEntry,
  chainedEntry,
  inChainOrder,
  type LoggedEntry,
  type LogHead,
  logFaults,
} from '../../src-domain/access-log'
import { sha256 } from '../digest'
import type { AccessRow, BesideRow, Database } from './database'
import type { Sealer } from './sealing'

/** What is told of a deed; when and where it was done is added here. */
export type NewAccessEntry = Omit<AccessEntry, 'id' | 'at' | 'workstation'>

/** What a check of the whole log found. */
export interface LogCheck {
  entries: number
  /** In Chinese; empty where the log is whole. */
  faults: readonly string[]
}

/** Every method throws Dexie's errors, or the journal's, where the disk refuses. */
export interface AccessLog {
  /** Adds an entry; it is on disk once this resolves. */
  add(entry: NewAccessEntry): Promise<void>
  /** Takes in entries that were made before anybody was signed in; one that stands there already is left alone. */
  take(entries: readonly AccessEntry[]): Promise<void>
  /** All entries that can be read, in the order they were made. */
  entries(): Promise<ChainedEntry[]>
  /** Checks that no entry was altered or taken out. */
  check(): Promise<LogCheck>
  /** Waits for the entries that are being added. */
  settled(): Promise<void>
}

interface LogHost {
  db: Database
  sealer: Sealer
  /** Writes rows beside the records, durably. */
  write: (writes: readonly [], beside: readonly BesideRow[]) => Promise<void>
  now: () => Date
  newId: () => string
  workstation: string
}

/** What a sealed entry is, as `Sealer` asks it. */
export const accessKind = 'access'
const headKey = 'accessLogHead'
/** So many entries are decrypted before the screen gets its turn. */
const atOnce = 500

/** The log of the open store. */
export function createAccessLog({ db, sealer, write, now, newId, workstation }: LogHost): AccessLog {
  async function seal(id: string, kindOfRow: string, text: string) {
    return sealer.seal(id, kindOfRow, new TextEncoder().encode(text))
  }

  async function readHead(): Promise<LogHead | null> {
    const body = (await db.meta.get(headKey))?.body
    if (!(body instanceof Uint8Array)) return null
    return sealer.open(headKey, 'meta', body).then(
      (bytes) => JSON.parse(new TextDecoder().decode(bytes)) as LogHead,
      () => null,
    )
  }

  async function read(row: AccessRow): Promise<LoggedEntry[]> {
    try {
      const text = new TextDecoder().decode(await sealer.open(row.id, accessKind, row.body))
      const entry = chainedEntry.parse(JSON.parse(text))
      return entry.at === row.at ? [{ entry, digest: await sha256(text) }] : []
    } catch {
      // Told by the check as missing from the chain.
      return []
    }
  }

  async function readAll(): Promise<LoggedEntry[]> {
    const ids = await db.accessLog.toCollection().primaryKeys()
    const all: LoggedEntry[] = []
    for (let from = 0; from < ids.length; from += atOnce) {
      const rows = await db.accessLog.bulkGet(ids.slice(from, from + atOnce))
      all.push(...(await Promise.all(rows.map((row) => (row ? read(row) : [])))).flat())
      await new Promise((resolve) => setTimeout(resolve))
    }
    return inChainOrder(all)
  }

  /** Where the next entry is to be chained on. A head that went missing is itself worth an entry. */
  async function standing(): Promise<{ head: LogHead | null; broken: boolean }> {
    const head = await readHead()
    if (head || (await db.accessLog.count()) === 0) return { head, broken: false }
    const last = (await readAll()).at(-1)
    return { head: last ? { seq: last.entry.seq, digest: last.digest } : null, broken: true }
  }

  /** One window after the other, or two entries might be chained on the same. */
  async function exclusively<Value>(work: () => Promise<Value>): Promise<Value> {
    return navigator.locks.request(`${db.name}/log`, work)
  }

  async function append(entries: readonly AccessEntry[]): Promise<void> {
    const there = await db.accessLog.bulkGet(entries.map(({ id }) => id))
    const fresh = entries.filter((_entry, index) => there[index] === undefined)
    if (fresh.length === 0) return
    let { head, broken } = await standing()
    const rows: BesideRow[] = []
    for (const entry of broken ? [brokenEntry(), ...fresh] : fresh) {
      const seq: number = (head?.seq ?? 0) + 1
      const text = JSON.stringify({ ...entry, seq, previous: head?.digest ?? null } satisfies ChainedEntry)
      const { id, at } = entry
      rows.push({ table: 'accessLog', row: { id, at, body: await seal(id, accessKind, text) } })
      head = { seq, digest: await sha256(text) }
    }
    const body = await seal(headKey, 'meta', JSON.stringify(head))
    rows.push({ table: 'meta', row: { key: headKey, body } })
    await write([], rows)
  }

  function made(entry: NewAccessEntry): AccessEntry {
    return { ...entry, id: newId(), at: now().toISOString(), workstation }
  }

  function brokenEntry(): AccessEntry {
    const note = '末尾的标记不见了，此前最后的记录可能缺失'
    return made({ kind: 'logBroken', accountId: null, byAccountId: null, note })
  }

  return {
    take: (entries) => exclusively(() => append(entries)),
    add: (entry) => exclusively(() => append([made(entry)])),
    entries: () => exclusively(async () => (await readAll()).map(({ entry }) => entry)),
    settled: () => exclusively(async () => undefined),
    check: () =>
      exclusively(async () => {
        const entries = await readAll()
        return { entries: entries.length, faults: logFaults(entries, await readHead()) }
      }),
  }
}
