/** What may befall store and journal of the desktop program, and what the officer sees of it. */
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { electronProgram } from '../../scripts/electron-program'
import { preparedProgram } from '../electron/prepared-program'
import { seenProgram } from '../electron/seen-program'
import { workIn } from '../electron/store-program'
import { administrator, unlock } from '../support/first-account'

describe.skipIf(electronProgram() === null)('the store of the desktop program', () => {
  const desktop = preparedProgram()
  const database = () => join(desktop.program.userData, 'IndexedDB')
  const work = (changes: Record<string, string>) => workIn(desktop.program, changes)
  beforeAll(async () => {
    await work({ c1: '一', c2: '二' })
  })

  test('replaced by an older copy, is brought forward', async () => {
    const copy = await mkdtemp(join(tmpdir(), 'casework-copy-'))
    await cp(database(), copy, { recursive: true })
    await work({ c1: '一改', c2: '二改', c3: '三' })
    await rm(database(), { recursive: true })
    await cp(copy, database(), { recursive: true })
    await rm(copy, { recursive: true })
    const found = await work({})
    expect(found).toEqual({
      incidents: [['storeRolledBack', 3]],
      cases: { c1: '一改', c2: '二改', c3: '三' },
      agrees: true,
    })
  })

  test('with the database damaged on disk, comes back', async () => {
    const folder = join(database(), 'liandong_office_0.indexeddb.leveldb')
    for (const name of await readdir(folder)) {
      if (/^(CURRENT|MANIFEST.*|.*\.ldb|.*\.log)$/.test(name)) await writeFile(join(folder, name), '损坏')
    }
    const found = await work({})
    expect(found.incidents[0]?.[0]).toBe('storeEmptied')
    expect(found.cases).toEqual({ c1: '一改', c2: '二改', c3: '三' })
  })

  test('a journal that was deleted is written anew', async () => {
    await rm(desktop.program.journal, { recursive: true })
    const found = await work({ c1: '一再改' })
    expect(found.incidents).toEqual([['journalMissing', 0]])
    expect(found.agrees).toBe(true)
    await rm(database(), { recursive: true })
    expect((await work({})).cases).toEqual({ c1: '一再改', c2: '二改', c3: '三' })
  })

  test('deleted from the profile, gets its attachments back too, and they are told of', async () => {
    const keep = async (found: boolean) => {
      const electron = await desktop.program.start()
      const told = await electron.page.evaluate(
        async ([key, add]) => {
          const store = await testedStore.open(undefined, key)
          await store.attachments.settled()
          const bytes = Uint8Array.from({ length: 3_000_000 }, (_, at) => (at * 31 + (at >> 8)) & 255)
          if (add) await store.attachments.add(new Blob([bytes]))
          const [one] = await store.attachments.list()
          const stream = await store.attachments.open(one?.sha256 ?? '')
          const read = new Uint8Array(await new Response(stream).arrayBuffer())
          const same = read.length === bytes.length && read.every((byte, at) => byte === bytes[at])
          const incidents = store.incidents().map(({ kind }) => kind)
          store.settleIncidents()
          await store.close()
          return { incidents, same }
        },
        [desktop.program.key, !found] as const,
      )
      await electron.close()
      return told
    }
    expect(await keep(false)).toEqual({ incidents: [], same: true })
    const [file = ''] = await readdir(join(desktop.program.journal, 'attachments'))
    expect(file).toMatch(/^[0-9a-f-]{36}\.sealed$/)
    await rm(database(), { recursive: true })
    expect(await keep(true)).toEqual({ incidents: ['storeEmptied', 'attachmentsRestored'], same: true })
    await rm(join(desktop.program.journal, 'attachments', file))
    expect(await keep(true)).toEqual({ incidents: ['attachmentFilesMissing'], same: true })
    expect(await keep(true)).toEqual({ incidents: [], same: true })
  })
})

describe.skipIf(electronProgram() === null)('what the officer sees', () => {
  const { folder, profile, journal, start, end } = seenProgram()

  test('a rolled back store: what happened, what was restored, what to do', async () => {
    // With nothing said the journal lies beside the profile.
    expect(await readdir(journal())).toContain('log-000000001.journal')
    await cp(join(profile(), 'IndexedDB'), join(folder(), 'copy'), { recursive: true })

    let page = await start()
    await unlock(page, administrator)
    await page.getByRole('navigation').first().waitFor()
    for (const minutes of ['15 分钟', '30 分钟']) {
      await page.getByRole('navigation', { name: '主要页面' }).getByRole('link', { name: '设置' }).click()
      await page.getByRole('combobox', { name: '没有动作多久自动锁定' }).click()
      await page.getByRole('option', { name: minutes }).click()
    }
    await page.getByRole('navigation').first().waitFor()
    await end()
    await rm(join(profile(), 'IndexedDB'), { recursive: true })
    await cp(join(folder(), 'copy'), join(profile(), 'IndexedDB'), { recursive: true })

    page = await start()
    await unlock(page, administrator)
    await page.getByRole('heading', { name: '资料库退回到了以前，已补到最新' }).waitFor()
    await expect.poll(() => page.locator('main').textContent()).toContain('缺少的修改已从保存日志补齐')
    await page.getByRole('button', { name: '我已知道，继续办理' }).click()
    await page.getByRole('navigation').first().waitFor()
    await end()
  })

  test('a flipped byte in the journal: found while working, said over the work, and put right', async () => {
    const path = join(journal(), 'log-000000001.journal')
    const bytes = await readFile(path)
    bytes[1000] = (bytes[1000] ?? 0) ^ 1
    await writeFile(path, bytes)
    let page = await start()
    await unlock(page, administrator)
    await page.getByRole('heading', { name: '保存日志损坏，已重新建立' }).waitFor()
    await page.getByRole('button', { name: '我已知道，继续办理' }).click()
    await page.getByRole('heading', { name: '保存日志损坏，已重新建立' }).waitFor({ state: 'detached' })
    await end()
    expect(await readdir(journal())).toContain('log-000000001.journal.aside')
    page = await start()
    await unlock(page, administrator)
    await page.getByRole('navigation').first().waitFor()
    await page.waitForTimeout(2_000)
    expect(await page.getByRole('heading', { name: /保存日志/ }).count()).toBe(0)
    await end()
  })

  test('a store that is gone is restored once the password is given: the accounts lie beside the journal too', async () => {
    await rm(join(profile(), 'IndexedDB'), { recursive: true })
    const page = await start()
    await unlock(page, administrator)
    await page.getByText('已从保存日志').first().waitFor()
    await page.getByRole('button', { name: '我已知道，继续办理' }).click()
    await page.getByRole('link', { name: '案件', exact: true }).first().click()
    await page.getByRole('grid', { name: '案件' }).waitFor()
    await end()
  })

  test('an empty store on a machine that had data, with no account to open its journal: never a fresh start', async () => {
    await rm(join(profile(), 'IndexedDB'), { recursive: true })
    await rm(join(journal(), 'accounts.json'))
    const before = await readdir(journal())
    const page = await start()
    await page.getByText('本机原有案件资料，但资料库现在是空的').waitFor()
    expect(await page.getByRole('button', { name: '载入示例案件' }).count()).toBe(0)
    await end()
    expect(await readdir(journal())).toEqual(before)
  })
})
