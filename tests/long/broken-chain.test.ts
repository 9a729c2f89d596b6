/** A change taken out of the database behind the program's back: shown on the case, found by the check of everything. */
import { afterEach, expect, test } from 'vitest'
import type { BrowserApp } from '../browser/launch'
import { openCase, openSampleOffice, saved } from '../browser/office-page'
import { lock, unlock, zhang } from '../support/first-account'

let app: BrowserApp
afterEach(() => app.close())

test('a break in the chain stands on the case, which can still be read, and in the check of everything', async () => {
  app = await openSampleOffice()
  const { page } = app
  await openCase(page, '设置不合理条件的投诉案')
  const title = page.locator('[data-field-row="case.caseTitle"] :is(input, textarea)')
  const before = await title.inputValue()
  await title.fill('改过的案由')
  await saved(page)
  await lock(page)
  await page.evaluate(async () => {
    const opening = indexedDB.open('liandong-casework')
    await new Promise((resolve) => opening.addEventListener('success', resolve))
    const work = opening.result.transaction(['changes', 'accessLog'], 'readwrite')
    work.objectStore('changes').clear()
    const ids = work.objectStore('accessLog').getAllKeys()
    ids.addEventListener('success', () => work.objectStore('accessLog').delete(ids.result[0] ?? ''))
    await new Promise((resolve) => work.addEventListener('complete', resolve))
    opening.result.close()
    // The journal would put both right again.
    const root = await navigator.storage.getDirectory()
    await root.removeEntry('journal', { recursive: true })
  })

  await unlock(page, zhang)
  await page.getByRole('heading', { name: '保存日志不见了，已重新建立' }).waitFor()
  await page.getByRole('button', { name: '我已知道，继续办理' }).click()
  await page.getByText('缺少一部分修改记录').waitFor()
  await page.getByRole('heading', { name: before }).waitFor()
  expect((await title.count()) === 0 || !(await title.isEditable())).toBe(true)

  await page.getByRole('link', { name: '设置', exact: true }).click()
  await page.getByRole('button', { name: '开始核对' }).click()
  const found = page.getByRole('alert')
  await found.getByText('1 份记录、操作日志 1 处有问题').waitFor()
  await expect.poll(() => found.textContent()).toContain('改过的案由')
  expect(app.complaints).toEqual([])
})
