/**
 * The journal of a plain browser window: it lies in the browser's storage, but apart from its databases, so that a
 * database that the browser throws away comes back.
 */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { lock, unlock, wang } from '../support/first-account'
import { appendsOnlyWhereALogEnds, replacesWhole } from '../support/journal-shell'
import type { BrowserApp } from './launch'
import { openStoreSite, type StoreSite } from './launch-store'
import { openSampleOffice } from './office-page'

describe('the store of a plain browser window', () => {
  let site: StoreSite
  beforeAll(async () => {
    site = await openStoreSite()
  })
  afterAll(() => site?.close())

  test('deleted by the browser, is there again at the next start, with its log', async () => {
    const first = await site.launch()
    await first.page.evaluate(async () => {
      const store = await testedStore.open()
      const session = await store.createCase(testedStore.newCase('c1', '一'), '登记线索')
      session.change([testedStore.set('case/caseTitle', '一改')], '改案由')
      await session.flush()
      await store.log.add({ kind: 'printed', accountId: null, byAccountId: null, copies: 3 })
      await store.close()
    })
    await first.close()
    await rm(join(site.profile, 'Default/IndexedDB'), { recursive: true })
    const second = await site.launch()
    const found = await second.page.evaluate(async () => {
      const store = await testedStore.open()
      const { last, faults } = await testedStore.logState(store)
      const history = (await store.openCase('c1')).history().map(({ purpose }) => purpose)
      const kinds = store.incidents().map(({ kind }) => kind)
      const place = store.keepsJournal()
      await store.close()
      return { last, faults, history, kinds, place }
    })
    expect(found).toEqual({
      ...{ last: 3, faults: [], history: ['登记线索', '改案由'] },
      ...{ kinds: ['storeEmptied'], place: 'inside' },
    })
    expect(second.complaints).toEqual([])
    await second.close()
  })

  test('keeps its files as the desktop program does', async () => {
    const browser = await site.launch()
    await appendsOnlyWhereALogEnds(browser.page)
    await replacesWhole(browser.page)
    await browser.close()
  })
})

describe('what the officer sees', () => {
  let app: BrowserApp
  afterEach(() => app.close())

  const dropDatabase = () =>
    app.page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const asked = indexedDB.deleteDatabase('liandong-casework')
          asked.addEventListener('success', () => resolve())
          asked.addEventListener('error', () => reject(asked.error))
        }),
    )

  test('where the database is gone: the lock screen, and all cases after unlocking, with a report', async () => {
    app = await openSampleOffice()
    const { page } = app
    await lock(page)
    await dropDatabase()
    await page.reload()
    await unlock(page, wang)
    await page.getByRole('heading', { name: '资料库丢失，已从保存日志恢复' }).waitFor()
    await page.getByRole('button', { name: '我已知道，继续办理' }).click()
    await page.keyboard.press('Alt+2')
    await expect
      .poll(() => page.getByRole('grid', { name: '案件' }).getAttribute('aria-rowcount'), { timeout: 20_000 })
      .toBe('7')
    expect(app.complaints).toEqual([])
  })

  test('where everything is gone from a machine that had an office: an incident, and no fresh start', async () => {
    app = await openSampleOffice()
    const { page } = app
    await lock(page)
    await dropDatabase()
    await page.evaluate(async () => {
      const root = await navigator.storage.getDirectory()
      await root.removeEntry('journal', { recursive: true })
    })
    await page.reload()
    await page.getByText('本机原有账号和案件资料，现在都不见了').waitFor()
    expect(await page.getByText('首次使用').count()).toBe(0)
    await page.getByRole('button', { name: '从备份恢复' }).waitFor()
  })
})
