/** A page with nothing but the store, for the tests that drive it in a real browser. */
import '../../../src-contract/without-eval'

import { type CaseRecord, emptyCase } from '../../../src-domain/case-record'
import type { Edit } from '../../../src-domain/edits'
import { attachmentFilesOf } from '../../../src-renderer/attachments/attachment-files'
import { loadChecksum } from '../../../src-renderer/journal/frames'
import { journalOf } from '../../../src-renderer/journal/journal-files'
import { readRows } from '../../../src-renderer/journal/marks'
import { readJournal } from '../../../src-renderer/journal/rebuilding'
import { shell } from '../../../src-renderer/shell/shell'
import { createDatabase } from '../../../src-renderer/store/database'
import { askBeforeLeaving } from '../../../src-renderer/store/leaving'
import { openStore } from '../../../src-renderer/store/open-store'
import { createSealer } from '../../../src-renderer/store/sealing'
import { takeOver } from '../../../src-renderer/store/takeover'
import type { CaseSession, OfficeStore, OpenStore } from '../../../src-renderer/store/types'
import { showCase } from './case-view'
import { packageInput, type Taken, takeChosen } from './package-taking'

const alwaysTheSame = Array.from({ length: 32 }, (_, index) => index)

const storeUnderTest = {
  /**
   * Opens the store, with the journal where this shell keeps one.
   * @param name a database of its own where the office's is not meant.
   * @param rawKey the key that an account would give, as bytes; without it always the same one.
   */
  open: async (name?: string, rawKey?: readonly number[]): Promise<OpenStore> =>
    openStore({
      now: () => new Date(),
      newId: () => crypto.randomUUID(),
      workstation: '一号机',
      // The shell keeps one journal, that of the office's own database.
      journal: name ? null : await journalOf(shell),
      attachmentFiles: name ? null : await attachmentFilesOf(shell),
      ...(name ? { name } : {}),
      key: await importedKey(rawKey ?? alwaysTheSame),
      officerId: null,
    }),

  /** The latest changes of each record, as the journal alone tells them, and whether the store's rows say the same. */
  async journalAgrees(rawKey: readonly number[]): Promise<boolean> {
    const files = await journalOf(shell)
    const sealer = createSealer(await importedKey(rawKey))
    if (!files) return false
    const told = new Map<string, string>()
    const read = await readJournal({ files, sealer, checksum: await loadChecksum() }, async (records) => {
      for (const { id, heads } of records) told.set(id, heads.join())
    })
    const db = createDatabase()
    const rows = await readRows(db, sealer)
    db.close()
    return (
      read.fault === null &&
      rows.length === told.size &&
      rows.every(({ row, content }) => content?.heads.join() === told.get(row.id))
    )
  },

  /** What the log tells: how far the work had come at its last entry, and what is wrong with its chain. */
  async logState(store: OfficeStore): Promise<{ last: number; faults: readonly string[] }> {
    const entries = await store.log.entries()
    const { faults } = await store.log.check()
    return { last: Math.max(0, ...entries.map(({ copies }) => copies ?? 0)), faults }
  },

  /** Makes a closed store one of before there were accounts, whose key lay in the database. */
  async makeFormer(rawKey: readonly number[], name?: string): Promise<void> {
    const db = createDatabase(name)
    await db.meta.put({ key: 'dataKey', body: await importedKey(rawKey) })
    db.close()
  },

  /** Seals such a store anew under another key; does nothing where there is none. */
  takeOver: async (rawKey: readonly number[], name?: string): Promise<void> =>
    takeOver({
      now: () => new Date(),
      newId: () => crypto.randomUUID(),
      workstation: '一号机',
      journal: name ? null : await journalOf(shell),
      attachmentFiles: name ? null : await attachmentFilesOf(shell),
      ...(name ? { name } : {}),
      key: await importedKey(rawKey),
      officerId: null,
    }),

  /**
   * One field changed and saved, over and over, and beside each a sealed row put as durably by itself.
   * @returns milliseconds each.
   */
  async timeSaves(rawKey: readonly number[], rounds: number): Promise<{ ours: number[]; floor: number[] }> {
    const store = await storeUnderTest.open(undefined, rawKey)
    const session = await store.createCase(storeUnderTest.newCase('timed', '计时'), '登记线索')
    const sealer = createSealer(await importedKey(rawKey))
    const db = createDatabase()
    const [ours, floor]: number[][] = [[], []]
    for (let round = 0; round < rounds; round += 1) {
      let start = performance.now()
      session.change([storeUnderTest.set('project/tradingVenue', `开标室${round}`)], '改开标地点')
      await session.flush()
      ours?.push(performance.now() - start)
      start = performance.now()
      await db.meta.put({ key: 'timed', body: await sealer.seal('timed', 'timed', new Uint8Array(2000)) })
      floor?.push(performance.now() - start)
    }
    db.close()
    await store.close()
    return { ours: ours ?? [], floor: floor ?? [] }
  },

  /** Offers an input for a package, which `takePackage` reads. */
  offerInput: () => void packageInput(),

  /** Takes the package of the input into the office's store. */
  async takePackage(rawKey: readonly number[], passphrase: string): Promise<Taken> {
    const store = await storeUnderTest.open(undefined, rawKey)
    const taken = await takeChosen(store, await importedKey(rawKey), passphrase)
    await store.close()
    return taken
  },

  shell,
  /**
   * A file of so many megabytes kept, and beside it the same bytes sealed alone, and sealed and put with Dexie alone.
   * @returns milliseconds each, and the longest the page was held meanwhile.
   */
  async timeKeeping(rawKey: readonly number[], megabytes: number) {
    const store = await storeUnderTest.open(undefined, rawKey)
    await store.attachments.settled()
    const parts = Array.from({ length: megabytes * 16 }, () => crypto.getRandomValues(new Uint8Array(65_536)))
    const content = new Blob(parts)
    const sealer = createSealer(await importedKey(rawKey))
    let held = 0
    let before = performance.now()
    const ticking = setInterval(() => {
      held = Math.max(held, performance.now() - before - 10)
      before = performance.now()
    }, 10)
    let start = performance.now()
    const { sha256 } = await store.attachments.add(content)
    const ours = performance.now() - start
    clearInterval(ticking)

    async function alone(put: (no: number, body: Uint8Array<ArrayBuffer>) => Promise<unknown>) {
      start = performance.now()
      for (let no = 0; no < megabytes; no += 1) {
        const piece = await content.slice(no * 1_048_576, (no + 1) * 1_048_576).arrayBuffer()
        await put(no, await sealer.seal('alone', `piece/${no}`, new Uint8Array(piece)))
      }
      return performance.now() - start
    }
    const sealing = await alone(async () => undefined)
    const db = createDatabase('alone')
    const putting = await alone((no, body) => db.attachmentPieces.put({ id: 'alone', no, body }))
    await db.delete()

    start = performance.now()
    let read = 0
    for (const reader = (await store.attachments.open(sha256)).getReader(); ; ) {
      const { value, done } = await reader.read()
      if (done) break
      read += value.length
    }
    const reading = performance.now() - start
    await store.close()
    return { ours, held, sealing, putting, reading, whole: read === content.size }
  },

  /** A case with so many pieces of evidence opened anew, and beside it one with none. Milliseconds each. */
  async timeOpening(rawKey: readonly number[], items: number, rounds: number) {
    const [ours, floor]: [number[], number[]] = [[], []]
    const store = await storeUnderTest.open(undefined, rawKey)
    const file = { order: 1, name: '照片.jpg', size: 4_000_000, addedAt: '2026-11-23T01:00:00.000Z' }
    const evidence = Object.fromEntries(
      Array.from({ length: items }, (_, index) => {
        const sha256 = index.toString(16).padStart(64, '0')
        const item = { order: index + 1, no: index + 1, kind: 'documentary', name: `现场照片${index}` }
        return [crypto.randomUUID(), { ...item, proves: '到过现场', files: { f1: { ...file, sha256 } } }]
      }),
    )
    const many = { ...storeUnderTest.newCase('many', '多'), evidence } as CaseRecord
    await store.createCase(many, '登记线索')
    await store.createCase(storeUnderTest.newCase('none', '无'), '登记线索')
    await store.close()
    for (let round = 0; round < rounds; round += 1) {
      const again = await storeUnderTest.open(undefined, rawKey)
      for (const [id, times] of [
        ['many', ours],
        ['none', floor],
      ] as const) {
        const start = performance.now()
        await again.openCase(id)
        times.push(performance.now() - start)
      }
      await again.close()
    }
    return { ours, floor }
  },

  askBeforeLeaving: (store: OfficeStore) => void askBeforeLeaving(store, window),

  showCase,

  newCase: (id: string, title: string): CaseRecord => ({
    ...emptyCase(id),
    case: { caseTitle: title, clueCategory: 'complaint' },
  }),

  set: (path: string, value: Edit['value']): Edit => ({ path: path.split('/'), value }),

  /**
   * Works without end, as fast as it is let, and says on the console what the store has reported as saved:
   * a number written to two places of one case at once, a row added to another case, an entry of the log, and now and then a new case.
   * @param weight so many signs more stand in the title of each new case.
   */
  async work(store: OfficeStore, from: number, weight = 0): Promise<void> {
    const { set, newCase } = storeUnderTest
    const counter = await openOrCreate(store, 'counter')
    const rows = await openOrCreate(store, 'rows')
    for (let count = from; ; count += 1) {
      counter.change(
        [set('case/caseTitle', `${count}`), set('project/projectName', `${count}`)],
        `第${count}次`,
      )
      await counter.flush()
      if (store.saveState().state === 'saved') console.log(`saved number ${count}`)
      const row = { name: `材料${count}`, order: count }
      rows.change([set(`intake/submittedMaterials/r${count}`, row)], '加材料')
      await rows.flush()
      if (store.saveState().state === 'saved') console.log(`saved row ${count}`)
      const nobody = { accountId: null, byAccountId: null }
      await store.log.add({ ...nobody, kind: 'printed', copies: count }).then(() => {
        console.log(`saved log ${count}`)
      })
      if (count % 10 === 0) {
        await store
          .createCase(newCase(`new-${crypto.randomUUID()}`, `新案${count}${'案'.repeat(weight)}`), '登记线索')
          .then(({ id }) => {
            console.log(`saved case ${id}`)
          })
      }
    }
  },
}

function importedKey(rawKey: readonly number[]): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', new Uint8Array(rawKey), 'AES-GCM', false, ['encrypt', 'decrypt'])
}

async function openOrCreate(store: OfficeStore, id: string): Promise<CaseSession> {
  const there = store.cases().some((summary) => summary.id === id)
  return there ? store.openCase(id) : store.createCase(storeUnderTest.newCase(id, '0'), '登记线索')
}

declare global {
  var testedStore: typeof storeUnderTest
}
globalThis.testedStore = storeUnderTest
document.title = 'ready'
