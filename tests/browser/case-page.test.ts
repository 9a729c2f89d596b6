import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordIn } from '../support/desk'
import type { BrowserApp } from './launch'
import { openCase, openSampleOffice, reopen, saved } from './office-page'

// One office for all: what moves a case on comes last.
let app: BrowserApp
beforeAll(async () => {
  app = await openSampleOffice()
})
afterAll(() => app.close())

const head = () => app.page.locator('main header')
const notice = (text: string) => app.page.getByRole('status').filter({ hasText: text })
const tab = (name: string) => app.page.getByRole('tab', { name })

test('Esc closes a dialog and leaves the case open, with the focus where it was', async () => {
  const { page } = app
  await openCase(page, '虚假业绩')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(page.url()).toContain('/overview')
  const others = page.getByRole('button', { name: '其他', exact: true })
  await others.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem').nth(1).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await expect.poll(() => others.evaluate((button) => button === document.activeElement)).toBe(true)
  await page.keyboard.press('Escape')
  await page.getByRole('grid', { name: '案件' }).waitFor()
})

test('the key that opens a dialog has its first field ready before the next key can come', async () => {
  const { page } = app
  await openCase(page, '虚假业绩')
  const ready = await page.evaluate(async () => {
    document.body.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true, cancelable: true }),
    )
    // No task of the browser comes between two microtasks, hence no key either.
    await Promise.resolve()
    const { activeElement } = document
    return activeElement?.closest('[role="dialog"]') ? activeElement.tagName : '页面'
  })
  expect(ready).toBe('INPUT')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
})

test('an informant is not on the screen until somebody asks', async () => {
  const { page } = app
  await openCase(page, '相互串通投标案')
  await page.getByText('举报人身份已遮蔽').waitFor()
  expect(await page.locator('[data-field-row="reporter.partyName"]').count()).toBe(0)
  // Nor is anything of theirs missed on a paper that asks for it.
  await tab('文书').click()
  await page.getByRole('link', { name: '案件基本情况登记表' }).click()
  await page.getByText('举报人身份已遮蔽').waitFor()
  await page.getByText('不签发').waitFor()
  expect(await page.getByText(/“.*”还没有填写/).allTextContents()).toEqual([])
  await page.goBack()
  await tab('概况').click()
  await page.getByRole('button', { name: '查看举报人' }).click()
  await page.locator('[data-field-row="reporter.partyName"]').waitFor()
})

test('a kind of paper is found in the long menu by the letters of its pinyin', async () => {
  const { page } = app
  await openCase(page, '虚假业绩')
  await tab('文书').click()
  await page.getByRole('button', { name: '新建文书' }).click()
  const item = page.getByRole('menuitem', { name: '询问笔录', exact: true })
  await item.waitFor()
  await page.keyboard.type('xwbl')
  await expect.poll(() => item.evaluate((found) => found === document.activeElement)).toBe(true)
  await page.keyboard.press('Escape')
  await item.waitFor({ state: 'detached' })
})

test('a dialog in a file of its own is fetched before anybody opens it, and there with the press that does', async () => {
  const { page } = app
  const fetched = page.waitForResponse(/binder-dialog/)
  await reopen(page)
  await fetched
  await tab('文书').click()
  const opened = () =>
    page.getByRole('button', { name: '整卷 PDF' }).evaluate(async (button: HTMLElement) => {
      button.click()
      await Promise.resolve()
      return document.querySelector('[role="dialog"]') !== null
    })
  await expect
    .poll(async () => {
      const isThere = await opened()
      await page.getByRole('dialog').waitFor()
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      return isThere
    })
    .toBe(true)
})

test('a draft is deleted with a way back', async () => {
  const { page } = app
  await openCase(page, '虚假业绩')
  await tab('文书').click()
  await page.getByRole('button', { name: '删除草稿：案件基本情况登记表' }).click()
  await page.getByRole('link', { name: '案件基本情况登记表' }).waitFor({ state: 'detached' })
  await notice('已删除草稿').getByRole('button', { name: '撤销' }).click()
  await page.getByRole('link', { name: '案件基本情况登记表' }).waitFor()
})

test('a field is changed in place, saved by itself, and the history tells it in words', async () => {
  const { page } = app
  await openCase(page, '虚假业绩')
  const row = page.locator('[data-field-row="project.tradingVenue"] :is(input, textarea)')
  await row.fill('孝感市公共资源交易中心')
  await page.keyboard.press('Tab')
  await saved(page)
  await tab('历史').click()
  const entry = page.getByRole('listitem').filter({ hasText: '修改交易场所' })
  await expect.poll(() => entry.textContent()).toContain('王某丙')
  await expect.poll(() => entry.locator('del').textContent()).toBe('汉川市公共资源交易中心')
  await expect.poll(() => entry.locator('ins').textContent()).toBe('孝感市公共资源交易中心')
})

test('a fact is corrected where it stands, within its neighbours, and a wrong one is deleted with a way back', async () => {
  const { page } = app
  await openCase(page, '虚假业绩')
  await tab('办理进程').click()
  await page.getByRole('button', { name: '更正：召集会商' }).click()
  const sheet = page.getByRole('group', { name: '更正：召集会商' })
  await sheet.getByLabel('日期').fill('2026-10-20')
  await page.keyboard.press('Tab')
  await page.getByText('不能晚于下一步“决定受理”').waitFor()
  await sheet.getByLabel('日期').fill('2026-10-14')
  await page.getByRole('button', { name: '改好' }).click()
  await notice('已更正：召集会商').waitFor()
  await page.getByRole('button', { name: '删除：批准延长调查' }).click()
  await expect.poll(() => head().textContent()).toContain('11月6日')
  await notice('已删除：批准延长调查').getByRole('button', { name: '撤销' }).click()
  await expect.poll(() => head().textContent()).toContain('11月20日')
})

test('a step is taken back and done again, and says which', async () => {
  const { page } = app
  await openCase(page, '虚假业绩')
  await page.keyboard.press('Control+Enter')
  await recordIn(page.getByRole('dialog'))
  await notice('已记录：提交调查报告').waitFor()
  await page.keyboard.press('Control+z')
  await notice('已撤销：记录：提交调查报告').waitFor()
  await expect.poll(() => head().textContent()).toContain('联合调查中')
  await page.keyboard.press('Control+y')
  await notice('已恢复：记录：提交调查报告').waitFor()
  await expect.poll(() => head().textContent()).toContain('调查报告已提交')
  await page.keyboard.press('Control+z')
  await expect.poll(() => head().textContent()).toContain('联合调查中')
})

test('the next step is one key away, takes the day and moves the case', async () => {
  const { page } = app
  await openCase(page, '虚假业绩')
  await expect.poll(() => head().textContent()).toContain('联合调查中')
  await page.keyboard.press('Control+Enter')
  const dialog = page.getByRole('dialog', { name: '提交调查报告' })
  await dialog.waitFor()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('11.30')
  await page.keyboard.press('Control+Enter')
  await dialog.getByRole('alert').filter({ hasText: '不能晚于今天' }).waitFor()
  await dialog.getByLabel('日期').fill('11.20')
  // What must stand there before the step is begun from what is lacking, not after it.
  expect(await dialog.getByRole('checkbox').count()).toBe(0)
  await dialog.getByLabel('仍要记录的原因').fill('报告已在纸面签字')
  await page.keyboard.press('Control+Enter')
  await notice('已记录：提交调查报告（11月20日）').waitFor()
  await expect.poll(() => head().textContent()).toContain('调查报告已提交')
  // What was taken is corrected with a reason, and never just gone.
  await page.getByRole('tab', { name: '办理进程' }).click()
  await page.getByRole('button', { name: '更正：提交调查报告' }).waitFor()
  expect(await page.getByRole('button', { name: '删除：提交调查报告' }).count()).toBe(0)
})

test('accepting takes the next case number and begins the notice', async () => {
  const { page } = app
  await page.keyboard.press('Alt+n')
  await page.keyboard.type('线下投诉')
  await page.keyboard.press('Enter')
  const fill = async (name: string, text: string) => {
    await page.locator(`[data-field-row$="${name}"] :is(input, textarea)`).first().fill(text)
    await page.keyboard.press('Tab')
  }
  await fill('complainant.partyName', '假想园林有限公司')
  await page
    .locator('[data-field-row^="respondents"][data-field-row$="partyName"] :is(input, textarea)')
    .fill('甲公司')
  await fill('project.projectName', '示例园区绿化工程')
  await fill('intake.allegationSummary', '评标委员会成员未回避')
  await page.locator('[data-field-row="case.handlerIds"] input').fill('赵某丁、')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Enter')
  await page.waitForURL(/\/overview$/)
  // Held down a moment too long, the key opens the step and does not record it too, nor the one after it.
  await page.keyboard.down('Control')
  for (let times = 0; times < 8; times += 1) await page.keyboard.down('Enter')
  await page.keyboard.up('Enter')
  await page.keyboard.up('Control')
  await recordIn(page.getByRole('dialog', { name: '召集会商' }))
  await page.getByRole('button', { name: '下一步：决定受理' }).click()
  const dialog = page.getByRole('dialog', { name: '决定受理' })
  await expect.poll(() => dialog.getByLabel('案号').inputValue()).toBe('川公管监案〔2026〕10号')
  expect(await dialog.getByLabel('随后起草《受理告知书》').isChecked()).toBe(true)
  // One handler is named and the law wants two: the step waits for a reason.
  await dialog.getByRole('button', { name: '记录' }).click()
  await dialog.getByRole('alert').filter({ hasText: '请写明原因' }).waitFor()
  await recordIn(dialog, 'drafting')
  await page.waitForURL(/\/papers\/[^/]+$/)
  await page.keyboard.press('Escape')
  await page.getByRole('row', { name: /受理告知书.*草稿/ }).waitFor()
  await tab('办理进程').click()
  const accepted = page.getByRole('listitem').filter({ hasText: '决定受理' }).first()
  await expect.poll(() => accepted.textContent()).toContain('《受理告知书》')
})
