/** The day's work as an officer does it: from 今日 to the step, why a limit ends then, reminders, the office's own duties. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fill } from '../support/by-hand'
import { administrator, lock, unlock, wang } from '../support/first-account'
import type { BrowserApp } from './launch'
import { openCase, openSampleOffice, saved } from './office-page'

let app: BrowserApp
let page: Page
beforeAll(async () => {
  app = await openSampleOffice()
  page = app.page
})
afterAll(() => app?.close())

const group = (name: string) => page.getByRole('region', { name })
/** The investigation that is one working day late. */
const lateLine = () => group('已逾期').getByRole('listitem').filter({ hasText: '完成调查' })
const count = (name: string) => page.getByRole('button', { name: new RegExp(`^${name} \\d+$`) }).textContent()

/** What the paper on the screen says. */
const words = () => page.locator('.pages').innerText()

async function toToday(): Promise<void> {
  await page.keyboard.press('Alt+1')
  await page.getByRole('heading', { name: '今日', exact: true }).waitFor()
}

test('one press on an overdue limit opens the step that ends it; the keyboard gets there alone', async () => {
  await expect.poll(() => count('已逾期')).toBe('已逾期 1')
  await page.getByRole('button', { name: '已逾期 1' }).press('Enter')
  await page.keyboard.press('End')
  await page.keyboard.press('Home')
  const line = page.locator('[data-line]:focus')
  await expect.poll(() => line.textContent()).toMatch(/已超 1 个工作日 · 11月20日.*完成调查.*提交调查报告/)
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: '提交调查报告' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await toToday()
})

test('what a step lacks is begun from where it is told, and is found again there', async () => {
  await lateLine().locator('[data-line]').click()
  const dialog = page.getByRole('dialog', { name: '提交调查报告' })
  const lacks = dialog.getByRole('listitem').filter({ hasText: '尚未形成《调查报告》' })
  await lacks.getByRole('button', { name: '去起草' }).click()
  await page.locator('main').getByRole('heading', { name: '调查报告' }).waitFor()
  await saved(page)
  await toToday()
  await lateLine().locator('[data-line]').click()
  await expect.poll(() => page.url()).toMatch(/\/papers\/[^/]+$/)
  await toToday()
})

test('it is told day by day why it ends then, on screen and on paper', async () => {
  await lateLine()
    .getByRole('button', { name: /^为什么/ })
    .click()
  const dialog = page.getByRole('dialog', { name: '完成调查：为什么是这一天' })
  const days = dialog.getByRole('region', { name: '逐日计算' }).getByRole('row')
  await expect.poll(() => days.nth(1).textContent()).toBe('2026-10-17周六不计入周六')
  await expect.poll(() => days.last().textContent()).toBe('2026-11-06周五第 15 日工作日')
  await dialog.getByText('国办发明电〔2025〕7号').waitFor()
  await dialog.getByRole('button', { name: /期限计算说明/ }).click()
  await expect.poll(words).toContain('延长10个工作日的逐日计算')
  await expect.poll(words).toContain('2026年11月20日')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
})

test('a limit that was met long ago is accounted for as well, on screen and on paper', async () => {
  await openCase(page, '相互串通投标案')
  await page.getByRole('tab', { name: '办理进程' }).click()
  const all = page.getByText(/^全部期限 \d+ 项/)
  await all.press('Enter')
  const row = page.getByRole('row').filter({ hasText: '作出行政处罚决定' })
  await expect.poll(() => row.textContent()).toBe('作出行政处罚决定3月5日6月3日4月16日已办')
  await row.getByRole('button').press('Enter')
  const dialog = page.getByRole('dialog', { name: '作出行政处罚决定：为什么是这一天' })
  await dialog.getByText('4月16日已办').waitFor()
  await dialog.getByRole('button', { name: /期限计算说明/ }).click()
  await expect.poll(words).toContain('2026年4月16日（未超过期限）')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  // A party's time that has run out is not late.
  const heard = page.getByRole('row').filter({ hasText: '当事人陈述申辩' })
  await expect.poll(() => heard.textContent()).toBe('当事人陈述申辩3月31日4月8日期限已满')
  await toToday()
})

test('a reminder slip is drafted and shown to be printed in one press', async () => {
  await lateLine().getByRole('button', { name: /^催办/ }).click()
  await expect.poll(words).toContain('超过延长后的调查期限1个工作日')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByRole('link', { name: /督办（催办）单/ }).waitFor()
})

test('a registration left half-way stands among what is to be settled, and one press goes on with it', async () => {
  await page.keyboard.press('Alt+n')
  await page.getByRole('heading', { name: '登记新线索' }).waitFor()
  await fill(page, 'case.caseTitle', '半途而止的线索')
  await saved(page)
  await toToday()
  await group('待处理').getByText('半途而止的线索').click()
  await page.getByRole('heading', { name: '登记新线索' }).waitFor()
  await toToday()
})

test('the monthly meetings and the yearly inspection are asked for until they are held or noted', async () => {
  const duty = (title: string) => group('全办事项').getByRole('listitem').filter({ hasText: title })
  await expect.poll(() => count('全办事项')).toBe('全办事项 3')
  await duty('召开智慧监管例会').getByText('安排会议').click()
  await page.getByRole('heading', { name: '智慧监管例会' }).waitFor()
  await fill(page, 'meetingAt', '11.25 9:00')
  await saved(page)
  await toToday()
  await duty('召开智慧监管例会').getByText('登记到会').waitFor()
  await duty('召开月度调度会')
    .getByRole('button', { name: /^已办登记/ })
    .click()
  const dialog = page.getByRole('dialog')
  await fill(page, 'doneOn', '10.30')
  await page.keyboard.press('Tab')
  await dialog.getByText('日期应在2026年11月内').waitFor()
  await fill(page, 'doneOn', '11.18')
  await duty('召开月度调度会').waitFor({ state: 'detached' })
  await duty('开展年度专项检查').getByText('登记检查').click()
  await dialog.getByLabel('没有开展').check()
  await dialog.getByLabel('原因').fill('与上级检查合并')
  await dialog.getByRole('button', { name: '登记', exact: true }).click()
  await duty('开展年度专项检查').waitFor({ state: 'detached' })
  await expect.poll(() => count('全办事项')).toBe('全办事项 1')
})

test('the calendar goes by the keyboard, marks a year without an arrangement as estimated, and prints', async () => {
  await page.getByRole('link', { name: '期限日历' }).first().click()
  const month = page.getByRole('table', { name: '2026年11月的期限' })
  await month.getByRole('button', { name: '11月20日 周五，1 项届满' }).click()
  await page.keyboard.press('ArrowRight')
  await page.getByRole('heading', { name: '11月21日 周六' }).waitFor()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.locator('[data-line]:focus').textContent()).toContain('完成调查')
  await month.getByRole('button', { name: /^11月20日/ }).focus()
  await page.keyboard.press('PageDown')
  await page.keyboard.press('PageDown')
  await page.getByRole('table', { name: '2027年1月的期限' }).waitFor()
  await page.getByRole('note').getByText('2027年的放假安排还没有载入').waitFor()
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await page.getByText('放假安排未载入，按周末估算').waitFor()
  await page
    .getByText(/2027年1月29日（估算）/)
    .first()
    .waitFor()
  await page.keyboard.press('Control+p')
  await expect.poll(words).toContain('召开智慧监管例会')
  await expect.poll(words).toContain('（估算）')
  await page.keyboard.press('Escape')
})

test('a new year is refused with what is wrong, entered, counted by at once, and can be taken out of use', async () => {
  await lock(page)
  await unlock(page, administrator)
  await page.goto(`${app.url}#/library/holidays`)
  await page.getByRole('button', { name: '录入一年的安排' }).click()
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '导入文件' }).click()
  const bad = { year: 2027, days: [{ date: '2027-03-03', name: '某节', isOffDay: false }] }
  await (await choosing).setFiles({
    ...{ name: '2027.json', mimeType: 'application/json' },
    buffer: Buffer.from(JSON.stringify(bad)),
  })
  const fault = page.getByRole('alert')
  await fault.getByText('第1个日期：2027-03-03 是周三，本来就上班，不必列为调休上班').waitFor()
  await page.getByLabel('通知文号').fill('国办发明电〔2026〕9号')
  await page.getByLabel('元旦放假').fill('1月1日（周六）至3日')
  await page.getByRole('button', { name: '启用这份安排' }).click()
  await fault.getByText('元旦：2027-01-01 写作周六，日历上是周五，请核对').waitFor()
  const paste =
    '二、元旦：1月1日（周五）至3日（周日）放假，共3天。\n三、春节：1月29日（周五）至2月4日放假调休。2月6日（周六）上班。'
  await page.getByLabel('粘贴通知正文').fill(paste)
  await page
    .getByRole('status')
    .getByText(/2027年：放假 10 天，调休上班 1 天/)
    .waitFor()
  await page.getByRole('button', { name: '启用这份安排' }).click()
  await page.getByRole('region', { name: '2027年放假安排' }).getByText('本办录入').waitFor()
  await page.goto(`${app.url}#/today/calendar`)
  await page.getByRole('table', { name: '2027年1月的期限' }).waitFor()
  expect(await page.getByRole('note').count()).toBe(0)
  // The last working day of the month is the one before the holiday now.
  await page.getByRole('button', { name: /^2027年1月28日 周四，2 项届满/ }).waitFor()
  await page.getByRole('button', { name: /^2027年1月29日 周五 春节放假，没有届满/ }).waitFor()
  await page.goto(`${app.url}#/library/holidays`)
  await page.getByRole('button', { name: '停用' }).click()
  await page.getByLabel('停用的原因').fill('录错')
  await page.getByRole('button', { name: '停用' }).click()
  await page.getByText('已停用：录错').waitFor()
})

test('what the office settles about limits is kept', async () => {
  await page.goto(`${app.url}#/settings`)
  await page.getByLabel('组建调查组（分派）之日').check()
  await page.getByText('已设定：调查期限自组建调查组（分派）之日起算').waitFor()
  await page.getByLabel('陈述申辩期限（工作日）').fill('2')
  await page.getByLabel('陈述申辩期限（工作日）').blur()
  await page.getByText('已设定：陈述申辩期限 3 个工作日').waitFor()
})

test('the system is told numbers alone, and a click on it leads to the day', async () => {
  await app.context.grantPermissions(['notifications'])
  await page.addInitScript(() => {
    const told: string[] = []
    class Kept extends EventTarget {
      static permission = 'granted'
      constructor(title: string, options?: { body?: string }) {
        super()
        told.push(`${title} ${options?.body ?? ''}`)
        Object.assign(globalThis, { notice: this })
      }
    }
    Object.assign(globalThis, { told })
    Object.assign(globalThis, { Notification: Kept })
  })
  await page.goto(`${app.url}#/today`)
  await page.reload()
  await unlock(page, wang)
  const told = () => page.evaluate(() => (globalThis as { told?: string[] }).told ?? [])
  await expect.poll(told).toHaveLength(1)
  expect((await told())[0]).toMatch(/1/)
  expect((await told())[0]).not.toMatch(/示例|案〔|虚假/)
  await page.keyboard.press('Alt+2')
  await page.getByRole('grid').waitFor()
  await page.evaluate(() =>
    (globalThis as { notice?: EventTarget }).notice?.dispatchEvent(new Event('click')),
  )
  await page.getByRole('heading', { name: '今日', exact: true }).waitFor()
  expect(app.complaints).toEqual([])
})
