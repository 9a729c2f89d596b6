/** Accounts as officers meet them, where each test wants an office of its own: the lock by itself, wrong passwords, resets. */
import type { Page } from 'playwright-core'
import { afterEach, expect, test } from 'vitest'
import type { BrowserApp } from '../browser/launch'
import { monday, openEmptyOffice, openSampleOffice } from '../browser/office-page'
import {
  administrator,
  enterSampleOffice,
  lock,
  makeFirstAccount,
  takeSamples,
  unlock,
  wang,
} from '../support/first-account'

let app: BrowserApp

/** So many minutes after the moment the tests stand at. */
function later(page: Page, minutes: number): Promise<void> {
  return page.clock.setFixedTime(new Date(monday.getTime() + minutes * 60_000))
}

/** How many entries the log of looks and logins has. */
function loggedEntries(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const opening = indexedDB.open('liandong-casework')
    await new Promise((resolve) => opening.addEventListener('success', resolve))
    const asked = opening.result.transaction('accessLog').objectStore('accessLog').count()
    await new Promise((resolve) => asked.addEventListener('success', resolve))
    opening.result.close()
    return asked.result
  })
}

afterEach(() => app.close())

test('after ten idle minutes it locks by itself, says so half a minute before, and a key keeps it open', async () => {
  app = await openSampleOffice()
  const { page } = app
  const warning = page.getByText('马上自动锁定')
  await later(page, 9.6)
  await warning.waitFor()
  await page.keyboard.press('Shift')
  await warning.waitFor({ state: 'hidden' })
  await later(page, 19)
  await page.waitForTimeout(6_000)
  expect(await page.getByRole('button', { name: '解锁', exact: true }).count()).toBe(0)
  await later(page, 20)
  await page.getByText('已自动锁定').waitFor()
  expect(app.complaints).toEqual([])
})

test('wrong passwords slow down, also over a restart, and stand in the log', async () => {
  app = await openSampleOffice()
  const { page } = app
  await lock(page)
  for (const wrong of ['不对的口令一', '不对的口令二', '不对的口令三']) {
    await page.getByLabel('口令', { exact: true }).fill(wrong)
    await page.getByRole('button', { name: '解锁', exact: true }).click()
    await page.getByText(/口令不对/).waitFor()
    await expect.poll(() => page.getByLabel('口令', { exact: true }).isEnabled()).toBe(true)
  }
  const unlocking = page.getByRole('button', { name: '解锁', exact: true })
  await page.getByText(/请等 \d+ 秒后再试/).waitFor()
  expect(await unlocking.isDisabled()).toBe(true)
  await page.reload()
  await unlocking.waitFor()
  await expect.poll(() => unlocking.isDisabled()).toBe(true)
  const before = await loggedEntries(page)
  await later(page, 1)
  await page.reload()
  await unlock(page, wang)
  await page.getByRole('heading', { name: '今日' }).waitFor()
  // Three failures and the unlocking; what they say is sealed.
  await expect.poll(() => loggedEntries(page)).toBe(before + 4)
  expect(app.complaints).toEqual([])
})

test('the recovery code resets a password, and a wrong code does not', async () => {
  app = await openEmptyOffice()
  const { page } = app
  const code = await makeFirstAccount(page, administrator)
  await takeSamples(page)
  await page.getByRole('button', { name: /孙某癸/ }).click()
  await page.getByRole('button', { name: '当前人员：孙某癸' }).waitFor()
  await lock(page)
  await page.getByRole('button', { name: '忘记口令，用恢复码重设' }).click()
  // As people type from paper: small letters, a blank after each group, o for 0; first a slip, which is told at once.
  const typed = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o')
  await page.getByLabel('第 1 组').click()
  await page.keyboard.type(`${typed[0] === 'z' ? 'y' : 'z'}${typed.slice(1)}`)
  await page.getByText('第 1 组抄写有误').waitFor()
  await page.getByLabel('第 1 组').fill('')
  await page.keyboard.type(typed.slice(0, 6))
  await expect.poll(() => page.getByLabel('第 8 组').inputValue()).toBe(code.slice(-5))
  await page.getByLabel('新口令').fill('汈汊湖的荷花开了')
  await page.getByLabel('再输一遍').fill('汈汊湖的荷花开了')
  await page.getByRole('button', { name: '重设口令' }).click()
  await page.getByText('口令已重设').waitFor()
  await unlock(page, { ...administrator, password: '汈汊湖的荷花开了' })
  await page.getByRole('button', { name: '当前人员：孙某癸' }).waitFor()
  expect(app.complaints).toEqual([])
})

test('an older copy of the accounts put in the place of the newer one is said', async () => {
  app = await openEmptyOffice()
  const { page } = app
  await enterSampleOffice(page, administrator)
  const copy = () =>
    page.evaluate(async () => {
      const opening = indexedDB.open('liandong-casework')
      await new Promise((resolve) => opening.addEventListener('success', resolve))
      const store = opening.result.transaction('meta', 'readwrite').objectStore('meta')
      const kept = globalThis as unknown as { kept?: { body: Uint8Array } }
      const asked = kept.kept ? store.put(kept.kept) : store.get('vault')
      await new Promise((resolve) => asked.addEventListener('success', resolve))
      kept.kept ??= asked.result as { body: Uint8Array }
      opening.result.close()
      // The copy beside the journal is as old.
      const root = await navigator.storage.getDirectory()
      const journal = await root.getDirectoryHandle('journal', { create: true })
      await journal.removeEntry('accounts.json').catch(() => undefined)
    })
  await copy()
  await page.goto(`${app.url}#/settings/accounts`)
  await page.getByRole('button', { name: '停用：张某甲' }).click()
  await page.getByRole('button', { name: '停用账号' }).click()
  await page.getByText('已停用').first().waitFor()
  await lock(page)
  await unlock(page, administrator)
  await page.getByRole('heading', { name: '账号' }).waitFor()
  await lock(page)
  await copy()
  await page.reload()
  await unlock(page, administrator)
  await page.getByRole('heading', { name: '账号资料退回到了以前' }).waitFor()
  await page.getByRole('button', { name: '我已知道，继续办理' }).click()
  await page.getByRole('heading', { name: '账号' }).waitFor()
})
