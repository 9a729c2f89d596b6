/** Accounts as officers meet them: locking and unlocking, what a role may and may not, and the recovery code. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { record } from '../support/desk'
import {
  administrator,
  enterSampleOffice,
  type Login,
  lock,
  makeFirstAccount,
  takeSamples,
  unlock,
  wang,
  zhang,
} from '../support/first-account'
import type { BrowserApp } from './launch'
import { monday, openCase, openEmptyOffice, openSampleOffice } from './office-page'

let app: BrowserApp

/** The machine that runs the tests may be slow. */
const patient = { timeout: 20_000 }
const restricted = '相互串通投标案'

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

async function cases(page: Page): Promise<string> {
  await page.getByRole('link', { name: '案件', exact: true }).first().click()
  return (await page.getByRole('grid', { name: '案件' }).textContent()) ?? ''
}

describe('one after the other at one screen', () => {
  beforeAll(async () => {
    app = await openSampleOffice()
  })
  afterAll(() => app.close())

  /** Who was there leaves, and somebody comes: to the first screen. */
  async function comes(login: Login): Promise<void> {
    await app.page.goto(`${app.url}#/today`)
    await lock(app.page)
    await unlock(app.page, login)
    await app.page.getByRole('heading', { name: '今日', exact: true }).waitFor()
  }

  test('locking by key or by the lock hides the office at once, and what was typed is there after unlocking', async () => {
    const { page } = app
    await comes(wang)
    await openCase(page, '设置不合理条件的投诉案')
    const title = page.locator('[data-field-row="case.caseTitle"] :is(input, textarea)')
    await title.fill('改到一半的案由')
    await lock(page)
    expect(await page.locator('body').textContent()).not.toContain('案由')
    await page.keyboard.press('Control+k')
    expect(await page.getByRole('listbox').count()).toBe(0)
    await unlock(page, wang)
    await expect.poll(() => title.inputValue(), patient).toBe('改到一半的案由')
    await page.getByRole('button', { name: '锁定', exact: true }).click()
    await page.getByText('已锁定').waitFor()
    expect(app.complaints).toEqual([])
  })

  test('a restricted case is unseen by the administrator: in list, finder, address and editor', async () => {
    const { page } = app
    await comes(wang)
    await openCase(page, restricted)
    const address = page.url()
    expect(await page.getByText('仅限办案组').count()).toBeGreaterThan(0)
    await lock(page)
    await unlock(page, administrator)
    await page.getByRole('heading', { name: '没有这件案件' }).waitFor()
    expect(await cases(page)).not.toContain(restricted)
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: /查找/ }).fill('串通投标')
    await page.getByText('没有找到').waitFor()
    await page.keyboard.press('Escape')
    for (const end of ['history', 'papers/any']) {
      await page.goto(address.replace(/overview$/, end))
      await page.getByRole('heading', { name: /没有(这件|找到这个)案件/ }).waitFor()
    }
    expect(app.complaints).toEqual([])
  })

  test('what a role may not do is not offered, and the step says who may', async () => {
    const { page } = app
    await comes(administrator)
    expect(await page.getByRole('button', { name: /登记新线索/ }).count()).toBe(0)
    await page.keyboard.press('Alt+n')
    await page.getByText('只有登记员').waitFor()
    await openCase(page, '示例中学')
    await record(page, '信用填报')
    await page
      .getByText(/只有.*可以登记“/)
      .first()
      .waitFor()
    expect(await page.getByRole('button', { name: /下一步/ }).count()).toBe(0)
    await page.keyboard.press('Control+Enter')
    await page.getByRole('status').filter({ hasText: '只有' }).waitFor()
    const row = page.locator('[data-field-row="case.caseTitle"]')
    await row.waitFor()
    expect(await row.locator('input, textarea').count()).toBe(0)
    expect(app.complaints).toEqual([])
  })

  test('the principal may look at an informant, a press at a time; the director alone may not', async () => {
    const { page } = app
    await comes(zhang)
    await openCase(page, restricted)
    expect(await page.locator('main').textContent()).not.toContain('丁某某')
    await page.getByRole('button', { name: '查看举报人' }).click()
    await page.locator('[data-field-row="reporter.partyName"]').waitFor()
    await lock(page)
    await unlock(page, zhang)
    await page.getByRole('button', { name: '查看举报人' }).waitFor()
    expect(app.complaints).toEqual([])
  })

  test('an administrator adds an account, whose owner must choose a password of their own', async () => {
    const { page } = app
    await comes(administrator)
    await page.goto(`${app.url}#/settings/accounts`)
    await page.getByRole('button', { name: '新增账号' }).click()
    const dialog = page.getByRole('dialog', { name: '新增账号' })
    await dialog.getByRole('combobox', { name: '人员' }).fill('陈某戊')
    await page.getByRole('option', { name: /陈某戊/ }).click()
    await dialog.getByLabel('初始口令').fill('初始口令很长很长')
    await dialog.getByLabel('再输一遍').fill('初始口令很长很长')
    await dialog.getByLabel('您本人的口令').fill(administrator.password)
    await dialog.getByRole('button', { name: '新增账号' }).click()
    await page.getByRole('row', { name: /陈某戊/ }).waitFor()
    await lock(page)
    await unlock(page, { loginName: '陈某戊', password: '初始口令很长很长' })
    await page.getByRole('heading', { name: '请换成自己的口令' }).waitFor()
    expect(await page.getByRole('navigation').count()).toBe(0)
    await page.getByLabel('新口令').fill('水库大坝上的风')
    await page.getByLabel('再输一遍').fill('水库大坝上的风')
    await page.getByText('口令至少 8 个字符').waitFor()
    await page.getByLabel('新口令').fill('水库大坝上的风很凉')
    await page.getByLabel('再输一遍').fill('水库大坝上的风很凉')
    await page.getByRole('button', { name: '换口令并解锁' }).click()
    await page.getByRole('button', { name: '当前人员：陈某戊' }).waitFor()
    await page.goto(`${app.url}#/settings/accounts`)
    await page.getByRole('heading', { name: '账号由系统管理员管理' }).waitFor()
    expect(app.complaints).toEqual([])
  })
})

describe('each at a screen of its own', () => {
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
      await expect.poll(() => page.getByLabel('口令', { exact: true }).isEnabled(), patient).toBe(true)
    }
    const unlocking = page.getByRole('button', { name: '解锁', exact: true })
    await page.getByText(/请等 \d+ 秒后再试/).waitFor()
    expect(await unlocking.isDisabled()).toBe(true)
    await page.reload()
    await unlocking.waitFor()
    expect(await unlocking.isDisabled()).toBe(true)
    const before = await loggedEntries(page)
    await later(page, 1)
    await page.reload()
    await unlock(page, wang)
    await page.getByRole('heading', { name: '今日' }).waitFor()
    // Three failures and the unlocking; what they say is sealed.
    expect(await loggedEntries(page)).toBe(before + 4)
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
    expect(await page.getByLabel('第 8 组').inputValue()).toBe(code.slice(-5))
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
})
