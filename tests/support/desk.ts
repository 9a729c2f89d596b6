/** What an officer does at the desk whichever shell the program runs in: steps of a case, issuing, files and paper. */
import JSZip from 'jszip'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { readPdf } from './pdf'

/** The program in one of its shells. */
export interface Desk {
  page: Page
  complaints: string[]
  /** Does what saves a file and gives the file. */
  saved: (act: () => Promise<void>) => Promise<{ name: string; bytes: Uint8Array }>
  /** Does what prints and gives the title and the words of what reached the printer. */
  printed: (act: () => Promise<void>) => Promise<{ title: string; text: string }>
  close: () => Promise<void>
}

/** The words of a PDF, without the blanks between them, and how many sheets it has. */
export interface Read {
  text: string
  pages: number
}

/** What the head of the case says. */
export async function head(page: Page): Promise<string> {
  return (await page.locator('main header').first().textContent()) ?? ''
}

/** Waits until everything is on disk. */
export async function onDisk(page: Page): Promise<void> {
  await page.getByRole('status').filter({ hasText: '已保存' }).waitFor()
}

/** Records the usual next step through its button and dialog. */
export async function record(page: Page, step: string): Promise<void> {
  await page.getByRole('button', { name: `下一步：${step}` }).click()
  await recordIn(page.getByRole('dialog', { name: step }))
  await onDisk(page)
}

/**
 * Records the fact of an open dialog; where something is still lacking, with a reason.
 * @param drafting goes on to the paper that the dialog offers, which opens the editor.
 */
export async function recordIn(dialog: Locator, drafting: 'drafting' | null = null): Promise<void> {
  await dialog.getByRole('button', { name: '记录' }).waitFor()
  const offer = dialog.getByRole('checkbox', { name: /随后起草/ })
  if (drafting === null && (await offer.count()) > 0) await offer.uncheck()
  const reason = dialog.getByLabel('仍要记录的原因')
  if ((await reason.count()) > 0) await reason.fill('纸面材料齐全，随后补录')
  await dialog.getByRole('button', { name: '记录' }).click()
  await dialog.waitFor({ state: 'detached' })
}

/**
 * Sends the paper in the editor up, or signs it.
 * @param more the opinion and the decision, where they are not the usual ones.
 */
export async function sign(
  page: Page,
  act: '送审' | '签署',
  more: { opinion?: string; decision?: string } = {},
): Promise<void> {
  await page.getByRole('button', { name: act === '送审' ? '签署送审' : '审批', exact: true }).click()
  const dialog = page.getByRole('dialog')
  if (more.decision) await dialog.getByRole('radio', { name: more.decision, exact: true }).check()
  if (more.opinion) await dialog.getByRole('textbox', { name: '意见' }).fill(more.opinion)
  await dialog.getByRole('button', { name: act, exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
}

/**
 * Issues the paper in the editor.
 * @param number the number that must be proposed; null for an internal form, which bears none.
 */
export async function issue(page: Page, number: string | null): Promise<void> {
  await page.getByRole('button', { name: '签发', exact: true }).click()
  const dialog = page.getByRole('dialog')
  const field = dialog.getByLabel('文号', { exact: true })
  if (number === null) expect(await field.count()).toBe(0)
  else expect(await field.inputValue()).toBe(number)
  await dialog.getByRole('button', { name: '签发', exact: true }).click()
  await page.getByText('已签发').first().waitFor()
  await onDisk(page)
}

/** Saves the paper in the editor as PDF: A4, every typeface inside. @param state `-草稿` while it is a draft. */
export async function savedPdf(desk: Desk, paper: string, number: string, state = ''): Promise<Read> {
  const file = await desk.saved(() => desk.page.getByRole('button', { name: '存为 PDF' }).click())
  expect(file.name).toBe(`《${paper}》-${number}${state}.pdf`)
  const pdf = readPdf(file.bytes)
  expect(pdf.sizes).toEqual(pdf.sizes.map(() => [210, 297]))
  expect(pdf.fonts.filter(({ embedded }) => !embedded)).toEqual([])
  expect(pdf.fonts.map(({ name }) => name)).toContainEqual(expect.stringContaining('FandolFang'))
  return { text: pdf.text.join('').replace(/\s/g, ''), pages: pdf.pages }
}

/** Saves the paper as PDF and as Word; neither has a gap left, and both say the words. */
export async function savedBoth(
  desk: Desk,
  paper: string,
  number: string,
  ...words: readonly string[]
): Promise<Read> {
  const pdf = await savedPdf(desk, paper, number)
  expect(withoutPenLines(pdf.text)).not.toContain('＿')
  expect(await desk.page.locator('.pages .missing').count()).toBe(0)
  const file = await desk.saved(() => desk.page.getByRole('button', { name: '存为 Word' }).click())
  expect(file.name).toBe(`《${paper}》-${number}.docx`)
  const zip = await JSZip.loadAsync(file.bytes)
  const xml = (await zip.file('word/document.xml')?.async('string')) ?? ''
  const word = xml.replace(/<[^>]+>/g, '').replace(/\s/g, '')
  expect(withoutPenLines(word)).not.toContain('＿')
  for (const text of [pdf.text, word]) expectWords(text, ...words)
  return pdf
}

/** Each of the words stands in the text; blanks do not count. */
export function expectWords(text: string, ...words: readonly string[]): void {
  for (const each of words) expect(text).toContain(each.replace(/\s/g, ''))
}

/** A line to sign on by hand is no gap. */
function withoutPenLines(text: string): string {
  return text.replace(/(签字|签章）)：＿+/g, '$1：')
}
