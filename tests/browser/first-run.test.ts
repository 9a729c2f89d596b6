import { afterEach, expect, test } from 'vitest'
import type { BrowserApp } from './launch'
import { openEmptyOffice, openSampleOffice } from './office-page'

let app: BrowserApp
afterEach(() => app.close())

test('the sample cases come with organs and officers, and one of them sits here', async () => {
  app = await openSampleOffice()
  const { page } = app
  await page.getByRole('link', { name: '案件', exact: true }).click()
  expect(await page.getByRole('grid', { name: '案件' }).getAttribute('aria-rowcount')).toBe('7')
  expect(await page.getByRole('button', { name: '当前人员：王某丙' }).isVisible()).toBe(true)
  await page.reload()
  await page.getByRole('button', { name: '当前人员：王某丙' }).waitFor()
  expect(app.complaints).toEqual([])
})

test('a blank start asks for a name, refuses a wrong certificate number and opens an empty office', async () => {
  app = await openEmptyOffice()
  const { page } = app
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
  expect(await organs.getAttribute('aria-rowcount')).toBe('8')
  expect(await organs.textContent()).toContain('川公管监')
  expect(app.complaints).toEqual([])
})
