/** A page with nothing but the store, in which the bench makes a large office and times what an officer waits for. */
import '../../src-contract/without-eval'

import sampleFile from '../../assets/sample-cases.json'
import type { CaseRecord } from '../../src-domain/case-record'
import { summarise } from '../../src-domain/case-summary'
import type { JsonMap } from '../../src-domain/edits'
import { shippedCalendar } from '../../src-domain/holiday-calendar'
import {
  changeRecord,
  createRecord,
  headsOf,
  loadRecord,
  saveRecord,
  toJson,
} from '../../src-domain/record-doc'
import { fromSampleCase, sampleCasesOf } from '../../src-domain/sample-case'
import { verifyAway, writeAway } from '../../src-renderer/backup/away'
import { openBackup } from '../../src-renderer/backup/reading'
import { caseRows, filtered, noFilter } from '../../src-renderer/cases/case-rows'
import { createDatabase, type RecordRow } from '../../src-renderer/store/database'
import { openStore } from '../../src-renderer/store/open-store'
import { batchOf, sealWrite, writeRecords } from '../../src-renderer/store/record-rows'
import { createSealer } from '../../src-renderer/store/sealing'
import type { OfficeStore } from '../../src-renderer/store/types'
import { agendaMaker } from '../../src-renderer/today/agenda-maker'
import { testOffice } from '../../src-renderer/vault/memory-storage.fixture'
import { readVaultFile } from '../../src-renderer/vault/vault-file'

const today = sampleFile.meta.asOf
const at = `${today}T01:00:00.000Z`
const meta = { officerId: 'off-03', workstation: '一号机', purpose: '办理', at }
const papersEach = 4
const changesEach = 10

let key: CryptoKey
let store: OfficeStore

const bench = {
  async useKey(raw: readonly number[]): Promise<void> {
    key = await crypto.subtle.importKey('raw', new Uint8Array(raw), 'AES-GCM', false, ['encrypt', 'decrypt'])
  },

  /** Writes cases of four papers and ten changes each, made like the samples, under numbers `from` up to `to`. */
  async fill(from: number, to: number): Promise<void> {
    const db = createDatabase()
    const sealer = createSealer(key)
    const templates = sampleCasesOf(sampleFile).map(template)
    const writes = []
    for (let number = from; number < to; number += 1) {
      const id = `case-${number}`
      const bytes = templates[number % templates.length] as Uint8Array
      const doc = changeRecord(
        loadRecord(bytes, actorOf(number)),
        [
          { path: ['id'], value: id },
          { path: ['case', 'clueNo'], value: `XS2026${String(number).padStart(5, '0')}` },
          { path: ['case', 'caseTitle'], value: `关于示例项目第${number}号招标文件的投诉案` },
        ],
        meta,
      )
      const summary = summarise(toJson(doc) as unknown as CaseRecord, at)
      writes.push(
        await sealWrite(sealer, {
          ...{ id, kind: 'case', updatedAt: at, base: 0 },
          content: { summary, heads: headsOf(doc) },
          body: { snapshot: saveRecord(doc) },
        }),
      )
    }
    await writeRecords(db, batchOf(writes))
    db.close()
  },

  /** Reads and decrypts what the list needs, with Dexie and WebCrypto alone. Milliseconds. */
  async floor(): Promise<number> {
    const start = performance.now()
    const db = createDatabase()
    const sealer = createSealer(key)
    const rows: RecordRow[] = await db.records.toArray()
    const read = await Promise.all(
      rows.map(async (row) =>
        JSON.parse(new TextDecoder().decode(await sealer.open(row.id, `${row.kind}/content`, row.body))),
      ),
    )
    db.close()
    if (read.length !== rows.length) throw new Error('not all rows were read')
    return performance.now() - start
  },

  /** From the key to the store open and the rows of the list made. Milliseconds. */
  async open(): Promise<number> {
    const start = performance.now()
    store = await openStore({
      now: () => new Date(at),
      newId: () => crypto.randomUUID(),
      workstation: '一号机',
      officerId: 'off-03',
      key,
    })
    caseRows(store.cases(), store.office(), shippedCalendar, today)
    return performance.now() - start
  },

  /** Each prefix of what is typed, as the list searches it. Milliseconds a key. */
  search(typed: string): number[] {
    const rows = caseRows(store.cases(), store.office(), shippedCalendar, today)
    return [...typed].map((_, index) => {
      const start = performance.now()
      filtered(rows, { ...noFilter, typed: typed.slice(0, index + 1) })
      return performance.now() - start
    })
  },

  /** Opens cases not opened before. Milliseconds each; `floor` reads, decrypts and loads the same documents bare. */
  async openCases(numbers: readonly number[]): Promise<{ ours: number[]; floor: number[] }> {
    const db = createDatabase()
    const sealer = createSealer(key)
    const floor: number[] = []
    const ours: number[] = []
    for (const number of numbers) {
      const id = `case-${number}`
      let start = performance.now()
      const row = await db.snapshots.get(id)
      loadRecord(await sealer.open(id, 'case/snapshot', row?.body ?? new Uint8Array()), actorOf(number))
      floor.push(performance.now() - start)
      start = performance.now()
      const session = await store.openCase(id)
      session.record()
      ours.push(performance.now() - start)
    }
    db.close()
    return { ours, floor }
  },

  /** One field changed and saved. Milliseconds each; `floor` puts a sealed row of a change's size, as durably. */
  async save(numbers: readonly number[]): Promise<{ ours: number[]; floor: number[] }> {
    const db = createDatabase()
    const sealer = createSealer(key)
    const ours: number[] = []
    const floor: number[] = []
    for (const number of numbers) {
      const session = await store.openCase(`case-${number}`)
      let start = performance.now()
      session.change([{ path: ['project', 'tradingVenue'], value: `开标室${number}` }], '改开标地点')
      await session.flush()
      ours.push(performance.now() - start)
      start = performance.now()
      const body = await sealer.seal('bench', 'bench', new Uint8Array(2000))
      await db.meta.put({ key: 'bench', body })
      floor.push(performance.now() - start)
    }
    await db.meta.delete('bench')
    db.close()
    return { ours, floor }
  },

  /** All stages and limits for the home screen; then again after one case changed; then one plain walk over the records. */
  home(): { all: number; again: number; walk: number } {
    const office = store.office()
    // A calendar of its own, so that nothing worked out before is found again.
    const calendar = { ...shippedCalendar }
    const day = { today, office, officerId: 'off-03', mineOnly: false }
    const makeAgenda = agendaMaker()
    let start = performance.now()
    makeAgenda(caseRows(store.cases(), office, calendar, today), day)
    const all = performance.now() - start
    const [first, ...others] = store.cases()
    const changed = first ? [{ ...first }, ...others] : others
    start = performance.now()
    makeAgenda(caseRows(changed, office, calendar, today), day)
    const again = performance.now() - start
    start = performance.now()
    let open = 0
    for (const { deadlineSource } of store.cases()) {
      for (const { date } of Object.values(deadlineSource.facts)) if (date <= today) open += 1
    }
    if (open === 0) throw new Error('no facts')
    return { all, again, walk: performance.now() - start }
  },

  /** A whole backup, written and read back: how long it takes, and the longest the page answers nobody meanwhile. */
  async backup(): Promise<{ whole: number; stall: number; bytes: number }> {
    const { storage } = await testOffice()
    const db = createDatabase()
    const from = {
      db,
      key,
      vault: readVaultFile(await storage.read()),
      appVersion: '',
      workstation: '一号机',
    }
    const never = { signal: new AbortController().signal }
    const stalled = watchForStalls()
    const start = performance.now()
    const parts: Uint8Array<ArrayBuffer>[] = []
    const made = { id: crypto.randomUUID(), at: new Date(at) }
    await writeAway(from, made, async (bytes) => void parts.push(bytes), never)
    const file = new Blob(parts)
    const read = async (begin: number, length: number) =>
      new Uint8Array(await file.slice(begin, begin + length).arrayBuffer())
    await verifyAway(await openBackup({ size: file.size, read }), key, never)
    db.close()
    return { whole: performance.now() - start, stall: stalled(), bytes: file.size }
  },

  close: () => store.close(),
}

/** Asks the page every few milliseconds until it is called; gives the longest wait for an answer. */
function watchForStalls(): () => number {
  const every = 4
  let last = performance.now()
  let longest = 0
  const look = () => {
    const now = performance.now()
    longest = Math.max(longest, now - last - every)
    last = now
  }
  const timer = setInterval(look, every)
  return () => {
    clearInterval(timer)
    look()
    return longest
  }
}

/** A sample as a document with ten changes and four papers. */
function template(sample: Parameters<typeof fromSampleCase>[0], index: number): Uint8Array {
  let count = 0
  const record = fromSampleCase(sample, () => `row-${++count}`)
  const papers = Object.entries(record.papers).slice(0, papersEach)
  const json = { ...record, papers: Object.fromEntries(papers) } as unknown as JsonMap
  let doc = createRecord(json, meta, actorOf(index))
  for (let change = 2; change < changesEach; change += 1) {
    doc = changeRecord(doc, [{ path: ['project', 'tradingVenue'], value: `第${change}开标室` }], meta)
  }
  return saveRecord(doc)
}

function actorOf(number: number): string {
  return number.toString(16).padStart(32, '0')
}

declare global {
  var storeBench: typeof bench
}
globalThis.storeBench = bench
document.title = 'ready'
