/** 发文登记 and what is behind it: missing numbers explained, issued from the machine's range, a paper checked, the list filtered. */
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { administrator, lock, unlock, zhang } from '../support/first-account'
import type { BrowserApp } from './launch'
import { openCase, openSampleOffice, saved } from './office-page'

let app: BrowserApp
beforeAll(async () => {
  app = await openSampleOffice({ login: administrator })
})
afterAll(() => app.close())

const register = () => app.page.getByRole('grid', { name: '发文登记' })

async function show(hash: string) {
  await app.page.evaluate((address) => {
    window.location.hash = address
  }, hash)
}

test('a missing number is listed until somebody says why, and a faulty one is refused with the right form', async () => {
  const { page } = app
  await show('#/papers/dispatch')
  await register().getByText('川公管监纪〔2026〕2号').click()
  const dialog = page.getByRole('dialog', { name: '登记文号' })
  await dialog.getByRole('textbox', { name: '文号' }).fill('川公管监纪[2026]第02号')
  await dialog.getByText('年份应用六角括号').waitFor()
  await dialog.getByRole('button', { name: '改为“川公管监纪〔2026〕2号”' }).click()
  await dialog.getByRole('button', { name: '登记', exact: true }).click()
  await dialog.getByText('请写明为什么空了号').waitFor()
  await dialog.getByRole('textbox', { name: '原因' }).fill('会议取消，纪要没有印发')
  await dialog.getByRole('button', { name: '登记', exact: true }).click()
  await register().getByText('缺号：会议取消，纪要没有印发').waitFor()
})

test('a number of another organ stands in the register with its source', async () => {
  const { page } = app
  await page.getByRole('button', { name: '登记文号' }).click()
  const dialog = page.getByRole('dialog', { name: '登记文号' })
  await dialog.getByText('外部文号').click()
  await dialog.getByRole('textbox', { name: '文号' }).fill('川住建函〔2026〕12号')
  await dialog.getByLabel('编号的机关').fill('市住建局')
  await dialog.getByLabel('文书名称').fill('关于移送线索的函')
  await dialog.getByRole('button', { name: '登记', exact: true }).click()
  await register().getByText('外部文号：市住建局编号').waitFor()
})

test('the machine issues from its range only', async () => {
  const { page } = app
  await show('#/settings/numbers')
  await page.getByPlaceholder('可以选几种').click()
  await page.getByRole('option', { name: '受（受理告知书）' }).click()
  await page.keyboard.press('Escape')
  await page.getByLabel('从', { exact: true }).fill('50')
  await page.getByLabel('到', { exact: true }).fill('60')
  await page.getByRole('button', { name: '分给这台电脑' }).click()
  await page.getByRole('cell', { name: '川公管监受〔2026〕50号' }).waitFor()
  await saved(page)
  await lock(page)
  await unlock(page, zhang)
  await openCase(page, '川公管监案〔2026〕2号')
  await page.goto(page.url().replace('overview', 'papers'))
  await page.getByRole('link', { name: '受理告知书', exact: true }).click()
  await page.locator('.pages .page').first().waitFor()
  await page.getByRole('button', { name: '签发', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('2 号不在本机的号段里').waitFor()
  await dialog.getByLabel('文号', { exact: true }).fill('川公管监受〔2026〕50号')
  await dialog.getByRole('button', { name: '签发', exact: true }).click()
  await page.getByText('已签发').first().waitFor()
})

test('the file of the issued paper is as it was issued, and its number alone is only found', async () => {
  const { page } = app
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '存为 PDF' }).click()
  const file = await download
  const bytes = await readFile(await file.path())
  await show('#/papers/verify')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '选择文件' }).click()
  await (await chooser).setFiles({ name: '受理告知书.pdf', mimeType: 'application/pdf', buffer: bytes })
  await page.getByText('与签发记录一致').waitFor()
  await page.getByLabel('二维码的文字或文号').fill('川公管监受〔2026〕50号')
  await page.keyboard.press('Enter')
  await page.getByText('文号有签发记录').waitFor()
  await page.getByLabel('二维码的文字或文号').fill('川公管监受〔2026〕51号')
  await page.keyboard.press('Enter')
  await page.getByText('没有签发记录', { exact: true }).waitFor()
  await page.getByRole('link', { name: '打开《受理告知书》' }).first().click()
  await page.getByText('已签发').first().waitFor()
})

test('the numbers of all cases stand in one list', async () => {
  await show('#/papers/dispatch')
  await register().getByText('川住建罚决〔2026〕2号', { exact: true }).waitFor()
})

test('one 代字 alone is shown, and the count says so', async () => {
  const { page } = app
  const choice = page.getByRole('combobox', { name: '按代字筛选' })
  await choice.click()
  await page.getByRole('option', { name: '川住建罚决', exact: true }).click()
  await expect.poll(() => register().getByText('受理告知书').count()).toBe(0)
  await register().getByText('川住建罚决〔2026〕1号', { exact: true }).waitFor()
})

test('a number leads to its paper', async () => {
  const { page } = app
  await register().getByText('川住建罚决〔2026〕1号', { exact: true }).dblclick()
  await page.getByRole('heading', { name: '行政处罚决定书' }).first().waitFor()
  expect(app.complaints).toEqual([])
})
