import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BrowserApp } from './launch'
import { openSampleOffice } from './office-page'

// One office for all: each test leaves the list unfiltered.
let app: BrowserApp
beforeAll(async () => {
  app = await openSampleOffice()
  await app.page.goto(`${app.url}#/cases`)
  await grid().waitFor()
})
afterAll(() => app.close())

const grid = () => app.page.getByRole('grid', { name: '案件' })
const rows = () => grid().locator('[role="row"][aria-rowindex]:not([aria-rowindex="1"])')
const cells = (label: string) =>
  grid().evaluate((element, name) => {
    const heads = [...element.querySelectorAll('[role="columnheader"]')]
    const at = heads.findIndex((head) => head.textContent?.startsWith(name))
    const drawn = [...element.querySelectorAll('[role="row"]')].filter((row) =>
      row.querySelector('[role="gridcell"]'),
    )
    return drawn.map((row) => row.querySelectorAll('[role="gridcell"]')[at]?.textContent ?? '')
  }, label)
const activeRow = () => grid().locator('[role="row"][data-active]')

test('a case is found as its words are typed, also by the first letters of their pinyin', async () => {
  const { page } = app
  await page.keyboard.press('/')
  await page.keyboard.type('虚假业绩')
  await expect.poll(() => rows().count()).toBe(1)
  await page.keyboard.press('Escape')
  await expect.poll(() => rows().count()).toBe(6)
  await page.keyboard.type('sqfwzx')
  await expect.poll(() => rows().count()).toBe(1)
  await expect.poll(() => cells('案由')).toEqual([expect.stringContaining('社区服务中心')])
  await page.keyboard.press('Escape')
  await expect.poll(() => rows().count()).toBe(6)
})

test('stage, kind and officer narrow the list, and one press shows everything again', async () => {
  const { page } = app
  await page.getByRole('combobox', { name: '按类别筛选' }).click()
  await page.getByRole('option', { name: '举报' }).click()
  await expect.poll(() => rows().count()).toBe(2)
  await page.getByRole('combobox', { name: '按阶段筛选' }).click()
  await page.getByRole('option', { name: '在办', exact: true }).click()
  await expect.poll(() => rows().count()).toBe(1)
  await page.getByRole('combobox', { name: '按承办人筛选' }).click()
  await page.getByRole('option', { name: '刘某己' }).click()
  await page.getByText('没有相符的案件').waitFor()
  await page.getByRole('button', { name: /显示全部 6 件/ }).click()
  await expect.poll(() => rows().count()).toBe(6)
})

test('a list in which nothing is found is left and opened again like any other', async () => {
  const { page } = app
  await page.keyboard.press('/')
  await page.keyboard.type('没有这样的案件')
  await page.getByText('没有相符的案件').waitFor()
  for (let time = 0; time < 2; time += 1) {
    await page.getByRole('link', { name: '今日', exact: true }).first().click()
    await page.getByRole('heading', { name: '今日' }).waitFor()
    await page.getByRole('link', { name: '案件', exact: true }).first().click()
    await page.getByText('没有相符的案件').waitFor()
  }
  await page.getByRole('button', { name: /显示全部 6 件/ }).click()
  await expect.poll(() => rows().count()).toBe(6)
  expect(app.complaints).toEqual([])
})

test('a column sorts up and down, numbers by size', async () => {
  const { page } = app
  await page.getByRole('button', { name: '案号', exact: true }).click()
  const ends = async () => [(await cells('案号'))[0], (await cells('案号')).at(-1)]
  await expect.poll(ends).toEqual(['川公管监案〔2026〕1号', 'XS20260041'])
  await page.getByRole('button', { name: '案号', exact: true }).click()
  const firstTwo = async () => (await cells('案号')).slice(0, 2)
  await expect.poll(firstTwo).toEqual(['XS20260041', '川公管监案〔2026〕9号'])
  await expect
    .poll(() => page.getByRole('columnheader', { name: '案号' }).getAttribute('aria-sort'))
    .toBe('descending')
})

test('the rows are worked by keyboard, and coming back stands on the same row', async () => {
  const { page } = app
  await page.keyboard.press('/')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Home')
  await expect.poll(() => activeRow().getAttribute('aria-rowindex')).toBe('2')
  await page.keyboard.press('End')
  await expect.poll(() => activeRow().getAttribute('aria-rowindex')).toBe('7')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => activeRow().getAttribute('aria-rowindex')).toBe('4')
  const title = await activeRow().locator('[role="gridcell"]').nth(2).textContent()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: title ?? '' }).waitFor()
  await page.keyboard.press('Escape')
  await grid().waitFor()
  await expect.poll(() => activeRow().getAttribute('aria-rowindex')).toBe('4')
  await expect.poll(() => grid().evaluate((element) => element === document.activeElement)).toBe(true)
})

test('the next limit stands in the list in words, with its reason', async () => {
  await expect.poll(() => cells('下一期限')).toContain('已超 1 个工作日 · 11月20日')
  const reason = await grid().locator('[role="gridcell"][title*="完成调查"]').getAttribute('title')
  expect(reason).toContain('自10月16日起算')
  expect(reason).toContain('经批准延长10个工作日')
})
