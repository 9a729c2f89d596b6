import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeWhole } from './write-whole'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casework-write-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('a new file takes the place of the old one, and nothing is left beside it', async () => {
  const path = join(folder, '文书.pdf')
  await writeFile(path, 'old')
  await writeWhole(path, new TextEncoder().encode('new'))
  expect(await readFile(path, 'utf8')).toBe('new')
  expect(await readdir(folder)).toEqual(['文书.pdf'])
})

test('where the name cannot be taken, the reason is said and nothing is left behind', async () => {
  const taken = join(folder, '已有的文件夹')
  await mkdir(join(taken, 'x'), { recursive: true })
  await expect(writeWhole(taken, new Uint8Array(3))).rejects.toMatchObject({ code: 'no-permission' })
  await expect(writeWhole(join(folder, '没有', '文书.pdf'), new Uint8Array(3))).rejects.toMatchObject({
    code: 'no-permission',
    message: expect.stringContaining('没有保存'),
  })
  expect((await readdir(folder)).sort()).toEqual(['已有的文件夹', '文书.pdf'].sort())
})
