/** 现场签名 as it is done: the pen drawn over the field of its dialog. */
import type { Locator, Page } from 'playwright-core'

/** One stroke from corner to corner. @param parts of the width and height of the field: left, top, right, bottom. */
export async function drawStroke(
  page: Page,
  dialog: Locator,
  [left, top, right, bottom]: readonly [number, number, number, number],
): Promise<void> {
  const field = await dialog.getByRole('img', { name: /签名框$/ }).boundingBox()
  if (!field) throw new Error('no field to sign in')
  const { x, y, width, height } = field
  await page.mouse.move(x + width * left, y + height * top)
  await page.mouse.down()
  await page.mouse.move(x + width * right, y + height * bottom, { steps: 8 })
  await page.mouse.up()
}

/** Signs the paper that is open, in the place of him who was asked. */
export async function signOnScreen(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog')
  await page.getByRole('button', { name: '现场签名' }).click()
  await dialog.getByRole('button', { name: /^被询问人（签名捺印）/ }).click()
  await drawStroke(page, dialog, [0.2, 0.3, 0.5, 0.6])
  await drawStroke(page, dialog, [0.6, 0.2, 0.6, 0.8])
  await dialog.getByRole('button', { name: '确认签名' }).click()
  await dialog.getByRole('button', { name: /^被询问人（签名捺印）\s*✓/ }).waitFor()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
}
