/** The history of a case as officers read it: filtered, printed, and the case as it stood at a moment. */
import { afterEach, expect, test } from 'vitest'
import type { BrowserApp } from './launch'
import { openCase, openSampleOffice, saved } from './office-page'

let app: BrowserApp
afterEach(() => app.close())

test('the history is filtered, shows the case as it stood, and prints', async () => {
  app = await openSampleOffice()
  const { page } = app
  await openCase(page, '设置不合理条件的投诉案')
  const title = page.locator('[data-field-row="case.caseTitle"] :is(input, textarea)')
  const before = await title.inputValue()
  await title.fill('改过的案由')
  await saved(page)
  await page.locator('[data-field-row="project.projectName"] :is(input, textarea)').fill('改过的项目')
  await saved(page)

  await page.getByRole('tab', { name: '历史' }).click()
  const list = page.getByRole('tabpanel').getByRole('list')
  await list.getByText('改过的项目').waitFor()
  await page.getByRole('combobox', { name: '按内容筛选' }).click()
  await page.getByRole('option', { name: '案件', exact: true }).click()
  await expect.poll(() => list.textContent()).not.toContain('改过的项目')
  expect(await list.textContent()).toContain('改过的案由')
  await page.getByRole('combobox', { name: '按人员筛选' }).click()
  await page.getByRole('option', { name: '王某丙' }).click()

  await page.getByRole('button', { name: '打印预览' }).click()
  const sheet = page.getByRole('region', { name: '版面预览' })
  await sheet.getByText('案件改动记录').last().waitFor()
  expect(await sheet.getByText('改过的案由').count()).toBeGreaterThan(0)
  await page.getByRole('dialog').getByRole('button', { name: '关闭', exact: true }).last().click()

  await page.locator('[aria-label="不限内容"]').click()
  await page.locator('[aria-label="不限人员"]').click()
  await list.locator('time').last().click()
  await page.getByText('时的样子，只读').waitFor()
  const main = page.locator('main')
  expect(await main.textContent()).toContain(before)
  expect(await main.textContent()).not.toContain('改过的')
  expect(await main.getByRole('textbox').count()).toBe(0)
  await page.getByRole('button', { name: '回到现在' }).click()
  await page.getByRole('heading', { name: '改过的案由' }).waitFor()
  await list.locator('time').last().click()
  await page.getByText('时的样子，只读').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('heading', { name: '改过的案由' }).waitFor()
  await list.getByText('改过的项目').waitFor()
  expect(app.complaints).toEqual([])
})
