/** What was done, as those read it who may: the log of looks and printing, and the history of a case as it stood. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lock, unlock, wang, zhang } from '../support/first-account'
import type { BrowserApp } from './launch'
import { openCase, openSampleOffice, saved } from './office-page'

let app: BrowserApp
beforeAll(async () => {
  app = await openSampleOffice()
})
afterAll(() => app?.close())

test('a case opened and a paper printed stand in the log, which prints what is chosen of it', async () => {
  const { page } = app
  await openCase(page, '设置不合理条件的投诉案')
  await page.getByRole('tab', { name: /文书/ }).click()
  await page
    .getByRole('link', { name: /受理告知书/ })
    .first()
    .click()
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: '存为 Word' }).click()
  await saved
  await page.evaluate(() => {
    location.hash = '#/settings/log'
  })
  await page.getByText('操作日志不向您开放').waitFor()

  await lock(page)
  await unlock(page, zhang)
  const grid = page.getByRole('grid', { name: '操作日志' })
  await grid.waitFor()
  const text = async () => (await grid.textContent()) ?? ''
  await expect.poll(text).toContain('打开案件')
  await expect.poll(text).toMatch(/王某丙生成可编辑文档.*设置不合理条件的投诉案 《受理告知书》/)
  expect(await page.getByRole('alert').count()).toBe(0)

  await page.getByRole('combobox', { name: '按事项筛选' }).click()
  await page.getByRole('option', { name: '生成可编辑文档' }).click()
  await expect.poll(text).not.toContain('打开案件')
  await page.getByRole('button', { name: '打印预览' }).click()
  const sheet = page.getByRole('region', { name: '版面预览' })
  await sheet.getByText('操作日志').last().waitFor()
  await sheet.getByText('生成可编辑文档').last().waitFor()
  expect(await sheet.getByText('打开案件').count()).toBe(0)
  expect(app.complaints).toEqual([])
})

test('the history is filtered, shows the case as it stood, and prints', async () => {
  const { page } = app
  await lock(page)
  await unlock(page, wang)
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
  await expect.poll(() => list.textContent()).toContain('改过的案由')
  await page.getByRole('combobox', { name: '按人员筛选' }).click()
  await page.getByRole('option', { name: '王某丙' }).click()

  await page.getByRole('button', { name: '打印预览' }).click()
  const sheet = page.getByRole('region', { name: '版面预览' })
  await sheet.getByText('案件改动记录').last().waitFor()
  await expect.poll(() => sheet.getByText('改过的案由').count()).toBeGreaterThan(0)
  await page.getByRole('dialog').getByRole('button', { name: '关闭', exact: true }).last().click()

  await page.locator('[aria-label="不限内容"]').click()
  await page.locator('[aria-label="不限人员"]').click()
  await list.locator('time').last().click()
  await page.getByText('时的样子，只读').waitFor()
  const main = page.locator('main')
  await expect.poll(() => main.textContent()).toContain(before)
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
