/** 现场签名: those who were there sign a record on the screen, and it says so as long as its words stand. */
import { readFile } from 'node:fs/promises'
import AxeBuilder from '@axe-core/playwright'
import JSZip from 'jszip'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { drawStroke } from '../support/sign-on-screen'
import { type EditorPage, openSampleCase } from './editor-page'

describe('a record of an inquiry', () => {
  let office: EditorPage
  let page: Page
  let dialog: Locator
  const onPaper = () => office.paper().getByRole('img', { name: '韩某某手写签名' })

  beforeAll(async () => {
    office = await openSampleCase('川公管监案〔2026〕9号')
    page = office.page
    dialog = page.getByRole('dialog')
    await office.begin('询问笔录')
    await office.input('inquireeName').fill('韩某某')
  })
  afterAll(() => office?.close())

  test('is signed with the pen, a stroke taken back, at the place of him who was asked', async () => {
    await page.getByRole('button', { name: '现场签名' }).click()
    await dialog.getByRole('button', { name: /^被询问人（签名捺印）/ }).click()
    await expect.poll(() => dialog.getByRole('textbox', { name: '签名人' }).inputValue()).toBe('韩某某')
    await dialog.getByRole('button', { name: '确认签名' }).click()
    await dialog.getByText('框内还没有签名。').waitFor()
    await drawStroke(page, dialog, [0.2, 0.3, 0.5, 0.6])
    await drawStroke(page, dialog, [0.6, 0.2, 0.6, 0.8])
    await drawStroke(page, dialog, [0.8, 0.8, 0.9, 0.1])
    await dialog.getByRole('button', { name: '撤销一笔' }).click()
    const { violations } = await new AxeBuilder({ page }).include('[role="dialog"]').analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    await dialog.getByRole('button', { name: '确认签名' }).click()
    await dialog.getByRole('button', { name: /^被询问人（签名捺印）\s*✓ 韩某某/ }).waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    await onPaper().waitFor()
    const path = await onPaper().locator('path').getAttribute('d')
    expect(path?.match(/M/g)).toHaveLength(2)
  })

  test('bears the signature in its Word file', async () => {
    const arriving = page.waitForEvent('download')
    await page.getByRole('button', { name: '存为 Word' }).click()
    const zip = await JSZip.loadAsync(await readFile(await (await arriving).path()))
    expect(await zip.file('word/document.xml')?.async('string')).toContain('韩某某手写签名')
  })

  test('says so and is blank again once its words change, and is signed again when they are put back', async () => {
    const place = office.input('inquiryPlace')
    await place.fill('另一处')
    await page.getByText(/韩某某现场签名之后文字改动过，签名不再作数/).waitFor()
    await onPaper().waitFor({ state: 'detached' })
    await place.fill('')
    await onPaper().waitFor()
    await page.getByText(/签名不再作数/).waitFor({ state: 'detached' })
    expect(office.complaints).toEqual([])
  })
})
