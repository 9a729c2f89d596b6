/** The document editor as an officer finds it, for the tests that fill papers of the sample cases. */
import type { Locator, Page } from 'playwright-core'
import type { BrowserApp } from './launch'
import { openSampleOffice } from './office-page'

export interface EditorPage extends BrowserApp {
  /** The row of a field, by its key. */
  field: (name: string) => Locator
  /** The element that is typed into. */
  input: (name: string) => Locator
  /** What the pages say, one after the other. */
  paper: () => Locator
  /** The words on the pages that came from a field. */
  words: (name: string) => Locator
  /** Opens a paper of the case now shown from its list of papers. */
  open: (title: string) => Promise<void>
  /** Begins a paper of the case now shown. */
  begin: (title: string) => Promise<void>
}

/** Starts the program with the sample cases, with an officer at work, on a case. */
export async function openSampleCase(
  caseNo: string,
  viewport = { width: 1366, height: 768 },
): Promise<EditorPage> {
  const app = await openSampleOffice({ viewport })
  const { page } = app
  await page.getByRole('link', { name: '案件', exact: true }).click()
  await page.getByText(caseNo).first().click()
  await page.keyboard.press('Enter')
  await page.waitForURL(/#\/cases\/[^/]+\/overview$/)
  const papers = page.url().replace(/overview$/, 'papers')
  const field = (name: string) => page.locator(`[data-field-row="${name}"]`)
  return {
    ...app,
    field,
    input: (name) => field(name).locator('input, textarea').first(),
    paper: () => page.locator('.pages'),
    words: (name) => page.locator(`.pages [data-field="${name}"]`),
    open: async (title) => {
      await page.goto(papers)
      await page.getByRole('link', { name: title, exact: true }).first().click()
      await shown(page)
    },
    begin: async (title) => {
      await page.goto(papers)
      await page.getByRole('button', { name: '新建文书' }).click()
      await page.getByRole('menuitem', { name: title }).click()
      await shown(page)
    },
  }
}

async function shown(page: Page): Promise<void> {
  await page.locator('.pages .page').first().waitFor()
}
