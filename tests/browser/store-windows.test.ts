/** Two windows of one store work on one case: each sees the other at once, and nothing either wrote is lost. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStoreSite, type StoreBrowser, type StoreSite } from './launch-store'

type Held = { session: Awaited<ReturnType<Awaited<ReturnType<typeof testedStore.open>>['openCase']>> }

let site: StoreSite
let browser: StoreBrowser
let one: Page
let other: Page
beforeAll(async () => {
  site = await openStoreSite()
  browser = await site.launch()
  one = browser.page
  await one.evaluate(async () => {
    const store = await testedStore.open()
    const session = await store.createCase(testedStore.newCase('c1', '旧案由'), '登记线索')
    Object.assign(globalThis, { session })
  })
  other = await browser.openWindow()
  await other.evaluate(async () => {
    const store = await testedStore.open()
    Object.assign(globalThis, { session: await store.openCase('c1') })
  })
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

/** Types into a place and waits until it is saved. */
function type(page: Page, path: string, value: string) {
  return page.evaluate(
    async ([where, what]) => {
      const { session } = globalThis as unknown as Held
      session.change([testedStore.set(where, what)], `填写${where}`)
      return (await session.flush()).state
    },
    [path, value] as const,
  )
}

function seen(page: Page) {
  return page.evaluate(() => {
    const { session } = globalThis as unknown as Held
    const { caseTitle, caseNo, clueNo } = session.record().case
    const entries = session.history()
    return {
      ...{ caseTitle, caseNo, clueNo },
      written: entries.flatMap(({ fields }) => fields.map(({ after }) => after)),
      conflicts: session.conflicts().map(({ path, values }) => [path.join('/'), [...values].sort()]),
    }
  })
}

test('different fields changed at the same time both stand, in both windows', async () => {
  const states = await Promise.all([type(one, 'case/caseNo', '一号'), type(other, 'case/clueNo', '二号')])
  expect(states).toEqual(['saved', 'saved'])
  for (const page of [one, other]) {
    await expect
      .poll(() => seen(page))
      .toMatchObject({ caseNo: '一号', clueNo: '二号', caseTitle: '旧案由', conflicts: [] })
  }
})

test('one field changed by turns shows the latest in both windows at once', async () => {
  await type(one, 'case/caseTitle', '先写的')
  await expect.poll(() => seen(other)).toMatchObject({ caseTitle: '先写的' })
  await type(other, 'case/caseTitle', '后写的')
  await expect.poll(() => seen(one)).toMatchObject({ caseTitle: '后写的', conflicts: [] })
})

test('one field changed in both windows before either has saved keeps both values, until one is chosen', async () => {
  // Typed in both, saved in neither: the pause after which each would save by itself never ends here.
  for (const [page, value] of [
    [one, '左窗写的'],
    [other, '右窗写的'],
  ] as const) {
    await page.evaluate((what) => {
      const { session } = globalThis as unknown as Held
      const { setTimeout } = window
      window.setTimeout = (() => 0) as unknown as typeof window.setTimeout
      session.change([testedStore.set('case/caseTitle', what)], '改案由')
      window.setTimeout = setTimeout
    }, value)
  }
  const flush = (page: Page) =>
    page.evaluate(async () => (await (globalThis as unknown as Held).session.flush()).state)
  expect(await Promise.all([flush(one), flush(other)])).toEqual(['saved', 'saved'])
  const both = [['case/caseTitle', ['右窗写的', '左窗写的']]]
  await expect.poll(async () => (await seen(one)).conflicts).toEqual(both)
  await expect.poll(async () => (await seen(other)).conflicts).toEqual(both)
  const [left, right] = [await seen(one), await seen(other)]
  expect(left.caseTitle).toBe(right.caseTitle)
  expect(left.written).toEqual(expect.arrayContaining(['左窗写的', '右窗写的']))
  expect(right.written).toEqual(left.written)

  await type(one, 'case/caseTitle', '商定的')
  await expect.poll(() => seen(other)).toMatchObject({ caseTitle: '商定的', conflicts: [] })
  expect(browser.complaints).toEqual([])
})
