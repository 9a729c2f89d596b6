/** A meeting from the waiting case to its decision on the case, as an officer goes the way. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fill } from '../support/by-hand'
import { record } from '../support/desk'
import { lock, unlock, zhang } from '../support/first-account'
import type { BrowserApp } from './launch'
import { openCase, openSampleOffice, saved } from './office-page'

let app: BrowserApp
let page: Page
beforeAll(async () => {
  app = await openSampleOffice()
  page = app.page
  await page.setViewportSize({ width: 1366, height: 768 })
})
afterAll(() => app?.close())

/** The field of the first item with this name. */
function itemField(name: string): string {
  return `[data-field-row^="items."][data-field-row$=".${name}"]`
}

async function type(name: string, words: string): Promise<void> {
  const field = page.locator(itemField(name)).first().locator('input, textarea').first()
  await field.focus()
  await page.keyboard.insertText(words)
  await page.keyboard.press('Enter')
}

test('a case whose report is in waits for a meeting and stands on its agenda', async () => {
  await openCase(page, '虚假业绩')
  await record(page, '提交调查报告')
  await saved(page)
  await lock(page)
  await unlock(page, zhang)
  await page.getByRole('link', { name: '案件', exact: true }).first().click()
  await page.getByRole('link', { name: '会议', exact: true }).click()
  await page.getByRole('button', { name: '安排会议' }).first().click()
  await page.getByRole('menuitem', { name: '立案会审 1 件等待' }).click()
  await page.getByRole('heading', { name: '立案会审会议' }).waitFor()
  await expect
    .poll(() => page.locator(itemField('topic')).locator('textarea').inputValue())
    .toContain('虚假业绩')
})

test('its notice is sent under a number of its own', async () => {
  await page.getByText('“会议地点”还没有填写').waitFor()
  await fill(page, 'meetingAt', '11.23 9:00')
  await fill(page, 'meetingPlace', '三楼会议室')
  await page.getByRole('button', { name: '签发通知' }).click()
  await page.getByText(/川公管监会〔2026〕\d+号，2026年11月23日签发/).waitFor()
})

test('who comes, what is said and what is decided', async () => {
  await page.getByRole('tab', { name: /与会人员/ }).click()
  await page.getByRole('checkbox', { name: /签到$/ }).first().waitFor()
  for (const box of await page.getByRole('checkbox', { name: /签到$/ }).all()) await box.check()
  await page.getByText('已过半数').waitFor()
  const came = await page.getByRole('checkbox', { name: /签到$/ }).count()
  await page.getByRole('tab', { name: /议题和结论/ }).click()
  await page.getByText('还没有记录讨论意见').waitFor()
  await type('report', '业绩合同系伪造，证据充分')
  await page.getByRole('button', { name: '记录一人的意见' }).click()
  await type('speakerId', '李某乙')
  await type('opinion', '同意调查组意见')
  await type('agree', String(came))
  await type('conclusion', '立案')
  await type('decision', '涉嫌弄虚作假骗取中标，同意立案')
  await page.getByRole('button', { name: '结论登记到案件' }).click()
  await page.getByText('结论已登记到案件').waitFor()
})

test('stands on the case, with the meeting it comes from and its minutes', async () => {
  await page.getByRole('link', { name: '打开会议纪要' }).click()
  await page.getByRole('heading', { name: '会议纪要（案件会审）' }).waitFor()
  await expect.poll(() => page.locator('.pages').innerText()).toContain('同意立案')
  await page.keyboard.press('Escape')
  await page.getByRole('tab', { name: '办理进程' }).click()
  await page.getByText('立案会审决定：立案。').waitFor()
  await page.getByRole('link', { name: '会议决定' }).click()
  await page.getByText('已办结').waitFor()
})

test('a meeting without a case: leave is asked for and given, and its minutes are sent', async () => {
  await page.getByRole('link', { name: '案件', exact: true }).first().click()
  await page.getByRole('link', { name: '会议', exact: true }).click()
  await arrange('工作学习')
  await page.getByRole('button', { name: '增加其他议题' }).click()
  await type('topic', '学习《行政处罚法》')
  await type('reporterId', '王某丙')
  await fill(page, 'meetingAt', '11.23 9:00')
  await fill(page, 'meetingPlace', '三楼会议室')
  await page.getByRole('button', { name: '签发通知' }).click()
  await page.getByText(/川公管监会〔2026〕\d+号，2026年11月23日签发/).waitFor()

  await page.getByRole('tab', { name: /与会人员/ }).click()
  const li = page.getByRole('row', { name: /李某乙/ })
  await li.getByRole('button', { name: '请假', exact: true }).click()
  await page.getByRole('dialog').getByLabel('请假事由').fill('外出培训')
  await page.getByRole('dialog').getByRole('button', { name: '提出请假' }).click()
  await li.getByRole('button', { name: '批假' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '准假', exact: true }).click()
  await li.getByText('准假（张某甲）').waitFor()
  for (const box of await page.getByRole('checkbox', { name: /签到$/, disabled: false }).all())
    await box.check()

  await page.getByRole('tab', { name: /议题和结论/ }).click()
  await type('report', '逐条学习了修订内容')
  await page.getByRole('button', { name: '记录一人的意见' }).click()
  await type('speakerId', '王某丙')
  await type('opinion', '结合案件学深学透')
  await page.locator(itemField('conclusion')).first().getByLabel('其他').check()
  await type('decision', '各组对照自查')
  await type('basis', '《行政处罚法》')
  await type('responsibleOrgId', '监管办')
  await type('due', '12.1')
  await page.getByRole('button', { name: '签发纪要' }).click()
  await page.getByText(/会议纪要川公管监纪〔2026〕\d+号，2026年11月23日签发/).waitFor()
  await page.getByText('已办结').waitFor()
})

test('a meeting that was called off stays so, and what meetings sent stands in 发文登记', async () => {
  await page.getByRole('link', { name: '案件', exact: true }).first().click()
  await page.getByRole('link', { name: '会议', exact: true }).click()
  await arrange('月度调度')
  await page.getByRole('button', { name: '取消会议' }).click()
  await page.getByRole('dialog').getByLabel('取消的原因').fill('与培训冲突')
  await page.getByRole('dialog').getByRole('button', { name: '取消会议' }).click()
  await page.getByText('会议已取消：与培训冲突').waitFor()
  await page.keyboard.press('Control+z')
  await page.getByText('会议已经取消，不能再改。').waitFor()
  await page.keyboard.press('Alt+3')
  await page.getByRole('link', { name: '发文登记' }).click()
  const register = page.getByRole('grid', { name: '发文登记' })
  await register.getByText('川公管监纪〔2026〕').first().waitFor()
  const notice = register.getByRole('row', { name: /川公管监会〔2026〕.*会前通知.*各与会人员.*张某甲/ })
  await notice.first().waitFor()
  await register.getByText('川公管监会〔2026〕').last().dblclick()
  await page.getByRole('heading', { name: /会议$/ }).first().waitFor()
})

test('what the notice takes from the office is filled in the library, and leads there', async () => {
  await page.goto(`${app.url}#/library/organs`)
  await page.getByRole('grid', { name: '机构' }).getByText('监管办', { exact: true }).click()
  const phone = page.getByRole('group', { name: /联动执法办公室/ }).getByLabel('电话', { exact: true })
  await phone.fill('')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Alt+2')
  await page.getByRole('link', { name: '会议', exact: true }).click()
  await arrange('工作学习')
  const lacking = page.getByRole('list', { name: '通知还缺什么' })
  await lacking.getByText('“联系电话”还没有填写').waitFor()
  await lacking.getByRole('link', { name: '去资料库填写' }).click()
  await page.getByRole('grid', { name: '机构' }).waitFor()
})

/** 安排会议 of a type, and waits for its page. */
async function arrange(type: string): Promise<void> {
  await page.getByRole('button', { name: '安排会议' }).first().click()
  await page.getByRole('menuitem', { name: type }).click()
  await page.getByRole('heading', { name: `${type}会议` }).waitFor()
}
