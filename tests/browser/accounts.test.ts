/** Accounts as officers meet them: locking and unlocking, what a role may and may not, and the recovery code. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { record } from '../support/desk'
import { administrator, type Login, lock, unlock, wang, zhang } from '../support/first-account'
import type { BrowserApp } from './launch'
import { openCase, openSampleOffice } from './office-page'

let app: BrowserApp

const restricted = '相互串通投标案'

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
    await expect.poll(() => title.inputValue()).toBe('改到一半的案由')
    await page.getByRole('button', { name: '锁定', exact: true }).click()
    await page.getByText('已锁定').waitFor()
    expect(app.complaints).toEqual([])
  })

  test('a restricted case is unseen by the administrator: in list, finder, address and editor', async () => {
    const { page } = app
    await comes(wang)
    await openCase(page, restricted)
    const address = page.url()
    await page.getByText('仅限办案组').first().waitFor()
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
