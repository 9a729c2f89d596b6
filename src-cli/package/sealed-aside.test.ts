import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sealedAside } from './sealed-aside'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casework-aside-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('what is put aside comes back whole, and nothing of it can be read on disk meanwhile', async () => {
  const words = '丁某某寄来的信，只有监管办看得'.repeat(40_000)
  const aside = await sealedAside(folder)
  async function* pieces() {
    const bytes = new TextEncoder().encode(words)
    for (let at = 0; at < bytes.length; at += 70_001) yield bytes.subarray(at, at + 70_001)
  }
  for (const name of ['a1', 'a2']) await aside.put(name, pieces())
  const [made = ''] = await readdir(folder)
  const [one, other] = await Promise.all(['a1', 'a2'].map((name) => readFile(join(folder, made, name))))
  expect(one?.includes('丁某某')).toBe(false)
  expect(one?.equals(other ?? Buffer.of())).toBe(false)
  for (const name of ['a1', 'a2']) {
    const back: Uint8Array[] = []
    for await (const piece of aside.get(name)) back.push(piece)
    expect(Buffer.concat(back).toString()).toBe(words)
  }
  await aside.dispose()
  expect(await readdir(folder)).toEqual([])
})
