/** A paper on its way through those who must approve it: sent up, returned, sent up again, agreed to, changed. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fill } from '../support/by-hand'
import { sign } from '../support/desk'
import { type Login, lock, unlock, wang, zhang } from '../support/first-account'
import type { BrowserApp } from './launch'
import { openCase, openSampleOffice, saved } from './office-page'

let app: BrowserApp
let page: Page
beforeAll(async () => {
  app = await openSampleOffice()
  page = app.page
})
afterAll(() => app?.close())

/** Another officer sits down at the same paper. */
async function sitDown(login: Login): Promise<void> {
  await saved(page)
  await lock(page)
  await unlock(page, login)
}

const panel = () => page.getByRole('region', { name: '审批进度' })

test('a handler sends it up', async () => {
  await openCase(page, '虚假业绩')
  await page.getByRole('tab', { name: /文书/ }).click()
  await page.getByRole('button', { name: '新建文书' }).click()
  await page.getByRole('menuitem', { name: /督办（催办）单/ }).click()
  await panel().getByText('未送审').waitFor()
  await sign(page, '送审')
  await expect.poll(() => panel().innerText()).toMatch(/审批中[\s\S]*王某丙[\s\S]*待监管办主任张某甲签署/)
})

test('the director returns it, not without a word', async () => {
  await sitDown(zhang)
  await page.getByRole('button', { name: '审批', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: '退回修改' }).check()
  await dialog.getByRole('button', { name: '签署', exact: true }).click()
  await dialog.getByText('不同意或者退回修改的，请写明意见').waitFor()
  await dialog.getByRole('textbox', { name: '意见' }).fill('请写明逾期的原因')
  await dialog.getByRole('button', { name: '签署', exact: true }).click()
  await panel().getByText('已退回修改').waitFor()
})

test('sent up again it waits in the director’s list, who agrees to all of it at once', async () => {
  await sitDown(wang)
  await panel().getByText('此前的签署 2 次').click()
  await panel().getByText('请写明逾期的原因').waitFor()
  await sign(page, '送审')
  const address = page.url()
  await sitDown(zhang)
  await page.goto(`${address.replace(/#.*/, '')}#/papers/approvals`)
  await page.getByRole('link', { name: '《督办（催办）单》' }).waitFor()
  await page.getByRole('checkbox', { name: '全部选中' }).check()
  await page.getByRole('button', { name: '同意选中的 1 件' }).click()
  await page.getByText('没有等您审批的文书').waitFor()
  await page.goto(address)
  await panel().getByText('审批完毕').waitFor()
  // What is recorded is what the paper prints.
  await expect.poll(() => page.locator('.pages').innerText()).toMatch(/☑同意[\s\S]*张某甲/)
})

test('once the paper is changed nobody has approved it', async () => {
  await sitDown(wang)
  await fill(page, 'issuerId', '赵某丁')
  await panel().getByText('签署后内容有改动').waitFor()
  await expect.poll(() => page.locator('.pages').innerText()).not.toContain('☑同意')
})

test('a signature given on paper is entered for its signer, and the scanned page is kept with it', async () => {
  await sign(page, '送审')
  await sign(page, '签署')
  await panel()
    .getByLabel('选择监管办主任签批的扫描件')
    .setInputFiles([{ name: '签批页.png', mimeType: 'image/png', buffer: await page.screenshot() }])
  await panel().getByRole('button', { name: '扫描件：签批页.png' }).click()
  await page.getByRole('dialog').getByRole('img', { name: '监管办主任签批的扫描件' }).waitFor()
  await page.keyboard.press('Escape')
  await saved(page)
})
