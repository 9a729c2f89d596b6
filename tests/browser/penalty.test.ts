/** 处罚: what is planned follows into the papers, and what is paid is told as paid. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fill, fillOne } from '../support/by-hand'
import { lock, unlock, zhang } from '../support/first-account'
import type { BrowserApp } from './launch'
import { openCase, openSampleOffice, saved } from './office-page'

let app: BrowserApp
let page: Page
beforeAll(async () => {
  app = await openSampleOffice()
  page = app.page
  await openCase(page, '相互串通投标案')
})
afterAll(() => app?.close())

/** A field of the planned penalty, by its name. */
function planned(name: string) {
  return page.locator(`[data-field-row^="plannedPenalties."][data-field-row$=".${name}"]`).first()
}

test('a mitigated penalty asks for its ground, and the papers follow what is planned', async () => {
  await page.getByRole('tab', { name: '处罚' }).click()
  await fill(page, 'discretion.level', '减轻')
  await page.locator('[data-field-row="discretion.mitigation"]').waitFor()
  await fill(page, 'discretion.level', '一般')
  await fill(page, 'discretion.reason', '按裁量基准的一般情形')
  await page.getByRole('button', { name: '增加拟处罚' }).click()
  await page.getByRole('menuitem', { name: /罚款（B01/ }).click()
  await fillOne(page, planned('ratio'), '6')
  await page.getByText('22,080.00 元').first().waitFor()
  await saved(page)
  const tab = page.url()
  await page.getByRole('tab', { name: /文书/ }).click()
  await page.getByRole('button', { name: '新建文书' }).click()
  await page.getByRole('menuitem', { name: '行政处罚审批表', exact: true }).click()
  const text = () => page.locator('.pages').innerText()
  await expect.poll(text).toContain('22,080.00')
  const paper = page.url()
  await saved(page)
  await page.goto(tab)
  await fillOne(page, planned('ratio'), '7')
  await page.getByText('25,760.00 元').first().waitFor()
  await saved(page)
  await page.goto(paper)
  await expect.poll(text).toContain('25,760.00')
  await expect.poll(text).not.toContain('22,080.00')
  await page.goto(tab)
})

test('the last payment records 缴清罚款, and taking a payment away takes it back', async () => {
  await page.getByRole('tab', { name: '办理进程' }).click()
  await page.getByRole('button', { name: '删除：缴清罚款' }).click()
  await page.getByRole('tab', { name: '处罚' }).click()
  const pay = page.getByRole('button', { name: '登记缴款' })
  await pay.first().waitFor()
  for (let left = await pay.count(); left > 0; left -= 1) {
    await pay.first().click()
    await expect.poll(() => pay.count()).toBe(left - 1)
  }
  await page.getByText('已登记“缴清罚款”').first().waitFor()
  await page
    .getByRole('button', { name: /^删除.*缴款1$/ })
    .first()
    .click()
  await page.getByText('已撤去“缴清罚款”').first().waitFor()
  await pay.first().click()
  await page.getByRole('tab', { name: '办理进程' }).click()
  await page.getByRole('button', { name: '更正：缴清罚款' }).waitFor()
})

test('a finding about a field leads into it', async () => {
  await saved(page)
  await lock(page)
  await unlock(page, zhang)
  await page.getByRole('tab', { name: '概况' }).click()
  await page.locator('[data-chip][aria-label="移除赵某丁"]').first().click()
  await page.getByRole('tab', { name: '评查' }).click()
  const finding = page.getByRole('listitem').filter({ hasText: '承办人只有1名' })
  await finding.getByRole('link', { name: '去核对' }).click()
  await expect
    .poll(() =>
      page.evaluate(() =>
        document.activeElement?.closest('[data-field-row]')?.getAttribute('data-field-row'),
      ),
    )
    .toBe('case.handlerIds')
})
