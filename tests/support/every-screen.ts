/** Every screen of the office held against axe, in the looks that an officer can choose. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BrowserApp } from '../browser/launch'
import { openCase, openSampleOffice, reopen } from '../browser/office-page'

/** What axe finds on the page as it stands, rule and place; of colours alone where only they can be wrong. */
export async function findings(page: Page, only: 'all' | 'colours' = 'all'): Promise<string[]> {
  const axe = new AxeBuilder({ page })
  if (only === 'colours') axe.withRules(['color-contrast', 'link-in-text-block'])
  else axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => `${id} ${target} ${html.slice(0, 120)}`),
  )
}

const screens: readonly (readonly [name: string, open: (page: Page) => Promise<void>])[] = [
  ['今日', (page) => page.keyboard.press('Alt+1')],
  [
    '为什么是这一天',
    (page) =>
      page
        .getByRole('button', { name: /^为什么/ })
        .first()
        .click(),
  ],
  [
    '期限日历',
    async (page) => {
      await page.keyboard.press('Escape')
      await page.getByRole('link', { name: '期限日历' }).first().click()
    },
  ],
  ['案件', (page) => page.keyboard.press('Alt+2')],
  ['概况', (page) => openCase(page, '虚假业绩')],
  ['办理进程', (page) => page.getByRole('tab', { name: '办理进程' }).click()],
  ['案件的文书', (page) => page.getByRole('tab', { name: '文书' }).click()],
  ['案件的证据', (page) => page.getByRole('tab', { name: '证据' }).click()],
  ['历史', (page) => page.getByRole('tab', { name: '历史' }).click()],
  ['那时的样子', (page) => page.getByTitle('看案件这时的样子').first().click()],
  [
    '下一步',
    async (page) => {
      await page.getByRole('button', { name: '回到现在' }).click()
      await page.keyboard.press('Control+Enter')
    },
  ],
  [
    '文书',
    async (page) => {
      await page.keyboard.press('Escape')
      await page.keyboard.press('Alt+3')
    },
  ],
  ['发文登记', (page) => page.getByRole('link', { name: '发文登记' }).click()],
  ['验证', (page) => page.getByRole('link', { name: '验证' }).click()],
  ['做包', (page) => page.keyboard.press('Alt+4')],
  ['收包', (page) => page.getByRole('link', { name: '收包' }).click()],
  ['冲突', (page) => page.getByRole('link', { name: '冲突' }).click()],
  ['往来记录', (page) => page.getByRole('link', { name: '往来记录' }).click()],
  ['电脑', (page) => page.getByRole('link', { name: '电脑' }).click()],
  ['人员', (page) => page.keyboard.press('Alt+5')],
  ['一名人员', (page) => page.getByRole('gridcell', { name: '陈某戊' }).click()],
  ['机构', (page) => page.getByRole('link', { name: '机构' }).click()],
  ['节假日', (page) => page.getByRole('link', { name: '节假日' }).click()],
  ['设置', (page) => page.keyboard.press('Alt+6')],
  ['文号', (page) => page.getByRole('button', { name: '文号的号段和代字' }).click()],
  [
    '文书措辞',
    (page) =>
      page.goto(`${page.url().replace(/#.*/, '')}#/settings/wording/acceptanceNotice`).then(() => undefined),
  ],
  ['查找', (page) => page.keyboard.press('Control+k')],
  [
    '全部按键',
    async (page) => {
      await page.keyboard.press('Escape')
      await page.keyboard.press('F1')
    },
  ],
  [
    '登记新线索',
    async (page) => {
      await page.keyboard.press('Escape')
      await page.keyboard.press('Alt+n')
      await page.keyboard.press('Control+Enter')
    },
  ],
]

/**
 * One test a screen; in the dark and in the contrasting looks of colours alone, where only they can be wrong.
 */
export function everyScreen(scheme: 'light' | 'dark' | 'contrast'): void {
  describe(`in the looks ${scheme}`, () => {
    let app: BrowserApp
    beforeAll(async () => {
      app = await openSampleOffice()
      await app.page.evaluate((chosen) => {
        localStorage.setItem('liandong.appearance', JSON.stringify({ scheme: chosen }))
      }, scheme)
      await app.page.goto(`${app.url}#/today`)
      await reopen(app.page)
      await app.page.getByRole('heading', { name: '今日' }).waitFor()
    })
    afterAll(() => app.close())

    test.each(screens)('%s can be read and worked by everybody', async (_name, open) => {
      await open(app.page)
      await app.page.waitForTimeout(150)
      // A screen that is still being read has no heading yet; on a busy machine that can take a while.
      await app.page.getByRole('status', { name: '正在读取' }).waitFor({ state: 'detached' })
      await expect.poll(() => findings(app.page, scheme === 'light' ? 'all' : 'colours')).toEqual([])
    })
  })
}
