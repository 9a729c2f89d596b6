/**
 * Two workstations, each the whole desktop program with a profile of its own, trade packages both ways on one stick:
 * they write one field apart and settle it, take imports back, and work on a case away from the office.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { electronProgram } from '../../scripts/electron-program'
import type { ElectronApp } from '../electron/launch'
import {
  caseIdOf,
  counts,
  goTo,
  openStations,
  type Stations,
  type Stick,
  typeInCase,
} from '../support/exchange-stations'
import { enterSampleOffice, makeFirstAccount, zhang } from '../support/first-account'

const passphrase = '仙女山上看汉江的落日'
/** Of a case that both see. */
const words = '乡道路面提升'

describe.skipIf(electronProgram() === null)('two workstations', { timeout: 600_000 }, () => {
  let stations: Stations
  let office: ElectronApp
  let laptop: ElectronApp
  let stick: Stick

  beforeAll(async () => {
    stations = await openStations()
    stick = stations.stick
    office = await stations.start('office')
    laptop = await stations.start('laptop')
    await enterSampleOffice(office.page, zhang)
    await laptop.page.getByRole('checkbox', { name: /^监管办主任/ }).check()
    await makeFirstAccount(laptop.page, { loginName: '外勤员', password: '马口镇外的旧砖窑' })
    await laptop.page.getByRole('button', { name: '建立资料库' }).click()
    await laptop.page.getByRole('heading', { name: '今日' }).waitFor()
  }, 300_000)
  afterAll(() => stations?.close())

  test('the second machine takes in everything by a passphrase, after the fingerprint was compared', async () => {
    const path = await stick.make(office, /全部资料/, passphrase)
    expect((await readdir(join(stick.folder))).filter((name) => name.endsWith('.part'))).toEqual([])
    const bytes = await readFile(path)
    for (const word of ['caseTitle', '举报', '监管办']) expect(bytes.includes(word)).toBe(false)
    await stick.look(laptop, path, passphrase)
    expect(await counts(laptop.page)).toMatchObject({ 新的: 6, 冲突: 0, 同号: 0 })
    expect(await laptop.page.getByRole('button', { name: '接收', exact: true }).isDisabled()).toBe(true)
    await stick.take(laptop, path, passphrase)
    await goTo(laptop.page, '#/cases')
    await laptop.page.getByRole('grid', { name: '案件' }).waitFor()
    // Three of the six are restricted: an administrator's account takes them in and does not see them.
    await expect
      .poll(() => laptop.page.getByRole('grid', { name: '案件' }).getAttribute('aria-rowcount'))
      .toBe('4')
  })

  test('altered, cut short and foreign files are refused in words, and nothing is written', async () => {
    const whole = await readFile(join(stick.folder, '1.ldpkg'))
    const altered = Buffer.from(whole)
    altered[whole.length >> 1] = (altered[whole.length >> 1] ?? 0) ^ 1
    const files = { 'altered.ldpkg': altered, 'short.ldpkg': whole.subarray(0, whole.length - 500) }
    for (const [name, bytes] of Object.entries(files)) {
      await writeFile(join(stick.folder, name), bytes)
      await stick.look(office, join(stick.folder, name), passphrase)
      await office.page.getByText(/已损坏或被改动|交换包不完整/).waitFor({ timeout: 120_000 })
    }
    await writeFile(join(stick.folder, 'photo.ldpkg'), 'no package at all, and long enough to be looked at')
    await stick.look(office, join(stick.folder, 'photo.ldpkg'), null)
    await office.page.getByText('不是本程序的交换包').waitFor({ timeout: 120_000 })
  })

  test('the same field changed on both stands side by side, is settled on one and the choice travels', async () => {
    await stick.take(office, await stick.make(laptop, /只交换名片/, null), null)
    const id = await caseIdOf(office.page, words)
    await typeInCase(office, id, '交易场所', '办公室写的场所')
    await typeInCase(laptop, id, '交易场所', '笔记本写的场所')
    await typeInCase(laptop, id, '标段名称', '笔记本补的标段')
    const there = await stick.make(laptop, /对方还没有的变动/, null)
    await stick.look(office, there, null)
    // The second is the office's library: who works on the laptop is new to it.
    expect(await counts(office.page)).toMatchObject({ 新的: 0, 有变动: 2, 冲突: 1 })
    await office.page.getByRole('button', { name: /机构人员等资料库/ }).click()
    await office.page.getByText(/^外勤员，.*建立机构和人员资料/).waitFor()
    await office.page.getByRole('button', { name: new RegExp(words) }).click()
    await office.page.getByText('笔记本补的标段').waitFor()
    await stick.take(office, there, null)
    await goTo(office.page, `#/exchange/conflicts/${id}`)
    const field = office.page.getByRole('region', { name: '交易场所' })
    await field.waitFor()
    await expect.poll(() => field.getByRole('listitem').count()).toBe(2)
    await field.getByRole('button', { name: '选定 笔记本写的场所' }).click()
    await office.page.getByText('没有待选定的内容了').waitFor()
    await stick.take(laptop, await stick.make(office, /对方还没有的变动/, null), null)
    await goTo(laptop.page, `#/cases/${id}/overview`)
    await laptop.page.getByLabel('交易场所', { exact: true }).first().waitFor()
    await expect
      .poll(() => laptop.page.getByLabel('交易场所', { exact: true }).first().inputValue())
      .toBe('笔记本写的场所')
    expect(await laptop.page.getByRole('region', { name: '交易场所' }).count()).toBe(0)
  })

  test('the same package a second time changes nothing', async () => {
    await stick.look(laptop, join(stick.folder, '1.ldpkg'), passphrase)
    expect(await counts(laptop.page)).toMatchObject({ 新的: 0, 有变动: 0, 冲突: 0, 附件: 0 })
    await laptop.page.getByText('已经接收过').waitFor()
  })

  test('an import is taken back from the log, and the history keeps it', async () => {
    const id = await caseIdOf(laptop.page, words)
    await typeInCase(laptop, id, '标段名称', '写错的标段')
    await stick.take(office, await stick.make(laptop, /对方还没有的变动/, null), null)
    await goTo(office.page, '#/exchange/log')
    await office.page.getByRole('button', { name: /来自/ }).first().click()
    await office.page.getByRole('button', { name: '撤回这次接收' }).click()
    await office.page.getByRole('button', { name: '撤回', exact: true }).click()
    await office.page.getByText('已撤回，1 件资料').waitFor()
    await office.page.getByRole('button', { name: '好', exact: true }).click()
    await goTo(office.page, `#/cases/${id}/history`)
    await office.page.getByText(/撤回“.*”的交换包带来的内容/).waitFor()
    // The one before brought the officer of the laptop as well, who must be known there when the next package arrives.
    await goTo(office.page, '#/exchange/log')
    await office.page.getByRole('button', { name: /来自/ }).nth(1).click()
    await office.page.getByRole('button', { name: '撤回这次接收' }).click()
    await office.page.getByRole('button', { name: '撤回', exact: true }).click()
    await office.page.getByText('随包新来的 1 条人员、机构、号段等资料').waitFor()
    await office.page.getByRole('button', { name: '好', exact: true }).click()
  })

  test('a case handed out is marked until it is brought back', async () => {
    const { page } = office
    const id = await caseIdOf(page, words)
    const task = await stick.make(office, /外出任务/, null, id)
    await goTo(page, `#/cases/${id}/overview`)
    await page.getByText(/外出办理：/).waitFor()
    await stick.take(laptop, task, null)
    await laptop.page.getByRole('button', { name: '外勤员' }).waitFor()
    await typeInCase(laptop, id, '标段名称', '现场核实的标段')
    const back = await stick.make(laptop, /外出带回/, null, id)
    await stick.take(office, back, null)
    await goTo(page, `#/cases/${id}/overview`)
    await page.getByLabel('标段名称', { exact: true }).first().waitFor()
    expect(await page.getByText(/外出办理：/).count()).toBe(0)
    await expect
      .poll(() => page.getByLabel('标段名称', { exact: true }).first().inputValue())
      .toBe('现场核实的标段')
  })

  test('nothing of this was complained of', () => {
    expect(stations.complaints()).toEqual([])
  })
})
