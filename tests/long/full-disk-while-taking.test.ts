/**
 * A disk that fills up while a package is taken in: Chromium itself refuses the write, once while files are kept and once
 * while records are. It is said, nothing of the package is in the office, and there being room again the same file is
 * taken whole.
 */
import type { CDPSession } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { emptyCase } from '../../src-domain/case-record'
import type { JsonMap } from '../../src-domain/edits'
import {
  attachmentEntry,
  packageBytes,
  recordEntry,
  testWorkstation,
} from '../../src-domain/package/package.fixture'
import { createRecord, saveRecord } from '../../src-domain/record-doc'
import type { BrowserApp } from '../browser/launch'
import { openSampleOffice, reopen } from '../browser/office-page'
import { goTo } from '../support/exchange-stations'
import { zhang } from '../support/first-account'

const passphrase = '仙女山上看汉江的落日'
const cases = 400
const samples = 6
const meta = {
  officerId: 'off-03',
  workstation: '二号机',
  purpose: '登记线索',
  at: '2026-11-22T01:00:00.000Z',
}

let app: BrowserApp
let disk: CDPSession
beforeAll(async () => {
  app = await openSampleOffice({ login: zhang })
  disk = await app.context.newCDPSession(app.page)
})
afterAll(() => app.close())

test.each([
  ['records', 0],
  ['files', 6_000_000],
] as const)(
  'what is refused while %s are written leaves nothing behind, and is taken once there is room',
  async (what, fileBytes) => {
    const { page } = app
    const buffer = await arriving(what, fileBytes)
    const before = await listed()
    await look(buffer)
    await room(60_000)
    await take()
    await page.getByText(/磁盘空间不足/).waitFor({ timeout: 60_000 })
    expect(await page.getByRole('heading', { name: '已接收' }).count()).toBe(0)
    expect(await listed()).toBe(before)
    expect(await entriesFrom(`${what}机`)).toBe(0)

    await room(null)
    await look(buffer)
    await take()
    await page.getByRole('heading', { name: '已接收' }).waitFor({ timeout: 60_000 })
    await expect.poll(listed).toBe(before + cases)
    expect(await entriesFrom(`${what}机`)).toBe(1)
  },
  180_000,
)

test('after a new start all of it is there, and nothing had to be made good', async () => {
  await reopen(app.page, zhang)
  await expect.poll(listed).toBe(samples + 2 * cases)
  await goTo(app.page, '#/today')
  await app.page.getByRole('heading', { name: '今日' }).waitFor()
  expect(await app.page.getByText('从保存日志').count()).toBe(0)
}, 120_000)

async function arriving(name: string, fileBytes: number): Promise<Buffer> {
  const entries = Array.from({ length: cases }, (_, index) => {
    const id = `${name}-${index}`
    const json = { ...emptyCase(id), case: { caseTitle: `${name}${index}`, clueCategory: 'complaint' } }
    const actor = `${name === 'files' ? 'f' : 'e'}${index.toString(16)}`.padEnd(32, '0')
    return recordEntry(id, saveRecord(createRecord(json as unknown as JsonMap, meta, actor)))
  })
  const file = new Uint8Array(fileBytes)
  for (let at = 0; at < fileBytes; at += 65_536) crypto.getRandomValues(file.subarray(at, at + 65_536))
  if (fileBytes > 0) entries.push(await attachmentEntry(file))
  const sender = await testWorkstation(`${name}机`, 'office')
  const header = { packageId: `full-disk-${name}`, counts: counted(fileBytes) }
  return Buffer.from(await packageBytes(sender, entries, { header, lock: { passphrase } }))
}

function counted(bytes: number) {
  return { records: { case: cases }, attachments: bytes > 0 ? 1 : 0, notices: 0, bytes }
}

async function look(buffer: Buffer): Promise<void> {
  const { page } = app
  await goTo(page, '#/exchange/log')
  await goTo(page, '#/exchange/take')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '选择交换包' }).click()
  const name = '交换包.ldpkg'
  await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer })
  await page.getByLabel('交换包口令').fill(passphrase)
  await page.getByRole('button', { name: '查看' }).click()
  await page.getByRole('checkbox', { name: '已当面或电话核对，一致' }).check({ timeout: 60_000 })
}

async function take(): Promise<void> {
  await app.page.getByRole('button', { name: '接收', exact: true }).click()
}

/** Lets the disk take so many bytes more; null: as many as there are. */
async function room(bytes: number | null): Promise<void> {
  const { origin } = new URL(app.url)
  const { usage } = await disk.send('Storage.getUsageAndQuota', { origin })
  await disk.send('Storage.overrideQuotaForOrigin', {
    origin,
    ...(bytes === null ? {} : { quotaSize: usage + bytes }),
  })
}

/** How many cases the list has. */
async function listed(): Promise<number> {
  const { page } = app
  await goTo(page, '#/cases')
  const grid = page.getByRole('grid', { name: '案件' })
  await grid.waitFor()
  return Number(await grid.getAttribute('aria-rowcount')) - 1
}

async function entriesFrom(name: string): Promise<number> {
  const { page } = app
  await goTo(page, '#/exchange/log')
  const none = page.getByText('还没有往来')
  const some = page.getByRole('list', { name: '往来记录' })
  await none.or(some).first().waitFor()
  return some.getByRole('button', { name: new RegExp(`来自.*${name}`) }).count()
}
