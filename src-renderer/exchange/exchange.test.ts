import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { emptyCase } from '../../src-domain/case-record'
import type { Edit } from '../../src-domain/edits'
import { fullDisk } from '../journal/memory-files.fixture'
import { openExchangeDesk } from './desk'
import { type MakeOrder, make } from './making-desk'
import type { PackageAtHand } from './package-files'
import { strike, takeUp } from './striking'
import { lockOf, look, take, undo } from './taking-desk'
import { lying, type Stick, type TestDesk, testDesk } from './two-desks.fixture'

const set = (path: string, value: Edit['value']): Edit => ({ path: path.split('/'), value })
const work = () => ({ signal: new AbortController().signal })
const passphrase = '仙女山上看汉江的落日'

let stick: Stick
let office: TestDesk
let laptop: TestDesk
beforeEach(async () => {
  stick = new Map()
  office = await testDesk('办公室', stick, true)
  laptop = await testDesk('笔记本', stick, false)
})
afterEach(async () => {
  await office.store.close()
  await laptop.store.close()
})

async function made(from: TestDesk, order: Partial<MakeOrder> = {}): Promise<PackageAtHand> {
  const whole: MakeOrder = {
    ...{ choice: { kind: 'everything' }, to: { passphrase }, note: '' },
    ...{ onPurpose: ['informant', 'restricted', 'discipline'], ...order },
  }
  await make(from.desk, whole, work())
  return from.last()
}

async function taken(at: TestDesk, file: PackageAtHand) {
  const secret = (await lockOf(file)) === 'passphrase' ? passphrase : null
  const looked = await look(at.desk, file, secret, work())
  return { looked, entry: await take(at.desk, looked, work()) }
}

const known = (at: TestDesk, name: string) => {
  const found = at.desk.state().workstations.find(({ card }) => card.name === name)
  if (!found) throw new Error(`${name} was not met`)
  return found
}

async function change(at: TestDesk, id: string, ...edits: readonly Edit[]): Promise<void> {
  const session = await at.store.openCase(id)
  session.change(edits, '测试改动')
  await session.flush()
}

const titles = (at: TestDesk) =>
  at.store
    .cases()
    .map(({ id, caseTitle }) => [id, caseTitle].join())
    .sort()
const record = async (at: TestDesk, id: string) => (await at.store.openCase(id)).record()
const heads = async (at: TestDesk) =>
  JSON.stringify(
    await Promise.all(
      at.store
        .cases()
        .map(({ id }) => id)
        .sort()
        .map(async (id) => (await at.store.openCase(id)).history().map(({ hash }) => hash)),
    ),
  )

/** Bytes that do not shrink, which photographs are like. */
function noise(length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length)
  for (let at = 0; at < length; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536))
  return bytes
}

describe('a package', () => {
  test('brings everything to a machine that has nothing, and the second time changes nothing', async () => {
    const file = await made(office)
    const { looked } = await taken(laptop, file)
    expect(looked).toMatchObject({ standing: 'new', isOwn: false, takenBefore: null })
    expect(looked.records.filter(({ comparison }) => comparison.state === 'new')).toHaveLength(7)
    expect(titles(laptop)).toEqual(titles(office))
    expect(await heads(laptop)).toBe(await heads(office))
    const again = await taken(laptop, file)
    expect(again.looked.takenBefore).not.toBeNull()
    expect(again.looked.records.every(({ keep }) => keep === null)).toBe(true)
    expect(again.entry.taken).toEqual([])
    expect(await heads(laptop)).toBe(await heads(office))
  })

  test('of more than is written at once arrives whole, with its files', async () => {
    const [first] = office.store.cases()
    const id = first?.id ?? ''
    const content = noise(9_000_000)
    const { sha256, size } = await office.store.attachments.add(new Blob([content]).stream())
    const file = { order: 1, name: '工地.jpg', sha256, size, addedAt: '2026-11-25T01:00:00.000Z' }
    await change(office, id, set('evidence/e1', { order: 1, no: 1, kind: 'audiovisual', files: { f: file } }))
    await taken(laptop, await made(office, { choice: { kind: 'cases', caseIds: [id] } }))
    const arrived = new Uint8Array(
      await new Response(await laptop.store.attachments.open(sha256)).arrayBuffer(),
    )
    expect(Buffer.compare(arrived, content)).toBe(0)
    expect([laptop.kept.files.size, laptop.kept.parts.size]).toEqual([1, 0])
  })

  test('leaves nothing of its files where it is stopped while they are kept, or the disk refuses them', async () => {
    const [first] = office.store.cases()
    const id = first?.id ?? ''
    const { sha256, size } = await office.store.attachments.add(new Blob([noise(10_000_000)]))
    const file = { order: 1, name: '工地.jpg', sha256, size, addedAt: '2026-11-25T01:00:00.000Z' }
    await change(office, id, set('evidence/e1', { order: 1, no: 1, kind: 'audiovisual', files: { f: file } }))
    const sent = await made(office, { choice: { kind: 'cases', caseIds: [id] } })
    const looked = await look(laptop.desk, sent, passphrase, work())
    const stop = new AbortController()
    const { writePart } = laptop.kept
    laptop.kept.writePart = async (...part) => {
      await writePart(...part)
      stop.abort()
    }
    await expect(take(laptop.desk, looked, { signal: stop.signal })).rejects.toMatchObject({
      name: 'AbortError',
    })
    expect(stop.signal.aborted).toBe(true)
    await expectNothing()
    laptop.kept.writePart = writePart
    laptop.kept.refusal = fullDisk
    await expect(take(laptop.desk, looked, work())).rejects.toThrow(fullDisk.message)
    await expectNothing()
    laptop.kept.refusal = null
    await take(laptop.desk, looked, work())
    expect(await laptop.store.attachments.has(sha256)).toBe(true)
    expect(titles(laptop)).toHaveLength(1)

    async function expectNothing(): Promise<void> {
      const { db } = laptop.store.tables
      expect((await db.attachments.count()) + (await db.attachmentPieces.count())).toBe(0)
      expect(laptop.kept.files.size + laptop.kept.parts.size).toBe(0)
      expect(laptop.store.cases()).toEqual([])
      expect(laptop.desk.state().entries).toEqual([])
    }
  })

  test('is not begun where its files have no room', async () => {
    const [first] = office.store.cases()
    const id = first?.id ?? ''
    const { sha256, size } = await office.store.attachments.add(new Blob([noise(5_000)]))
    const file = { order: 1, name: '工地.jpg', sha256, size, addedAt: '2026-11-25T01:00:00.000Z' }
    await change(office, id, set('evidence/e1', { order: 1, no: 1, kind: 'audiovisual', files: { f: file } }))
    const { files } = office.desk.host
    files.begin = async (name) => ({ name, freeBytes: 1_000 })
    await expect(made(office, { choice: { kind: 'cases', caseIds: [id] } })).rejects.toThrow('放不下')
    expect(stick.size).toBe(0)
    expect(office.desk.state().entries).toEqual([])
  })

  test('is there, and says so, only after it was read back', async () => {
    await made(office)
    expect(office.desk.state().entries).toMatchObject([{ direction: 'made', arrived: null }])
    expect((await office.store.log.entries()).at(-1)).toMatchObject({ kind: 'packageMade' })
    expect(stick.size).toBe(1)
  })

  test('altered, cut short, of another kind or with a wrong passphrase is refused, and nothing is written', async () => {
    const { name, source } = await made(office)
    const whole = await source.read(0, source.size)
    const altered = whole.slice()
    altered[whole.length >> 1] = (altered[whole.length >> 1] ?? 0) ^ 1
    stick.set('altered', altered)
    stick.set('short', whole.slice(0, whole.length - 1000))
    stick.set('other', new TextEncoder().encode('这是一张照片，不是交换包'.repeat(10)))
    for (const [file, words] of [
      ['altered', /损坏或被改动|末尾被改动/],
      ['short', '不完整'],
      ['other', '不是本程序的交换包'],
    ] as const) {
      await expect(look(laptop.desk, lying(stick, file), passphrase, work())).rejects.toThrow(words)
    }
    await expect(look(laptop.desk, lying(stick, name), '别的一句话也很长', work())).rejects.toThrow(
      '口令不对',
    )
    expect(laptop.store.cases()).toEqual([])
    expect(laptop.desk.state().workstations).toEqual([])
  })

  test('goes back locked for the one that was met, and tells it that its own has arrived', async () => {
    await taken(laptop, await made(office))
    const [first] = laptop.store.cases()
    const id = first?.id ?? ''
    await change(laptop, id, set('case/caseTitle', '在笔记本上改的案由'))
    const order = { choice: { kind: 'changes' }, to: known(laptop, '办公室') } as const
    const file = await made(laptop, order)
    expect(await lockOf(file)).toBe('identity')
    const { looked, entry } = await taken(office, file)
    expect(looked.records.map(({ comparison }) => [comparison.id, comparison.state])).toEqual([
      [id, 'changed'],
    ])
    expect(entry.taken).toHaveLength(1)
    expect((await record(office, id)).case.caseTitle).toBe('在笔记本上改的案由')
    const sent = office.desk.state().entries.find(({ direction }) => direction === 'made')
    expect(sent?.arrived).toMatchObject({ how: 'answered' })
    // Nothing is left to bring: each knows what the other has.
    await expect(made(office, { choice: { kind: 'changes' }, to: known(office, '笔记本') })).rejects.toThrow(
      '没有要带的内容',
    )
  })

  test('of a machine a year ahead is told, and does not make the clock here look set back', async () => {
    const ahead = await testDesk('快钟', stick, false, '快钟', '2027-11-25T01:00:00.000Z')
    await taken(ahead, await made(office))
    const id = office.store.cases().find(({ clueCategory }) => clueCategory === 'complaint')?.id ?? ''
    await change(ahead, id, set('case/caseTitle', '时钟快了一年'))
    const { looked } = await taken(office, await made(ahead))
    expect(looked.clocks).toMatchObject([{ workstation: '快钟', minutes: expect.any(Number) }])
    expect((await record(office, id)).case.caseTitle).toBe('时钟快了一年')
    expect(office.store.lastSavedAt()?.slice(0, 4)).toBe('2026')
    expect((await office.store.openCase(id)).history().at(-1)?.at.slice(0, 4)).toBe('2027')
    await ahead.store.close()
  })

  test('does not open for whom it was not made', async () => {
    await taken(laptop, await made(office))
    const third = await testDesk('第三台', stick, false)
    const file = await made(laptop, { to: known(laptop, '办公室') })
    await expect(look(third.desk, file, null, work())).rejects.toThrow('不是给本机的')
    await third.store.close()
  })
})

describe('a workstation that was lost', () => {
  test('is struck with a reason: nothing is made for it or taken from it until somebody takes it up again', async () => {
    const id = office.store.cases().find(({ clueCategory }) => clueCategory === 'complaint')?.id ?? ''
    await taken(laptop, await made(office))
    await taken(office, await made(laptop, { choice: { kind: 'card' } }))
    const whom = known(office, '笔记本')
    await made(office, { choice: { kind: 'task', caseIds: [id] }, to: whom })
    await change(laptop, id, set('case/caseTitle', '遗失之后写的案由'))
    const late = await made(laptop, { choice: { kind: 'changes' }, to: known(laptop, '办公室') })
    await strike(office.desk, whom.card.workstationId, '遗失')
    expect(office.store.cases().find((one) => one.id === id)?.away).toBeUndefined()
    expect((await office.store.log.entries()).at(-1)).toMatchObject({ kind: 'workstationStruck' })
    await expect(made(office, { to: whom })).rejects.toThrow('已经停用')
    await expect(taken(office, late)).rejects.toThrow('已经停用')
    expect((await record(office, id)).case.caseTitle).not.toBe('遗失之后写的案由')
    await takeUp(office.desk, whom.card.workstationId, whom.card.name)
    await taken(office, late)
    expect((await record(office, id)).case.caseTitle).toBe('遗失之后写的案由')
  })

  test('is out of use at every desk that hears of it, also where it was never met, and in use again likewise', async () => {
    const third = await testDesk('窗口', stick, false)
    await taken(laptop, await made(office))
    await taken(third, await made(office))
    await taken(office, await made(laptop, { choice: { kind: 'card' } }))
    await taken(office, await made(third, { choice: { kind: 'card' } }))
    const whom = known(office, '笔记本')
    const late = await made(laptop)
    const next = () => made(office, { choice: { kind: 'changes' }, to: known(office, '窗口') })
    await strike(office.desk, whom.card.workstationId, '遗失')
    const told = await taken(third, await next())
    await expect(taken(third, late)).rejects.toThrow('已经停用')
    // Taking back what brought the word does not take back the word.
    await undo(third.desk, told.entry)
    await expect(taken(third, late)).rejects.toThrow('已经停用')
    await takeUp(office.desk, whom.card.workstationId, whom.card.name)
    await taken(third, await next())
    await taken(third, late)
    await third.store.close()
  })
})

describe('what both changed apart', () => {
  let id = ''
  beforeEach(async () => {
    await taken(laptop, await made(office))
    id = office.store.cases().find(({ clueCategory }) => clueCategory === 'complaint')?.id ?? ''
    await taken(office, await made(laptop))
  })

  async function trade(): Promise<void> {
    await taken(office, await made(laptop, { choice: { kind: 'changes' }, to: known(laptop, '办公室') }))
    await taken(laptop, await made(office, { choice: { kind: 'changes' }, to: known(office, '笔记本') }))
  }

  test('stands side by side on both machines until one is chosen, and the choice travels', async () => {
    await change(office, id, set('case/caseTitle', '办公室的案由'))
    await change(laptop, id, set('case/caseTitle', '笔记本的案由'))
    await trade()
    for (const at of [office, laptop]) {
      expect(at.store.cases().find((one) => one.id === id)?.conflicts).toBe(1)
      const [conflict] = (await at.store.openCase(id)).conflicts()
      expect([...(conflict?.values ?? [])].sort()).toEqual(['办公室的案由', '笔记本的案由'])
    }
    await change(laptop, id, set('case/caseTitle', '笔记本的案由'))
    await taken(office, await made(laptop, { choice: { kind: 'changes' }, to: known(laptop, '办公室') }))
    for (const at of [office, laptop]) {
      expect(at.store.cases().find((one) => one.id === id)?.conflicts).toBeUndefined()
      expect((await record(at, id)).case.caseTitle).toBe('笔记本的案由')
    }
    expect(await heads(laptop)).toBe(await heads(office))
  })

  test('goes again when the import is taken back, while what was done since stays', async () => {
    const before = await record(office, id)
    await change(
      laptop,
      id,
      set('case/caseTitle', '笔记本的案由'),
      set('project/tradingVenue', '笔记本填的场所'),
    )
    await change(laptop, id, set('intake/requests', '笔记本填的请求'))
    const { entry } = await taken(
      office,
      await made(laptop, { choice: { kind: 'changes' }, to: known(laptop, '办公室') }),
    )
    await change(office, id, set('intake/requests', '后来在办公室改的请求'))
    const undone = await undo(office.desk, entry)
    expect(undone).toMatchObject({ records: 1, left: [{ id, places: [['intake', 'requests']] }] })
    const after = await record(office, id)
    expect(after.case).toEqual(before.case)
    expect(after.project.tradingVenue).toBe(before.project.tradingVenue)
    expect(after.intake.requests).toBe('后来在办公室改的请求')
    expect((await office.store.openCase(id)).history().map(({ purpose }) => purpose)).toContain(
      '撤回“笔记本”的交换包带来的内容',
    )
    expect(office.desk.state().entries[0]?.undone).toMatchObject({ left: [id] })
  })

  test('a case that came with a package leaves the lists when that is taken back, and stays where it was worked on', async () => {
    for (const [name, title] of [
      ['n1', '没有动过的'],
      ['n2', '后来办过的'],
    ] as const) {
      await laptop.store.createCase({ ...emptyCase(name), case: { caseTitle: title } }, '登记线索')
    }
    const { entry } = await taken(
      office,
      await made(laptop, { choice: { kind: 'cases', caseIds: ['n1', 'n2'] }, to: known(laptop, '办公室') }),
    )
    await change(office, 'n2', set('project/projectName', '补填的项目'))
    const { left } = await undo(office.desk, entry)
    expect(left.map((one) => one.id)).toEqual(['n2'])
    const listed = office.store.cases().map((one) => one.id)
    expect(listed).not.toContain('n1')
    expect(listed).toContain('n2')
  })

  test('a safety snapshot that cannot be written stops the import before anything is written', async () => {
    await change(laptop, id, set('case/caseTitle', '笔记本的案由'))
    const file = await made(laptop, { choice: { kind: 'changes' }, to: known(laptop, '办公室') })
    const looked = await look(office.desk, file, null, work())
    const before = await heads(office)
    const { safety } = office.store.tables.db
    const put = safety.bulkPut
    safety.bulkPut = () => Promise.reject(new DOMException('full', 'QuotaExceededError')) as never
    await expect(take(office.desk, looked, work())).rejects.toThrow()
    safety.bulkPut = put
    expect(await heads(office)).toBe(before)
    expect((await take(office.desk, looked, work())).taken).toHaveLength(1)
  })
})

describe('work away from the office', () => {
  test('is noted on the case from the day it is handed out until it is brought back', async () => {
    await taken(laptop, await made(office))
    await taken(office, await made(laptop))
    const id = office.store.cases()[0]?.id ?? ''
    const task = {
      choice: { kind: 'task', caseIds: [id] },
      to: known(office, '笔记本'),
      note: '到工地核查',
    } as const
    await taken(laptop, await made(office, task))
    expect(office.store.cases().find((one) => one.id === id)?.away).toMatchObject([{ name: '笔记本' }])
    await change(laptop, id, set('project/tradingVenue', '工地'))
    await change(office, id, set('intake/requests', '办公室同时在改'))
    const back = { choice: { kind: 'return', caseIds: [id] }, to: known(laptop, '办公室') } as const
    await taken(office, await made(laptop, back))
    expect(office.store.cases().find((one) => one.id === id)?.away).toBeUndefined()
    expect(await record(office, id)).toMatchObject({
      project: { tradingVenue: '工地' },
      intake: { requests: '办公室同时在改' },
    })
  })

  test('a package that does not come about leaves no notice behind', async () => {
    await taken(laptop, await made(office))
    await taken(office, await made(laptop))
    const id = office.store.cases()[0]?.id ?? ''
    office.desk.host.files.write = () => Promise.reject(new Error('stick pulled'))
    const task = { choice: { kind: 'task', caseIds: [id] }, to: known(office, '笔记本') } as const
    await expect(made(office, task)).rejects.toThrow('stick pulled')
    expect(office.store.cases().find((one) => one.id === id)?.away).toBeUndefined()
  })

  test('a notice that the disk refuses is taken back, and no package is made', async () => {
    await taken(laptop, await made(office))
    await taken(office, await made(laptop))
    const id = office.store.cases()[0]?.id ?? ''
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    const task = { choice: { kind: 'task', caseIds: [id] }, to: known(office, '笔记本') } as const
    await expect(made(office, task)).rejects.toThrow('磁盘空间不足')
    full.mockRestore()
    expect((await office.store.flush()).state).toBe('saved')
    expect(office.store.cases().find((one) => one.id === id)?.away).toBeUndefined()
  })
})

describe('the office’s own record', () => {
  test('ranges of numbers and holidays entered apart all stand on both machines', async () => {
    await taken(laptop, await made(office))
    await taken(office, await made(laptop, { choice: { kind: 'card' } }))
    const range = (workstation: string, from: number) => ({
      ...{ workstation, prefix: '川公管监受', year: 2026, from, to: from + 9 },
    })
    const days = { source: '国办发明电〔2026〕7号', days: [], at: '2026-11-25T01:00:00.000Z' }
    office.store.changeOffice([set('numberRanges/a', range('办公室', 1))], '分号段')
    laptop.store.changeOffice([set('numberRanges/b', range('笔记本', 11))], '分号段')
    laptop.store.changeOffice([set('calendars/c', { year: 2027, ...days })], '录入放假安排')
    await office.store.flush()
    await laptop.store.flush()
    await taken(office, await made(laptop, { choice: { kind: 'changes' }, to: known(laptop, '办公室') }))
    await taken(laptop, await made(office, { choice: { kind: 'changes' }, to: known(office, '笔记本') }))
    for (const { store } of [office, laptop]) {
      expect(Object.keys(store.office().numberRanges ?? {}).sort()).toEqual(['a', 'b'])
      expect(Object.keys(store.office().calendars ?? {})).toEqual(['c'])
    }
  })
})

describe('a store restored on another machine', () => {
  test('says what it is to the one it came from before it makes or takes packages', async () => {
    const { identity } = await office.desk.own()
    const { host } = office.desk
    const elsewhere = openExchangeDesk({ ...host, machine: '另一台' })
    await elsewhere.shelf.read()
    await expect(elsewhere.own()).rejects.toThrow('从另一台电脑的备份恢复来的')
    await elsewhere.settle('second')
    const own = await elsewhere.own()
    expect(own.identity.workstationId).not.toBe(identity.workstationId)
    expect(own.identity.signingSecret).not.toBe(identity.signingSecret)
    expect(elsewhere.state().workstations.map(({ card }) => card.workstationId)).toEqual([
      identity.workstationId,
    ])
    const third = openExchangeDesk({ ...host, machine: '又一台' })
    await expect(third.own()).rejects.toThrow('备份恢复')
    await third.settle('successor')
    expect((await third.own()).identity.workstationId).toBe(own.identity.workstationId)
  })
})
