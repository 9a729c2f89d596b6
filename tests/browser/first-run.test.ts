import { afterEach, expect, test } from 'vitest'
import { administrator, makeFirstAccount, seeRecoveryCode, takeSamples } from '../support/first-account'
import type { BrowserApp } from './launch'
import { openEmptyOffice, reopen } from './office-page'

let app: BrowserApp
afterEach(() => app.close())

test('the first account, its code on paper, the samples, and one of their officers has the account', async () => {
  app = await openEmptyOffice()
  const { page } = app
  expect(await page.getByRole('button', { name: '载入示例案件' }).count()).toBe(0)
  await makeFirstAccount(page, administrator)
  // One Enter more than the recovery code needed chooses nothing.
  const title = page.getByRole('heading', { name: '联动执法办案' })
  await expect.poll(() => title.evaluate((heading) => heading === document.activeElement)).toBe(true)
  await page.keyboard.press('Enter')
  await takeSamples(page)
  await page.getByRole('heading', { name: '您是哪一位？' }).waitFor()
  await page.getByRole('button', { name: /孙某癸/ }).click()
  await page.getByRole('button', { name: '当前人员：孙某癸' }).waitFor()
  await page.getByRole('link', { name: '案件', exact: true }).click()
  await page.getByRole('grid', { name: '案件' }).waitFor()
  await reopen(page, administrator)
  await page.getByRole('button', { name: '当前人员：孙某癸' }).waitFor()
  expect(app.complaints).toEqual([])
})

test('a blank start asks for a name, refuses a wrong certificate number and opens an empty office', async () => {
  app = await openEmptyOffice()
  const { page } = app
  await makeFirstAccount(page, { loginName: '丁某某', password: administrator.password })
  await expect.poll(() => page.getByLabel('姓名').inputValue()).toBe('丁某某')
  await page.getByLabel('姓名').fill('')
  await page.getByRole('button', { name: '建立资料库' }).click()
  await page.getByRole('alert').filter({ hasText: '请填写姓名' }).waitFor()
  await page.getByLabel('姓名').fill('丁某某')
  await page.getByLabel('执法证号').fill('证')
  await page.getByLabel('职务').fill('科员')
  await page.getByRole('button', { name: '建立资料库' }).click()
  await page
    .getByText(/执法证号.*(位|数字)/)
    .first()
    .waitFor()
  await page.getByLabel('执法证号').fill('17099900099')
  await page.getByRole('button', { name: '建立资料库' }).click()
  await page.getByText('还没有案件').waitFor()
  await page.getByRole('link', { name: '资料库' }).click()
  await page.getByRole('link', { name: '机构' }).click()
  const organs = page.getByRole('grid', { name: '机构' })
  await expect.poll(() => organs.getAttribute('aria-rowcount')).toBe('8')
  await expect.poll(() => organs.textContent()).toContain('川公管监')
  expect(app.complaints).toEqual([])
})

test('the doors of an office with nothing in it open one after the other', async () => {
  app = await openEmptyOffice()
  const { page } = app
  await makeFirstAccount(page, administrator)
  await page.getByRole('button', { name: '建立资料库' }).click()
  await page.getByText('还没有案件').waitFor()
  for (const title of ['案件', '文书', '往来', '资料库', '设置', '今日', '案件', '今日']) {
    await page.getByRole('navigation', { name: '主要页面' }).getByRole('link', { name: title }).click()
    await page.getByRole('heading', { name: title, level: 1 }).waitFor()
  }
  expect(app.complaints).toEqual([])
})

test('a group of the recovery code typed wrongly is named once, and the keyboard is there', async () => {
  app = await openEmptyOffice()
  const { page } = app
  const code = await seeRecoveryCode(page, administrator)
  const boxes = page.getByRole('textbox', { name: /^恢复码第/ })
  const name = (await boxes.first().getAttribute('aria-label')) ?? ''
  const group = Number(name.match(/\d/)?.[0])
  // A whole group of the code, only not the one that is asked for, and one too short.
  const told = page.getByRole('alert').filter({ hasText: `第 ${group} 组` })
  await boxes.first().fill(code[group % 8] ?? '')
  await boxes.nth(1).fill('A')
  await page.keyboard.press('Enter')
  await told.waitFor()
  expect(await told.count()).toBe(1)
  await expect.poll(() => boxes.first().evaluate((box) => box === document.activeElement)).toBe(true)
  await boxes.first().fill(code[group - 1] ?? '')
  await expect.poll(() => told.count()).toBe(0)
})
