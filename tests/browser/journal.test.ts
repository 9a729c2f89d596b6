/**
 * The journal of a plain browser window: it lies in the browser's storage, but apart from its databases, so that a
 * database that the browser throws away comes back.
 */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lock, unlock, wang } from '../support/first-account'
import { expectAllThere, typeOnFullDisk } from '../support/full-disk'
import { appendsOnlyWhereALogEnds, replacesWhole } from '../support/journal-shell'
import type { BrowserApp } from './launch'
import { openStoreSite, type StoreSite } from './launch-store'
import { openCase, openSampleOffice, reopen } from './office-page'

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
  beforeAll(async () => {
    app = await openSampleOffice()
  })
  afterAll(() => app?.close())

  const dropDatabase = () =>
    app.page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const asked = indexedDB.deleteDatabase('liandong-casework')
          asked.addEventListener('success', () => resolve())
          asked.addEventListener('error', () => reject(asked.error))
        }),
    )

  test('on a full disk: that it is full, and nothing typed is lost', async () => {
    const { page } = app
    await openCase(page, '设置不合理条件的投诉案')
    const session = await app.context.newCDPSession(page)
    const origin = new URL(app.url).origin
    await typeOnFullDisk(page, {
      fill: async () => void (await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 })),
      clear: async () => void (await session.send('Storage.overrideQuotaForOrigin', { origin })),
    })
    await reopen(page)
    await expectAllThere(page)
  })

  test('where the database is gone: the lock screen, and all cases after unlocking, with a report', async () => {
    const { page } = app
    await lock(page)
    await dropDatabase()
    await page.reload()
    await unlock(page, wang)
    await page.getByRole('heading', { name: '资料库丢失，已从保存日志恢复' }).waitFor()
    await page.getByRole('button', { name: '我已知道，继续办理' }).click()
    await expectAllThere(page)
  })

  test('where everything is gone from a machine that had an office: an incident, and no fresh start', async () => {
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
