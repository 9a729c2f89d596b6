/**
 * Two workstations, each the whole desktop program with a profile of its own, come into conflict in every way there is,
 * settle each on the screen, and end equal: every record with the same history, the same papers under the same numbers.
 */
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { electronProgram } from '../../scripts/electron-program'
import type { ElectronApp } from '../electron/launch'
import { fieldRow } from '../support/by-hand'
import { onDisk } from '../support/desk'
import setupDisplay from '../support/display'
import {
  caseIdOf,
  counts,
  goTo,
  type Stick,
  settled,
  startStation,
  stickIn,
  typeInCase,
} from '../support/exchange-stations'
import { enterSampleOffice, lock, placeAccounts, unlock, wang, zhang } from '../support/first-account'

const passphrase = '仙女山上看汉江的落日'
const changes = /对方还没有的变动/
const hours = 3

describe.skipIf(electronProgram() === null)('two workstations in conflict', { timeout: 600_000 }, () => {
  let root: string
  let tearDown: (() => void) | undefined
  let stick: Stick
  let office: ElectronApp
  let laptop: ElectronApp
  /** 川公管监案〔2026〕2号, 1号 and 5号. */
  let first: string
  let second: string
  let fifth: string

  beforeAll(async () => {
    tearDown = await setupDisplay()
    root = await mkdtemp(join(tmpdir(), 'casework-conflicts-'))
    stick = await stickIn(root)
    office = await startStation(root, 'office')
    laptop = await startStation(root, 'laptop')
    await enterSampleOffice(office.page, zhang)
    await placeAccounts(laptop.page)
    await unlock(laptop.page, zhang)
    await laptop.page.getByRole('button', { name: '建立资料库' }).click()
    await laptop.page.getByRole('heading', { name: '今日' }).waitFor()
    await stick.take(laptop, await stick.make(office, /全部资料/, passphrase), passphrase)
    await stick.take(office, await stick.make(laptop, /只交换名片/, null), null)
    first = await caseIdOf(office.page, '川公管监案〔2026〕2号')
    second = await caseIdOf(office.page, '川公管监案〔2026〕1号')
    fifth = await caseIdOf(office.page, '川公管监案〔2026〕5号')
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
    await page.getByRole('heading', { name: '今日' }).waitFor()
  }

  /** What either has and the other lacks goes there and back: from the laptop first. */
  async function trade(): Promise<void> {
    await stick.take(office, await stick.make(laptop, changes, null), null)
    await stick.take(laptop, await stick.make(office, changes, null), null)
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

  async function both(read: (page: Page) => Promise<unknown>): Promise<unknown> {
    const [here, there] = [await read(office.page), await read(laptop.page)]
    expect(there).toEqual(here)
    return here
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
    await stick.take(laptop, await stick.make(office, changes, null), null)
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

  test('two papers with one number are both kept and flagged; one keeps it, the other is voided with a reason', async () => {
    const docNo = '川公管监复〔2026〕20号'
    await issue(office, first, '处理结果告知书', docNo)
    await issue(laptop, second, '处理结果告知书', docNo)
    const there = await stick.make(laptop, changes, null)
    await stick.look(office, there, null)
    expect(await counts(office.page)).toMatchObject({ 同号: 1 })
    await stick.take(office, there, null)
    const { page } = office
    await goTo(page, '#/exchange/conflicts')
    await page.getByRole('list', { name: '同号的文书' }).getByText(docNo).waitFor()
    await page.getByRole('button', { name: '处理', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('radio', { name: /川公管监案〔2026〕2号/ }).check()
    await dialog.getByRole('button', { name: '作废另一份' }).click()
    await dialog.waitFor({ state: 'detached' })
    await onDisk(page)
    await trade()
    const rows = (await both((at) => papers(at, second))) as string[]
    expect(rows.find((text) => text.startsWith('处理结果告知书'))).toMatch(/20号.*已作废.*同号/)
    await goTo(laptop.page, '#/exchange/conflicts')
    await laptop.page.getByText('没有冲突').waitFor()
  })

  test('a paper that both issued is settled as a whole, and the other becomes a paper of its own', async () => {
    await issue(office, fifth, '处理结果告知书', '川公管监复〔2026〕30号')
    await issue(laptop, fifth, '处理结果告知书', '川公管监复〔2026〕31号')
    await trade()
    for (const { page } of [office, laptop]) {
      await goTo(page, `#/exchange/conflicts/${fifth}`)
      await page.getByText(/在两台电脑上各签发了一次，都已保留/).waitFor()
      expect(await page.getByRole('button', { name: /^选定 / }).count()).toBe(2)
    }
    await laptop.page.getByRole('button', { name: /^选定 川公管监复〔2026〕30号/ }).click()
    await laptop.page.getByText('没有待选定的内容了').waitFor()
    await settled(laptop.page)
    await trade()
    const rows = ((await both((at) => papers(at, fifth))) as string[]).filter((text) =>
      text.startsWith('处理结果告知书'),
    )
    expect(rows).toHaveLength(2)
    for (const docNo of ['30号', '31号']) {
      const own = rows.find((text) => text.includes(`川公管监复〔2026〕${docNo}`))
      expect(own).toContain('已签发')
    }
    // Each is printed under the number that it was issued with.
    const { page } = office
    for (const [index, docNo] of ['30号', '31号'].entries()) {
      await goTo(page, `#/cases/${fifth}/papers`)
      await page.getByRole('link', { name: '处理结果告知书', exact: true }).nth(index).click()
      await page.locator('.pages .page').first().waitFor()
      expect((await page.locator('.pages').textContent())?.replace(/\s/g, '')).toContain(
        `川公管监复〔2026〕${docNo}`,
      )
    }
  })

  test('what one takes out and the other changes stays and is shown; what both add to a list stands twice', async () => {
    for (const at of [office, laptop]) await become(at, wang)
    await goTo(office.page, `#/cases/${first}/overview`)
    await office.page.getByRole('button', { name: '再加一名被反映人' }).click()
    const last = ({ page }: ElectronApp) => page.getByRole('group', { name: /^被反映人\d+$/ }).last()
    await fillIn(last(office), '名称（姓名）', '待删去的公司')
    await settled(office.page)
    await trade()
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
    await trade()
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
    await trade()
    await goTo(laptop.page, `#/cases/${first}/overview`)
    await laptop.page.getByRole('group', { name: '被反映人1', exact: true }).waitFor()
    expect(await laptop.page.locator('main').textContent()).not.toContain('待删去的公司')
  })

  async function fillIn(group: ReturnType<Page['getByRole']>, label: string, text: string): Promise<void> {
    const box = group.getByLabel(label, { exact: true }).first()
    await box.fill(text)
    await box.blur()
  }

  test('what both wrote in the library is settled there, and a clock that is far ahead is told and stops nothing', async () => {
    for (const at of [office, laptop]) await become(at, zhang)
    for (const [at, court] of [
      [office, '办公室写的法院'],
      [laptop, '笔记本写的法院'],
    ] as const) {
      await goTo(at.page, '#/library/organs')
      await fillIn(at.page.locator('main'), '管辖法院', court)
      await settled(at.page)
    }
    await laptop.page.evaluate((ahead) => {
      const Own = Date
      class Ahead extends Own {
        constructor(...some: [] | ConstructorParameters<DateConstructor>) {
          if (some.length === 0) super(Own.now() + ahead)
          else super(...some)
        }
        static override now() {
          return Own.now() + ahead
        }
      }
      globalThis.Date = Ahead as DateConstructor
    }, hours * 3_600_000)
    await typeInCase(laptop, second, '标段名称', '时钟走快时写的标段')
    const there = await stick.make(laptop, changes, null)
    await stick.look(office, there, null)
    await office.page.getByText(new RegExp(`的时钟比本机快约 ${hours} 小时`)).waitFor()
    await stick.take(office, there, null)
    await goTo(office.page, '#/exchange/conflicts')
    const { page } = office
    await page.getByRole('region', { name: '管辖法院', exact: true }).waitFor()
    await page.getByRole('button', { name: '选定 笔记本写的法院' }).click()
    await page.getByRole('region', { name: '管辖法院', exact: true }).waitFor({ state: 'detached' })
    await settled(page)
    await stick.take(laptop, await stick.make(office, changes, null), null)
    await goTo(laptop.page, '#/exchange/conflicts')
    await laptop.page.getByText('没有冲突').waitFor()
  })

  test('both end equal: every record with all of its history, and every number with its paper', async () => {
    const secret = join(root, 'passphrase.txt')
    await writeFile(secret, passphrase)
    const seen: Record<string, unknown>[] = []
    for (const at of [office, laptop]) {
      const path = await stick.make(at, /全部资料/, passphrase)
      const { stdout } = await promisify(execFile)(
        process.execPath,
        ['scripts/run.mjs', 'src-cli/main.ts', 'package', 'inspect', path, '--passphrase-file', secret],
        { cwd: join(import.meta.dirname, '../..'), maxBuffer: 64_000_000 },
      )
      seen.push(JSON.parse(stdout))
    }
    expect(seen[1]?.recordsDigest).toBe(seen[0]?.recordsDigest)
    expect(seen[0]?.records).toHaveLength(7)
    const book = (await both(async (page) => {
      await goTo(page, '#/papers/dispatch')
      const grid = page.getByRole('grid', { name: '发文登记' })
      await grid.getByText('川公管监复〔2026〕31号').waitFor()
      return (await grid.getByRole('row').allTextContents()).sort()
    })) as string[]
    for (const docNo of ['受〔2026〕2号', '复〔2026〕20号', '复〔2026〕30号', '复〔2026〕31号']) {
      expect(book.some((row) => row.includes(docNo))).toBe(true)
    }
  })

  test('nothing of this was complained of', () => {
    expect(office.complaints).toEqual([])
    expect(laptop.complaints).toEqual([])
  })
})
