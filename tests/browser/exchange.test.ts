/** Packages in a plain browser window: looked into first, taken, taken back; and one made that opens elsewhere. */
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { emptyCase } from '../../src-domain/case-record'
import type { JsonMap } from '../../src-domain/edits'
import { sourceOf } from '../../src-domain/package/byte-streams'
import { packageBytes, recordEntry, testWorkstation } from '../../src-domain/package/package.fixture'
import { readPackage } from '../../src-domain/package/read-package'
import { createRecord, saveRecord } from '../../src-domain/record-doc'
import { counts, goTo } from '../support/exchange-stations'
import { zhang } from '../support/first-account'
import type { BrowserApp } from './launch'
import { openSampleOffice } from './office-page'

const passphrase = '仙女山上看汉江的落日'
const title = '笔记本上登记的新案件'

/** One and the same in all tests: with other keys it would be taken for somebody else. */
const sender = testWorkstation('笔记本', 'office')

let app: BrowserApp
beforeAll(async () => {
  app = await openSampleOffice({ login: zhang })
})
afterAll(() => app.close())

async function arriving(id = 'arriving', more: object = {}): Promise<Buffer> {
  const json = { ...emptyCase(id), case: { caseTitle: title, clueCategory: 'complaint' }, ...more }
  const meta = {
    officerId: 'off-03',
    purpose: '登记线索',
    workstation: '笔记本',
    at: '2026-11-22T01:00:00.000Z',
  }
  const entry = recordEntry(id, saveRecord(createRecord(json as JsonMap, meta, 'a'.repeat(32))))
  return Buffer.from(await packageBytes(await sender, [entry], { lock: { passphrase } }))
}

async function choose(name: string, buffer: Buffer): Promise<void> {
  const { page } = app
  await goTo(page, '#/exchange/log')
  await goTo(page, '#/exchange/take')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '选择交换包' }).click()
  await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer })
}

async function open(secret: string): Promise<void> {
  await app.page.getByLabel('交换包口令').fill(secret)
  await app.page.getByRole('button', { name: '查看' }).click()
}

test('a task is only for a machine that was met, and who met none is told so before anything is made', async () => {
  const { page } = app
  await goTo(page, '#/exchange/make')
  await page.getByRole('radio', { name: /外出任务/ }).check()
  await page.getByText('外出任务只能交给认识的电脑，本机现在一台也不认识').waitFor()
  expect(await page.getByRole('button', { name: '制作交换包' }).isDisabled()).toBe(true)
  await page.getByRole('button', { name: '先交换名片' }).click()
  await page.getByRole('radio', { name: /只交换名片/, checked: true }).waitFor()
})

test('a package is made to its end though the office is locked meanwhile, and opens elsewhere with the passphrase', async () => {
  const { page } = app
  await goTo(page, '#/exchange/make')
  await page.getByRole('radio', { name: /全部资料/ }).check()
  await page.getByLabel('交换包口令', { exact: true }).fill(passphrase)
  await page.getByLabel('再输一遍').fill(passphrase)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '制作交换包' }).click()
  await page.getByRole('button', { name: '停止' }).waitFor()
  await page.keyboard.press('Control+l')
  await page.getByText(/正在制作交换包.*会继续做完/).waitFor()
  const atCorner = () => page.evaluate(() => document.elementFromPoint(30, 30)?.closest('dialog') !== null)
  expect(await atCorner()).toBe(true)
  await page.keyboard.press('Control+k')
  expect(await page.getByRole('listbox').count()).toBe(0)
  const bytes = await readFile(await (await download).path())
  await page.getByText('已锁定，请输入口令继续。交换包已做好并读回核对，见“往来记录”。').waitFor()
  await expect.poll(() => page.locator('body').textContent()).not.toContain('带什么')
  await page.getByLabel('口令', { exact: true }).fill(zhang.password)
  await page.getByRole('button', { name: '解锁', exact: true }).click()
  await goTo(page, '#/exchange/log')
  await page.getByRole('button', { name: /发往/ }).first().waitFor()
  const { header, manifest } = await readPackage(sourceOf(bytes), { passphrase })
  expect(header.purpose).toBe('everything')
  // The others name an informant, are restricted or went to discipline, and nobody has put them in on purpose.
  expect(header.counts.records.case).toBe(3)
  const records = manifest.entries.filter(({ kind }) => kind === 'record')
  expect(records).toHaveLength(Object.values(header.counts.records).reduce((sum, count) => sum + count, 0))
})

test('that a package has arrived is not lost without a word where the disk takes nothing', async () => {
  const { page } = app
  await goTo(page, '#/exchange/log')
  await page.getByRole('button', { name: /发往/ }).first().click()
  const arrived = page.getByRole('button', { name: '对方说已收到' })
  await arrived.waitFor()
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    window.addEventListener('disk-cleared', () => Object.assign(IDBObjectStore.prototype, { put }))
  })
  await arrived.click()
  await page.getByRole('status').filter({ hasText: '没有记下：磁盘空间不足' }).waitFor()
  await page.evaluate(() => window.dispatchEvent(new Event('disk-cleared')))
  await arrived.click()
  await arrived.waitFor({ state: 'detached' })
})

test('what is no sound package is refused in words', async () => {
  const { page } = app
  const whole = await arriving()
  await choose('照片.ldpkg', Buffer.from('no package at all, and long enough to be looked at'))
  await page.getByText('不是本程序的交换包').waitFor()
  await choose('短.ldpkg', whole.subarray(0, whole.length - 200))
  await open(passphrase)
  await page.getByText(/交换包不完整/).waitFor()
  await choose('交换包.ldpkg', whole)
  const field = page.getByLabel('交换包口令')
  const inField = () => field.evaluate((input) => input === document.activeElement)
  await expect.poll(inField).toBe(true)
  await open('别的一句话也很长')
  await page.getByText('口令不对，交换包打不开').waitFor()
  await expect.poll(inField).toBe(true)
})

test('a package is looked into, taken in once the fingerprint was compared, and taken back', async () => {
  const { page } = app
  await choose('交换包.ldpkg', await arriving())
  await open(passphrase)
  expect(await counts(page)).toMatchObject({ 新的: 1, 有变动: 0, 冲突: 0, 同号: 0 })
  const withFocus = () => page.evaluate(() => document.activeElement?.textContent?.trim())
  await expect.poll(withFocus).toBe('来自')
  const button = page.getByRole('button', { name: '接收', exact: true })
  expect(await button.isDisabled()).toBe(true)
  await page.getByRole('button', { name: new RegExp(title) }).click()
  await page.getByText('接收后整件新增').waitFor()
  await page.getByRole('checkbox', { name: '已当面或电话核对，一致' }).check()
  await button.click()
  await page.getByRole('heading', { name: '已接收' }).waitFor()
  await expect.poll(withFocus).toBe('已接收')
  await goTo(page, '#/cases')
  await page.getByRole('gridcell', { name: title }).waitFor()
  await goTo(page, '#/exchange/log')
  await page.getByRole('button', { name: /来自/ }).first().click()
  await page.getByRole('button', { name: '撤回这次接收' }).click()
  await page.getByRole('button', { name: '撤回', exact: true }).click()
  await page.getByText('已撤回，1 件资料').waitFor()
  await page.getByRole('button', { name: '好', exact: true }).click()
  await goTo(page, '#/cases')
  await page.getByRole('grid', { name: '案件' }).waitFor()
  await expect.poll(() => page.getByRole('gridcell', { name: title }).count()).toBe(0)
  expect(app.complaints).toEqual([])
})

test('striking a computer and taking it up again keeps the keyboard, and what was noted is told', async () => {
  const { page } = app
  await goTo(page, '#/exchange/stations')
  const strike = page.getByRole('button', { name: '停用“笔记本”' })
  await strike.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: '原因' }).fill('笔记本遗失')
  await page.getByRole('button', { name: '停用这台电脑' }).focus()
  await page.keyboard.press('Enter')
  const takeUp = page.getByRole('button', { name: '恢复使用“笔记本”' })
  await takeUp.waitFor()
  const has = (button: typeof takeUp) => button.evaluate((element) => element === document.activeElement)
  await expect.poll(() => has(takeUp)).toBe(true)
  await page.getByText(/停用，原因：笔记本遗失/).waitFor()
  await page.keyboard.press('Enter')
  await strike.waitFor()
  await expect.poll(() => has(strike)).toBe(true)
  expect(await page.getByRole('dialog').count()).toBe(0)
})

test('a case that comes back in a package of another kind is told to be noted as away still, and is noted as back by hand', async () => {
  const { page } = app
  const away = {
    ...{ order: 1, workstationId: 'ws-笔记本', workstationName: '笔记本', officerId: 'off-03' },
    ...{ at: '2026-11-20T01:00:00.000Z', note: '到工地核查' },
  }
  await choose('带回.ldpkg', await arriving('away', { checkouts: { c1: away } }))
  await open(passphrase)
  await page.getByRole('button', { name: '接收', exact: true }).click()
  await page.getByText(/其中 1 件由“笔记本”带在外面.*仍注明在外/).waitFor()
  await page.getByRole('button', { name: '打开案件' }).click()
  await page.getByText('任务：到工地核查').waitFor()
  await page.getByRole('button', { name: '已带回' }).click()
  await page.getByText(/^外出办理：/).waitFor({ state: 'detached' })
  await page.keyboard.press('Control+z')
  await page.getByText(/^外出办理：/).waitFor()
})
