/** The office as an officer finds it on Monday 23 November 2026, for the tests that work on its screens. */
import { rm } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { enterSampleOffice, type Login, unlock, wang } from '../support/first-account'
import { copyOfPreparedOffice } from '../support/prepared-office'
import { type BrowserApp, launchBrowserApp } from './launch'

/** The moment all these tests stand at: the limits of the cases hang on it. */
export const monday = new Date('2026-11-23T10:00:00+08:00')

type Options = NonNullable<Parameters<typeof launchBrowserApp>[0]>

/** Starts the program with nothing in it: the screen of the first account. */
export async function openEmptyOffice(options: Options = {}): Promise<BrowserApp> {
  const app = await launchBrowserApp({ now: monday, ...options })
  app.page.setDefaultTimeout(20_000)
  return app
}

/** Starts the program with the six sample cases and an officer at work, 王某丙 unless another is asked for. */
export async function openSampleOffice(
  options: Omit<Options, 'userData' | 'port'> & { login?: Login } = {},
): Promise<BrowserApp> {
  const { login = wang, ...rest } = options
  const place = await sampleOfficeFolder()
  const app = await openEmptyOffice({ ...rest, ...place })
  await unlock(app.page, login)
  await app.page.getByRole('heading', { name: '今日' }).waitFor()
  return {
    ...app,
    close: async () => {
      await app.close()
      await rm(place.userData, { recursive: true, force: true })
    },
  }
}

/** A browser's folder with the sample office, locked, and the port to open it at; the caller removes the folder. */
export function sampleOfficeFolder(): Promise<{ userData: string; port: number }> {
  return copyOfPreparedOffice(prepare)
}

async function prepare(userData: string, port: number): Promise<void> {
  const app = await openEmptyOffice({ userData, port })
  await enterSampleOffice(app.page)
  await app.close()
}

/** Draws the page anew, which locks it, and unlocks it again. */
export async function reopen(page: Page, login: Login = wang): Promise<void> {
  await page.reload()
  await unlock(page, login)
}

/** Opens a case from the list by words of its title. */
export async function openCase(page: Page, words: string): Promise<void> {
  await page.getByRole('link', { name: '案件', exact: true }).first().click()
  await page.getByRole('gridcell', { name: words }).first().click()
  await page.waitForURL(/#\/cases\/[^/]+\/overview$/)
  await page.getByRole('tab', { name: '概况' }).waitFor()
}

/** The field that has the keyboard, by its name; empty where none has. */
export function fieldWithFocus(page: Page): Promise<string> {
  return page.evaluate(
    () => document.activeElement?.closest('[data-field-row]')?.getAttribute('data-field-row') ?? '',
  )
}

/** Waits until everything typed is saved. */
export async function saved(page: Page): Promise<void> {
  await page.getByRole('status').filter({ hasText: '已保存' }).waitFor()
}
