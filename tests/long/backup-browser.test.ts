/** Backups in a plain browser window: made by hand, rehearsed, and restored on a machine that has nothing. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { BrowserApp } from '../browser/launch'
import { openEmptyOffice, openSampleOffice, reopen } from '../browser/office-page'
import { administrator, makeFirstAccount, restoreSampleOffice, unlock, wang } from '../support/first-account'

let folder: string
let file: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casework-backup-'))
  const app = await openSampleOffice()
  file = await madeByHand(app.page)
  await app.close()
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Makes a backup in the settings and puts the download into the folder. */
async function madeByHand(page: Page): Promise<string> {
  await page.getByRole('link', { name: '设置', exact: true }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '制作备份并另存' }).click()
  const path = join(folder, (await download).suggestedFilename())
  await (await download).saveAs(path)
  await page.getByText('已备份，并已读回核对').waitFor()
  return path
}

/** Chooses the file where the screen asks for one. */
async function choose(page: Page, button: string, path: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: button }).click()
  await (await chooser).setFiles(path)
}

describe('a backup made by hand', () => {
  let app: BrowserApp
  beforeEach(async () => {
    app = await openSampleOffice()
  })
  afterEach(() => app.close())

  test('is asked for on the first screen until there is one', async () => {
    const { page } = app
    await page.getByText('还没有做过备份').waitFor()
    await page.getByRole('link', { name: '到设置里备份' }).click()
    await page.getByText('浏览器窗口里只能手工备份').waitFor()
    await madeByHand(page)
    await page.getByText(/7 份资料，.*已读回核对/).waitFor()
    await page.getByRole('link', { name: '今日', exact: true }).click()
    await page.getByRole('heading', { name: '今日', exact: true }).waitFor()
    expect(await page.getByText('还没有做过备份').count()).toBe(0)
    expect(app.complaints).toEqual([])
  })

  test('is rehearsed: three cases open, the result is remembered, and nothing stays behind', async () => {
    const { page } = app
    await page.getByRole('link', { name: '设置', exact: true }).click()
    await page.getByRole('button', { name: '恢复演练' }).click()
    await choose(page, '选择备份文件', file)
    await page.getByText('工作站-').first().waitFor()
    await page.getByRole('combobox', { name: '备份里的账号' }).click()
    await page.getByRole('option', { name: wang.loginName }).click()
    await page.getByLabel('制作备份时的口令').fill('不是这个口令')
    await page.getByRole('button', { name: '开始演练' }).click()
    await page.getByText('口令不对').waitFor()
    await page.getByLabel('制作备份时的口令').fill(wang.password)
    await page.getByRole('button', { name: '开始演练' }).click()
    await page.getByText('演练通过：这份备份能恢复').waitFor()
    await expect.poll(() => page.getByText(/^打开了“/).count()).toBe(3)
    await page.getByRole('button', { name: '知道了' }).click()
    await page.getByText(/案件 6 件全部核对，打开 3 件，均完整/).waitFor()
    const databases = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))
    expect(databases.filter((name) => name?.includes('drill'))).toEqual([])
    await reopen(page)
    await page.getByText(/案件 6 件全部核对，打开 3 件，均完整/).waitFor()
    expect(app.complaints).toEqual([])
  })

  test('replaces what is there only once an administrator confirms, and after a backup of it', async () => {
    const { page } = app
    await page.getByRole('link', { name: '设置', exact: true }).click()
    await page.getByRole('button', { name: '从备份恢复' }).click()
    await choose(page, '选择备份文件', file)
    await page.getByLabel('制作备份时的口令').fill(administrator.password)
    await page.getByRole('button', { name: '替换本机资料' }).click()
    await page.getByText('请由本机的管理员输入口令确认').waitFor()
    await page.getByLabel('其在本机的口令').fill(administrator.password)
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: '替换本机资料' }).click()
    expect((await download).suggestedFilename()).toMatch(/^恢复前备份_/)
    await page.getByText('已恢复').waitFor()
    await page.getByRole('button', { name: '打开恢复的资料' }).click()
    await unlock(page, wang)
    await page.getByRole('heading', { name: '设置' }).waitFor()
    await page.getByRole('link', { name: '案件', exact: true }).click()
    await expect.poll(() => page.getByRole('grid', { name: '案件' }).getAttribute('aria-rowcount')).toBe('7')
    expect(app.complaints).toEqual([])
  })
})

describe('on a machine that has nothing', () => {
  let app: BrowserApp
  beforeEach(async () => {
    app = await openEmptyOffice()
  })
  afterEach(() => app.close())

  test('the first screen offers to restore; a password of the backup opens it', async () => {
    const { page } = app
    await page.getByRole('button', { name: '从备份恢复' }).click()
    await choose(page, '选择备份文件', file)
    await page.getByText('制作于').waitFor()
    await restoreSampleOffice(page)
    expect(app.complaints).toEqual([])
  })

  test('a damaged backup is refused, and the machine stays as it was', async () => {
    const { page } = app
    const bytes = await readFile(file)
    bytes[bytes.length - 1000] = (bytes[bytes.length - 1000] ?? 0) ^ 1
    const damaged = { name: '损坏.ldbak', mimeType: 'application/octet-stream', buffer: bytes }
    await page.getByRole('button', { name: '从备份恢复' }).click()
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: '选择备份文件' }).click()
    await (await chooser).setFiles(damaged)
    await page.getByLabel('制作备份时的口令').fill(administrator.password)
    await page.getByRole('button', { name: '恢复到本机' }).click()
    await page.getByText('这份备份已经损坏或被改动过').waitFor()
    await page.getByRole('button', { name: '返回' }).click()
    await makeFirstAccount(page, { loginName: '赵某', password: '换一句没人想得到的话' })
  })
})
