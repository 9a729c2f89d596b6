import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createSealer } from '../store/sealing'
import { clearDrills, drill } from './drill'
import {
  type BackedUpOffice,
  bytesOf,
  neverStopped,
  sampleOffice,
  sourceOf,
  storeOptions,
} from './memory-backup.fixture'
import { memoryRoom } from './memory-files.fixture'
import { openBackup } from './reading'

let office: BackedUpOffice
beforeAll(async () => {
  office = await sampleOffice()
})
afterAll(() => office.db.close())

const host = { ...storeOptions, random: () => 0.5, room: memoryRoom() }

test('a drill opens three cases, leaves the live store alone and nothing behind', async () => {
  const before = await office.db.records.toArray()
  const databases = (await Dexie.getDatabaseNames()).sort()
  const backup = await openBackup(sourceOf((await bytesOf(office.from)).bytes))
  const report = await drill(backup, office.key, host, neverStopped())
  expect(report).toMatchObject({ records: 7, cases: 6, faults: [] })
  expect(report.opened).toHaveLength(3)
  expect(await office.db.records.toArray()).toEqual(before)
  expect((await Dexie.getDatabaseNames()).sort()).toEqual(databases)
})

test('a drill without room for it is not begun', async () => {
  const backup = await openBackup(sourceOf((await bytesOf(office.from)).bytes))
  const full = { ...host, room: memoryRoom({ free: 50_000_000 }) }
  await expect(drill(backup, office.key, full, neverStopped())).rejects.toThrow('没有演练')
})

test('a record whose changes are not all there is found, although every byte is as it was written', async () => {
  const broken = await sampleOffice()
  const [first, second] = (await broken.db.records.toArray()).filter(({ kind }) => kind === 'case')
  const other = second && (await broken.db.snapshots.get(second.id))
  const opened = await createSealer(broken.key).open(
    second?.id ?? '',
    'case/snapshot',
    other?.body ?? new Uint8Array(),
  )
  const id = first?.id ?? ''
  await broken.db.snapshots.put({
    id,
    body: await createSealer(broken.key).seal(id, 'case/snapshot', opened),
  })
  const backup = await openBackup(sourceOf((await bytesOf(broken.from)).bytes))
  // Every case is drawn once: the broken one is among them.
  const reports = []
  for (const random of [0, 0.3, 0.6, 0.99]) {
    reports.push(await drill(backup, broken.key, { ...host, random: () => random }, neverStopped()))
  }
  expect(reports.some(({ faults }) => faults.length > 0)).toBe(true)
  broken.db.close()
})

test('what a drill left that died with the program is cleared away', async () => {
  await new Dexie('liandong-casework-drill-left').version(1).stores({ rows: 'id' })
  const left = new Dexie('liandong-casework-drill-left')
  left.version(1).stores({ rows: 'id' })
  await left.open()
  left.close()
  await clearDrills()
  expect(await Dexie.getDatabaseNames()).not.toContain('liandong-casework-drill-left')
})
