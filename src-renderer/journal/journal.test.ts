import 'fake-indexeddb/auto'
import { readFileSync } from 'node:fs'
import { Dexie } from 'dexie'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type CaseRecord, emptyCase } from '../../src-domain/case-record'
import type { Edit } from '../../src-domain/edits'
import { openStore } from '../store/open-store'
import { createSealer } from '../store/sealing'
import { type OfficeStore, StoreUnavailableError } from '../store/types'
import { headerLength, loadChecksum } from './frames'
import { fullDisk, type MemoryFiles, memoryFiles } from './memory-files.fixture'
import type { Place } from './reading'
import { readLogs } from './reading'
import { readJournal } from './rebuilding'

const samples: unknown = JSON.parse(
  readFileSync(new URL('../../assets/sample-cases.json', import.meta.url), 'utf8'),
)
const set = (path: string, value: Edit['value']): Edit => ({ path: path.split('/'), value })

let name = ''
let key: CryptoKey
let files: MemoryFiles
let opened: OfficeStore[] = []

async function open(journal: MemoryFiles | null = files, withKey = key): Promise<OfficeStore> {
  const store = await openStore({
    now: () => new Date(),
    newId: () => crypto.randomUUID(),
    workstation: '一号机',
    officerId: null,
    name,
    key: withKey,
    journal,
  })
  opened.push(store)
  return store
}

const newKey = () =>
  crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])

function newCase(id: string, title: string): CaseRecord {
  return { ...emptyCase(id), case: { caseTitle: title, clueCategory: 'complaint' } }
}

async function title(store: OfficeStore, id: string, value: string): Promise<void> {
  const session = await store.openCase(id)
  session.change([set('case/caseTitle', value)], `改为${value}`)
  expect((await session.flush()).state).toBe('saved')
}

async function titles(store: OfficeStore): Promise<(string | null | undefined)[]> {
  const ids = store
    .cases()
    .map(({ id }) => id)
    .sort()
  return Promise.all(ids.map(async (id) => (await store.openCase(id)).record().case.caseTitle))
}

/** The tables as they are, and a way to put them back. */
async function tables() {
  const db = await new Dexie(name).open()
  const kept = await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()] as const))
  db.close()
  return async () => {
    const again = await new Dexie(name).open()
    for (const [table, rows] of kept) {
      await again.table(table).clear()
      await again.table(table).bulkPut(rows)
    }
    again.close()
  }
}

async function touch(change: (db: Dexie) => Promise<unknown>): Promise<void> {
  const db = await new Dexie(name).open()
  await change(db)
  db.close()
}

function bytesOf(file: string): Uint8Array<ArrayBuffer> {
  const bytes = files.files.get(file)
  if (!bytes) throw new Error(`there is no ${file}`)
  return bytes
}

beforeEach(async () => {
  name = `test-${crypto.randomUUID()}`
  key = await newKey()
  files = memoryFiles()
  opened = []
})

afterEach(async () => {
  vi.restoreAllMocks()
  await Promise.all(opened.map((store) => store.close()))
  await Dexie.delete(name)
})

/** An office with two cases, one of them changed, closed again. */
async function office(): Promise<void> {
  const store = await open()
  await store.setSettings({ theme: 'dark' })
  await store.createCase(newCase('c1', '一'), '登记线索')
  await store.createCase(newCase('c2', '二'), '登记线索')
  await title(store, 'c1', '一改')
  store.changeOffice([set('officeOrgId', 'org-1')], '建立机构')
  await store.close()
}

describe('every save is in the journal before it counts', () => {
  test('a change, a new case, the office and the settings are appended, each before it is told as saved', async () => {
    const store = await open()
    const session = await store.createCase(newCase('c1', '一'), '登记线索')
    expect(files.appends).toBe(1)
    session.change([set('case/caseTitle', '二')], '改案由')
    await session.flush()
    await store.setSettings({ theme: 'dark' })
    expect(files.appends).toBe(3)
    await store.close()
    const again = await open()
    expect(again.incidents()).toEqual([])
    expect(await titles(again)).toEqual(['二'])
  })

  test('no word of a case stands in it', async () => {
    const store = await open()
    await store.createCase({ ...newCase('c1', '绝密案由'), reporter: { partyName: '丁某某' } }, '登记线索')
    const raw = Buffer.from(bytesOf('log-1'))
    for (const word of ['绝密案由', '丁某某', '登记线索', 'caseTitle', 'updatedAt'])
      expect(raw.includes(word)).toBe(false)
  })

  test('a save that the journal refuses is not saved at all, says why, and is saved once there is room', async () => {
    const store = await open()
    const session = await store.createCase(newCase('c1', '一'), '登记线索')
    files.refusal = fullDisk
    session.change([set('case/caseTitle', '二')], '改案由')
    const { state, message } = await session.flush()
    expect(state).toBe('failed')
    expect(message).toContain('保存日志写不下了，最近的修改还没有存盘')
    await expect(store.createCase(newCase('c2', '新'), '登记线索')).rejects.toThrow('磁盘空间不足')
    expect(session.record().case.caseTitle).toBe('二')
    files.refusal = null
    expect((await session.flush()).state).toBe('saved')
    await store.close()
    expect(await titles(await open())).toEqual(['二'])
  })

  test('a save that the store refuses after the journal took it does not come back by itself', async () => {
    const store = await open()
    await store.createCase(newCase('c1', '一'), '登记线索')
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    await expect(store.createCase(newCase('c2', '没建成'), '登记线索')).rejects.toThrow('磁盘空间不足')
    full.mockRestore()
    await title(store, 'c1', '一改')
    await store.close()
    const again = await open()
    expect(again.incidents()).toEqual([])
    expect(await titles(again)).toEqual(['一改'])
    await again.close()
    await Dexie.delete(name)
    expect(await titles(await open())).toEqual(['一改'])
  })

  test('where not even taking it back goes through, nothing of it is lost or comes by half', async () => {
    const store = await open()
    const session = await store.createCase(newCase('c1', '一'), '登记线索')
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      files.refusal = fullDisk
      throw new DOMException('full', 'QuotaExceededError')
    })
    session.change([set('case/caseTitle', '二')], '改案由')
    expect((await session.flush()).state).toBe('failed')
    session.change([set('case/caseNo', '三')], '填案号')
    expect((await session.flush()).state).toBe('failed')
    full.mockRestore()
    files.refusal = null
    session.change([set('case/clueNo', '四')], '填线索编号')
    expect((await session.flush()).state).toBe('saved')
    await store.close()
    const whole = { caseTitle: '二', caseNo: '三', clueNo: '四' }
    const again = await open()
    expect(again.incidents()).toEqual([])
    expect((await again.openCase('c1')).record().case).toMatchObject(whole)
    await again.close()
    await Dexie.delete(name)
    expect((await (await open()).openCase('c1')).record().case).toMatchObject(whole)
  })

  test('a large import is refused beforehand where the disk has no room for it', async () => {
    const store = await openStore({
      now: () => new Date(),
      newId: () => crypto.randomUUID(),
      workstation: '一号机',
      officerId: null,
      ...{ name, key, journal: files },
      freeSpace: async () => 1_000_000,
    })
    opened.push(store)
    const large = newCase('c1', '案'.repeat(600_000))
    await expect(store.createCase(large, '登记线索')).rejects.toThrow('磁盘空间不足')
    expect(files.appends).toBe(0)
  })
})

describe('when the store is opened again', () => {
  test('where both agree, the journal is not read but for its last entry, however long it is', async () => {
    const store = await open()
    await store.importSamples(samples)
    const id = store.cases()[0]?.id ?? ''
    for (let count = 0; count < 30; count += 1) await title(store, id, `第${count}次`)
    await store.close()
    const read = vi.spyOn(files, 'read')
    const again = await open()
    expect(again.incidents()).toEqual([])
    const log = bytesOf('log-1').length
    expect(read.mock.calls.every(([, from]) => from > log * 0.9)).toBe(true)
  })

  test('an emptied store comes back whole, with history, and is told', async () => {
    await office()
    await Dexie.delete(name)
    const store = await open()
    expect(store.incidents()).toMatchObject([
      { kind: 'storeEmptied', restoredCases: 2, restoredOffice: true, lost: [], incomplete: false },
    ])
    expect(await titles(store)).toEqual(['一改', '二'])
    expect((await store.openCase('c1')).history()).toHaveLength(2)
    expect(store.office().officeOrgId).toBe('org-1')
    expect(store.settings()).toEqual({ theme: 'dark' })
    await store.close()
    const unread = await open()
    expect(unread.incidents()).toMatchObject([{ kind: 'storeEmptied', restoredCases: 2 }])
    unread.settleIncidents()
    expect(unread.incidents()).toEqual([])
    await title(unread, 'c2', '二改')
    await unread.close()
    const again = await open()
    expect(again.incidents()).toEqual([])
    expect(await titles(again)).toEqual(['一改', '二改'])
  })

  test('a store put back to an older state is brought forward and told', async () => {
    await office()
    const putBack = await tables()
    const store = await open()
    await title(store, 'c2', '二改')
    await title(store, 'c2', '二再改')
    await store.createCase(newCase('c3', '三'), '登记线索')
    await store.close()
    await putBack()
    const again = await open()
    expect(again.incidents()).toMatchObject([{ kind: 'storeRolledBack', restoredCases: 2 }])
    expect(await titles(again)).toEqual(['一改', '二再改', '三'])
    again.settleIncidents()
    await again.close()
    expect((await open()).incidents()).toEqual([])
  })

  test('the one save that a crash let reach only the journal is there, without a word', async () => {
    await office()
    const putBack = await tables()
    const store = await open()
    await title(store, 'c2', '二改')
    await store.close()
    await putBack()
    const again = await open()
    expect(again.incidents()).toEqual([])
    expect(await titles(again)).toEqual(['一改', '二改'])
  })

  test('single rows that vanished, went back or cannot be read are restored', async () => {
    await office()
    let early: unknown
    await touch(async (db) => {
      early = await db.table('records').get('c2')
    })
    const store = await open()
    await title(store, 'c2', '二改')
    await store.createCase(newCase('c3', '三'), '登记线索')
    await store.close()
    await touch(async (db) => {
      await db.table('records').delete('c1')
      await db.table('records').put(early)
      const row = await db.table('records').get('c3')
      row.body[30] ^= 1
      await db.table('records').put(row)
    })
    const again = await open()
    expect(again.incidents()).toMatchObject([{ restoredCases: 3, lost: [] }])
    expect(again.damaged()).toEqual([])
    expect(await titles(again)).toEqual(['一改', '二改', '三'])
  })

  test('a body that is found damaged only when the case is opened is restored then', async () => {
    await office()
    await touch(async (db) => {
      const snapshot = await db.table('snapshots').get('c1')
      snapshot.body[40] ^= 1
      await db.table('snapshots').put(snapshot)
      await db.table('changes').clear()
    })
    const store = await open()
    expect(store.incidents()).toEqual([])
    expect(await titles(store)).toEqual(['一改', '二'])
    expect(store.incidents()).toMatchObject([{ kind: 'recordsRestored', restoredCases: 1 }])
  })

  test('a journal that was taken away is written anew from the store and told', async () => {
    await office()
    files = memoryFiles()
    const store = await open()
    expect(store.incidents()).toMatchObject([{ kind: 'journalMissing' }])
    await title(store, 'c1', '一再改')
    await store.close()
    await Dexie.delete(name)
    const again = await open()
    expect(again.incidents()).toMatchObject([{ kind: 'storeEmptied', restoredCases: 2 }])
    expect(await titles(again)).toEqual(['一再改', '二'])
  })

  test('a store from before there was a journal gets one without a word', async () => {
    const store = await open(null)
    await store.createCase(newCase('c1', '一'), '登记线索')
    await store.close()
    expect((await open()).incidents()).toEqual([])
    expect([...files.files.keys()].sort()).toEqual(['log-1', 'snapshot-1'])
  })

  test('an older journal put in the place of the present one is told, put aside and replaced', async () => {
    await office()
    const early = memoryFiles(files)
    const store = await open()
    await title(store, 'c2', '二改')
    await store.close()
    files = early
    const again = await open()
    expect(again.incidents()).toMatchObject([{ kind: 'journalRolledBack' }])
    expect([...early.aside.keys()]).toEqual(['log-1'])
    expect(await titles(again)).toEqual(['一改', '二改'])
    await again.close()
    await Dexie.delete(name)
    expect(await titles(await open())).toEqual(['一改', '二改'])
  })

  test('a flipped byte in the journal is found, told, and the journal begun anew', async () => {
    await office()
    const log = bytesOf('log-1')
    log[200] = (log[200] ?? 0) ^ 1
    const store = await open()
    await vi.waitFor(() => expect(store.incidents()).toMatchObject([{ kind: 'journalDamaged' }]), 5_000)
    await title(store, 'c1', '一再改')
    await store.close()
    await Dexie.delete(name)
    expect(await titles(await open())).toEqual(['一再改', '二'])
  })

  test('an empty store beside a journal that cannot be read is no fresh start', async () => {
    await office()
    await Dexie.delete(name)
    const before = memoryFiles(files)
    await expect(open(files, await newKey())).rejects.toThrow(StoreUnavailableError)
    await expect(open(files, await newKey())).rejects.toThrow('不是用这把密钥加密')
    expect(files.files).toEqual(before.files)
    expect(await titles(await open())).toEqual(['一改', '二'])
  })

  test('an office that had not begun goes on, whatever befell its journal', async () => {
    const store = await open()
    await store.setSettings({ theme: 'dark' })
    await store.close()
    const log = bytesOf('log-1')
    log[log.length - 1] = (log.at(-1) ?? 0) ^ 1
    const again = await open()
    expect(again.settings()).toEqual({ theme: 'dark' })
    expect(again.incidents()).toMatchObject([{ kind: 'journalDamaged' }])
  })

  test('where both are damaged, what can be read is restored and it is said that some may be missing', async () => {
    await office()
    await Dexie.delete(name)
    const log = bytesOf('log-1')
    const at = Math.floor(log.length * 0.7)
    log[at] = (log[at] ?? 0) ^ 1
    const store = await open()
    expect(store.incidents()).toMatchObject([
      { kind: 'storeEmptied', incomplete: true },
      { kind: 'journalDamaged' },
    ])
    expect(store.cases().length).toBeGreaterThan(0)
    expect(files.aside.has('log-1')).toBe(true)
  })

  test('what both hold that the other does not is brought together', async () => {
    await office()
    const putBack = await tables()
    const store = await open()
    await title(store, 'c1', '在日志里')
    await store.close()
    await putBack()
    await touch((db) => db.table('meta').delete('journal'))
    const apart = await open(null)
    const session = await apart.openCase('c1')
    session.change([set('complainant/partyName', '在资料库里')], '填投诉人')
    await apart.close()
    const again = await open()
    expect((await again.openCase('c1')).record()).toMatchObject({
      case: { caseTitle: '在日志里' },
      complainant: { partyName: '在资料库里' },
    })
    await again.close()
    await Dexie.delete(name)
    const rebuilt = await open()
    expect((await rebuilt.openCase('c1')).record().complainant?.partyName).toBe('在资料库里')
  })
})

test('replaying whatever was saved gives the records and their histories', async () => {
  const id = fc.constantFrom('c1', 'c2', 'c3')
  const place = fc.constantFrom(
    'case/caseTitle',
    'case/caseNo',
    'complainant/partyName',
    'project/projectName',
  )
  const step = fc.record({ id, place, value: fc.string({ maxLength: 12 }), reopen: fc.boolean() })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      await Dexie.delete(name)
      files = memoryFiles()
      let store = await open()
      for (const { id: one, place: path, value, reopen } of steps) {
        const there = store.cases().some((summary) => summary.id === one)
        const session = there
          ? await store.openCase(one)
          : await store.createCase(newCase(one, ''), '登记线索')
        session.change([set(path, value)], '填写')
        if (!reopen) continue
        await store.close()
        store = await open()
      }
      const all = async () => {
        const ids = store
          .cases()
          .map((summary) => summary.id)
          .sort()
        const sessions = await Promise.all(ids.map((one) => store.openCase(one)))
        return sessions.map((session) => ({ record: session.record(), history: session.history() }))
      }
      await store.flush()
      const before = await all()
      await store.close()
      await Dexie.delete(name)
      store = await open()
      expect(await all()).toEqual(before)
      await store.close()
    }),
    { numRuns: 15 },
  )
}, 60_000)

describe('under the open office', () => {
  test('a store that goes back is brought forward with the next save, and told', async () => {
    const store = await open()
    await store.createCase(newCase('c1', '一'), '登记线索')
    await store.createCase(newCase('c2', '二'), '登记线索')
    const putBack = await tables()
    await title(store, 'c1', '一改')
    await title(store, 'c1', '一再改')
    await putBack()
    await title(store, 'c2', '二改')
    expect(store.incidents()).toMatchObject([{ kind: 'storeRolledBack', restoredCases: 1 }])
    store.settleIncidents()
    await store.close()
    const again = await open()
    expect(again.incidents()).toEqual([])
    expect(await titles(again)).toEqual(['一再改', '二改'])
  })

  test('a row that vanishes under its open case is written anew, and told', async () => {
    const store = await open()
    await store.createCase(newCase('c1', '一'), '登记线索')
    await touch((db) => Promise.all(['records', 'snapshots'].map((part) => db.table(part).delete('c1'))))
    await title(store, 'c1', '一改')
    expect(store.incidents()).toMatchObject([{ kind: 'recordsRewritten' }])
    store.settleIncidents()
    await store.close()
    const again = await open()
    expect(again.incidents()).toEqual([])
    expect(await titles(again)).toEqual(['一改'])
  })

  test('two windows append to one journal in turn', async () => {
    const one = await open()
    const two = await open()
    await one.createCase(newCase('c1', '一'), '登记线索')
    await vi.waitFor(() => expect(two.cases()).toHaveLength(1))
    await Promise.all(
      [one, two].flatMap((store, window) =>
        Array.from({ length: 10 }, (_, count) =>
          store.createCase(newCase(`n${window}-${count}`, '新'), '登记线索'),
        ),
      ),
    )
    await title(two, 'c1', '窗口二')
    expect([...one.incidents(), ...two.incidents()]).toEqual([])
    await Promise.all([one.close(), two.close()])
    expect((await open()).incidents()).toEqual([])
    await Promise.all(opened.map((store) => store.close()))
    await Dexie.delete(name)
    const again = await open()
    expect(again.cases()).toHaveLength(21)
  })

  test('a long journal is replaced by a snapshot, and nothing is lost with the old files', async () => {
    const store = await open()
    await store.createCase(newCase('c1', '一'), '登记线索')
    for (let count = 0; count < 5; count += 1) {
      await store.createCase(newCase(`big-${count}`, '案'.repeat(800_000)), '登记线索')
    }
    await vi.waitFor(() => expect(files.files.has('log-1')).toBe(false), 20_000)
    await title(store, 'c1', '一改')
    await store.close()
    expect((await open()).incidents()).toEqual([])
    await Promise.all(opened.map((one) => one.close()))
    await Dexie.delete(name)
    const again = await open()
    expect(again.cases()).toHaveLength(6)
    expect((await again.openCase('c1')).record().case.caseTitle).toBe('一改')
  }, 40_000)
})

describe('whatever is done to the bytes of the journal', () => {
  let end: Place
  let saves: number
  const source = async (changed: MemoryFiles) => ({
    files: changed,
    sealer: createSealer(key),
    checksum: await loadChecksum(),
  })

  beforeEach(async () => {
    await office()
    saves = 0
    const read = await readLogs(await source(files), 1, async ({ op }) => {
      if (op === 'save') saves += 1
    })
    end = read.last as Place
  })

  /** Whether reading it tells that something is wrong: a fault, or an end before the one that the store knows. */
  async function isNoticed(bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
    const changed = memoryFiles()
    changed.files.set('log-1', bytes)
    const read = await readJournal(await source(changed), async () => undefined)
    return read.fault !== null || read.end.last?.tag !== end.tag
  }

  test('any cut is noticed, and what stands before it is read', async () => {
    const log = bytesOf('log-1')
    await fc.assert(
      fc.asyncProperty(fc.nat(log.length - 1), async (length) => {
        expect(await isNoticed(log.slice(0, length))).toBe(true)
        const changed = memoryFiles()
        changed.files.set('log-1', log.slice(0, length))
        let read = 0
        const { fault } = await readJournal(await source(changed), async () => {
          read += 1
        })
        expect(fault).toBe(null)
        expect(read).toBeLessThan(saves)
      }),
    )
  })

  test('any flipped bit is noticed, and never taken for an entry that a crash left unfinished', async () => {
    const log = bytesOf('log-1')
    await fc.assert(
      fc.asyncProperty(fc.nat(log.length - 1), fc.nat(7), async (at, bit) => {
        const changed = memoryFiles()
        const bytes = log.slice()
        bytes[at] = (bytes[at] ?? 0) ^ (1 << bit)
        changed.files.set('log-1', bytes)
        const { fault } = await readJournal(await source(changed), async () => undefined)
        expect(fault).not.toBe(null)
      }),
    )
  })

  test('any two entries exchanged, one left out or one put in twice is noticed', async () => {
    const log = bytesOf('log-1')
    const offsets = [0]
    const view = new DataView(log.buffer, log.byteOffset)
    for (let at = 0; at < log.length; ) {
      at += headerLength + view.getUint32(at, true)
      offsets.push(at)
    }
    const entries = offsets.slice(0, -1).map((from, index) => log.slice(from, offsets[index + 1]))
    const join = (parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts))
    const index = fc.nat(entries.length - 1)
    await fc.assert(
      fc.asyncProperty(index, index, async (one, other) => {
        fc.pre(one !== other)
        const swapped = [...entries]
        swapped[one] = entries[other] as Uint8Array<ArrayBuffer>
        swapped[other] = entries[one] as Uint8Array<ArrayBuffer>
        expect(await isNoticed(join(swapped))).toBe(true)
        expect(await isNoticed(join(entries.toSpliced(one, 1)))).toBe(true)
        const twice = entries.toSpliced(one, 0, entries[other] as Uint8Array<ArrayBuffer>)
        expect(await isNoticed(join(twice))).toBe(true)
      }),
    )
  })

  test('an entry that a crash left unfinished, or a disk never filled, is passed over; the next save goes on', async () => {
    const log = bytesOf('log-1')
    const unfinished = [log.slice(0, 10), log.slice(0, 100), new Uint8Array(4096)]
    for (const rest of unfinished) {
      files = memoryFiles()
      files.files.set('log-1', new Uint8Array(Buffer.concat([log, rest])))
      const store = await open()
      expect(store.incidents()).toEqual([])
      await title(store, 'c1', `${rest.length}`)
      await store.close()
      const again = await open()
      expect(again.incidents()).toEqual([])
      expect((await titles(again))[0]).toBe(`${rest.length}`)
      await again.close()
      await touch(async (db) => {
        await Promise.all(['records', 'snapshots', 'changes', 'meta'].map((part) => db.table(part).clear()))
      })
      files.files.set('log-1', log)
      files.files.delete('log-2')
      const clean = await open()
      clean.settleIncidents()
      await clean.close()
    }
  })
})
