/**
 * Two workstations, each the whole desktop program with a profile of its own, come into conflict in every way there is,
 * settle each on the screen, and end equal: every record with the same history, the same papers under the same numbers.
 */
import { execFile } from 'node:child_process'
import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isPdf } from '../../forms/print/file-code'
import { electronProgram } from '../../scripts/electron-program'
import type { ElectronApp } from '../electron/launch'
import { fieldRow, fill, fillOne } from '../support/by-hand'
import { onDisk } from '../support/desk'
import {
  answerDialogs,
  caseIdOf,
  counts,
  goTo,
  openStations,
  type Stations,
  type Stick,
  settled,
  typeInCase,
} from '../support/exchange-stations'
import { enterSampleOffice, lock, unlock, wang, zhang } from '../support/first-account'
import { signOnScreen } from '../support/sign-on-screen'

const passphrase = '仙女山上看汉江的落日'
const changes = /对方还没有的变动/
const hours = 3

describe.skipIf(electronProgram() === null)('two workstations in conflict', { timeout: 600_000 }, () => {
  let stations: Stations
  let stick: Stick
  let office: ElectronApp
  let laptop: ElectronApp
  /** 川公管监案〔2026〕2号, 1号 and 5号. */
  let first: string
  let second: string
  let fifth: string

  beforeAll(async () => {
    stations = await openStations()
    stick = stations.stick
    office = await stations.start('office')
    await enterSampleOffice(office.page, zhang)
    await office.close()
    // The laptop begins with what the office has, under a name of its own.
    for (const part of ['', '-journal']) {
      await cp(join(stations.root, `office${part}`), join(stations.root, `laptop${part}`), {
        recursive: true,
      })
    }
    office = await stations.start('office')
    const renamed = await stations.start('laptop')
    await renamed.page.getByRole('button', { name: '解锁', exact: true }).waitFor()
    await renamed.page.evaluate(() => {
      localStorage.setItem('liandong.workstation', '笔记本')
      localStorage.removeItem('liandong.machine')
    })
    await renamed.close()
    laptop = await stations.start('laptop')
    for (const { page } of [office, laptop]) {
      await unlock(page, zhang)
      await page.getByRole('heading', { name: '今日' }).waitFor()
    }
    await stick.take(laptop, await stick.make(office, /全部资料/, passphrase), passphrase)
    await stick.take(office, await stick.make(laptop, /只交换名片/, null), null)
    first = await caseIdOf(office.page, '川公管监案〔2026〕2号')
    second = await caseIdOf(office.page, '川公管监案〔2026〕1号')
    fifth = await caseIdOf(office.page, '川公管监案〔2026〕5号')
  }, 300_000)
  afterAll(() => stations?.close())

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
    // A paper to whoever informed is not issued before the officer has looked who that is.
    const reveal = page.getByRole('button', { name: '查看举报人' })
    if ((await reveal.count()) > 0) await reveal.click()
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

  /** What both show, which must be the same. */
  async function both(read: (page: Page) => Promise<string[]>): Promise<string[]> {
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
    await carry(office, laptop)
    const rows = await both((at) => papers(at, second))
    expect(rows.find((text) => text.startsWith('处理结果告知书'))).toMatch(/20号.*已作废.*同号/)
    await goTo(laptop.page, '#/exchange/conflicts')
    await laptop.page.getByText('没有冲突').waitFor()
  })

  test('a paper that both issued is settled as a whole by who handles nothing of it, and the other becomes a paper of its own', async () => {
    await issue(office, fifth, '处理结果告知书', '川公管监复〔2026〕30号')
    await issue(laptop, fifth, '处理结果告知书', '川公管监复〔2026〕31号')
    await carry(laptop, office)
    await carry(office, laptop)
    for (const { page } of [office, laptop]) {
      await goTo(page, `#/exchange/conflicts/${fifth}`)
      await page.getByText(/在两台电脑上各签发了一次，都已保留/).waitFor()
      await expect.poll(() => page.getByRole('button', { name: /^选定 / }).count()).toBe(2)
    }
    // Neither copy leaves the program before one is chosen.
    await openPaper(laptop, fifth, '处理结果告知书')
    await laptop.page
      .getByRole('status')
      .getByText(/各签发过一次，先在“往来—冲突”里选定/)
      .waitFor()
    expect(await laptop.page.getByRole('button', { name: '打印', exact: true }).isDisabled()).toBe(true)
    await goTo(laptop.page, `#/exchange/conflicts/${fifth}`)
    await laptop.page.getByRole('button', { name: /^选定 川公管监复〔2026〕30号/ }).click()
    await laptop.page.getByText('没有待选定的内容了').waitFor()
    await settled(laptop.page)
    await carry(laptop, office)
    const rows = (await both((at) => papers(at, fifth))).filter((text) => text.startsWith('处理结果告知书'))
    expect(rows).toHaveLength(2)
    for (const docNo of ['30号', '31号']) {
      const own = rows.find((text) => text.includes(`川公管监复〔2026〕${docNo}`))
      expect(own).toContain('已签发')
    }
    // Each is printed under the number that it was issued with.
    const { page } = office
    for (const index of [0, 1]) {
      const row = page.locator('main table tbody tr', { hasText: '处理结果告知书' }).nth(index)
      await goTo(page, `#/cases/${fifth}/papers`)
      const docNo = /川公管监复〔2026〕\d+号/.exec((await row.textContent()) ?? '')?.[0] ?? '没有文号'
      await row.getByRole('link').click()
      await page.locator('.pages .page').first().waitFor()
      expect((await page.locator('.pages').textContent())?.replace(/\s/g, '')).toContain(docNo)
    }
  })

  test('a meeting that both arranged otherwise is asked about on its page, and its notice sent from both as a whole', async () => {
    await goTo(office.page, '#/cases/meetings')
    await office.page.getByRole('button', { name: '安排会议' }).first().click()
    await office.page.getByRole('menuitem', { name: '工作学习' }).click()
    await office.page.getByRole('heading', { name: '工作学习会议' }).waitFor()
    await office.page.getByRole('button', { name: '增加其他议题' }).click()
    const topic = office.page.locator('[data-field-row^="items."][data-field-row$=".topic"]').first()
    await fillOne(office.page, topic, '学习《行政处罚法》')
    await fill(office.page, 'meetingAt', '明天 9:00')
    await fill(office.page, 'meetingPlace', '一楼会议室')
    await settled(office.page)
    const address = new URL(office.page.url()).hash
    await carry(office, laptop)
    const place = async ({ page }: ElectronApp, where: string) => {
      await goTo(page, address)
      await fill(page, 'meetingPlace', where)
      await settled(page)
    }
    await place(office, '二楼会议室')
    await place(laptop, '三楼会议室')
    await carry(laptop, office)
    await goTo(office.page, '#/exchange/conflicts')
    await office.page.getByRole('list', { name: '有冲突的案件和会议' }).getByRole('link').click()
    const question = office.page.getByRole('region', { name: '会议地点' })
    await question.getByRole('button', { name: '选定 二楼会议室' }).click()
    await question.waitFor({ state: 'detached' })
    await settled(office.page)
    await carry(office, laptop)
    await place(laptop, '四楼会议室')
    for (const { page } of [office, laptop]) {
      await goTo(page, address)
      await page.getByRole('button', { name: '签发通知' }).click()
      await page.getByText(/川公管监会〔2026〕\d+号，.*签发/).waitFor()
      await settled(page)
    }
    await carry(laptop, office)
    await goTo(office.page, address)
    const twice = office.page.getByRole('region', { name: '会前通知' })
    await twice.getByText('在两台电脑上各签发了一次').waitFor()
    await twice
      .getByRole('button', { name: /^选定 / })
      .last()
      .click()
    await twice.waitFor({ state: 'detached' })
    await settled(office.page)
    await carry(office, laptop)
    await both(async (page) => {
      await goTo(page, '#/today')
      await goTo(page, address)
      await page.getByText(/川公管监会〔2026〕\d+号，.*签发/).waitFor()
      expect(await page.getByRole('region', { name: '会前通知' }).count()).toBe(0)
      return [(await page.locator('main').textContent()) ?? '']
    })
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

  test('a case goes out with its photos and comes back with those taken there, and with what was drawn up and signed', async () => {
    for (const at of [office, laptop]) await become(at, wang)
    const takePhoto = async ({ page }: ElectronApp, name: string) => {
      await goTo(page, `#/cases/${first}/evidence`)
      const buffer = await page.screenshot({ type: 'jpeg' })
      await page
        .getByLabel('选择证据文件')
        .setInputFiles([{ name: `${name}.jpg`, mimeType: 'image/jpeg', buffer }])
      await page.getByRole('gridcell', { name, exact: true }).waitFor()
      await settled(page)
    }
    const seesPhoto = async ({ page }: ElectronApp, name: string) => {
      await goTo(page, `#/cases/${first}/evidence`)
      await page.getByRole('gridcell', { name, exact: true }).click()
      const picture = page.getByRole('img', { name: new RegExp(`：${name}\\.jpg$`) })
      await expect
        .poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth), { timeout: 30_000 })
        .toBeGreaterThan(100)
    }
    await takePhoto(office, '办公室存的照片')
    const task = await stick.make(office, /外出任务/, null, first)
    await goTo(office.page, `#/cases/${first}/overview`)
    await office.page.getByText(/外出办理：/).waitFor()
    await stick.look(laptop, task, null)
    expect(await counts(laptop.page)).toMatchObject({ 附件: 1 })
    await stick.take(laptop, task, null)
    await seesPhoto(laptop, '办公室存的照片')
    await takePhoto(laptop, '现场拍的照片')
    const { page } = laptop
    await goTo(page, `#/cases/${first}/papers`)
    await page.getByRole('button', { name: '新建文书' }).click()
    await page.getByRole('menuitem', { name: '询问笔录' }).click()
    await page.locator('.pages .page').first().waitFor()
    await fieldRow(page, 'inquireeName').locator('textarea, input').first().fill('韩某某')
    await signOnScreen(page)
    await settled(page)
    const pdf = join(stick.folder, '询问笔录.pdf')
    await answerDialogs(laptop, pdf)
    await page.getByRole('button', { name: '存为 PDF' }).click()
    await expect.poll(() => readFile(pdf).then(isPdf, () => false)).toBe(true)
    // What the office is known to have stays behind: only the new photo travels.
    const back = await stick.make(laptop, /外出带回/, null, first)
    await stick.look(office, back, null)
    expect(await counts(office.page)).toMatchObject({ 附件: 1 })
    await stick.take(office, back, null)
    await seesPhoto(office, '现场拍的照片')
    expect(await office.page.getByText(/外出办理：/).count()).toBe(0)
    await goTo(office.page, `#/cases/${first}/papers`)
    await office.page.getByRole('link', { name: '询问笔录', exact: true }).first().click()
    await office.page.getByRole('img', { name: '韩某某手写签名' }).first().waitFor()
    expect(await office.page.getByText(/签名不再作数/).count()).toBe(0)
    await carry(office, laptop)
  })

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
    // A jump of the clock locks an open office, so it is made before a door that is shut.
    await lock(laptop.page)
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
    await unlock(laptop.page, zhang)
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
    await carry(office, laptop)
    await goTo(laptop.page, '#/exchange/conflicts')
    await laptop.page.getByText('没有冲突').waitFor()
  })

  test('both end equal: every record with all of its history, papers and numbers with it', async () => {
    const secret = join(stations.root, 'passphrase.txt')
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
    expect(seen[0]?.records).toHaveLength(8)
    for (const id of [first, second, fifth]) await both((page) => papers(page, id))
    const book = await both(async (page) => {
      await goTo(page, '#/papers/dispatch')
      // All of it stands on paper; the list on the screen draws only what is in sight.
      await page.getByRole('button', { name: '打印登记簿' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.locator('.pages tr').first().waitFor()
      const rows = await dialog.locator('.pages tr').allTextContents()
      await page.keyboard.press('Escape')
      return rows
    })
    for (const docNo of [
      '受〔2026〕2号',
      '复〔2026〕20号',
      '复〔2026〕30号',
      '复〔2026〕31号',
      '会〔2026〕',
    ]) {
      expect(book.some((row) => row.includes(docNo))).toBe(true)
    }
  })

  test('nothing of this was complained of', () => {
    expect(stations.complaints()).toEqual([])
  })
})
