import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { bytesOf, neverStopped, sourceOf } from '../backup/memory-backup.fixture'
import { openBackup } from '../backup/reading'
import { restoreBackup } from '../backup/restoring'
import { fullDisk, memoryFiles } from '../journal/memory-files.fixture'
import { createDatabase, type Database } from '../store/database'
import { openStore } from '../store/open-store'
import { type Bytes, createSealer } from '../store/sealing'
import type { OpenStore } from '../store/types'
import { testOffice } from '../vault/memory-storage.fixture'
import { readVaultFile } from '../vault/vault-file'
import { contentOf } from './attachments'
import { type MemoryAttachments, memoryAttachments } from './memory-attachments.fixture'
import { pieceLength } from './sealed-pieces'

let name = ''
let key: CryptoKey
let files: MemoryAttachments
let journal = memoryFiles()
let freeBytes: number | null = null
let opened: OpenStore[] = []

beforeEach(async () => {
  name = `test-${crypto.randomUUID()}`
  key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  files = memoryAttachments()
  journal = memoryFiles()
  freeBytes = null
  opened = []
})
afterEach(async () => {
  await Promise.all(opened.map((store) => store.close()))
  await Dexie.delete(name)
})

async function open(options: { files?: MemoryAttachments | null; name?: string } = {}): Promise<OpenStore> {
  const store = await openStore({
    now: () => new Date(),
    newId: () => crypto.randomUUID(),
    workstation: '一号机',
    officerId: null,
    name: options.name ?? name,
    key,
    journal: options.files === null ? null : journal,
    attachmentFiles: options.files === undefined ? files : options.files,
    freeSpace: async () => freeBytes,
  })
  opened.push(store)
  await store.attachments.settled()
  return store
}

async function touch(change: (db: Database) => Promise<unknown>): Promise<void> {
  const db = createDatabase(name)
  await db.open()
  await change(db)
  db.close()
}

/** Bytes that are nowhere the same for long, so that pieces in the wrong place are noticed. */
function content(length: number, seed = 1): Bytes {
  return Uint8Array.from({ length }, (_, at) => (at * 31 + (at >> 8) * 7 + seed) & 255)
}

const read = async (store: OpenStore, sha256: string) => contentOf(await store.attachments.open(sha256))
const sameBytes = (one: Bytes, other: Bytes) => Buffer.from(one).equals(Buffer.from(other))
const blobOf = (bytes: Bytes) => new Blob([bytes])
const kinds = (store: OpenStore) => store.incidents().map(({ kind, attachments }) => [kind, attachments])

async function sha256Of(bytes: Bytes): Promise<string> {
  return Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex')
}

describe('a file', () => {
  test('of any length comes back as it was, under the SHA-256 of its content', async () => {
    const store = await open()
    for (const length of [0, 1, pieceLength - 1, pieceLength, pieceLength + 1, 5 * pieceLength + 17]) {
      const bytes = content(length, length)
      const added = await store.attachments.add(blobOf(bytes))
      expect(added).toEqual({ sha256: await sha256Of(bytes), size: length })
      expect(sameBytes(await read(store, added.sha256), bytes)).toBe(true)
    }
    expect(await store.attachments.list()).toHaveLength(6)
  })

  test('arriving as a stream in portions of any size is the same file', async () => {
    const store = await open()
    const bytes = content(2 * pieceLength + 5)
    const sha256 = await sha256Of(bytes)
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: bytes.length }), { maxLength: 5 }),
        async (cuts) => {
          const at = [0, ...cuts.sort((a, b) => a - b), bytes.length]
          const parts = at.slice(1).map((end, index) => bytes.subarray(at[index], end))
          const stream = new Blob(parts).stream()
          expect((await store.attachments.add(stream)).sha256).toBe(sha256)
        },
      ),
      { numRuns: 10 },
    )
    expect(await store.attachments.list()).toHaveLength(1)
  })

  test('lies nowhere in the clear, and two of the same content are kept once', async () => {
    const store = await open()
    const words = new TextEncoder().encode('评标前夜在槐荫茶楼递过信封'.repeat(100))
    const first = await store.attachments.add(blobOf(words))
    expect(await store.attachments.add(blobOf(words))).toEqual(first)
    expect(files.files.size).toBe(1)
    expect(files.parts.size).toBe(0)
    await touch(async (db) => {
      const pieces = await db.attachmentPieces.toArray()
      const rows = await db.attachments.toArray()
      expect([pieces.length, rows.length]).toEqual([1, 1])
      for (const { body } of [...pieces, ...rows]) {
        expect(Buffer.from(body ?? []).includes('槐荫茶楼')).toBe(false)
        expect(Buffer.from(body ?? []).includes(first.sha256)).toBe(false)
      }
    })
    expect(Buffer.from([...files.files.values()][0] ?? []).includes('槐荫茶楼')).toBe(false)
  })

  test('is not read again where it is expected and there already', async () => {
    const store = await open()
    const { sha256 } = await store.attachments.add(blobOf(content(10)))
    const unread = new ReadableStream<Uint8Array>({ pull: () => Promise.reject(new Error('was read')) })
    expect(await store.attachments.add(unread, { sha256 })).toEqual({ sha256, size: 10 })
  })

  test('says how far it is, and stopped half-way leaves nothing', async () => {
    const store = await open()
    const stop = new AbortController()
    const told: number[] = []
    const adding = store.attachments.add(blobOf(content(17 * pieceLength)), {
      signal: stop.signal,
      onProgress: (done) => {
        told.push(done)
        stop.abort()
      },
    })
    await expect(adding).rejects.toMatchObject({ name: 'AbortError' })
    expect(told[0]).toBe(8 * pieceLength)
    expect(told.at(-1)).toBeLessThan(17 * pieceLength)
    await expectNothing()
  })

  test('that is not what was expected, for which there is no room, or which the disk refuses leaves nothing', async () => {
    const store = await open()
    const bytes = content(2 * pieceLength)
    const other = await sha256Of(content(3))
    await expect(store.attachments.add(blobOf(bytes), { sha256: other })).rejects.toThrow('校验值不符')
    freeBytes = 10_000_000
    await expect(store.attachments.add(blobOf(bytes))).rejects.toMatchObject({ name: 'QuotaExceededError' })
    freeBytes = null
    files.refusal = fullDisk
    await expect(store.attachments.add(blobOf(bytes))).rejects.toBe(fullDisk)
    files.refusal = null
    await expectNothing()
    const { sha256 } = await store.attachments.add(blobOf(bytes))
    expect(await store.attachments.has(sha256)).toBe(true)
  })

  test('added in one window is seen by another', async () => {
    const [first, second] = [await open(), await open()]
    const { sha256 } = await first.attachments.add(blobOf(content(10)))
    expect(await second.attachments.has(sha256)).toBe(true)
  })

  async function expectNothing(): Promise<void> {
    expect(files.files.size + files.parts.size).toBe(0)
    await touch(async (db) => {
      expect((await db.attachments.count()) + (await db.attachmentPieces.count())).toBe(0)
    })
  }
})

describe('with any byte altered', () => {
  test('a piece in the store is read from the file beside the journal, and is whole again', async () => {
    const store = await open()
    const bytes = content(pieceLength + 100)
    const { sha256 } = await store.attachments.add(blobOf(bytes))
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 128 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, flip) => {
          await spoil(1, at, flip)
          expect(sameBytes(await read(store, sha256), bytes)).toBe(true)
        },
      ),
      { numRuns: 20 },
    )
    const without = await open({ files: null })
    expect(sameBytes(await read(without, sha256), bytes)).toBe(true)
  })

  test('a piece that is whole nowhere is told, not passed over', async () => {
    const store = await open({ files: null })
    const { sha256 } = await store.attachments.add(blobOf(content(pieceLength + 100)))
    await spoil(1, 50, 1)
    await expect(read(store, sha256)).rejects.toThrow('第 2 段（共 2 段）已经损坏')
    const found = await store.checkAll(() => {}, new AbortController().signal)
    expect(found?.files).toEqual({ count: 1, damaged: [sha256] })
  })

  test('pieces in the wrong place, of another file, or left out do not pass', async () => {
    const store = await open({ files: null })
    const { sha256 } = await store.attachments.add(blobOf(content(3 * pieceLength)))
    const pieces = async () => {
      let all: { id: string; no: number; body: Bytes }[] = []
      await touch(async (db) => {
        all = await db.attachmentPieces.toArray()
      })
      return all
    }
    const whole = await pieces()
    const swapped = whole.map((row, index) => ({ ...row, body: whole[(index + 1) % 3]?.body ?? row.body }))
    await touch((db) => db.attachmentPieces.bulkPut(swapped))
    await expect(read(store, sha256)).rejects.toThrow('损坏')
    await touch((db) => db.attachmentPieces.bulkPut(whole))
    await touch((db) => db.attachmentPieces.delete([whole[2]?.id ?? '', 2]))
    await expect(read(store, sha256)).rejects.toThrow('缺失')
  })

  async function spoil(no: number, at: number, flip: number): Promise<void> {
    await touch(async (db) => {
      const row = (await db.attachmentPieces.toArray()).find((piece) => piece.no === no)
      if (!row) throw new Error('no such piece')
      row.body[at] = (row.body[at] ?? 0) ^ flip
      await db.attachmentPieces.put(row)
    })
  }
})

describe('what one side lost is made good from the other', () => {
  const bytes = content(2 * pieceLength + 3)
  let sha256 = ''

  function cutShort(): [string, Bytes] {
    const [[id, file] = ['', new Uint8Array()]] = files.files
    return [id, file.slice(0, -7)]
  }

  async function kept(): Promise<void> {
    const store = await open()
    sha256 = (await store.attachments.add(blobOf(bytes))).sha256
    await store.close()
  }

  test('an emptied store gets its attachments back, and it is told', async () => {
    await kept()
    await Dexie.delete(name)
    const store = await open()
    expect(kinds(store)).toEqual([['attachmentsRestored', { files: 1, lost: 0 }]])
    expect(sameBytes(await read(store, sha256), bytes)).toBe(true)
    const without = await open({ files: null })
    expect(sameBytes(await read(without, sha256), bytes)).toBe(true)
  })

  test('so does one that lost pieces only', async () => {
    await kept()
    await touch(async (db) => {
      await db.attachmentPieces.where('[id+no]').above(['', 0]).limit(2).delete()
    })
    const store = await open()
    expect(kinds(store)).toEqual([['attachmentsRestored', { files: 1, lost: 0 }]])
    const without = await open({ files: null })
    expect(sameBytes(await read(without, sha256), bytes)).toBe(true)
  })

  test.each([
    ['gone', () => files.files.clear()],
    ['cut short', () => files.files.set(...cutShort())],
  ])('a file that is %s is written anew', async (_what, lose) => {
    await kept()
    const before = new Map(files.files)
    journal.files.set('log-1', journal.files.get('log-1') ?? new Uint8Array(1))
    lose()
    const store = await open()
    expect(files.files).toEqual(before)
    await store.close()
    await Dexie.delete(name)
    expect(sameBytes(await read(await open(), sha256), bytes)).toBe(true)
  })

  test('what neither can read is told as lost', async () => {
    await kept()
    await Dexie.delete(name)
    for (const file of files.files.values()) file[file.length - 20] = (file[file.length - 20] ?? 0) ^ 1
    const store = await open()
    expect(kinds(store)).toEqual([['attachmentsRestored', { files: 0, lost: 1 }]])
    expect(await store.attachments.has(sha256)).toBe(false)
  })

  test('where both agree nothing is told', async () => {
    await kept()
    expect(kinds(await open())).toEqual([])
  })
})

describe('a program that ended while adding', () => {
  test('leaves nothing at the next start where the file was not whole yet, and says nothing', async () => {
    await (await open()).close()
    const id = crypto.randomUUID()
    await touch(async (db) => {
      await db.attachments.add({ id, length: 0, pieces: 0 })
      await db.attachmentPieces.add({ id, no: 0, body: content(40) })
    })
    files.parts.set(id, content(40))
    const store = await open()
    expect(kinds(store)).toEqual([])
    expect(await store.attachments.list()).toEqual([])
    expect(files.parts.size).toBe(0)
    await touch(async (db) => expect(await db.attachmentPieces.count()).toBe(0))
  })

  test('has it where the file stood whole, and says nothing', async () => {
    const store = await open()
    const { sha256 } = await store.attachments.add(blobOf(content(50)))
    await store.close()
    await touch(async (db) => {
      const [row] = await db.attachments.toArray()
      await db.attachments.put({ id: row?.id ?? '', length: 0, pieces: 0 })
    })
    const again = await open()
    expect(kinds(again)).toEqual([])
    expect(sameBytes(await read(again, sha256), content(50))).toBe(true)
  })
})

test('a backup carries attachments, and a restore brings them back', async () => {
  const accounts = await testOffice()
  key = accounts.admin.key
  const store = await open()
  const bytes = content(3 * pieceLength + 9)
  const { sha256 } = await store.attachments.add(blobOf(bytes))
  const vault = readVaultFile(await accounts.storage.read())
  const made = await bytesOf({ ...store.tables, vault, appVersion: '0.1.0', workstation: '一号机' })
  expect(made.written.tables).toMatchObject({ attachments: 1, attachmentPieces: 4 })
  const fresh = `test-${crypto.randomUUID()}`
  const db = createDatabase(fresh)
  await restoreBackup(db, await openBackup(sourceOf(made.bytes)), key, neverStopped())
  expect(await db.attachmentPieces.count()).toBe(4)
  db.close()
  files = memoryAttachments()
  journal = memoryFiles()
  const restored = await open({ name: fresh })
  expect(kinds(restored)).toEqual([])
  expect(sameBytes(await read(restored, sha256), bytes)).toBe(true)
  expect(files.files.size).toBe(1)
  await restored.close()
  await Dexie.delete(fresh)
})

test('a sealer of another key opens nothing', async () => {
  const store = await open()
  await store.attachments.add(blobOf(content(10)))
  const other = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ])
  await touch(async (db) => {
    const [piece] = await db.attachmentPieces.toArray()
    if (!piece) throw new Error('no piece')
    await expect(createSealer(other).open(piece.id, 'attachment/0', piece.body)).rejects.toThrow()
  })
})
