/** The log as those who may read it meet it: what was looked at and printed stands in it, filtered and on paper. */
import { afterEach, expect, test } from 'vitest'
import { lock, unlock, zhang } from '../support/first-account'
import type { BrowserApp } from './launch'
import { openCase, openSampleOffice } from './office-page'

let app: BrowserApp
afterEach(() => app.close())

test('a case opened and a paper printed stand in the log, which prints what is chosen of it', async () => {
  app = await openSampleOffice()
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
  expect(await text()).toContain('打开案件')
  expect(await text()).toMatch(/王某丙生成可编辑文档.*设置不合理条件的投诉案 《受理告知书》/)
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
