import { afterAll, beforeAll, expect, test } from 'vitest'
import { zhang } from '../support/first-account'
import type { BrowserApp } from './launch'
import { openCase, openSampleOffice, saved } from './office-page'

let app: BrowserApp
beforeAll(async () => {
  app = await openSampleOffice({ login: zhang })
  await openCase(app.page, '退还投标保证金')
  await app.page.getByRole('tab', { name: '评查' }).click()
})
afterAll(() => app.close())

const open = () => app.page.getByRole('list', { name: '评查发现的问题' }).getByRole('listitem')
const accepted = () => app.page.getByRole('list', { name: '已接受的偏差' }).getByRole('listitem')

test('the review names each fault with its rule and source, and leads to the place', async () => {
  const finding = open().filter({ hasText: '责令整改通知书尚未签发' })
  await finding.waitFor()
  await expect.poll(() => finding.textContent()).toContain('《行政处罚法》第二十八条第一款')
  await finding.getByRole('link', { name: '打开文书' }).click()
  await expect.poll(() => app.page.url()).toMatch(/\/papers\/[^/]+$/)
  await app.page.goBack()
  await finding.waitFor()
})

test('a deviation is accepted only with a reason, which stays, and may be taken back', async () => {
  const { page } = app
  const before = await open().count()
  const finding = open().filter({ hasText: '责令整改通知书尚未签发' })
  await finding.getByRole('button', { name: '说明理由' }).click()
  expect(await finding.getByRole('button', { name: '接受', exact: true }).isDisabled()).toBe(true)
  await finding.getByLabel('接受的理由').fill('原件已在纸面签发送达')
  await finding.getByRole('button', { name: '接受', exact: true }).click()
  await accepted().filter({ hasText: '原件已在纸面签发送达（张某甲）' }).waitFor()
  await expect.poll(() => open().count()).toBe(before - 1)
  await saved(page)
  await accepted().getByRole('button', { name: '恢复为问题' }).click()
  await expect.poll(() => open().count()).toBe(before)
})
