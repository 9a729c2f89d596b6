/** A lead is taken down: by keyboard alone, with what is missing said, kept from the first word, given up without a trace. */
import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { unlock, wang } from '../support/first-account'
import type { BrowserApp } from './launch'
import { fieldWithFocus, openEmptyOffice, sampleOfficeFolder, saved } from './office-page'

let place: { userData: string; port: number }
let app: BrowserApp
beforeAll(async () => {
  place = await sampleOfficeFolder()
  app = await open()
})
afterAll(async () => {
  await app?.close()
  if (place) await rm(place.userData, { recursive: true, force: true })
})

async function open(): Promise<BrowserApp> {
  const opened = await openEmptyOffice(place)
  await unlock(opened.page, wang)
  await opened.page.getByRole('heading', { name: '今日', exact: true }).waitFor()
  return opened
}

/** From 今日 to a registration that is not begun yet. */
async function begin(): Promise<void> {
  await app.page.keyboard.press('Alt+1')
  await app.page.getByRole('heading', { name: '今日', exact: true }).waitFor()
  await app.page.keyboard.press('Alt+n')
  await app.page.getByRole('heading', { name: '登记新线索' }).waitFor()
}

/** Types into the field that has the keyboard and goes on with Enter, which must lead to the field named. */
async function type(text: string, next: RegExp): Promise<void> {
  await app.page.keyboard.type(text)
  await app.page.keyboard.press('Enter')
  await expect.poll(() => fieldWithFocus(app.page)).toMatch(next)
}

test('the key that begins a registration has the first field ready before the next key can come', async () => {
  const { page } = app
  await page.keyboard.press('Alt+1')
  await page.getByRole('heading', { name: '今日', exact: true }).waitFor()
  const ready = await page.evaluate(async () => {
    document.body.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'n', code: 'KeyN', altKey: true, bubbles: true, cancelable: true }),
    )
    // No task of the browser comes between two microtasks, hence no key either.
    await Promise.resolve()
    return document.activeElement?.closest('[data-field-row]')?.getAttribute('data-field-row')
  })
  expect(ready).toBe('case.sourceType')
})

test('an abandoned registration leaves no case behind', async () => {
  const { page } = app
  const rowCount = () => page.getByRole('grid', { name: '案件' }).getAttribute('aria-rowcount')
  await begin()
  await page.keyboard.press('Alt+2')
  await page.getByRole('grid', { name: '案件' }).waitFor()
  await expect.poll(rowCount).toBe('7')

  await begin()
  await page.keyboard.type('举报')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.url()).toMatch(/\/intake$/)
  await page.getByRole('button', { name: '放弃登记' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '放弃登记' }).click()
  await page.getByRole('grid', { name: '案件' }).waitFor()
  await expect.poll(rowCount).toBe('7')
})

test('a registration begun survives the end of the program and is found again on 今日', async () => {
  await begin()
  await app.page.keyboard.type('举报')
  await app.page.keyboard.press('Enter')
  await app.page.locator('[data-field-row="project.projectName"] :is(input, textarea)').fill('示例泵站工程')
  await app.page.keyboard.press('Tab')
  await saved(app.page)
  await app.close()

  app = await open()
  const { page } = app
  await page.getByRole('link', { name: /登记线索.*XS20260047/ }).click()
  await page.getByRole('heading', { name: '登记新线索' }).waitFor()
  await expect
    .poll(() => page.locator('[data-field-row="project.projectName"] :is(input, textarea)').inputValue())
    .toBe('示例泵站工程')
})

test('a complaint is registered by keyboard alone', async () => {
  const { page } = app
  await begin()
  await expect.poll(() => fieldWithFocus(page)).toBe('case.sourceType')
  await type('线下投诉', /^case\.receivedAt$/)
  await type('', /^case\.clueCategory$/)
  await type('', /^intake\.receiptChannel$/)
  await type('来访', /^complainant\.partyType$/)
  await type('法人', /^complainant\.partyName$/)
  await type('假想园林有限公司', /^complainant\.contactPhone$/)
  await type('0712-0000199', /^complainant\.uscc$/)
  await type('', /^respondents\..*\.partyType$/)
  await type('法人', /^respondents\..*\.biddingRole$/)
  await type('招标人', /^respondents\..*\.partyName$/)
  await type('示例园区管理有限公司', /^respondents\..*\.uscc$/)
  await type('', /^project\.projectName$/)
  await type('示例园区绿化工程', /^project\.tenderProjectNo$/)
  await type('E4209840000000009001', /^project\.tendereeName$/)
  await type('示例园区管理有限公司', /^project\.tradingStage$/)
  await type('候选人公示', /^project\.sector$/)
  await type('其他', /^intake\.allegationSummary$/)
  await type('评标委员会成员未回避，影响公正', /^case\.caseTitle$/)
  await type('', /^case\.handlerIds$/)
  await page.keyboard.type('赵某丁')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Enter')

  await page.waitForURL(/\/overview$/)
  await page.getByRole('heading', { name: '关于示例园区绿化工程评标委员会成员未回避的投诉案' }).waitFor()
  const head = page.locator('main header')
  await expect.poll(() => head.textContent()).toContain('已登记')
  await expect.poll(() => head.textContent()).toContain('XS20260048')
  await expect.poll(() => head.textContent()).toContain('还剩 3 个工作日 · 11月26日')
  expect(app.complaints).toEqual([])
})

test('what is missing is said when registering is tried, and the keyboard stands in the first such field', async () => {
  const { page } = app
  await begin()
  await page.keyboard.type('举报')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Enter')
  const aside = page.getByRole('complementary', { name: '登记提示' })
  await aside.getByText(/还差 \d+ 项/).waitFor()
  await expect.poll(() => fieldWithFocus(page)).toBe('reporter.partyName')
  await aside.getByRole('button', { name: '请填写项目名称' }).click()
  await expect.poll(() => fieldWithFocus(page)).toBe('project.projectName')
})

test('a wrong check digit is told when the field is left, and keeps the lead from being registered', async () => {
  const { page } = app
  await begin()
  const uscc = page.locator('[data-field-row$=".uscc"]').last()
  await uscc.locator('input, textarea').fill('91420984MAEXMP0196')
  expect(await uscc.textContent()).not.toContain('校验')
  await page.keyboard.press('Enter')
  await uscc.getByText('校验').waitFor()
})

test('a tender number of another shape is doubted, not called wrong', async () => {
  const { page } = app
  await begin()
  const number = page.locator('[data-field-row="project.tenderProjectNo"]')
  await number.locator('input, textarea').fill('HC-2026-012')
  await page.keyboard.press('Enter')
  await number.getByText('不是统一编码的样式').waitFor()
  expect(await number.getAttribute('data-invalid')).toBeNull()
  await number.locator('input, textarea').fill('HC〔2026〕012')
  await page.keyboard.press('Enter')
  await number.getByText('编号只能由字母、数字').waitFor()
  expect(await number.getAttribute('data-invalid')).toBe('true')
})
