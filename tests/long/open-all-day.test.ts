/**
 * The program stays open all day on machines with little memory: going through every case, its tabs and its papers again
 * and again, typing, printing lists and locking, must leave nothing behind. Measured after garbage was collected, so it
 * does not depend on how busy the machine is.
 */
import type { CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BrowserApp } from '../browser/launch'
import { openCase, openSampleOffice, saved } from '../browser/office-page'
import { lock, unlock, wang } from '../support/first-account'

let app: BrowserApp
beforeAll(async () => {
  app = await openSampleOffice()
})
afterAll(() => app?.close())

/** What the page holds once nothing is left to be collected. */
interface Held {
  heapMB: number
  nodes: number
  documents: number
  listeners: number
  /** Of WebAssembly, which never shrinks: the documents of Automerge that were not let go of. */
  wasmMB: number
}

const tabs = ['progress', 'papers', 'evidence', 'history', 'review']

/** Everything an officer looks at in a day, once. */
async function lookThrough(page: Page): Promise<void> {
  await page.getByRole('link', { name: '案件', exact: true }).first().click()
  const cases = page.getByRole('grid', { name: '案件' }).getByRole('row')
  const shown = async () =>
    (await cases.locator('[role="gridcell"]:nth-child(3)').allTextContents()).filter(Boolean)
  await expect.poll(shown).toHaveLength(6)
  const titles = await shown()
  for (const title of titles) {
    await openCase(page, title)
    const overview = page.url()
    for (const tab of tabs) {
      await page.goto(overview.replace(/overview$/, tab))
      await page.getByRole('tabpanel').waitFor()
    }
    await page.goto(overview.replace(/overview$/, 'papers'))
    await page.locator('main table tbody tr').first().waitFor()
    const papers = page.locator('main table a[href*="/papers/"]')
    const addresses = await papers.evaluateAll((links) =>
      links.map((link) => (link as HTMLAnchorElement).href),
    )
    for (const address of addresses.slice(0, 4)) {
      await page.goto(address)
      await page.locator('.pages .page').first().waitFor()
    }
  }
  await openCase(page, '虚假业绩')
  const title = page.locator('[data-field-row="case.caseTitle"] :is(input, textarea)')
  const words = await title.inputValue()
  for (const each of [`${words}一`, `${words}二`, words]) {
    await title.fill(each)
    await title.press('Tab')
    await saved(page)
  }
  await page.getByRole('tab', { name: '历史' }).click()
  await page.getByRole('button', { name: '打印' }).first().click()
  await page.getByRole('dialog').locator('.pages .page').first().waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await lock(page)
  await unlock(page, wang)
  await page.goto(`${app.url}#/today`)
  await page.getByRole('heading', { name: '今日' }).waitFor()
}

async function held(page: Page, cdp: CDPSession): Promise<Held> {
  // What one collection finalizes only the next can free.
  for (let times = 0; times < 4; times += 1) {
    await cdp.send('HeapProfiler.collectGarbage')
    await page.waitForTimeout(200)
  }
  const { metrics } = await cdp.send('Performance.getMetrics')
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN
  const wasm = await page.evaluate(() =>
    (globalThis as unknown as { memories: WeakRef<WebAssembly.Memory>[] }).memories.reduce(
      (sum, memory) => sum + (memory.deref()?.buffer.byteLength ?? 0),
      0,
    ),
  )
  return {
    heapMB: of('JSHeapUsedSize') / 1e6,
    nodes: of('Nodes'),
    documents: of('Documents'),
    listeners: of('JSEventListeners'),
    wasmMB: wasm / 1e6,
  }
}

test('a day of opening, typing, printing and locking leaves as much in memory as its first hour', async () => {
  const { page } = app
  await app.context.addInitScript(() => {
    const memories: WeakRef<WebAssembly.Memory>[] = []
    Object.assign(globalThis, { memories })
    const noted = (instance: WebAssembly.Instance) => {
      const { memory } = instance.exports
      if (memory instanceof WebAssembly.Memory) memories.push(new WeakRef(memory))
    }
    const { instantiate, instantiateStreaming } = WebAssembly
    Object.assign(WebAssembly, {
      async instantiate(...given: Parameters<typeof instantiate>) {
        const made: unknown = await instantiate(...given)
        noted(
          made instanceof WebAssembly.Instance
            ? made
            : (made as WebAssembly.WebAssemblyInstantiatedSource).instance,
        )
        return made
      },
      async instantiateStreaming(...given: Parameters<typeof instantiateStreaming>) {
        const made = await instantiateStreaming(...given)
        noted(made.instance)
        return made
      },
    })
  })
  await page.reload()
  await unlock(page, wang)
  await page.getByRole('heading', { name: '今日' }).waitFor()
  const cdp = await app.context.newCDPSession(page)
  await cdp.send('Performance.enable')
  await cdp.send('HeapProfiler.enable')
  for (let rounds = 0; rounds < 2; rounds += 1) await lookThrough(page)
  const before = await held(page, cdp)
  for (let rounds = 0; rounds < 5; rounds += 1) await lookThrough(page)
  const after = await held(page, cdp)
  const grown = `${JSON.stringify(before)} → ${JSON.stringify(after)}`
  expect(before.wasmMB, grown).toBeGreaterThan(0.5)
  // A round opens 30 screens and 24 papers; the history and the log of what was done do grow, by little.
  expect(after.heapMB - before.heapMB, grown).toBeLessThan(6)
  expect(after.nodes - before.nodes, grown).toBeLessThan(500)
  expect(after.documents, grown).toBe(before.documents)
  expect(after.listeners - before.listeners, grown).toBeLessThan(100)
  expect(after.wasmMB - before.wasmMB, grown).toBeLessThan(4)
  expect(app.complaints).toEqual([])
})
