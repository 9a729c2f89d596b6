/** An officer fills the acceptance notice of the first sample case. */
import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { acceptanceNotice } from '../../forms/acceptance-notice'
import { type EditorPage, openSampleCase } from './editor-page'

describe('the acceptance notice of a sample case', () => {
  let office: EditorPage

  beforeAll(async () => {
    office = await openSampleCase('川公管监案〔2026〕2号')
  })
  afterAll(() => office?.close())

  test('opens filled with what the case knows, as the pages that will be printed', async () => {
    await office.open('受理告知书')
    await expect.poll(() => office.paper().locator('.page').count()).toBe(2)
    await expect
      .poll(() => office.input('projectName').inputValue())
      .toBe('示例社区服务中心建设项目施工（虚构）')
    await expect.poll(() => office.field('projectName').textContent()).toContain('来自案件')
    await office.page.getByText('第 1 页，共 2 页').waitFor()
    const font = await office
      .paper()
      .locator('.page')
      .first()
      .evaluate(() => document.fonts.check('16pt paper-fangsong', '文'))
    expect(font).toBe(true)
  })

  test('shows on the page what is being typed, and glows there', async () => {
    await office.open('受理告知书')
    await office.input('acceptedMatters').click()
    await office.page.keyboard.press('Control+End')
    await office.page.keyboard.type('；评标过程不公')
    await expect.poll(() => office.words('acceptedMatters').first().textContent()).toContain('评标过程不公')
    await expect.poll(() => office.words('acceptedMatters').first().getAttribute('class')).toContain('glow')
  })

  test('takes a click on the page to the field the words came from', async () => {
    await office.open('受理告知书')
    await office.words('contactOfficePhone').first().click()
    await expect.poll(() => focusedField(office)).toBe('contactOfficePhone')
  })

  test('takes in a Chinese word when the input method has finished it, not letter by letter', async () => {
    await office.open('受理告知书')
    const field = office.input('sectionName')
    const before = await office.words('sectionName').first().textContent()
    await field.focus()
    await office.page.keyboard.press('End')
    const keyboard = await office.context.newCDPSession(office.page)
    await keyboard.send('Input.imeSetComposition', {
      text: 'er biao duan',
      selectionStart: 12,
      selectionEnd: 12,
    })
    await expect.poll(() => field.inputValue()).toBe('一标段er biao duan')
    await office.page.waitForTimeout(200)
    expect(await office.words('sectionName').first().textContent()).toBe(before)
    await keyboard.send('Input.insertText', { text: '二标段' })
    await expect.poll(() => office.words('sectionName').first().textContent()).toBe('一标段二标段')
    await keyboard.detach()
    await office.page.keyboard.press('Enter')
    await office.page.keyboard.press('Control+z')
  })

  test('marks what was changed on this paper only, and gives the value of the case back', async () => {
    await office.open('受理告知书')
    await office.input('projectName').fill('示例社区服务中心（一期）')
    await expect
      .poll(() => office.words('projectName').first().textContent())
      .toBe('示例社区服务中心（一期）')
    await office.field('projectName').getByRole('button', { name: '本件改动' }).click()
    await office.page.getByRole('menuitem', { name: '恢复案件值' }).click()
    await expect.poll(() => office.words('projectName').first().textContent()).toContain('施工（虚构）')
    await expect.poll(() => focusedField(office)).toBe('projectName')
  })

  test('writes a change back to the case, where every paper then has it', async () => {
    await office.open('受理告知书')
    await office.input('sectionName').fill('施工一标段')
    await office.field('sectionName').getByRole('button', { name: '本件改动' }).click()
    await office.page.getByRole('menuitem', { name: '写回案件' }).click()
    await expect.poll(() => office.field('sectionName').textContent()).toContain('来自案件')
    await office.open('案件基本情况登记表')
    await expect.poll(() => office.input('sectionName').inputValue()).toBe('施工一标段')
  })

  test('takes a step back with Ctrl+Z once the typing has ended', async () => {
    await office.open('受理告知书')
    const before = await office.input('contactOfficeAddress').inputValue()
    await office.input('contactOfficeAddress').fill('汉川市新址')
    await office.page.keyboard.press('Enter')
    await expect.poll(() => office.words('contactOfficeAddress').first().textContent()).toBe('汉川市新址')
    await office.page.keyboard.press('Control+z')
    await expect.poll(() => office.input('contactOfficeAddress').inputValue()).toBe(before)
  })

  test('goes on with Enter and with Tab in the order of the paper', async () => {
    await office.open('受理告知书')
    const order = acceptanceNotice.groups.flatMap((group) => group.fields)
    for (const key of ['Enter', 'Tab']) {
      await office.input(order[0] ?? '').focus()
      const passed: (string | null)[] = [await focusedField(office)]
      for (let step = 0; step < 60 && passed.at(-1) !== order.at(-1); step++) {
        await office.page.keyboard.press(key)
        const name = await focusedField(office)
        if (name !== passed.at(-1)) passed.push(name)
      }
      expect(passed, key).toEqual(order)
    }
  })

  test('says what is wrong when a field is left, not while it is typed', async () => {
    await office.open('受理告知书')
    const phone = office.input('contactOfficePhone')
    await phone.fill('123')
    await expect.poll(() => office.field('contactOfficePhone').getByText(/电话/).count()).toBe(1)
    expect(await phone.getAttribute('aria-invalid')).toBe(null)
    await office.page.keyboard.press('Tab')
    await expect.poll(() => phone.getAttribute('aria-invalid')).toBe('true')
    const said = await phone.getAttribute('aria-describedby')
    await expect
      .poll(() => office.page.locator(`[id="${said?.split(' ').at(-1)}"]`).textContent())
      .toMatch(/手机|座机|号码/)
    await expect.poll(() => office.page.getByLabel('待办事项').textContent()).toContain('1 处有误')
    await phone.fill('0712-0000000')
    await office.page.keyboard.press('Tab')
    await expect.poll(() => phone.getAttribute('aria-invalid')).toBe(null)
  })

  test('reads dates typed in short and officers typed by their initials', async () => {
    await office.open('受理告知书')
    const day = office.input('issueDate')
    await day.fill('5.6')
    await office.page.keyboard.press('Enter')
    await expect.poll(() => day.inputValue()).toMatch(/^20\d\d-05-06$/)
    await office.input('signatoryId').fill('lmy')
    await office.page.keyboard.press('Enter')
    await expect.poll(() => office.input('signatoryId').inputValue()).toBe('李某乙')
    await expect.poll(() => focusedField(office)).toBe('contactOfficerId')
  })

  test('keeps text it cannot read where it stands, and says so before the paper is issued', async () => {
    await office.open('受理告知书')
    const day = office.input('issueDate')
    await day.fill('13.1')
    await office.page.keyboard.press('Enter')
    await expect.poll(() => day.inputValue()).toBe('13.1')
    await expect.poll(() => office.page.getByLabel('待办事项').textContent()).toContain('成文日期')
    await office.page.getByRole('button', { name: '签发', exact: true }).click()
    await expect.poll(() => office.page.getByRole('dialog').textContent()).toContain('没有13月')
    await office.page.getByRole('button', { name: '回去填写' }).click()
    await day.fill('4.30')
    await office.page.keyboard.press('Enter')
    await office.page.getByText('各项已填齐').waitFor()
  })

  test('moves the focus to the pages and back with F6', async () => {
    await office.open('受理告知书')
    await office.input('caseTitle').focus()
    await office.page.keyboard.press('F6')
    await expect
      .poll(() => office.page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe('版面预览')
    await office.page.keyboard.press('F6')
    await expect.poll(() => focusedField(office)).toBe('caseTitle')
  })

  test('moves the border between form and pages by keyboard, and finds it there the next time', async () => {
    await office.open('受理告知书')
    const width = () => office.page.getByLabel('版面预览').evaluate((desk) => Math.round(desk.clientWidth))
    const before = await width()
    const border = office.page.getByRole('separator', { name: '调整表单和版面的宽度' })
    await border.focus()
    await office.page.keyboard.press('Shift+ArrowLeft')
    await expect.poll(width).toBeGreaterThan(before + 60)
    const moved = await width()
    await office.open('案件基本情况登记表')
    await expect.poll(async () => Math.abs((await width()) - moved)).toBeLessThan(4)
    await border.focus()
    await office.page.keyboard.press('Shift+ArrowRight')
  })

  test('adds, moves and removes rows by keyboard', async () => {
    await office.open('案件基本情况登记表')
    const rows = office.field('submittedMaterials').locator('tbody tr')
    const names = () => rows.evaluateAll((all) => all.map((row) => row.querySelector('textarea')?.value))
    const before = await names()
    const lastCell = rows.last().locator('input').last()
    await lastCell.focus()
    await office.page.keyboard.press('Enter')
    await expect.poll(() => rows.count()).toBe(before.length + 1)
    await office.page.keyboard.type('授权委托书')
    await expect.poll(() => office.paper().textContent()).toContain('授权委托书')
    await office.page.keyboard.press('Alt+ArrowUp')
    await expect.poll(names).toEqual([...before.slice(0, -1), '授权委托书', ...before.slice(-1)])
    await office.page.keyboard.press('Control+Delete')
    await expect.poll(names).toEqual(before)
    await expect.poll(() => focusedField(office)).toBe('submittedMaterials')
  })

  test('zooms by keys and words, and fits the width again', async () => {
    await office.open('受理告知书')
    const scale = office.page.getByLabel('显示比例')
    const fitted = await scale.textContent()
    await office.page.keyboard.press('Control+=')
    await expect.poll(() => scale.textContent()).not.toBe(fitted)
    await office.page.getByRole('button', { name: '100%' }).click()
    await expect.poll(() => scale.textContent()).toBe('100%')
    const width = await office
      .paper()
      .locator('.page')
      .first()
      .evaluate((page) => page.getBoundingClientRect().width)
    expect(width).toBeCloseTo((210 * 96) / 25.4, 0)
    await office.page.keyboard.press('Control+0')
    await expect.poll(() => scale.textContent()).toBe(fitted)
  })

  test('has nothing that keeps people with aids out', async () => {
    await office.open('受理告知书')
    const { violations } = await new AxeBuilder({ page: office.page }).include('main').analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  })

  test('leaves no complaint on the console', () => {
    expect(office.complaints).toEqual([])
  })
})

/** The key of the field that has the focus; of a field with parts, the whole. */
function focusedField(office: EditorPage): Promise<string | null> {
  return office.page.evaluate(() => {
    const row = document.activeElement?.closest<HTMLElement>('[data-field-row]')
    return row?.dataset.fieldRow?.split('.')[0] ?? null
  })
}
