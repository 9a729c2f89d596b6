/** The journal in the whole program: what befalls the profile or the journal is noticed, repaired and said. */
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openCase } from '../browser/office-page'
import { administrator, placeAccounts, takeSamples, unlock, wang } from '../support/first-account'
import { expectAllThere, typeOnFullDisk } from '../support/full-disk'
import { appendsOnlyWhereALogEnds, replacesWhole } from '../support/journal-shell'
import { type ElectronApp, launchApp } from './launch'
import { makeStoreProgram, type StoreProgram } from './store-program'

describe('the store of the desktop program', () => {
  let program: StoreProgram
  beforeAll(async () => {
    program = await makeStoreProgram()
  })
  afterAll(() => program?.remove())

  const database = () => join(program.userData, 'IndexedDB')

  /** Opens the store in a fresh start, gives the cases their titles, and says what was found. */
  async function work(changes: Record<string, string>) {
    const electron = await program.start()
    const found = await electron.page.evaluate(
      async ([key, titles]) => {
        const store = await testedStore.open(undefined, key)
        const incidents = store.incidents().map(({ kind, restoredCases }) => [kind, restoredCases] as const)
        store.settleIncidents()
        for (const [id, title] of Object.entries(titles)) {
          const there = store.cases().some((summary) => summary.id === id)
          const session = there
            ? await store.openCase(id)
            : await store.createCase(testedStore.newCase(id, title), '登记线索')
          session.change([testedStore.set('case/caseTitle', title)], '改案由')
          await session.flush()
        }
        const cases = Object.fromEntries(store.cases().map(({ id, caseTitle }) => [id, caseTitle]))
        await store.close()
        return { incidents, cases, agrees: await testedStore.journalAgrees(key) }
      },
      [program.key, changes] as const,
    )
    expect(electron.complaints).toEqual([])
    await electron.close()
    return found
  }

  test('stands beside a journal from the first save on, in a folder of its own', async () => {
    const found = await work({ c1: '一', c2: '二' })
    expect(found).toEqual({ incidents: [], cases: { c1: '一', c2: '二' }, agrees: true })
    expect(await readdir(program.journal)).toEqual(['log-000000001.journal'])
    const bytes = await readFile(join(program.journal, 'log-000000001.journal'))
    for (const word of ['登记线索', 'caseTitle', 'updatedAt']) expect(bytes.includes(word)).toBe(false)
  })

  test('deleted from the profile, is there again at the next start', async () => {
    await rm(database(), { recursive: true })
    const found = await work({})
    expect(found).toEqual({
      incidents: [['storeEmptied', 2]],
      cases: { c1: '一', c2: '二' },
      agrees: true,
    })
    expect((await work({})).incidents).toEqual([])
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

  test('a shell appends only where a log ends, and lets no file go before a whole snapshot stands', async () => {
    const electron = await program.start()
    await appendsOnlyWhereALogEnds(electron.page)
    await electron.close()
  })

  test('a journal that was deleted is written anew', async () => {
    await rm(program.journal, { recursive: true })
    const found = await work({ c1: '一再改' })
    expect(found.incidents).toEqual([['journalMissing', 0]])
    expect(found.agrees).toBe(true)
    await rm(database(), { recursive: true })
    expect((await work({})).cases).toEqual({ c1: '一再改', c2: '二改', c3: '三' })
  })

  test('deleted from the profile, gets its attachments back too, and they are told of', async () => {
    const keep = async (found: boolean) => {
      const electron = await program.start()
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
        [program.key, !found] as const,
      )
      await electron.close()
      return told
    }
    expect(await keep(false)).toEqual({ incidents: [], same: true })
    const [file = ''] = await readdir(join(program.journal, 'attachments'))
    expect(file).toMatch(/^[0-9a-f-]{36}\.sealed$/)
    await rm(database(), { recursive: true })
    expect(await keep(true)).toEqual({ incidents: ['storeEmptied', 'attachmentsRestored'], same: true })
    await rm(join(program.journal, 'attachments', file))
    expect(await keep(true)).toEqual({ incidents: ['attachmentFilesMissing'], same: true })
    expect(await keep(true)).toEqual({ incidents: [], same: true })
  })

  test('a snapshot and the key file are replaced whole', async () => {
    const electron = await program.start()
    await replacesWhole(electron.page)
    await electron.close()
  })
})

let electron: ElectronApp | null = null

describe('what the officer sees', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'casework-seen-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))
  // A test that failed leaves its program running, and no other would start beside it.
  afterEach(() => end())

  const profile = () => join(folder, 'profile')
  const journal = () => join(folder, 'profile-journal')
  const start = async () => {
    electron = await launchApp({ userData: profile(), journal: '' })
    return electron.page
  }
  const end = async () => {
    await electron?.close()
    electron = null
  }

  test('a rolled back store: what happened, what was restored, what to do', async () => {
    let page = await start()
    await placeAccounts(page)
    await unlock(page, administrator)
    await takeSamples(page)
    await page.getByRole('navigation').first().waitFor()
    await end()
    // With nothing said the journal lies beside the profile.
    expect(await readdir(journal())).toContain('log-000000001.journal')
    await cp(join(profile(), 'IndexedDB'), join(folder, 'copy'), { recursive: true })

    page = await start()
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
    await cp(join(folder, 'copy'), join(profile(), 'IndexedDB'), { recursive: true })

    page = await start()
    await unlock(page, administrator)
    await page.getByRole('heading', { name: '资料库退回到了以前，已补到最新' }).waitFor()
    expect(await page.locator('main').textContent()).toContain('缺少的修改已从保存日志补齐')
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

  test('a full disk: said at once, nothing typed is lost, and it is saved once there is room', async () => {
    const clock = new Date('2026-11-23T10:00:00+08:00')
    const begin = async () => {
      const page = await start()
      page.setDefaultTimeout(20_000)
      await page.clock.setFixedTime(clock)
      await unlock(page, wang)
      return page
    }
    let page = await begin()
    await openCase(page, '设置不合理条件的投诉案')
    await typeOnFullDisk(page, { fill: () => letDiskRefuse(true), clear: () => letDiskRefuse(false) })
    await end()
    page = await begin()
    await expectAllThere(page)
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

/** Lets the journal's disk answer as a full one does, or write again. */
async function letDiskRefuse(full: boolean): Promise<void> {
  await electron?.app.evaluate((_electron, refuse) => {
    const files = process.getBuiltinModule('node:fs/promises')
    const kept = globalThis as unknown as { open?: typeof files.open }
    kept.open ??= files.open
    const open = kept.open
    files.open = !refuse
      ? open
      : (path, flags, mode) =>
          flags === 'a' && String(path).endsWith('.journal')
            ? Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }))
            : open(path, flags, mode)
    process.getBuiltinModule('node:module').syncBuiltinESMExports()
  }, full)
}
