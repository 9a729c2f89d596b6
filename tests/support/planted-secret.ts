/** An informant is taken down and looked up; then every byte the program left on disk is searched for them. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { fill } from './by-hand'
import { onDisk } from './desk'
import { enterSampleOffice, lock, unlock, wang } from './first-account'

const name = '欧阳穗禾'
const phone = '13971234098'
const told = '评标前夜在槐荫茶楼递过信封'

const secrets = [name, phone, told, '槐荫茶楼', wang.password]

/** Takes the informant down, looks for them, prints nothing, locks and unlocks. */
export async function plantSecret(page: Page): Promise<void> {
  page.setDefaultTimeout(30_000)
  await enterSampleOffice(page)
  await page.keyboard.press('Alt+n')
  await page.getByRole('heading', { name: '登记新线索' }).waitFor()
  await fill(page, 'case.sourceType', '举报')
  await fill(page, 'reporter.partyType', '自然人')
  await fill(page, 'reporter.partyName', name)
  await fill(page, 'reporter.contactPhone', phone)
  await fill(page, 'intake.allegationSummary', told)
  await fill(page, 'case.caseTitle', `${name}反映的事`)
  await onDisk(page)
  await keepLetter(page)
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: /查找/ }).fill('槐荫茶楼')
  await page.keyboard.press('Escape')
  await lock(page)
  expect(await page.locator('body').textContent()).not.toContain(name)
  await unlock(page, wang)
  await page.locator('[data-field-row="reporter.partyName"]').waitFor()
}

/** The informant's letter becomes evidence, is looked at, and compared with what was taken in. */
async function keepLetter(page: Page): Promise<void> {
  const intake = await page.evaluate(() => location.hash)
  const open = (hash: string) =>
    page.evaluate((to) => {
      location.hash = to
    }, hash)
  await open(intake.replace(/intake$/, 'evidence'))
  const words = `${told}，${name}，${phone}。`.repeat(2_000)
  const letter = { name: `${name}的信.txt`, mimeType: 'text/plain', buffer: Buffer.from(words) }
  await page.getByLabel('选择证据文件').setInputFiles([letter])
  await page.getByText('已存入 1 个文件').waitFor()
  await page.getByText(words.slice(0, 20)).first().waitFor()
  await page.getByRole('button', { name: /^核对是否与入库时一致/ }).click()
  await page.getByText(/^✓ 与入库时一致/).waitFor()
  await onDisk(page)
  await open(intake)
  await page.locator('[data-field-row="reporter.partyName"]').waitFor()
}

/** Searches every file of the folders, in both encodings that Chromium writes text in. */
export async function expectNoSecret(...folders: readonly string[]): Promise<void> {
  let control = false
  for (const folder of folders) {
    const files = await readdir(folder, { recursive: true, withFileTypes: true })
    for (const file of files) {
      if (!file.isFile()) continue
      const path = join(file.parentPath, file.name)
      const bytes = await readFile(path)
      control ||= bytes.includes(wang.loginName, 0, 'utf8')
      for (const secret of secrets) {
        for (const encoding of ['utf8', 'utf16le'] as const) {
          expect(bytes.includes(secret, 0, encoding), `${secret} in ${path}`).toBe(false)
        }
      }
    }
  }
  // A login name stands in the clear: that it is found shows that the search looks in the right place.
  expect(control).toBe(true)
}
