import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeFolder, writeWhole } from './write-whole'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casework-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('a file is written whole, with the folders above it', async () => {
  const path = join(folder, 'a/b/c.json')
  await writeWhole(path, new TextEncoder().encode('一'))
  await writeWhole(path, new TextEncoder().encode('二'))
  expect(await readFile(path, 'utf8')).toBe('二')
  expect(await readdir(join(folder, 'a/b'))).toEqual(['c.json'])
})

test('what is no ordinary file is never written over, and nothing is left beside it', async () => {
  await makeFolder(join(folder, 'there/inside'))
  await expect(writeWhole(join(folder, 'there'), new Uint8Array(1))).rejects.toThrow('不是普通文件')
  expect(await readdir(folder)).toEqual(['there'])
  await writeWhole(join(folder, 'file'), new Uint8Array(1))
  await expect(makeFolder(join(folder, 'file/below'))).rejects.toThrow('EEXIST')
})

test.runIf(process.platform === 'linux')('a folder that the system refuses ends in an error', async () => {
  await expect(makeFolder('/proc/casework/papers')).rejects.toThrow(/ENOENT|EACCES/)
  await expect(writeWhole('/dev/null', new Uint8Array(1))).rejects.toThrow('不是普通文件')
})
