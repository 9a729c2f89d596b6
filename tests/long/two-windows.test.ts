/** One case open in two windows of the office, as two officers at one desk have it. */
import type { Page } from 'playwright-core'
import { afterEach, expect, test } from 'vitest'
import type { BrowserApp } from '../browser/launch'
import { monday, openCase, openSampleOffice } from '../browser/office-page'
import { unlock, wang } from '../support/first-account'

let app: BrowserApp
afterEach(() => app.close())

const field = (page: Page, name: string) => page.locator(`[data-field-row="${name}"] :is(input, textarea)`)

test('each window shows at once what the other wrote, and two answers to one field are put to choice', async () => {
  app = await openSampleOffice()
  const one = app.page
  await openCase(one, '设置不合理条件的投诉案')
  const other = await app.context.newPage()
  await other.clock.setFixedTime(monday)
  await other.goto(one.url())
  await unlock(other, wang)
  await other.getByRole('tab', { name: '概况' }).waitFor()

  await field(one, 'case.caseTitle').fill('左窗的案由')
  await field(other, 'project.projectName').fill('右窗的项目')
  await expect.poll(() => field(other, 'case.caseTitle').inputValue()).toBe('左窗的案由')
  await expect.poll(() => field(one, 'project.projectName').inputValue()).toBe('右窗的项目')

  // It takes both to be typed before either pauses, which is when it is saved: a slow machine gets several tries.
  const choice = one.getByRole('alert').filter({ hasText: '两处同时填写了“案由”' })
  for (let tries = 1; tries <= 10 && (await choice.count()) === 0; tries += 1) {
    await Promise.all([
      field(one, 'case.caseTitle').fill(`左窗又改${tries}`),
      field(other, 'case.caseTitle').fill(`右窗也改${tries}`),
    ])
    await one.waitForTimeout(1_500)
  }
  await choice.waitFor()
  await other.getByRole('alert').filter({ hasText: '两处同时填写了“案由”' }).waitFor()
  await choice.getByRole('button', { name: /右窗也改/ }).click()
  for (const page of [one, other]) {
    await expect.poll(() => field(page, 'case.caseTitle').inputValue()).toMatch(/右窗也改/)
    await page.getByRole('alert').filter({ hasText: '两处同时填写了' }).waitFor({ state: 'hidden' })
  }
  await one.getByRole('tab', { name: '历史' }).click()
  const history = one.getByRole('tabpanel')
  await history
    .getByText(/左窗又改/)
    .first()
    .waitFor()
  expect(app.complaints).toEqual([])
})
