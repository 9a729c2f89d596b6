import 'fake-indexeddb/auto'
import { readFileSync } from 'node:fs'
import { Dexie } from 'dexie'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type CaseRecord, emptyCase } from '../../src-domain/case-record'
import type { RoleCode } from '../../src-domain/codes'
import type { Edit } from '../../src-domain/edits'
import { newStoreKey } from '../vault/key-slot'
import { ForbiddenError } from './guarded-case'
import { type GuardedStore, guardStore } from './guarded-store'
import { openStore } from './open-store'
import { MissingRecordError, type OpenStore } from './types'

const samples: unknown = JSON.parse(
  readFileSync(new URL('../../assets/sample-cases.json', import.meta.url), 'utf8'),
)
const set = (path: string, value: Edit['value']): Edit => ({ path: path.split('/'), value })

let name = ''
let store: OpenStore

beforeEach(async () => {
  name = `test-${crypto.randomUUID()}`
  store = await openStore({
    now: () => new Date('2026-11-23T02:00:00Z'),
    newId: () => crypto.randomUUID(),
    workstation: '一号机',
    officerId: 'off-03',
    key: await newStoreKey(),
    name,
  })
  await store.importSamples(samples)
})
afterEach(async () => {
  await store.close()
  await Dexie.delete(name)
})

/** The store as an officer of the sample office uses it. */
function as(officerId: string, ...roleCodes: RoleCode[]): GuardedStore {
  return guardStore(store, { accountId: `account-of-${officerId}`, officerId, roleCodes })
}
const wang = () => as('off-03', 'handler', 'registrar', 'teamLeader', 'teamMember')
const principal = () => as('off-01', 'director', 'principal')
const clerk = () => as('off-10', 'creditClerk', 'archivist')

/** What the log tells of looks at an informant. */
async function looks() {
  return (await store.log.entries()).filter(({ kind }) => kind === 'informantSeen')
}

function reported(change: Partial<CaseRecord> = {}): CaseRecord {
  return {
    ...emptyCase('c1'),
    case: { caseTitle: '丁某某反映的围标', clueCategory: 'report', handlerIds: ['off-03', 'off-04'] },
    reporter: { partyType: 'natural', partyName: '丁某某', contactPhone: '13900001111' },
    facts: { f1: { kind: 'registered', date: '2026-11-02', order: 1 } },
    ...change,
  }
}

describe('a restricted case', () => {
  test('is in no list of an administrator, cannot be opened, and keeps its numbers taken', async () => {
    const admin = as('off-03', 'handler', 'registrar', 'teamLeader', 'teamMember', 'admin')
    const restricted = store.cases().filter(({ confidentiality }) => confidentiality === 'restricted')
    expect(restricted).toHaveLength(3)
    expect(wang().cases()).toHaveLength(6)
    expect(admin.cases()).toHaveLength(3)
    expect(admin.numbers()).toHaveLength(6)
    const id = restricted[0]?.id ?? ''
    await expect(admin.openCase(id)).rejects.toThrow(MissingRecordError)
    await wang().openCase(id)
    expect(admin.peekCase(id)).toBeNull()
    await expect(admin.openCase('no-such-case')).rejects.toThrow('没有找到这条资料。')
    await expect(admin.openCase(id)).rejects.toThrow('没有找到这条资料。')
  })

  test('is gone from an open screen when it becomes one', async () => {
    await store.createCase(reported(), '登记线索')
    const director = as('off-02', 'deputyDirector')
    const open = await director.openCase('c1')
    expect(director.cases()).toHaveLength(4)
    const handler = await wang().openCase('c1')
    handler.change([set('case/confidentiality', 'restricted')], '设定保密范围')
    await store.flush()
    expect(open.record()).toEqual(emptyCase('c1'))
    expect(open.record()).toBe(open.record())
    expect(open.history()).toEqual([])
    expect(director.cases()).toHaveLength(3)
    expect(() => open.change([set('case/caseTitle', '改')], '改案由')).toThrow(ForbiddenError)
  })
})

describe('an informant', () => {
  test('stands masked wherever they were named until a handler asks, and each asking is logged', async () => {
    await store.createCase(reported(), '登记线索')
    const session = await wang().openCase('c1')
    expect(session.informant()).toBe('masked')
    expect(JSON.stringify([session.record(), session.history()])).not.toMatch(/丁某某|13900001111/)
    expect(session.record()).toBe(session.record())
    let told = 0
    session.subscribe(() => {
      told += 1
    })
    await session.revealInformant()
    expect(session.record().reporter?.partyName).toBe('丁某某')
    expect(told).toBe(1)
    expect(await looks()).toMatchObject([
      { kind: 'informantSeen', byAccountId: 'account-of-off-03', caseId: 'c1', workstation: '一号机' },
    ])
    session.coverInformant()
    expect(session.record().reporter?.partyName).toBe('举报人（保密）')
    await session.revealInformant()
    expect(await looks()).toHaveLength(2)
  })

  test('does not come into view by adding to what stands masked', async () => {
    await store.createCase(reported(), '登记线索')
    const session = await wang().openCase('c1')
    session.change([set('reporter/postcode', '431600')], '补充邮编')
    expect(session.informant()).toBe('masked')
    expect(await looks()).toEqual([])
  })

  test('is never shown to who may not see them, who can neither write them down nor a mask over them', async () => {
    await store.createCase(reported(), '登记线索')
    const session = await as('off-02', 'director').openCase('c1')
    expect(session.informant()).toBe('barred')
    await expect(session.revealInformant()).rejects.toThrow('可以查看举报人身份')
    expect(JSON.stringify([session.record(), session.history()])).not.toMatch(/丁某某|13900001111/)
    expect(() => session.change([set('reporter/partyName', '戊')], '改')).toThrow(ForbiddenError)
    const seen = session.record().case.caseTitle ?? ''
    expect(() => session.change([set('case/caseTitle', `${seen}。`)], '改案由')).toThrow('遮蔽')
    expect((await store.openCase('c1')).record().case.caseTitle).toBe('丁某某反映的围标')
    expect(await looks()).toEqual([])
  })

  test('is masked in the case of an earlier day too, under every name the record ever had for them', async () => {
    const session = await store.createCase(reported(), '登记线索')
    session.change([set('reporter/partyName', '戊某某')], '更正')
    session.change([set('case/caseTitle', '丁某某、戊某某反映的围标')], '改案由')
    session.change([set('reporter/partyName', '己某某')], '再更正')
    const entries = session.history()
    expect(session.recordAt(entries[0]?.hash ?? '')).toMatchObject({ reporter: { partyName: '丁某某' } })
    expect(session.recordAt('0'.repeat(64))).toBeNull()
    const barred = await as('off-02', 'director').openCase('c1')
    for (const { hash } of entries) {
      const past = barred.recordAt(hash)
      expect(past?.case.clueCategory).toBe('report')
      expect(JSON.stringify(past)).not.toMatch(/丁某某|戊某某|己某某|13900001111/)
    }
    session.change([set('case/confidentiality', 'restricted')], '限制知悉')
    expect(barred.recordAt(entries[0]?.hash ?? '')).toBeNull()
  })

  test('who corrected the name is not told by the history either', async () => {
    const session = await store.createCase(reported(), '登记线索')
    session.change([set('reporter/partyName', '甲乙丙')], '更正')
    session.change([set('case/caseTitle', '无关')], '改案由')
    const seen = (await as('off-02', 'director').openCase('c1')).history()
    expect(JSON.stringify(seen)).not.toMatch(/丁某某|甲乙丙/)
    expect(seen.map(({ purpose }) => purpose)).toEqual(['登记线索', '更正', '改案由'])
  })

  test('the registrar sees what is being written down', async () => {
    const registrar = as('off-09', 'registrar')
    const intake = { registrarId: 'off-09' }
    const session = await registrar.createCase(reported({ facts: {}, intake }), '登记线索')
    expect(session.informant()).toBe('shown')
    session.change([set('facts/f1', { kind: 'registered', date: '2026-11-23', order: 1 })], '登记线索')
    expect(session.informant()).toBe('barred')
  })
})

describe('what a role may not do', () => {
  test('is refused with who may, and nothing is changed', async () => {
    await store.createCase(reported(), '登记线索')
    const session = await clerk().openCase('c1')
    const before = session.record()
    for (const edits of [
      [set('case/caseTitle', '改')],
      [set('case/handlerIds', ['off-10'])],
      [set('facts/f2', { kind: 'deliberating', date: '2026-11-23', order: 2 })],
      [
        set('papers/p1', {
          docKind: 'acceptanceNotice',
          status: 'draft',
          order: 1,
          createdAt: '',
          values: {},
        }),
      ],
    ]) {
      expect(() => session.change(edits, '改')).toThrow(/^只有.*可以/)
    }
    expect(session.record()).toBe(before)
    await expect(clerk().createCase(emptyCase('c2'), '登记线索')).rejects.toThrow(ForbiddenError)
    await expect(clerk().discardCase('c1')).rejects.toThrow(ForbiddenError)
    await expect(clerk().setSettings({ lockMinutes: 60 })).rejects.toThrow(ForbiddenError)
    await clerk().setSettings({ editorShare: 0.5 })
    expect(() => clerk().changeOffice([set('officers/off-10/roleCodes', ['admin'])], '改')).toThrow(
      ForbiddenError,
    )
    expect(() => clerk().changeOffice([set('calendars', null)], '改')).toThrow(ForbiddenError)
  })

  test('is entered by a handler on the signature of one who may, who is named', async () => {
    await store.createCase(reported(), '登记线索')
    const session = await wang().openCase('c1')
    const accepted = (byOfficerId: string) =>
      set('facts/f2', { kind: 'accepted', date: '2026-11-23', order: 2, byOfficerId })
    expect(wang().may('fact.record:accepted', session.record())).toEqual({
      allowed: true,
      signers: ['off-01'],
    })
    expect(() => session.change([accepted('off-03')], '受理')).toThrow('请选明是谁签批的')
    session.change([accepted('off-01')], '受理')
    expect(session.record().facts.f2?.byOfficerId).toBe('off-01')
    session.change([set('case/confidentiality', 'restricted')], '设定保密范围')
    const review = wang().may('fact.record:underReview', (await store.openCase('c1')).record())
    expect(review).toEqual({ allowed: true, signers: ['off-01', 'off-02'] })
    expect(principal().may('fact.record:accepted', session.record())).toEqual({ allowed: true, signers: [] })
  })

  test('a step that stands once something was decided is taken out by nobody, what was noted beside it may be', async () => {
    const at = (kind: 'registered' | 'accepted' | 'assignmentAnswered', order: number) =>
      ({ kind, date: '2026-11-02', order }) as const
    const facts = { f1: at('registered', 1), f2: at('accepted', 2), f3: at('assignmentAnswered', 3) }
    await store.createCase(reported({ facts }), '登记线索')
    const session = await principal().openCase('c1')
    const without = (id: string) => [{ path: ['facts', id], value: undefined }]
    expect(() => session.change(without('f2'), '删除')).toThrow('“决定受理”不能删除，请用“纠错回退”')
    expect(() => session.change(without('f1'), '删除')).toThrow(ForbiddenError)
    const handler = await wang().openCase('c1')
    handler.change(without('f3'), '删除')
    expect(Object.keys(session.record().facts)).toEqual(['f1', 'f2'])
    // Before anything was decided a step may go.
    await store.createCase({ ...reported(), id: 'c2' }, '登记线索')
    const early = await wang().openCase('c2')
    early.change(without('f1'), '删除')
    expect(early.record().facts).toEqual({})
  })

  test('where nobody may, it says what the case lacks', async () => {
    await store.createCase(reported(), '登记线索')
    const { record } = await wang().openCase('c1')
    const report = wang().may('fact.record:reportSubmitted', record())
    expect(report).toMatchObject({ allowed: false, why: expect.stringContaining('还没有指定调查组组长') })
    const filing = wang().may('fact.record:filed', record())
    expect(filing).toMatchObject({ allowed: false, why: expect.stringContaining('还没有填写有权部门') })
  })
})

describe('the log', () => {
  test('tells once in a sitting that a case was opened, and by whom', async () => {
    const [{ id = '' } = {}] = store.cases()
    const desk = wang()
    await desk.openCase(id)
    await desk.openCase(id)
    await desk.note({ kind: 'printed', caseId: id, paperId: 'p1', copies: 2, withInformant: false })
    await wang().openCase(id)
    expect(await principal().log.entries()).toMatchObject([
      { kind: 'caseSeen', caseId: id, byAccountId: 'account-of-off-03', seq: 1 },
      { kind: 'printed', caseId: id, paperId: 'p1', copies: 2, withInformant: false, seq: 2 },
      { kind: 'caseSeen', caseId: id, seq: 3 },
    ])
  })

  test('stands for the check of everything too: it is for those who may read it', async () => {
    const never = new AbortController().signal
    await expect(wang().checkAll(() => {}, never)).rejects.toThrow(ForbiddenError)
    expect(await principal().checkAll(() => {}, never)).toMatchObject({ records: 7, broken: [] })
  })

  test('is read only by those who may', async () => {
    await expect(wang().log.entries()).rejects.toThrow(ForbiddenError)
    await expect(wang().log.check()).rejects.toThrow(ForbiddenError)
    await expect(principal().log.check()).resolves.toEqual({ entries: 0, faults: [] })
  })
})
