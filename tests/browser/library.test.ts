import { afterAll, beforeAll, expect, test } from 'vitest'
import { administrator } from '../support/first-account'
import type { BrowserApp } from './launch'
import { openSampleOffice } from './office-page'

let app: BrowserApp
beforeAll(async () => {
  app = await openSampleOffice({ login: administrator })
  await app.page.keyboard.press('Alt+4')
})
afterAll(() => app.close())

const officers = () => app.page.getByRole('grid', { name: '人员' })

test('an officer is changed beside the list, and an expired certificate is called so', async () => {
  const { page } = app
  await officers().getByText('陈某戊').click()
  const sheet = page.getByRole('group', { name: '陈某戊' })
  const expired = officers().getByText('2026-10-31 过期')
  // On a busy machine the panel may still be taking the row in when the date is typed; then it is typed again.
  const typeExpiry = async () => {
    await sheet.getByLabel('有效期至').fill('2026-10-31')
    await page.keyboard.press('Tab')
    return expired.count()
  }
  await expect.poll(typeExpiry, { timeout: 20_000, interval: 500 }).toBe(1)
})

test('an officer is added only with a name', async () => {
  const { page } = app
  await page.getByRole('button', { name: '添加人员' }).click()
  const sheet = page.getByRole('group', { name: '添加人员' })
  await page.getByRole('button', { name: '添加', exact: true }).click()
  await page.getByRole('status').filter({ hasText: '请填写姓名' }).waitFor()
  await sheet.getByLabel('姓名').fill('褚某寅')
  await page.getByRole('button', { name: '添加', exact: true }).click()
  await officers().getByText('褚某寅').waitFor()
})

test('the list is searched by pinyin', async () => {
  const { page } = app
  await page.keyboard.press('Escape')
  await page.getByLabel('搜索人员').fill('zmd')
  await expect.poll(() => officers().getAttribute('aria-rowcount')).toBe('2')
  expect(await officers().textContent()).toContain('赵某丁')
})
