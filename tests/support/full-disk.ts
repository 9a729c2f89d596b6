/** A disk that takes nothing more, while somebody types: it is said, nothing is lost, and it is saved once there is room. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { onDisk } from './desk'

/** What is pressed may go in the same moment, because everything is saved. */
const quick = { timeout: 1_000 }

/**
 * Types into the open case on its 概况, and begins a registration, while nothing can be written.
 * @param disk.fill lets the disk refuse from now on; `disk.clear` lets it write again.
 */
export async function typeOnFullDisk(
  page: Page,
  disk: { fill: () => Promise<void>; clear: () => Promise<void> },
): Promise<void> {
  const title = page.locator('[data-field-row="case.caseTitle"] :is(input, textarea)')
  await disk.fill()
  await title.fill('磁盘满时改的案由')
  const mark = page.getByRole('button', { name: '保存失败' })
  await mark.waitFor()
  const told = page.getByRole('dialog').filter({ hasText: '刚才的改动还没有存到磁盘' })
  await told.getByText('磁盘空间不足').waitFor()
  await told.getByText('请清理磁盘空间').waitFor()
  expect(await title.inputValue()).toBe('磁盘满时改的案由')

  await page.keyboard.press('Alt+n')
  await page.getByRole('heading', { name: '登记新线索' }).waitFor()
  const project = page.locator('[data-field-row="project.projectName"] :is(input, textarea)')
  await project.fill('磁盘满时登记的项目')
  await page.keyboard.press('Tab')
  await page.waitForURL(/\/intake$/)
  expect(await project.inputValue()).toBe('磁盘满时登记的项目')
  expect(await mark.count()).toBe(1)

  await disk.clear()
  const again = page.getByRole('button', { name: '再试一次' })
  await expect
    .poll(async () => {
      // The program tries again by itself, ever more seldom; nobody has to wait for that.
      if ((await again.count()) === 0) await mark.click(quick).catch(() => undefined)
      await again.click(quick).catch(() => undefined)
      return mark.count()
    })
    .toBe(0)
  await onDisk(page)
  expect(await project.inputValue()).toBe('磁盘满时登记的项目')
}

/** After the program was started again: all of it is there. */
export async function expectAllThere(page: Page): Promise<void> {
  await page.getByRole('navigation').first().waitFor()
  await page.keyboard.press('Alt+2')
  await page.getByRole('gridcell', { name: '磁盘满时改的案由' }).first().waitFor()
  await page.keyboard.press('Alt+1')
  await page.getByRole('link', { name: /XS20260047/ }).click()
  const project = page.locator('[data-field-row="project.projectName"] :is(input, textarea)')
  await expect.poll(() => project.inputValue()).toBe('磁盘满时登记的项目')
}
