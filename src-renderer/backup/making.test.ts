import 'fake-indexeddb/auto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { BackupUnavailableError } from './backup-files'
import { backupNameOf } from './backup-name'
import { makeBackup } from './making'
import { type BackedUpOffice, neverStopped, sampleOffice } from './memory-backup.fixture'
import { type MemoryFolder, memoryFolder, memoryRoom } from './memory-files.fixture'

let office: BackedUpOffice
let files: MemoryFolder
beforeAll(async () => {
  office = await sampleOffice()
})
afterAll(() => office.db.close())
beforeEach(() => {
  files = memoryFolder()
})

const host = (now = '2026-11-24T07:30:12Z', room = memoryRoom()) => ({
  ...{ from: office.from, files, room },
  now: () => new Date(now),
  newId: () => crypto.randomUUID(),
})

describe('making a backup', () => {
  test('leaves one file, read back whole', async () => {
    const parts: number[] = []
    const work = { ...neverStopped(), onProgress: (part: number) => parts.push(part) }
    const made = await makeBackup(host(), 'kept', work)
    expect(made).toMatchObject({ records: 7, at: '2026-11-24T07:30:12.000Z' })
    expect([...files.kept.keys()]).toEqual([made?.name])
    expect(files.parts.size).toBe(0)
    expect(parts.at(-1)).toBe(1)
    expect(parts).toEqual(parts.toSorted((a, b) => a - b))
  })

  test('is no backup where what lies on the disk is not what was written', async () => {
    files.spoil = (bytes) => bytes.with(bytes.length - 100, (bytes.at(-100) ?? 0) ^ 4) as typeof bytes
    await expect(makeBackup(host(), 'kept', neverStopped())).rejects.toMatchObject({ reason: 'damaged' })
    expect(files.kept.size).toBe(0)
  })

  test('on a full disk says so, leaves nothing half and the older ones untouched', async () => {
    await makeBackup(host('2026-11-23T07:00:00Z'), 'kept', neverStopped())
    const before = [...files.kept.keys()]
    files.refusal = new BackupUnavailableError('存放备份的磁盘空间不足')
    await expect(makeBackup(host(), 'kept', neverStopped())).rejects.toThrow('磁盘空间不足')
    expect([...files.kept.keys()]).toEqual(before)
    expect(files.parts.size).toBe(0)
  })

  test('is not begun where the disk has too little room or the stick is not there', async () => {
    files.freeBytes = 1000
    await expect(makeBackup(host(), 'kept', neverStopped())).rejects.toThrow('空间不足')
    files.freeBytes = null
    files.reachable = false
    await expect(makeBackup(host(), 'kept', neverStopped())).rejects.toThrow('请插上U盘')
  })

  test('the first is not begun on a stick that takes less than the store has', async () => {
    files.freeBytes = 60_000_000
    const large = host(undefined, memoryRoom({ used: 11_000_000 }))
    await expect(makeBackup(large, 'kept', neverStopped())).rejects.toThrow('空间不足')
    const small = host(undefined, memoryRoom({ used: 9_000_000 }))
    expect(await makeBackup(small, 'kept', neverStopped())).not.toBeNull()
  })

  test('by hand is not begun where this machine has no room to put it together', async () => {
    files.folder = async () => null
    const full = host(undefined, memoryRoom({ used: 9_000_000, free: 50_000_000 }))
    await expect(makeBackup(full, 'kept', neverStopped())).rejects.toThrow('本机磁盘空间不足')
    expect(files.parts.size).toBe(0)
    const roomy = host(undefined, memoryRoom({ used: 9_000_000, free: 60_000_000 }))
    expect(await makeBackup(roomy, 'kept', neverStopped())).not.toBeNull()
  })

  test('when stopped leaves nothing', async () => {
    const stop = new AbortController()
    const work = { signal: stop.signal, onProgress: () => stop.abort() }
    await expect(makeBackup(host(), 'kept', work)).rejects.toMatchObject({ name: 'AbortError' })
    expect(files.kept.size + files.parts.size).toBe(0)
  })

  test('lets older ones of this office go by generations, and nothing else', async () => {
    const old = (day: string, use: 'kept' | 'safety' = 'kept', vaultId = office.from.vault.vaultId) => {
      const name = backupNameOf(new Date(`${day}T01:00:00Z`), use, vaultId)
      files.kept.set(name, new Uint8Array(1))
      return name
    }
    const twoOfADay = [
      old('2026-11-20'),
      backupNameOf(new Date('2026-11-20T00:30:00Z'), 'kept', office.from.vault.vaultId),
    ]
    files.kept.set(twoOfADay[1] ?? '', new Uint8Array(1))
    const foreign = old('2026-11-20', 'kept', 'ffffffff-0000')
    const safety = old('2020-01-01', 'safety')
    const month = old('2025-12-31')
    const made = await makeBackup(host(), 'kept', neverStopped())
    expect([...files.kept.keys()].sort()).toEqual([twoOfADay[0], foreign, safety, month, made?.name].sort())
  })
})
