/** A clock that went wrong is said on every screen, with what to do, and stops nobody. */
import { afterEach, expect, test } from 'vitest'
import type { BrowserApp } from './launch'
import { monday, openSampleOffice, reopen } from './office-page'

let app: BrowserApp
afterEach(() => app.close())

test('a clock set back, and one set far ahead, are told until read', async () => {
  app = await openSampleOffice()
  const { page } = app
  const notice = page.getByRole('alert').filter({ hasText: '电脑时钟' })
  expect(await notice.count()).toBe(0)

  await page.clock.setFixedTime(new Date(monday.getTime() - 3_600_000))
  await reopen(page)
  await notice.waitFor()
  expect(await notice.textContent()).toContain('比上次保存的时间还早')
  expect(await notice.textContent()).toContain('上次保存是 2026-11-23 10:00')
  await notice.getByRole('button', { name: '知道了' }).click()
  await notice.waitFor({ state: 'hidden' })

  await page.clock.setFixedTime(new Date('2028-01-01T10:00:00+08:00'))
  await reopen(page)
  await notice.waitFor()
  expect(await notice.textContent()).toContain('像是被拨快过')
  expect(app.complaints).toEqual([])
})
