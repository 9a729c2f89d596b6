/**
 * Two workstations, each the whole desktop program with a profile of its own, trade packages both ways on one stick:
 * they write one field apart and settle it, take imports back, and work on a case away from the office.
 */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { electronProgram } from '../../scripts/electron-program'
import { type ElectronApp, launchApp } from '../electron/launch'
import setupDisplay from '../support/display'
import { enterSampleOffice, makeFirstAccount, zhang } from '../support/first-account'

const passphrase = '仙女山上看汉江的落日'
/** Of a case that both see. */
const words = '乡道路面提升'

describe.skipIf(electronProgram() === null)('two workstations', { timeout: 600_000 }, () => {
  let root: string
  let tearDown: (() => void) | undefined
  let office: ElectronApp
  let laptop: ElectronApp
  let made = 0

  beforeAll(async () => {
    tearDown = await setupDisplay()
    root = await mkdtemp(join(tmpdir(), 'casework-exchange-'))
    await mkdir(join(root, 'stick'))
    office = await start('office')
    laptop = await start('laptop')
    await enterSampleOffice(office.page, zhang)
    await laptop.page.getByRole('checkbox', { name: /^监管办主任/ }).check()
    await makeFirstAccount(laptop.page, { loginName: '外勤员', password: '马口镇外的旧砖窑' })
    await laptop.page.getByRole('button', { name: '建立资料库' }).click()
    await laptop.page.getByRole('heading', { name: '今日' }).waitFor()
  }, 300_000)
  afterAll(async () => {
    await office?.close()
    await laptop?.close()
    await rm(root, { recursive: true, force: true, maxRetries: 5 })
    tearDown?.()
  })

  async function start(name: string): Promise<ElectronApp> {
    const app = await launchApp({ userData: join(root, name), journal: join(root, `${name}-journal`) })
    app.page.setDefaultTimeout(60_000)
    return app
  }

  /** Answers the dialogs for files with this path. */
  function answerDialogs({ app }: ElectronApp, path: string): Promise<void> {
    return app.evaluate(({ dialog }, chosen) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen })
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
    }, path)
  }

  async function open(page: Page, section: string): Promise<void> {
    await page.evaluate((to) => {
      window.location.hash = `#/exchange/${to}`
    }, section)
  }

  /** Makes a package for whom the words name, and gives its path. */
  async function make(from: ElectronApp, what: RegExp, secret: string | null): Promise<string> {
    const { page } = from
    await open(page, 'take')
    await open(page, 'make')
    await page.getByRole('radio', { name: what }).check()
    for (const box of await page.getByRole('checkbox', { name: /带上有/ }).all()) await box.check()
    if (secret !== null) {
      await page.getByLabel('交换包口令', { exact: true }).fill(secret)
      await page.getByLabel('再输一遍').fill(secret)
    }
    made += 1
    const path = join(root, 'stick', `${made}.ldpkg`)
    await answerDialogs(from, path)
    await page.getByRole('button', { name: '制作交换包' }).click()
    await page.getByText('已从存放处读回').waitFor({ timeout: 120_000 })
    return path
  }

  /** Looks into a package; nothing of it is taken in yet. */
  async function look(at: ElectronApp, path: string, secret: string | null): Promise<void> {
    const { page } = at
    await open(page, 'make')
    await open(page, 'take')
    await answerDialogs(at, path)
    await page.getByRole('button', { name: '选择交换包' }).click()
    if (secret !== null) {
      await page.getByLabel('交换包口令').fill(secret)
      await page.getByRole('button', { name: '查看' }).click()
    }
  }

  async function take(at: ElectronApp, path: string, secret: string | null): Promise<void> {
    await look(at, path, secret)
    const { page } = at
    await page.getByRole('button', { name: '接收', exact: true }).waitFor({ timeout: 120_000 })
    const compared = page.getByRole('checkbox', { name: '已当面或电话核对，一致' })
    if ((await compared.count()) > 0) await compared.check()
    await page.getByRole('button', { name: '接收', exact: true }).click()
    await page.getByRole('heading', { name: '已接收' }).waitFor({ timeout: 120_000 })
  }

  async function counts(page: Page): Promise<Record<string, number>> {
    const list = page.getByLabel('对比合计')
    await list.waitFor({ timeout: 120_000 })
    const names = await list.locator('dt').allTextContents()
    const values = await list.locator('dd').allTextContents()
    return Object.fromEntries(names.map((name, index) => [name, Number(values[index])]))
  }

  /** Types into a field of the case's overview and waits for the disk. */
  async function type(at: ElectronApp, caseId: string, field: string, text: string): Promise<void> {
    const { page } = at
    await page.evaluate((id) => {
      window.location.hash = `#/cases/${id}/overview`
    }, caseId)
    const box = page.getByLabel(field, { exact: true }).first()
    await box.fill(text)
    await box.blur()
    await page.waitForTimeout(1_500)
    await page.getByRole('status').filter({ hasText: '已保存' }).waitFor()
  }

  const caseIdOf = async (page: Page) => {
    await page.evaluate(() => {
      window.location.hash = '#/cases'
    })
    await page.getByRole('gridcell', { name: words }).first().click()
    await page.waitForURL(/#\/cases\/[^/]+\//)
    return /#\/cases\/([^/]+)\//.exec(page.url())?.[1] ?? ''
  }

  test('the second machine takes in everything by a passphrase, after the fingerprint was compared', async () => {
    const path = await make(office, /全部资料/, passphrase)
    expect((await readdir(join(root, 'stick'))).filter((name) => name.endsWith('.part'))).toEqual([])
    const bytes = await readFile(path)
    for (const word of ['caseTitle', '举报', '监管办']) expect(bytes.includes(word)).toBe(false)
    await look(laptop, path, passphrase)
    expect(await counts(laptop.page)).toMatchObject({ 新的: 6, 冲突: 0, 同号: 0 })
    expect(await laptop.page.getByRole('button', { name: '接收', exact: true }).isDisabled()).toBe(true)
    await take(laptop, path, passphrase)
    await laptop.page.evaluate(() => {
      window.location.hash = '#/cases'
    })
    await laptop.page.getByRole('grid', { name: '案件' }).waitFor()
    // Three of the six are restricted: an administrator's account takes them in and does not see them.
    expect(await laptop.page.getByRole('grid', { name: '案件' }).getAttribute('aria-rowcount')).toBe('4')
  })

  test('altered, cut short and foreign files are refused in words, and nothing is written', async () => {
    const whole = await readFile(join(root, 'stick', '1.ldpkg'))
    const altered = Buffer.from(whole)
    altered[whole.length >> 1] = (altered[whole.length >> 1] ?? 0) ^ 1
    const files = { 'altered.ldpkg': altered, 'short.ldpkg': whole.subarray(0, whole.length - 500) }
    for (const [name, bytes] of Object.entries(files)) {
      await writeFile(join(root, 'stick', name), bytes)
      await look(office, join(root, 'stick', name), passphrase)
      await office.page.getByText(/已损坏或被改动|交换包不完整/).waitFor({ timeout: 120_000 })
    }
    await writeFile(join(root, 'stick', 'photo.ldpkg'), 'no package at all, and long enough to be looked at')
    await look(office, join(root, 'stick', 'photo.ldpkg'), null)
    await office.page.getByText('不是本程序的交换包').waitFor({ timeout: 120_000 })
  })

  test('the same field changed on both stands side by side, is settled on one and the choice travels', async () => {
    await take(office, await make(laptop, /只交换名片/, null), null)
    const id = await caseIdOf(office.page)
    await type(office, id, '交易场所', '办公室写的场所')
    await type(laptop, id, '交易场所', '笔记本写的场所')
    await type(laptop, id, '标段名称', '笔记本补的标段')
    const there = await make(laptop, /对方还没有的变动/, null)
    await look(office, there, null)
    // The second is the office's library: who works on the laptop is new to it.
    expect(await counts(office.page)).toMatchObject({ 新的: 0, 有变动: 2, 冲突: 1 })
    await office.page.getByRole('button', { name: /机构人员等资料库/ }).click()
    await office.page.getByText(/^外勤员，.*建立机构和人员资料/).waitFor()
    await office.page.getByRole('button', { name: new RegExp(words) }).click()
    await office.page.getByText('笔记本补的标段').waitFor()
    await take(office, there, null)
    await open(office.page, `conflicts/${id}`)
    const field = office.page.getByRole('region', { name: '交易场所' })
    await field.waitFor()
    expect(await field.getByRole('listitem').count()).toBe(2)
    await field.getByRole('button', { name: '选定 笔记本写的场所' }).click()
    await office.page.getByText('没有待选定的内容了').waitFor()
    await take(laptop, await make(office, /对方还没有的变动/, null), null)
    await laptop.page.evaluate((to) => {
      window.location.hash = `#/cases/${to}/overview`
    }, id)
    await laptop.page.getByLabel('交易场所', { exact: true }).first().waitFor()
    expect(await laptop.page.getByLabel('交易场所', { exact: true }).first().inputValue()).toBe(
      '笔记本写的场所',
    )
    expect(await laptop.page.getByRole('region', { name: '交易场所' }).count()).toBe(0)
  })

  test('the same package a second time changes nothing', async () => {
    await look(laptop, join(root, 'stick', '1.ldpkg'), passphrase)
    expect(await counts(laptop.page)).toMatchObject({ 新的: 0, 有变动: 0, 冲突: 0, 附件: 0 })
    await laptop.page.getByText('已经接收过').waitFor()
  })

  test('an import is taken back from the log, and the history keeps it', async () => {
    const id = await caseIdOf(laptop.page)
    await type(laptop, id, '标段名称', '写错的标段')
    await take(office, await make(laptop, /对方还没有的变动/, null), null)
    await open(office.page, 'log')
    await office.page.getByRole('button', { name: /来自/ }).first().click()
    await office.page.getByRole('button', { name: '撤回这次接收' }).click()
    await office.page.getByRole('button', { name: '撤回', exact: true }).click()
    await office.page.getByText('已撤回，1 件资料').waitFor()
    await office.page.getByRole('button', { name: '好', exact: true }).click()
    await office.page.evaluate((to) => {
      window.location.hash = `#/cases/${to}/history`
    }, id)
    await office.page.getByText(/撤回“.*”的交换包带来的内容/).waitFor()
    // The one before brought the officer of the laptop as well, who must be known there when the next package arrives.
    await open(office.page, 'log')
    await office.page.getByRole('button', { name: /来自/ }).nth(1).click()
    await office.page.getByRole('button', { name: '撤回这次接收' }).click()
    await office.page.getByRole('button', { name: '撤回', exact: true }).click()
    await office.page.getByText('随包新来的 1 名人员或机构').waitFor()
    await office.page.getByRole('button', { name: '好', exact: true }).click()
  })

  test('a case handed out is marked until it is brought back', async () => {
    const { page } = office
    const id = await caseIdOf(page)
    await open(page, `make/${id}`)
    await page.getByRole('radio', { name: /外出任务/ }).check()
    for (const box of await page.getByRole('checkbox', { name: /带上有/ }).all()) await box.check()
    made += 1
    const task = join(root, 'stick', `${made}.ldpkg`)
    await answerDialogs(office, task)
    await page.getByRole('button', { name: '制作交换包' }).click()
    await page.getByText('已从存放处读回').waitFor({ timeout: 120_000 })
    await page.evaluate((to) => {
      window.location.hash = `#/cases/${to}/overview`
    }, id)
    await page.getByText(/外出办理：/).waitFor()
    await take(laptop, task, null)
    await laptop.page.getByRole('button', { name: '外勤员' }).waitFor()
    await type(laptop, id, '标段名称', '现场核实的标段')
    await open(laptop.page, `make/${id}`)
    await laptop.page.getByRole('radio', { name: /外出带回/ }).check()
    for (const box of await laptop.page.getByRole('checkbox', { name: /带上有/ }).all()) await box.check()
    made += 1
    const back = join(root, 'stick', `${made}.ldpkg`)
    await answerDialogs(laptop, back)
    await laptop.page.getByRole('button', { name: '制作交换包' }).click()
    await laptop.page.getByText('已从存放处读回').waitFor({ timeout: 120_000 })
    await take(office, back, null)
    await page.evaluate((to) => {
      window.location.hash = `#/cases/${to}/overview`
    }, id)
    await page.getByLabel('标段名称', { exact: true }).first().waitFor()
    expect(await page.getByText(/外出办理：/).count()).toBe(0)
    expect(await page.getByLabel('标段名称', { exact: true }).first().inputValue()).toBe('现场核实的标段')
  })

  test('nothing of this was complained of', () => {
    expect(office.complaints).toEqual([])
    expect(laptop.complaints).toEqual([])
  })
})
