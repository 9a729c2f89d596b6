import 'fake-indexeddb/auto'
import { readFileSync } from 'node:fs'
import { Dexie } from 'dexie'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type CaseRecord, emptyCase } from '../../src-domain/case-record'
import type { Edit } from '../../src-domain/edits'
import { newStoreKey } from '../vault/key-slot'
import { openStore } from './open-store'
import { DamagedRecordError, MissingRecordError, type OfficeStore, StoreUnavailableError } from './types'

const samples: unknown = JSON.parse(
  readFileSync(new URL('../../assets/sample-cases.json', import.meta.url), 'utf8'),
)
const set = (path: string, value: Edit['value']): Edit => ({ path: path.split('/'), value })

let name = ''
let key: CryptoKey
let opened: OfficeStore[] = []

async function open(): Promise<OfficeStore> {
  const store = await openStore({
    now: () => new Date(),
    newId: () => crypto.randomUUID(),
    workstation: '一号机',
    name,
    key,
    officerId: 'off-03',
  })
  opened.push(store)
  return store
}

/** Every row of the database as text, the way someone who reads the raw files would see it. */
async function rawText(): Promise<string> {
  const db = await new Dexie(name).open()
  const rows = await Promise.all(db.tables.map((table) => table.toArray()))
  db.close()
  return JSON.stringify(rows, (_key, value) =>
    value instanceof Uint8Array
      ? Buffer.from(value).toString('latin1') + Buffer.from(value).toString('utf8')
      : value,
  )
}

function newCase(id: string, title: string): CaseRecord {
  return { ...emptyCase(id), case: { caseTitle: title, clueCategory: 'complaint' } }
}

beforeEach(async () => {
  key = await newStoreKey()
  name = `test-${crypto.randomUUID()}`
  opened = []
})

afterEach(async () => {
  vi.restoreAllMocks()
  await Promise.all(opened.map((store) => store.close()))
  await Dexie.delete(name)
})

describe('the store of an office', () => {
  test('keeps a case over closing and opening again, with its history', async () => {
    const first = await open()
    const session = await first.createCase(newCase('c1', '旧案由'), '登记线索')
    session.change([set('case/caseTitle', '新案由')], '修改案由')
    session.change([set('complainant/partyName', '甲公司')], '填写投诉人')
    expect((await first.flush()).state).toBe('saved')
    await first.close()

    const second = await open()
    expect(second.officerId()).toBe('off-03')
    expect(second.cases()).toMatchObject([{ id: 'c1', caseTitle: '新案由', leadName: '甲公司' }])
    const again = await second.openCase('c1')
    expect(again.record().complainant).toEqual({ partyName: '甲公司' })
    expect(
      again.history().map(({ purpose, officerId, workstation }) => [purpose, officerId, workstation]),
    ).toEqual([
      ['登记线索', 'off-03', '一号机'],
      ['修改案由', 'off-03', '一号机'],
      ['填写投诉人', 'off-03', '一号机'],
    ])
    expect(await second.openCase('c1')).toBe(again)
  })

  test('a case in which an informant once stood stays marked, since its history would tell', async () => {
    const first = await open()
    const session = await first.createCase(newCase('c1', '旧案由'), '登记线索')
    await first.flush()
    for (const value of ['丁某某', undefined]) {
      session.change([set('reporter/partyName', value)], '填写举报人')
      await first.flush()
    }
    expect(first.cases()[0]?.guarded).toEqual(['informant'])
    await first.close()
    const second = await open()
    expect(second.cases()[0]?.guarded).toEqual(['informant'])
    const again = await second.openCase('c1')
    again.change([set('case/caseTitle', '新案由')], '修改案由')
    await second.flush()
    expect(second.cases()[0]?.guarded).toEqual(['informant'])
  })

  test('no word of a case stands readable in any row', async () => {
    const store = await open()
    const session = await store.createCase(newCase('c1', '绝密案由甲乙丙'), '登记线索')
    session.change([set('reporter/partyName', '举报人丁某某')], '填写举报人')
    await store.setSettings({ theme: '深色主题' })
    await store.flush()
    const raw = await rawText()
    expect(raw).toContain('c1')
    for (const word of ['绝密案由甲乙丙', '举报人丁某某', '填写举报人', '一号机', '深色主题', 'caseTitle']) {
      expect(raw).not.toContain(word)
      expect(raw).not.toContain(Buffer.from(word).toString('latin1'))
    }
  })

  test('typing shows at once and becomes one entry of the history after a pause', async () => {
    const store = await open()
    const session = await store.createCase(newCase('c1', ''), '登记线索')
    const seen: (string | null | undefined)[] = []
    session.subscribe(() => seen.push(session.record().case.caseTitle))
    for (const typed of ['关', '关于', '关于示', '关于示例']) {
      session.change([set('case/caseTitle', typed)], '填写案由')
      expect(session.record().case.caseTitle).toBe(typed)
      expect(store.saveState().state).toBe('saving')
    }
    await vi.waitFor(() => expect(store.saveState().state).toBe('saved'), { timeout: 3_000 })
    expect(session.history().map(({ purpose }) => purpose)).toEqual(['登记线索', '填写案由'])
    expect(seen).toContain('关于示例')
    expect(store.cases()[0]?.caseTitle).toBe('关于示例')
  })

  test('a record is told as saved although another is still being typed', async () => {
    const store = await open()
    const one = await store.createCase(newCase('c1', '一'), '登记线索')
    const two = await store.createCase(newCase('c2', '二'), '登记线索')
    two.change([set('case/caseTitle', '还在')], '改案由')
    one.change([set('case/caseTitle', '签发')], '签发')
    expect((await one.flush()).state).toBe('saved')
    expect(store.saveState().state).toBe('saving')
  })

  test('steps are taken back and done again, each by its name', async () => {
    const store = await open()
    const session = await store.createCase(newCase('c1', '一'), '登记线索')
    session.change([set('case/caseTitle', '二')], '改案由')
    session.change([set('complainant/partyName', '甲公司')], '填写投诉人')
    expect(session.undoLabel()).toBe('填写投诉人')
    expect(session.undo()).toEqual({ done: true, skipped: [] })
    expect(session.record().complainant).toBeUndefined()
    session.undo()
    expect(session.record().case.caseTitle).toBe('一')
    expect(session.canUndo()).toBe(false)
    expect(session.redoLabel()).toBe('改案由')
    session.redo()
    session.redo()
    expect(session.record()).toMatchObject({
      case: { caseTitle: '二' },
      complainant: { partyName: '甲公司' },
    })
    expect(session.canRedo()).toBe(false)
    session.change([set('case/caseNo', '甲')], '签发', { final: true })
    expect(session.canUndo()).toBe(false)
  })

  test('an edit that would make the record no case is refused and changes nothing', async () => {
    const store = await open()
    const session = await store.createCase(newCase('c1', '一'), '登记线索')
    expect(() => session.change([set('case/receivedAt', '昨天')], '填写时间')).toThrow(/receivedAt/)
    expect(() => session.change([set('case', undefined)], '删除')).toThrow()
    expect(session.record().case).toEqual({ caseTitle: '一', clueCategory: 'complaint' })
    expect(store.saveState().state).toBe('saved')
  })

  test('takes in the samples as a whole, once', async () => {
    const store = await open()
    expect(await store.importSamples(samples)).toBe(6)
    expect(store.cases()).toHaveLength(6)
    expect(Object.keys(store.office().officers)).toHaveLength(11)
    expect(store.cases().map(({ leadName }) => leadName)).toContain('举报人（保密）')
    expect(JSON.stringify(store.cases())).not.toContain('丁某某')
    await expect(store.importSamples(samples)).rejects.toThrow('首次使用')
    store.changeOffice([set('organs/org-jgb/phone', '0712-1')], '修改电话')
    await store.flush()
    const other = await open()
    expect(other.office().organs['org-jgb']?.phone).toBe('0712-1')
    expect(other.cases()).toHaveLength(6)
  })

  test('a file that is no sample file leaves nothing behind', async () => {
    const store = await open()
    await expect(store.importSamples({ cases: [] })).rejects.toThrow('不是样例文件')
    expect(store.cases()).toEqual([])
    expect(store.office().organs).toEqual({})
  })

  test('a registration begun by mistake leaves the lists; one with facts stays', async () => {
    const store = await open()
    await store.createCase(newCase('c1', '误登'), '登记线索')
    await store.createCase(newCase('c2', '在办'), '登记线索')
    const inHand = await store.openCase('c2')
    inHand.change([set('facts/f1', { kind: 'registered', date: '2026-11-18', order: 1 })], '登记')
    await store.discardCase('c1')
    await expect(store.discardCase('c2')).rejects.toThrow('已有办理记录')
    expect(store.cases().map(({ id }) => id)).toEqual(['c2'])
    expect((await open()).cases().map(({ id }) => id)).toEqual(['c2'])
  })

  test('a case that is not there is told as missing, and an id is given once', async () => {
    const store = await open()
    await store.createCase(newCase('c1', '一'), '登记线索')
    await expect(store.openCase('c9')).rejects.toThrow(MissingRecordError)
    await expect(store.createCase(newCase('c1', '二'), '登记线索')).rejects.toThrow('新案件没有建立')
    expect((await store.openCase('c1')).record().case.caseTitle).toBe('一')
  })

  test('many saves are folded, and nothing of the history goes with it', async () => {
    const store = await open()
    const session = await store.createCase(newCase('c1', '零'), '登记线索')
    for (let count = 1; count <= 120; count += 1) {
      session.change([set('case/caseTitle', `第${count}次`)], `修改${count}`)
      await session.flush()
    }
    const raw = await new Dexie(name).open()
    expect(await raw.table('changes').count()).toBeLessThan(60)
    raw.close()
    const again = await (await open()).openCase('c1')
    expect(again.record().case.caseTitle).toBe('第120次')
    expect(again.history()).toHaveLength(121)
  })
})

describe('several windows', () => {
  test('see each other and never overwrite each other', async () => {
    const one = await open()
    const two = await open()
    const here = await one.createCase(newCase('c1', '一'), '登记线索')
    await vi.waitFor(() => expect(two.cases()).toHaveLength(1))
    const there = await two.openCase('c1')
    here.change([set('case/caseTitle', '窗口一改的')], '改案由')
    there.change([set('complainant/partyName', '窗口二填的')], '填投诉人')
    await Promise.all([one.flush(), two.flush()])
    const both = { case: { caseTitle: '窗口一改的' }, complainant: { partyName: '窗口二填的' } }
    await vi.waitFor(() => {
      expect(here.record()).toMatchObject(both)
      expect(there.record()).toMatchObject(both)
    })
    const third = await open()
    expect(third.cases()).toMatchObject([{ caseTitle: '窗口一改的', leadName: '窗口二填的' }])
    expect((await third.openCase('c1')).record()).toMatchObject(both)
  })

  test('two versions of one text both stay, also where one was still being typed', async () => {
    const one = await open()
    const two = await open()
    const here = await one.createCase(newCase('c1', '一'), '登记线索')
    const there = await (await vi.waitFor(async () => two)).openCase('c1')
    here.change([set('case/caseTitle', '甲写的')], '改案由')
    there.change([set('case/caseTitle', '乙写的')], '改案由')
    await one.flush()
    await vi.waitFor(() => expect(there.conflicts()).toHaveLength(1))
    expect([...(there.conflicts()[0]?.values ?? [])].sort()).toEqual(['乙写的', '甲写的'])
    const shown = there.record().case.caseTitle ?? null
    there.change([set('case/caseTitle', shown)], '选定')
    await two.flush()
    expect(there.conflicts()).toEqual([])
    await vi.waitFor(() => expect(here.record().case.caseTitle).toBe(shown))
    await vi.waitFor(() => expect(here.conflicts()).toEqual([]))
  })

  test('taking back does not undo what another window has written since', async () => {
    const one = await open()
    const two = await open()
    const here = await one.createCase(newCase('c1', '一'), '登记线索')
    here.change([set('case/caseTitle', '我的')], '改案由')
    await one.flush()
    const there = await two.openCase('c1')
    there.change([set('case/caseTitle', '别人的')], '改案由')
    await two.flush()
    await vi.waitFor(() => expect(here.record().case.caseTitle).toBe('别人的'))
    expect(here.undo()).toEqual({ done: false, skipped: [['case', 'caseTitle']] })
    expect(here.record().case.caseTitle).toBe('别人的')
  })

  test('many saves from three windows at once all arrive, folded or not', async () => {
    const stores = [await open(), await open(), await open()]
    await (stores[0] as OfficeStore).createCase(newCase('c1', '一'), '登记线索')
    const sessions = await Promise.all(stores.map((store) => store.openCase('c1')))
    const saves = sessions.flatMap((session, window) =>
      Array.from({ length: 30 }, async (_, index) => {
        const row = { name: `材料${window}-${index}`, order: index }
        session.change([set(`intake/submittedMaterials/r${window}-${index}`, row)], '加材料')
        await session.flush()
      }),
    )
    await Promise.all(saves)
    const again = await (await open()).openCase('c1')
    expect(Object.keys(again.record().intake.submittedMaterials ?? {})).toHaveLength(90)
  })

  test('share settings', async () => {
    const one = await open()
    const two = await open()
    await one.setSettings({ theme: 'dark' })
    await vi.waitFor(() => {
      expect(two.settings()).toEqual({ theme: 'dark' })
    })
  })
})

describe('when something goes wrong', () => {
  const table = () => new Dexie(name).open()

  test('a full disk is told, nothing typed is lost, and it is saved once there is room', async () => {
    const store = await open()
    const session = await store.createCase(newCase('c1', '一'), '登记线索')
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    session.change([set('case/caseTitle', '二')], '改案由')
    const failed = await session.flush()
    expect(failed).toMatchObject({ state: 'failed' })
    expect(failed.message).toContain('磁盘空间不足')
    session.change([set('case/caseTitle', '三')], '改案由')
    expect(session.record().case.caseTitle).toBe('三')
    expect(store.saveState().state).toBe('failed')
    await expect(store.createCase(newCase('c2', '新'), '登记线索')).rejects.toThrow('磁盘空间不足')
    full.mockRestore()
    expect((await store.flush()).state).toBe('saved')
    expect(store.cases()).toHaveLength(1)
    expect((await (await open()).openCase('c1')).record().case.caseTitle).toBe('三')
  })

  test('a case begun on a full disk is held with all that is typed, and stored once there is room', async () => {
    const store = await open()
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    const session = store.beginCase(newCase('c1', '一'), '登记线索')
    expect(store.saveState().state).toBe('saving')
    session.change([set('case/caseTitle', '二')], '改案由')
    expect(await session.flush()).toMatchObject({ state: 'failed' })
    expect(store.cases()).toMatchObject([{ id: 'c1', caseTitle: '二' }])
    full.mockRestore()
    expect(await store.flush()).toMatchObject({ state: 'saved' })
    const again = await (await open()).openCase('c1')
    expect(again.history().map(({ purpose }) => purpose)).toEqual(['登记线索', '改案由'])
    expect(again.record().case.caseTitle).toBe('二')
  })

  test('what is typed into the office shows at once, before it is a change of the history', async () => {
    const store = await open()
    let shown = ''
    store.subscribe(() => {
      shown = store.office().organs.o1?.name ?? ''
    })
    store.changeOffice([set('organs/o1', { name: '监管办', hasPenaltyPower: true })], '新增机构')
    expect(shown).toBe('监管办')
    expect(store.saveState().state).toBe('saving')
  })

  test('after a failure saving is tried again by itself', async () => {
    const store = await open()
    const session = await store.createCase(newCase('c1', '一'), '登记线索')
    const broken = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('broken', 'UnknownError')
    })
    session.change([set('case/caseTitle', '二')], '改案由')
    expect((await session.flush()).state).toBe('failed')
    broken.mockRestore()
    await vi.waitFor(() => expect(store.saveState().state).toBe('saved'), { timeout: 5_000 })
  })

  test('a database closed under the program is opened again', async () => {
    const connections = new Set<IDBDatabase>()
    const original = IDBDatabase.prototype.transaction
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...args) {
      connections.add(this)
      return original.apply(this, args)
    })
    vi.spyOn(console, 'warn').mockReturnValue()
    const store = await open()
    const session = await store.createCase(newCase('c1', '一'), '登记线索')
    for (const connection of connections) connection.close()
    session.change([set('case/caseTitle', '二')], '改案由')
    expect((await session.flush()).state).toBe('saved')
    expect((await (await open()).openCase('c1')).record().case.caseTitle).toBe('二')
  })

  test('damaged rows are listed, left as they are, and the other cases open', async () => {
    const store = await open()
    for (const id of ['c1', 'c2', 'c3']) await store.createCase(newCase(id, id), '登记线索')
    await store.close()
    const db = await table()
    const row = await db.table('records').get('c1')
    row.body[20] ^= 1
    await db.table('records').put(row)
    const snapshot = await db.table('snapshots').get('c2')
    snapshot.body[40] ^= 1
    await db.table('snapshots').put(snapshot)
    db.close()

    const again = await open()
    expect(again.damaged()).toMatchObject([
      { id: 'c1', kind: 'case', message: expect.stringContaining('损坏') },
    ])
    expect((await again.openCase('c1')).fault()).toContain('损坏')
    await expect(again.openCase('c2')).rejects.toThrow(DamagedRecordError)
    expect(again.damaged().map(({ id }) => id)).toEqual(['c1', 'c2'])
    expect(again.cases().map(({ id }) => id)).toEqual(['c3'])
    await expect(again.createCase(newCase('c1', '重来'), '登记线索')).rejects.toThrow('新案件没有建立')
  })

  test('a body put in the place of another is noticed, and so is a save taken out', async () => {
    const store = await open()
    for (const id of ['c1', 'c2']) await store.createCase(newCase(id, id), '登记线索')
    const session = await store.openCase('c1')
    session.change([set('case/caseTitle', '改过')], '改案由')
    await store.close()
    const db = await table()
    await db.table('snapshots').put({ ...(await db.table('snapshots').get('c1')), id: 'c2' })
    await db.table('changes').clear()
    db.close()
    const again = await open()
    await expect(again.openCase('c2')).rejects.toThrow(DamagedRecordError)
    const broken = await again.openCase('c1')
    expect(broken.fault()).toContain('缺少')
    expect(broken.record().case.caseTitle).toBe('c1')
    expect(() => broken.change([set('case/caseTitle', '再改')], '改案由')).toThrow('现在只能查看')
    expect(again.cases().map(({ id }) => id)).toContain('c1')
  })

  test('a change altered in the middle costs what builds on it, and the rest can still be read', async () => {
    const store = await open()
    await store.createCase(newCase('c1', '一'), '登记线索')
    const session = await store.openCase('c1')
    for (const title of ['二', '三', '四']) {
      session.change([set('case/caseTitle', title)], `改为${title}`)
      await session.flush()
    }
    await store.close()
    const db = await table()
    const [, second] = await db.table('changes').toArray()
    second.body[30] ^= 1
    await db.table('changes').put(second)
    db.close()
    const again = await open()
    const broken = await again.openCase('c1')
    expect(broken.fault()).toContain('损坏')
    expect(broken.record().case.caseTitle).toBe('二')
    expect(broken.history()).toHaveLength(2)
    const at = broken.history()[0]?.hash ?? ''
    expect(broken.recordAt(at)?.case.caseTitle).toBe('一')
  })

  test('the check of everything finds each broken record, tells how far it is, and can be given up', async () => {
    const store = await open()
    for (const id of ['c1', 'c2', 'c3']) await store.createCase(newCase(id, id), '登记线索')
    const never = new AbortController().signal
    expect(await store.checkAll(() => {}, never)).toEqual({
      ...{ records: 3, broken: [] },
      log: { entries: 0, faults: [] },
      files: { count: 0, damaged: [] },
    })
    const db = await table()
    const snapshot = await db.table('snapshots').get('c2')
    snapshot.body[40] ^= 1
    await db.table('snapshots').put(snapshot)
    db.close()
    const done: number[] = []
    const found = await store.checkAll((count) => done.push(count), never)
    expect(found).toMatchObject({ records: 3, broken: [{ id: 'c2', kind: 'case' }] })
    expect(done.at(-1)).toBe(3)
    const giveUp = new AbortController()
    expect(await store.checkAll(() => giveUp.abort(), giveUp.signal)).toBeNull()
  })

  test('a store kept by a newer program is refused and left alone', async () => {
    await (await open()).close()
    const db = await table()
    await db.table('meta').put({ key: 'format', body: 2 })
    db.close()
    await expect(open()).rejects.toThrow(StoreUnavailableError)
    await expect(open()).rejects.toThrow('更新版本')
  })

  test('rows that vanish or go back under an open case are written anew as a whole', async () => {
    const store = await open()
    const session = await store.createCase(newCase('c1', '一'), '登记线索')
    const db = await table()
    const early = await Promise.all(['records', 'snapshots'].map((part) => db.table(part).get('c1')))
    session.change([set('case/caseTitle', '二')], '改案由')
    await session.flush()
    await db.table('changes').clear()
    await db.table('records').put(early[0])
    await db.table('snapshots').put(early[1])
    session.change([set('case/caseNo', '三')], '填案号')
    expect((await session.flush()).state).toBe('saved')
    for (const part of ['records', 'snapshots', 'changes']) await db.table(part).clear()
    db.close()
    session.change([set('case/clueNo', '四')], '填线索编号')
    expect((await session.flush()).state).toBe('saved')
    const again = await (await open()).openCase('c1')
    expect(again.record().case).toMatchObject({ caseTitle: '二', caseNo: '三', clueNo: '四' })
  })
})
