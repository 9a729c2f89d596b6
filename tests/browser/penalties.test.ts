/** The penalty of a case: its range from the catalogue, checked while it is typed, and what is owed of the fine. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BrowserApp } from './launch'
import { openCase, openSampleOffice } from './office-page'

let app: BrowserApp
let page: Page
beforeAll(async () => {
  app = await openSampleOffice()
  page = app.page
  await page.setViewportSize({ width: 1366, height: 768 })
  await openCase(page, '相互串通')
  await page.getByRole('tab', { name: '处罚' }).click()
})
afterAll(() => app?.close())

async function type(field: string, words: string): Promise<void> {
  const row = page.locator(`[data-field-row^="plannedPenalties."][data-field-row$=".${field}"]`).first()
  await row.locator('input, textarea').first().focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText(words)
  await page.keyboard.press('Enter')
}

test('a violation shows its articles and the range that this contract gives', async () => {
  await page.getByText('中标项目金额3,680,000.00元的5‰至10‰，即 18,400.00元至36,800.00元').waitFor()
  await page.getByRole('textbox', { name: '查找违法行为' }).fill('排斥')
  await page.getByRole('option', { name: /Z02/ }).click()
  await page.getByText('10,000.00元至50,000.00元').waitFor()
  await page.getByRole('button', { name: '移除Z02' }).click()
})

test('a fine is measured while it is typed, and below the range wants a ground', async () => {
  await page.getByRole('button', { name: '增加拟处罚' }).click()
  await page.getByRole('menuitem', { name: '罚款（B01）' }).click()
  await page.getByText('18,400.00 元', { exact: true }).waitFor()
  await type('ratio', '4')
  await page.getByText('低于法定下限18,400.00元，须选“减轻”并写明减轻的法定依据').waitFor()
  await type('ratio', '7')
  await page.getByText('25,760.00 元', { exact: true }).waitFor()
  expect(await page.getByText(/低于法定下限/).count()).toBe(0)
})

test('what is owed today, and what comes in', async () => {
  await page
    .getByText(/今日应缴 .* 元/)
    .first()
    .waitFor()
  const before = await page.getByRole('button', { name: '登记缴款' }).count()
  await page.getByRole('button', { name: '登记缴款' }).first().click()
  await page.getByText('已缴清').first().waitFor()
  expect(await page.getByRole('button', { name: '登记缴款' }).count()).toBe(before - 1)
  if (process.env.SHOT) await page.screenshot({ path: process.env.SHOT, fullPage: true })
})
