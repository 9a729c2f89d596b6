import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { electronProgram } from '../../scripts/electron-program'
import type { ElectronApp } from '../electron/launch'
import { fieldRow } from '../support/by-hand'
import { onDisk } from '../support/desk'
import setupDisplay from '../support/display'
import { caseIdOf, goTo, type Stick, settled, startStation, stickIn } from '../support/exchange-stations'
import { enterSampleOffice, lock, unlock, wang, zhang } from '../support/first-account'

const passphrase = '仙女山上看汉江的落日'
const changes = /对方还没有的变动/

describe.skipIf(electronProgram() === null)('two workstations in conflict', { timeout: 600_000 }, () => {
  let root: string
  let tearDown: (() => void) | undefined
  let stick: Stick
  let office: ElectronApp
  let laptop: ElectronApp
  /** 川公管监案〔2026〕2号. */
  let first: string

  beforeAll(async () => {
    tearDown = await setupDisplay()
    root = await mkdtemp(join(tmpdir(), 'casework-conflicts-'))
    stick = await stickIn(root)
    office = await startStation(root, 'office')
    await enterSampleOffice(office.page, zhang)
    await office.close()
    // The laptop begins with what the office has, under a name of its own.
    for (const part of ['', '-journal']) {
      await cp(join(root, `office${part}`), join(root, `laptop${part}`), { recursive: true })
    }
    office = await startStation(root, 'office')
    const renamed = await startStation(root, 'laptop')
    await renamed.page.getByRole('button', { name: '解锁', exact: true }).waitFor()
    await renamed.page.evaluate(() => {
      localStorage.setItem('liandong.workstation', '笔记本')
      localStorage.removeItem('liandong.machine')
    })
    await renamed.close()
    laptop = await startStation(root, 'laptop')
    for (const { page } of [office, laptop]) {
      await unlock(page, zhang)
      await page.getByRole('heading', { name: '今日' }).waitFor()
    }
    await stick.take(laptop, await stick.make(office, /全部资料/, passphrase), passphrase)
    await stick.take(office, await stick.make(laptop, /只交换名片/, null), null)
    first = await caseIdOf(office.page, '川公管监案〔2026〕2号')
  }, 300_000)
  afterAll(async () => {
    await office?.close()
    await laptop?.close()
    await rm(root, { recursive: true, force: true, maxRetries: 5 })
    tearDown?.()
  })

  async function become({ page }: ElectronApp, login: Parameters<typeof unlock>[1]): Promise<void> {
    await lock(page)
    await unlock(page, login)
    await goTo(page, '#/today')
    await page.getByRole('heading', { name: '今日' }).waitFor()
  }

  /** What one has and the other lacks. */
  async function carry(from: ElectronApp, to: ElectronApp): Promise<void> {
    await stick.take(to, await stick.make(from, changes, null), null)
  }

  async function openPaper({ page }: ElectronApp, caseId: string, title: string): Promise<void> {
    await goTo(page, `#/cases/${caseId}/papers`)
    await page.getByRole('link', { name: title, exact: true }).first().click()
    await page.locator('.pages .page').first().waitFor()
  }

  async function issue(at: ElectronApp, caseId: string, title: string, docNo: string): Promise<void> {
    const { page } = at
    await openPaper(at, caseId, title)
    await page.getByRole('button', { name: '签发', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('文号', { exact: true }).fill(docNo)
    await dialog.getByRole('button', { name: '签发', exact: true }).click()
    await page.getByText('已签发').first().waitFor()
    await onDisk(page)
  }

  /** The papers of a case as its list tells them. */
  async function papers(page: Page, caseId: string): Promise<string[]> {
    await goTo(page, '#/today')
    await goTo(page, `#/cases/${caseId}/papers`)
    await page.locator('main table tbody tr').first().waitFor()
    return page.locator('main table tbody tr').allTextContents()
  }

  test('one issues while the other edits the draft: the issued one stands, and the edit stays in the history', async () => {
    await issue(office, first, '受理告知书', '川公管监受〔2026〕2号')
    await become(laptop, wang)
    await openPaper(laptop, first, '受理告知书')
    const field = fieldRow(laptop.page, 'acceptedMatters').locator('textarea, input').first()
    await field.fill('离线时另写的受理事项')
    await field.blur()
    await settled(laptop.page)
    const there = await stick.make(laptop, changes, null)
    await stick.look(office, there, null)
    await office.page.getByRole('button', { name: /川公管监案〔2026〕2号/ }).click()
    await office.page.getByText(/处草稿修改，改的时候文书已在另一台电脑签发/).waitFor()
    await stick.take(office, there, null)
    await carry(office, laptop)
    for (const at of [office, laptop]) {
      const row = (await papers(at.page, first)).find((text) => text.startsWith('受理告知书'))
      expect(row).toContain('川公管监受〔2026〕2号')
      expect(row).toContain('已签发')
      await openPaper(at, first, '受理告知书')
      expect(await at.page.locator('.pages').textContent()).not.toContain('离线时另写的受理事项')
      await goTo(at.page, `#/cases/${first}/history`)
      await at.page.getByText('离线时另写的受理事项').first().waitFor()
    }
    await become(laptop, zhang)
  })

  test('what one takes out and the other changes stays and is shown; what both add to a list stands twice', async () => {
    for (const at of [office, laptop]) await become(at, wang)
    await goTo(office.page, `#/cases/${first}/overview`)
    await office.page.getByRole('button', { name: '再加一名被反映人' }).click()
    const last = ({ page }: ElectronApp) => page.getByRole('group', { name: /^被反映人\d+$/ }).last()
    await fillIn(last(office), '名称（姓名）', '待删去的公司')
    await settled(office.page)
    await carry(office, laptop)
    // The laptop goes on with the row, the office takes it out; and each adds a row of its own.
    await goTo(laptop.page, `#/cases/${first}/overview`)
    await fillIn(last(laptop), '联系人', '笔记本补的联系人')
    await settled(laptop.page)
    await laptop.page.getByRole('button', { name: '再加一名被反映人' }).click()
    await fillIn(last(laptop), '名称（姓名）', '笔记本加的公司')
    await settled(laptop.page)
    await goTo(office.page, `#/cases/${first}/overview`)
    await office.page.getByRole('button', { name: '删除这一名' }).last().click()
    await settled(office.page)
    await office.page.getByRole('button', { name: '再加一名被反映人' }).click()
    await fillIn(last(office), '名称（姓名）', '办公室加的公司')
    await settled(office.page)
    await carry(laptop, office)
    await carry(office, laptop)
    for (const { page } of [office, laptop]) {
      await goTo(page, `#/exchange/conflicts/${first}`)
      const question = page.getByRole('region', { name: '被反映人', exact: true })
      await question.getByText('一处删去、另一处作了修改，先按修改的显示').waitFor()
      await goTo(page, `#/cases/${first}/overview`)
      await page.getByRole('group', { name: '被反映人1', exact: true }).waitFor()
      const names = await page
        .getByRole('group', { name: /^被反映人\d+$/ })
        .locator('[data-field-row$=".partyName"]')
        .locator('input, textarea')
        .evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value))
      expect(names).toEqual(expect.arrayContaining(['待删去的公司', '笔记本加的公司', '办公室加的公司']))
    }
    await goTo(office.page, `#/exchange/conflicts/${first}`)
    await office.page.getByRole('button', { name: '选定 删去' }).click()
    await office.page.getByText('没有待选定的内容了').waitFor()
    await settled(office.page)
    await carry(office, laptop)
    await goTo(laptop.page, `#/cases/${first}/overview`)
    await laptop.page.getByRole('group', { name: '被反映人1', exact: true }).waitFor()
    expect(await laptop.page.locator('main').textContent()).not.toContain('待删去的公司')
  })

  async function fillIn(group: ReturnType<Page['getByRole']>, label: string, text: string): Promise<void> {
    const box = group.getByLabel(label, { exact: true }).first()
    await box.fill(text)
    await box.blur()
  }

  test('nothing of this was complained of', () => {
    expect(office.complaints).toEqual([])
    expect(laptop.complaints).toEqual([])
  })
})
