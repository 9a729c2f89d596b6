/** The store in a real browser, under the office's policy. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStoreSite, type StoreBrowser, type StoreSite } from './launch-store'

let site: StoreSite
let browser: StoreBrowser
beforeAll(async () => {
  site = await openStoreSite()
  browser = await site.launch()
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

test('a case is saved durably, and is there after the browser was closed and opened again', async () => {
  const modes = await browser.page.evaluate(async () => {
    const asked: unknown[] = []
    const original = IDBDatabase.prototype.transaction
    IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...args) {
      const transaction = original.apply(this, args)
      if (args[1] === 'readwrite') asked.push(transaction.durability)
      return transaction
    }
    const store = await testedStore.open()
    const session = await store.createCase(testedStore.newCase('c1', '旧案由'), '登记线索')
    session.change([testedStore.set('case/caseTitle', '绝密案由')], '改案由')
    session.change([testedStore.set('reporter/partyName', '举报人丁某某')], '记下线人姓名')
    await store.setSettings({ theme: 'dark' })
    await store.close()
    return asked
  })
  expect(modes.length).toBeGreaterThan(3)
  expect(new Set(modes)).toEqual(new Set(['strict']))

  await browser.close()
  browser = await site.launch()
  const found = await browser.page.evaluate(async () => {
    const store = await testedStore.open()
    const session = await store.openCase('c1')
    const result = {
      listed: store.cases()[0]?.caseTitle,
      history: session.history().length,
    }
    await store.close()
    return result
  })
  expect(found).toEqual({ listed: '绝密案由', history: 3 })
  expect(browser.complaints).toEqual([])
})

test('no word of a case lies in the files of the profile', async () => {
  await browser.close()
  const listed = await readdir(site.profile, { recursive: true, withFileTypes: true })
  const paths = listed.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name))
  const files = await Promise.all(paths.map(async (path) => ({ path, bytes: await readFile(path) })))
  expect(
    files.some(({ bytes }) => bytes.includes('liandong-casework', 0, 'utf16le') || bytes.includes('c1')),
  ).toBe(true)
  const words = ['绝密案由', '举报人丁某某', '记下线人姓名']
  const telling = files.filter(({ bytes }) =>
    words.some((word) => bytes.includes(word, 0, 'utf8') || bytes.includes(word, 0, 'utf16le')),
  )
  expect(telling.map(({ path }) => path)).toEqual([])
  browser = await site.launch()
})

test('two windows see each other at once', async () => {
  const other = await browser.openWindow()
  await browser.page.evaluate(async () => {
    const store = await testedStore.open()
    Object.assign(globalThis, { store })
  })
  const seen = other.evaluate(async () => {
    const store = await testedStore.open()
    const session = await store.openCase('c1')
    return new Promise((resolve) => {
      session.subscribe(() => resolve(session.record().case.caseNo))
      Object.assign(globalThis, { listening: true })
    })
  })
  await other.waitForFunction(() => 'listening' in globalThis)
  await browser.page.evaluate(async () => {
    const { store } = globalThis as unknown as { store: Awaited<ReturnType<typeof testedStore.open>> }
    const session = await store.openCase('c1')
    session.change([testedStore.set('case/caseNo', '川公管监案〔2026〕1号')], '填案号')
    await session.flush()
  })
  expect(await seen).toBe('川公管监案〔2026〕1号')
  await other.close()
})

test('leaving while something waits to be saved is asked about; who stays finds it saved and may leave', async () => {
  const page = await browser.openWindow()
  await page.mouse.click(10, 10)
  await page.evaluate(async () => {
    const store = await testedStore.open()
    testedStore.askBeforeLeaving(store)
    const session = await store.openCase('c1')
    session.change([testedStore.set('case/clueNo', 'XS20260001')], '填线索编号')
    Object.assign(globalThis, { store })
  })
  const question = page.waitForEvent('dialog')
  await page.close({ runBeforeUnload: true })
  const dialog = await question
  expect(dialog.type()).toBe('beforeunload')
  await dialog.dismiss()
  await page.waitForFunction(() => {
    const { store } = globalThis as unknown as { store: Awaited<ReturnType<typeof testedStore.open>> }
    return store.saveState().state === 'saved'
  })
  const left = page.waitForEvent('close')
  await page.close({ runBeforeUnload: true })
  await left
})

test('a screen shows a case, follows what is typed, and says when there is none', async () => {
  const page = await browser.openWindow()
  await page.evaluate(async () => {
    const store = await testedStore.open()
    await store.createCase(testedStore.newCase('c7', '旧'), '登记线索')
    const show = testedStore.showCase(store)
    Object.assign(globalThis, { show })
    show('c7')
  })
  // How long it says so is short: what it says meanwhile is written down.
  await page.evaluate(() => {
    const [mark, said] = [document.querySelector('#saving'), [] as (string | null)[]]
    new MutationObserver(() => said.push(mark?.textContent ?? null)).observe(mark ?? document, {
      ...{ childList: true, characterData: true, subtree: true },
    })
    Object.assign(globalThis, { said })
  })
  await page.getByLabel('案由').fill('关于示例工程的投诉案')
  const said = () => page.evaluate(() => (globalThis as unknown as { said: string[] }).said)
  await expect.poll(said).toEqual(['saving', 'saved'])
  await expect.poll(() => page.getByLabel('案由').inputValue()).toBe('关于示例工程的投诉案')

  await page.evaluate(() => (globalThis as unknown as { show: (id: string) => void }).show('c9'))
  await expect.poll(() => page.locator('#status').textContent()).toBe('missing')
  await expect.poll(() => page.locator('#message').textContent()).toBe('没有找到这条资料。')
  await page.evaluate(() => (globalThis as unknown as { show: (id: string) => void }).show('c1'))
  await expect.poll(() => page.locator('#status').textContent()).toBe('ready')
  await expect.poll(() => page.locator('#listed').textContent()).toBe('2')
  await page.close()
})
