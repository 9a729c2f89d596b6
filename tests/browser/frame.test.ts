import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BrowserApp } from './launch'
import { monday, openCase, openSampleOffice, reopen } from './office-page'

let app: BrowserApp
beforeAll(async () => {
  app = await openSampleOffice()
})
afterAll(() => app.close())

test('Alt with a digit opens the doors of the rail in their order', async () => {
  const { page } = app
  for (const [digit, title] of [
    ['2', '案件'],
    ['3', '文书'],
    ['4', '往来'],
    ['5', '资料库'],
    ['6', '设置'],
    ['1', '今日'],
  ] as const) {
    await page.keyboard.press(`Alt+${digit}`)
    await page.getByRole('heading', { name: title, level: 1 }).waitFor()
    const current = page.getByRole('navigation', { name: '主要页面' }).locator('[aria-current]')
    await expect.poll(() => current.textContent()).toBe(title)
  }
})

test('Ctrl+K finds a case by pinyin, a paper by its number, and an action', async () => {
  const { page } = app
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: '查找案件、文书、操作' }).waitFor()
  await page.keyboard.type('xjyj')
  await page
    .getByRole('option', { name: /虚假业绩/ })
    .first()
    .waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: /虚假业绩/, level: 1 }).waitFor()

  const box = page.getByRole('combobox', { name: '查找案件、文书、操作' })
  await page.keyboard.press('Control+k')
  await box.waitFor()
  await page.keyboard.type('川公管停')
  await page.getByRole('option', { name: /暂停招标投标活动通知书/ }).waitFor()
  await page.keyboard.press('Escape')
  await box.waitFor({ state: 'detached' })
  await page.keyboard.press('Control+k')
  await box.waitFor()
  await page.keyboard.type('机构名录')
  await page.keyboard.press('Enter')
  await page.getByRole('grid', { name: '机构' }).waitFor()
})

test('F1 shows all keys, Esc closes them and goes nowhere', async () => {
  const { page } = app
  const before = page.url()
  await page.keyboard.press('F1')
  await page.getByRole('dialog', { name: '全部按键' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(page.url()).toBe(before)
})

test('an address that leads nowhere says so and keeps the rail', async () => {
  const { page } = app
  await page.goto(`${app.url}#/cases/no-such-case/overview`)
  await page.getByRole('heading', { name: '没有这件案件' }).waitFor()
  await page.goto(`${app.url}#/nowhere`)
  await page.getByRole('heading', { name: '没有这一页' }).waitFor()
  await page.getByRole('navigation', { name: '主要页面' }).getByRole('link', { name: '今日' }).click()
  await page.getByRole('heading', { name: '今日' }).waitFor()
})

test('the looks chosen in the settings stay after a restart', async () => {
  const { page } = app
  await page.getByRole('navigation', { name: '主要页面' }).getByRole('link', { name: '设置' }).click()
  await page.getByRole('radio', { name: '深色' }).check()
  await page.getByRole('radio', { name: '较大' }).check()
  await reopen(page)
  await page.getByRole('heading', { name: '设置' }).waitFor()
  const marks = await page.evaluate(() => {
    const { dataset } = document.documentElement
    return [dataset.mantineColorScheme, dataset.textSize]
  })
  expect(marks).toEqual(['dark', 'large'])
})

test('a narrow window with the largest letters cuts off nothing one works with', async () => {
  const { page } = app
  const before = page.viewportSize()
  await page.setViewportSize({ width: 1024, height: 700 })
  await page.getByRole('radio', { name: '最大' }).check()

  await page.keyboard.press('Alt+1')
  await page.getByRole('heading', { name: '今日', exact: true }).waitFor()
  await page.getByRole('radio', { name: '全部' }).check()
  const lines = page.locator('main li a[data-line]')
  await lines.first().waitFor()
  const tooWide = () =>
    page
      .locator('main *')
      .evaluateAll(
        (all) =>
          all.filter((one) => one.matches('a[data-line]') && one.scrollWidth > one.clientWidth).length +
          all.filter((one) => one.matches('button, a') && one.getBoundingClientRect().right > innerWidth)
            .length,
      )
  await expect.poll(tooWide).toBe(0)

  await openCase(page, '虚假业绩')
  await page.getByRole('tab', { name: '文书' }).click()
  await page.getByRole('link', { name: '询问笔录' }).first().click()
  const bar = page.getByRole('toolbar', { name: '文书操作' })
  await bar.getByRole('button', { name: '签发', exact: true }).waitFor()
  const cutOff = () =>
    bar.evaluate((element) => {
      const edge = element.getBoundingClientRect().right
      const buttons = [...element.querySelectorAll('button')]
      return buttons.filter((button) => button.getBoundingClientRect().right > edge).length
    })
  await expect.poll(cutOff).toBe(0)
  if (before) await page.setViewportSize(before)
})

/** A clock that went wrong is said on every screen, with what to do, and stops nobody. */
test('a clock set back, and one set far ahead, are told until read', async () => {
  const { page } = app
  const notice = page.getByRole('alert').filter({ hasText: '电脑时钟' })
  expect(await notice.count()).toBe(0)

  await page.clock.setFixedTime(new Date(monday.getTime() - 3_600_000))
  await reopen(page)
  await notice.waitFor()
  await expect.poll(() => notice.textContent()).toContain('比上次保存的时间还早')
  await expect.poll(() => notice.textContent()).toContain('上次保存是 2026-11-23 10:00')
  await notice.getByRole('button', { name: '知道了' }).click()
  await notice.waitFor({ state: 'hidden' })

  await page.clock.setFixedTime(new Date('2028-01-01T10:00:00+08:00'))
  await reopen(page)
  await notice.waitFor()
  await expect.poll(() => notice.textContent()).toContain('像是被拨快过')
})

test('nothing of this was complained of', () => {
  expect(app.complaints).toEqual([])
})

/** Comes last: it breaks the frame itself, which is complained of. */
test('where the frame itself fails, the window says so and can be opened again', async () => {
  const { page } = app
  await page.evaluate(() => {
    const { focus } = HTMLElement.prototype
    HTMLElement.prototype.focus = function (options) {
      if (this.tagName === 'MAIN') throw new Error('框架坏了')
      focus.call(this, options)
    }
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  })
  await page.keyboard.press('Alt+6')
  await page.getByRole('heading', { name: '窗口没有打开' }).waitFor()
  await page.getByText('框架坏了').waitFor()
  await page.getByRole('button', { name: '重新打开窗口' }).click()
  await page.getByRole('button', { name: '解锁' }).waitFor()
})
