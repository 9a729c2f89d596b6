/** How an officer fills a paper: from the list of what is still to be filled to the field, and types. */
import type { Locator, Page } from 'playwright-core'

/** What is typed into a field: words, several words one after another, parts by their name, or rows of parts. */
export type Answer = string | readonly string[] | Parts | readonly Row[]
export interface Parts {
  readonly [part: string]: Answer
}
type Row = Readonly<Record<string, string>>

/** The row of a field by its key; `respondents.0.address` counts the rows of a list. */
export function fieldRow(page: Page, name: string): Locator {
  const [list = '', index, part] = name.split('.')
  if (part === undefined) return page.locator(`[data-field-row="${name}"]`)
  return page
    .locator(`[data-field-row="${list}"] [data-row]`)
    .nth(Number(index))
    .locator(`[data-field-row$=".${part}"]`)
}

/** What stands in the field; the chosen words where it is a choice among few, the chips where it takes several. */
export async function standsIn(page: Page, name: string): Promise<string> {
  const row = fieldRow(page, name)
  const chosen = row.locator('label:has(input:checked)')
  if ((await chosen.count()) > 0) return (await chosen.allTextContents()).join('、')
  const chips = row.locator('[data-chip]')
  if ((await chips.count()) > 0) {
    const labels = await chips.evaluateAll((all) => all.map((each) => each.getAttribute('aria-label') ?? ''))
    return labels.map((label) => label.replace(/^移除/, '')).join('、')
  }
  return row.locator('input, textarea').first().inputValue()
}

/** Fills one field by what it is: chosen, ticked, or typed and left with Enter. */
export async function fill(page: Page, name: string, answer: Answer): Promise<void> {
  const row = fieldRow(page, name)
  if (isRows(answer)) return fillRows(page, row, answer)
  if (!isWords(answer) && typeof answer !== 'string') {
    for (const [part, words] of Object.entries(answer)) await fill(page, `${name}.${part}`, words)
    return
  }
  for (const words of typeof answer === 'string' ? [answer] : answer) await fillOne(page, row, words)
}

/** Fills what a row on the screen asks for: chosen, ticked, or typed and left with Enter. */
export async function fillOne(page: Page, row: Locator, words: string): Promise<void> {
  const first = row.locator('input, textarea').first()
  const type = await first.getAttribute('type')
  if (type === 'radio' || type === 'checkbox') {
    await row.getByLabel(words, { exact: true }).check()
    return
  }
  await first.focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText(words)
  await page.keyboard.press('Enter')
}

/** Rows that stand as small forms, each begun with the button under the list. */
async function fillRows(page: Page, row: Locator, rows: readonly Row[]): Promise<void> {
  for (const [index, parts] of rows.entries()) {
    await row.getByRole('button', { name: '添加一行' }).click()
    for (const [part, words] of Object.entries(parts)) {
      const cell = row.locator('[data-row]').nth(index).locator(`[data-field-row$=".${part}"]`)
      await fillOne(page, cell, words)
    }
  }
}

/** Types into one field after another from the one that has the keyboard, each left with Enter. */
export async function typeOn(page: Page, ...words: readonly string[]): Promise<void> {
  for (const each of words) {
    await page.keyboard.insertText(each)
    await page.keyboard.press('Enter')
  }
}

/**
 * Goes through everything that is listed as 待填, each by pressing its name in the list and filling the field it leads
 * to, until nothing is listed.
 * @returns the fields that were asked, in this order.
 * @throws Error naming a field that is asked and has no answer.
 */
export async function fillMissing(
  page: Page,
  answers: Parts | ((name: string) => Answer | undefined),
): Promise<string[]> {
  const answerTo = typeof answers === 'function' ? answers : (name: string) => answers[name]
  const asked: string[] = []
  const missing = page
    .getByLabel('待办事项')
    .locator('div', { hasText: /处待填/ })
    .getByRole('button')
  await page.locator('.pages .page').first().waitFor()
  while ((await missing.count()) > 0) {
    const label = await missing.first().textContent()
    await missing.first().click()
    const name = await fieldWithFocus(page)
    const answer = answerTo(name)
    if (answer === undefined)
      throw new Error(`asked for ${label} (${name || 'no field'}), which nobody expected`)
    if (asked.includes(name)) throw new Error(`still asks for ${label} (${name}) after it was filled`)
    asked.push(name)
    await fill(page, name, answer)
  }
  return asked
}

/** The field that has the focus, the rows of a list counted. */
export function fieldWithFocus(page: Page): Promise<string> {
  return page.evaluate(() => {
    const row = document.activeElement?.closest<HTMLElement>('[data-field-row]')
    const name = row?.dataset.fieldRow ?? ''
    const id = row?.closest<HTMLElement>('[data-row]')?.dataset.row
    if (!id) return name
    const list = document.querySelector(`[data-field-row="${name.split('.')[0]}"]`)
    const rows = [...(list?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
    return name.replace(id, String(rows.findIndex((each) => each.dataset.row === id)))
  })
}

function isWords(answer: Answer): answer is readonly string[] {
  return Array.isArray(answer) && typeof answer[0] === 'string'
}

function isRows(answer: Answer): answer is readonly Row[] {
  return Array.isArray(answer) && typeof answer[0] === 'object'
}
