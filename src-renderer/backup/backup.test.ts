import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createDatabase, storeFormat } from '../store/database'
import { openStore } from '../store/open-store'
import { type Bytes, createSealer } from '../store/sealing'
import { memoryStorage, testVault } from '../vault/memory-storage.fixture'
import { BackupFault } from './backup-fault'
import { joined } from './backup-frames'
import { drill } from './drill'
import {
  type BackedUpOffice,
  bytesOf,
  neverStopped,
  sampleOffice,
  sourceOf,
  storeOptions,
} from './memory-backup.fixture'
import { memoryRoom } from './memory-files.fixture'
import { openBackup, verifyBackup } from './reading'
import { knownVersions, restoreBackup } from './restoring'
import { sealedBodies } from './store-rows'
import { writeBackup } from './writing'

let office: BackedUpOffice
let backup: Bytes
beforeAll(async () => {
  office = await sampleOffice()
  backup = (await bytesOf(office.from)).bytes
})
afterAll(() => office.db.close())

async function verify(bytes: Bytes, key = office.key) {
  const opened = await openBackup(sourceOf(bytes))
  return verifyBackup(opened, createSealer(key), knownVersions, neverStopped())
}

const faultOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof BackupFault ? error.reason : error),
  )

describe('a backup', () => {
  test('says when and where it was made, and holds every row', async () => {
    const { header } = await openBackup(sourceOf(backup))
    expect(header).toMatchObject({
      madeAt: '2026-11-24T07:30:12.000Z',
      workstation: '一号机',
      appVersion: '0.1.0',
      storeFormat,
    })
    const counts = await verify(backup)
    expect(counts.tally.records).toBe(7)
    for (const table of ['records', 'snapshots', 'changes', 'accessLog']) {
      expect(counts.tables[table]).toBe(await office.db.table(table).count())
    }
  })

  test('holds no word of a case in the clear', () => {
    const text = new TextDecoder().decode(backup)
    for (const word of ['caseTitle', '举报', '投诉', '县', 'updatedAt', 'off-03"}']) {
      expect(text.slice(text.indexOf('"seal"')).includes(word)).toBe(false)
    }
  })

  test('can be made of every table there is, but for what is only put aside', () => {
    const kept = office.db.tables.filter(({ name }) => name !== 'staged')
    const tables = Object.fromEntries(kept.map(({ name }) => [name, []]))
    expect(sealedBodies(tables)).toEqual([])
  })

  test('with any byte altered is refused', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(backup.length - 1),
        fc.integer({ min: 1, max: 255 }),
        async (at, difference) => {
          const altered = backup.slice()
          altered[at] = (altered[at] ?? 0) ^ difference
          expect(await faultOf(verify(altered))).toBeOneOf(['damaged', 'truncated', 'notBackup', 'newer'])
        },
      ),
      { numRuns: 150 },
    )
  })

  test('cut short anywhere, or with something behind its end, is refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(backup.length - 1), async (length) => {
        expect(await faultOf(verify(backup.slice(0, length)))).toBeOneOf(['truncated', 'notBackup'])
      }),
    )
    expect(await faultOf(verify(new Uint8Array([...backup, 0])))).toBe('damaged')
  })

  test('with the chain mended after a frame was left out is refused all the same', async () => {
    const parts: Bytes[] = []
    const { writeFrame, readFrame } = await import('./backup-frames')
    const opened = await openBackup(sourceOf(backup))
    let at = opened.framesAt
    let link: Uint8Array = opened.link
    let mended: Uint8Array = opened.link
    for (let index = 0; at < backup.length; index += 1) {
      const frame = await readFrame(sourceOf(backup), at, link)
      ;({ end: at, link } = frame)
      if (index === 0) continue
      const written = await writeFrame(mended, frame.sealed)
      mended = written.link
      parts.push(written.bytes)
    }
    const forged = new Uint8Array([
      ...backup.slice(0, opened.framesAt),
      ...parts.flatMap((part) => [...part]),
    ])
    expect(await faultOf(verify(forged))).toBe('foreign')
  })

  test('made while the log goes on holds a log that ends where it says', async () => {
    const busy = await sampleOffice()
    const store = await openStore({ ...storeOptions, name: busy.db.name, key: busy.key })
    const adding: Promise<void>[] = []
    const add = () =>
      void adding.push(store.log.add({ kind: 'printed', accountId: null, byAccountId: null, copies: 1 }))
    const parts: Bytes[] = []
    const write = async (bytes: Bytes) => {
      for (let count = 0; count < 3; count += 1) add()
      parts.push(bytes)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    const made = { id: crypto.randomUUID(), at: new Date('2026-11-24T07:30:12.000Z') }
    await writeBackup(busy.from, made, write, neverStopped())
    await Promise.all(adding)
    await store.close()
    busy.db.close()
    const db = createDatabase(`restored-${crypto.randomUUID()}`)
    await restoreBackup(db, await openBackup(sourceOf(joined(parts))), busy.key, neverStopped())
    db.close()
    const again = await openStore({ ...storeOptions, name: db.name, key: busy.key })
    const { entries, faults } = await again.log.check()
    expect(faults).toEqual([])
    expect(entries).toBeGreaterThan(1)
    await again.close()
  })

  test('made while work goes on holds each save whole or not at all', async () => {
    const busy = await sampleOffice()
    const store = await openStore({ ...storeOptions, name: busy.db.name, key: busy.key })
    const sessions = await Promise.all(store.cases().map(({ id }) => store.openCase(id)))
    let count = 0
    const work = {
      ...neverStopped(),
      onProgress: () => {
        for (const session of sessions) {
          count += 1
          session.change([{ path: ['case', 'caseTitle'], value: `第${count}次` }], `第${count}次`)
          void session.flush()
        }
      },
    }
    const parts: Bytes[] = []
    const made = { id: crypto.randomUUID(), at: new Date() }
    const write = async (bytes: Bytes) => {
      parts.push(bytes)
      work.onProgress()
      await store.flush()
    }
    await writeBackup(busy.from, made, write, work)
    const opened = await openBackup(sourceOf(joined(parts)))
    const host = { ...storeOptions, random: Math.random, room: memoryRoom() }
    const report = await drill(opened, busy.key, host, neverStopped())
    expect(count).toBeGreaterThan(20)
    expect(report).toMatchObject({ cases: 6, faults: [] })
    await store.close()
    busy.db.close()
  })

  test('of another office is told apart from a damaged one', async () => {
    const other = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
      'encrypt',
      'decrypt',
    ])
    expect(await faultOf(verify(backup, other))).toBe('foreign')
  })

  test('of a later program is refused, and so is a later store', async () => {
    const later = backup.slice()
    later[8] = 2
    expect(await faultOf(openBackup(sourceOf(later)))).toBe('newer')
    const opened = await openBackup(sourceOf(backup))
    const old = { ...knownVersions, storeFormat: storeFormat - 1 }
    expect(await faultOf(verifyBackup(opened, createSealer(office.key), old, neverStopped()))).toBe('newer')
  })

  test('stops when told to', async () => {
    const stop = new AbortController()
    const opened = await openBackup(sourceOf(backup))
    const work = { signal: stop.signal, onProgress: () => stop.abort() }
    const verifying = verifyBackup(opened, createSealer(office.key), knownVersions, work)
    await expect(verifying).rejects.toMatchObject({ name: 'AbortError' })
  })
})

describe('restoring', () => {
  /** Opens the backup on a machine that has nothing, as an officer does. */
  async function restoredWith(open: (vault: ReturnType<typeof testVault>) => Promise<{ key: CryptoKey }>) {
    const opened = await openBackup(sourceOf(backup))
    const clock = { now: new Date('2026-03-02T01:00:00.000Z') }
    const vault = testVault(memoryStorage(JSON.stringify(opened.header.vault)), clock)
    const { key } = await open(vault)
    const name = `test-${crypto.randomUUID()}`
    const db = createDatabase(name)
    await restoreBackup(db, opened, key, neverStopped())
    db.close()
    return openStore({ ...storeOptions, name, key })
  }

  test.each([
    [
      'the password of an account',
      (vault: ReturnType<typeof testVault>) =>
        vault.unlock(office.accounts.handlerId, office.accounts.handlerPassword),
    ],
    [
      'the recovery code',
      (vault: ReturnType<typeof testVault>) => vault.unlockByRecovery(office.accounts.recoveryCode),
    ],
  ])('on a fresh machine with %s gives the office as it was', async (_how, open) => {
    const store = await restoredWith(open)
    expect(store.cases()).toHaveLength(6)
    expect(store.damaged()).toEqual([])
    expect(store.settings()).toMatchObject({ todayWhose: 'mine' })
    expect(await store.log.entries()).toMatchObject([{ kind: 'printed', caseId: 'c1' }])
    for (const { id } of store.cases()) expect((await store.openCase(id)).history().length).toBeGreaterThan(0)
    await store.close()
  })

  test('of a damaged backup changes nothing', async () => {
    const target = await sampleOffice()
    const before = await target.db.records.toArray()
    const altered = backup.slice()
    altered[altered.length - 10] = (altered.at(-10) ?? 0) ^ 1
    const opened = await openBackup(sourceOf(altered))
    let gaveWay = false
    const restoring = restoreBackup(target.db, opened, office.key, neverStopped(), {
      before: async () => {
        gaveWay = true
      },
    })
    expect(await faultOf(restoring)).toBe('damaged')
    expect(gaveWay).toBe(false)
    expect(await target.db.records.toArray()).toEqual(before)
    target.db.close()
  })

  test('that ends half-way, because the stick is pulled, changes nothing', async () => {
    const target = await sampleOffice()
    const before = await target.db.records.toArray()
    let pulled = false
    const source = sourceOf(backup)
    const opened = await openBackup({
      ...source,
      read: (from, length) => {
        if (pulled && from > opened.framesAt + 10_000) throw new Error('pulled')
        return source.read(from, length)
      },
    })
    const restoring = restoreBackup(target.db, opened, office.key, neverStopped(), {
      before: async () => {
        pulled = true
      },
    })
    await expect(restoring).rejects.toThrow('pulled')
    expect(await target.db.records.toArray()).toEqual(before)
    target.db.close()
  })
})
