/** 发文登记: every number with its paper, filtered, and what is printed of it. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BrowserApp } from './launch'
import { openSampleOffice } from './office-page'

let app: BrowserApp
beforeAll(async () => {
  app = await openSampleOffice()
  await app.page.keyboard.press('Alt+3')
  await app.page.getByRole('link', { name: '发文登记' }).click()
})
afterAll(() => app.close())

const numbers = () => app.page.getByRole('grid', { name: '发文登记' })

test('the numbers of all cases stand in one list', async () => {
  await numbers().getByText('川住建罚决〔2026〕2号', { exact: true }).waitFor()
})

test('one 代字 alone is shown, and the count says so', async () => {
  const { page } = app
  const choice = page.getByRole('combobox', { name: '按代字筛选' })
  await choice.click()
  await page.getByRole('option', { name: '川住建罚决', exact: true }).click()
  await expect.poll(() => numbers().getByText('受理告知书').count()).toBe(0)
  await numbers().getByText('川住建罚决〔2026〕1号', { exact: true }).waitFor()
})

test('a number leads to its paper', async () => {
  const { page } = app
  await numbers().getByText('川住建罚决〔2026〕1号', { exact: true }).dblclick()
  await page.getByRole('heading', { name: '行政处罚决定书' }).first().waitFor()
})
