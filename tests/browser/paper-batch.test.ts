/** Many papers in one job: one kind for chosen cases, and the file of a case bound into one PDF. */
import { readFile } from 'node:fs/promises'
import JSZip from 'jszip'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { zhang } from '../support/first-account'
import { readPdf } from '../support/pdf'
import type { BrowserApp } from './launch'
import { openCase, openSampleOffice } from './office-page'

let app: BrowserApp
beforeAll(async () => {
  app = await openSampleOffice({ login: zhang })
})
afterAll(() => app.close())

async function downloaded(act: () => Promise<void>): Promise<{ name: string; bytes: Uint8Array }> {
  const download = app.page.waitForEvent('download')
  await act()
  const file = await download
  return { name: file.suggestedFilename(), bytes: new Uint8Array(await readFile(await file.path())) }
}

test('one kind of paper for chosen cases comes as one archive, and says which cases gave none and why', async () => {
  const { page } = app
  await page.getByRole('link', { name: '案件', exact: true }).first().click()
  await page.getByRole('grid', { name: '案件' }).focus()
  await page.keyboard.press('Control+a')
  await page.getByRole('button', { name: '成批出文书：6 件' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByPlaceholder('选一种').click()
  await page.getByRole('option', { name: '受理告知书', exact: true }).click()
  await dialog.getByLabel('每份一个文件').check()
  const { name, bytes } = await downloaded(() => dialog.getByRole('button', { name: '生成并保存' }).click())
  expect(name).toBe('受理告知书 6件案件.zip')
  const files = Object.keys((await JSZip.loadAsync(bytes)).files)
  expect(files).toEqual([
    '1-《受理告知书》川公管监受〔2026〕2号-草稿.pdf',
    '1-《受理告知书》川公管监受〔2026〕2号-草稿.docx',
  ])
  await dialog.getByText('1 份草稿，5 份没有做').waitFor()
  await expect.poll(() => dialog.getByText('本案没有这种文书').count()).toBe(4)
  // A paper that names an informant is not made while the name stands masked.
  await dialog.getByText('本件写有举报人，遮蔽时不打印、不签发').waitFor()
  await dialog.getByRole('button', { name: '关闭' }).last().click()
})

test('the file of a case is one PDF with cover, catalogue and running numbers', async () => {
  const { page } = app
  await openCase(page, '川公管监案〔2026〕2号')
  await page.goto(page.url().replace('overview', 'papers'))
  await page.getByRole('button', { name: '整卷 PDF' }).click()
  const dialog = page.getByRole('dialog', { name: '整卷 PDF' })
  const { name, bytes } = await downloaded(() => dialog.getByRole('button', { name: '装订并保存' }).click())
  expect(name).toBe('案卷正卷 川公管监案〔2026〕2号.pdf')
  const pdf = readPdf(bytes)
  const text = pdf.text.map((each) => each.replace(/\s/g, ''))
  expect(text.slice(0, 3).join('')).toContain('卷内目录')
  const said = await dialog.getByRole('status').filter({ hasText: '已存为' }).textContent()
  const pages = Number(/(\d+) 页/.exec(said ?? '')?.[1])
  expect(pdf.pages).toBeGreaterThan(pages)
  // The last page bears the last number of the catalogue.
  expect(pdf.text.at(-1)).toMatch(new RegExp(`(^|\\s)${pages}(\\s|$)`))
  await dialog.getByRole('button', { name: '关闭' }).last().click()
})

test('a step that cannot say how far it is shows that it goes on, and given up it leaves nothing behind', async () => {
  const { page } = app
  let release = () => {}
  await page.route('**/shell/pdf', async (route) => {
    await new Promise<void>((resolve) => {
      release = resolve
    })
    await route.abort().catch(() => undefined)
  })
  await page.getByRole('button', { name: '全部打印或保存' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '生成并保存' }).click()
  await dialog.getByText('正在生成 PDF').waitFor()
  const bar = dialog.getByRole('progressbar', { name: '进度' })
  expect(await bar.getAttribute('aria-valuetext')).toBe('进行中')
  expect(await bar.getAttribute('aria-valuenow')).toBeNull()
  await dialog.getByText(/^已用 ([2-9]|\d\d)秒$/).waitFor()
  await dialog.getByRole('button', { name: '停下，不做了' }).click()
  release()
  await dialog.getByText('已停下：没有打印，也没有存下文件。').waitFor()
  await page.unroute('**/shell/pdf')
})
