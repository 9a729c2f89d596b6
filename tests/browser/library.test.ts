import { afterAll, beforeAll, expect, test } from 'vitest'
import { administrator } from '../support/first-account'
import type { BrowserApp } from './launch'
import { fieldWithFocus, openSampleOffice } from './office-page'

let app: BrowserApp
beforeAll(async () => {
  app = await openSampleOffice({ login: administrator })
  await app.page.getByRole('navigation', { name: '主要页面' }).getByRole('link', { name: '资料库' }).click()
})
afterAll(() => app.close())

const officers = () => app.page.getByRole('grid', { name: '人员' })

test('an officer is changed beside the list, and an expired certificate is called so', async () => {
  const { page } = app
  await officers().getByText('陈某戊').click()
  const expiry = page.getByRole('group', { name: '陈某戊', exact: true }).getByLabel('有效期至')
  await expiry.fill('2026-10-31')
  await page.keyboard.press('Tab')
  await expect.poll(() => expiry.inputValue()).toBe('2026-10-31')
  await officers().getByText('2026-10-31 过期').waitFor()
})

test('what is typed right after a row was chosen goes where it is typed, on a slow machine too', async () => {
  const { page } = app
  // A machine that draws a frame now and then: whatever waits for the next one comes after the first keys.
  await page.evaluate(() => {
    window.requestAnimationFrame = (draw) => window.setTimeout(() => draw(performance.now()), 400)
  })
  await officers().getByText('赵某丁').click()
  const sheet = page.getByRole('group', { name: '赵某丁', exact: true })
  expect(await page.evaluate(() => document.activeElement?.closest('[data-field-row]') !== null)).toBe(true)
  await sheet.getByLabel('执法证号').focus()
  await page.waitForTimeout(800)
  await page.keyboard.type('ZF0001')
  await expect.poll(() => sheet.getByLabel('执法证号').inputValue()).toContain('ZF0001')
  await expect.poll(() => sheet.getByLabel('姓名').inputValue()).toBe('赵某丁')
})

test('an officer is added only with a name', async () => {
  const { page } = app
  await page.getByRole('button', { name: '添加人员' }).click()
  const sheet = page.getByRole('group', { name: '添加人员' })
  await page.getByRole('button', { name: '添加', exact: true }).click()
  await page.getByRole('status').filter({ hasText: '请填写姓名' }).waitFor()
  await expect.poll(() => fieldWithFocus(page)).toBe('officerName')
  await page.keyboard.type('褚某寅')
  // The button that began it keeps what was typed since.
  await page.getByRole('button', { name: '添加人员' }).click()
  await expect.poll(() => sheet.getByLabel('姓名').inputValue()).toBe('褚某寅')
  await page.keyboard.press('Control+Enter')
  await officers().getByText('褚某寅').waitFor()
})

test('who was just added stands open, not the first of the list', async () => {
  const { page } = app
  await page.getByLabel('搜索人员').fill('zmd')
  await page.getByRole('button', { name: '添加人员' }).click()
  await page.getByRole('group', { name: '添加人员' }).getByLabel('姓名').fill('卫某卯')
  await page.getByRole('button', { name: '添加', exact: true }).click()
  await page.getByRole('group', { name: '卫某卯', exact: true }).waitFor()
  await expect.poll(() => officers().locator('[data-active]').textContent()).toContain('卫某卯')
})

test('the list is searched by pinyin', async () => {
  const { page } = app
  await page.keyboard.press('Escape')
  await page.getByLabel('搜索人员').fill('zmd')
  await expect.poll(() => officers().getAttribute('aria-rowcount')).toBe('2')
  await expect.poll(() => officers().textContent()).toContain('赵某丁')
})
