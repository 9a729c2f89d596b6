/** 证据: files come in by every way, are shown and compared; work is done by keyboard; who may not see does not. */
import { readFile } from 'node:fs/promises'
import AxeBuilder from '@axe-core/playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { administrator, lock, unlock } from '../support/first-account'
import type { BrowserApp } from './launch'
import { openCase, openSampleOffice, saved } from './office-page'

let app: BrowserApp
beforeAll(async () => {
  app = await openSampleOffice()
  await openCase(app.page, '虚假业绩')
  await app.page.getByRole('tab', { name: '证据' }).click()
})
afterAll(() => app.close())

const text = (name: string, words: string) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(words),
})

test('several files at once become one item each, numbered, and the same content is not taken twice', async () => {
  const { page } = app
  const photo = await page.screenshot({ type: 'jpeg' })
  const files = [
    { name: '现场.jpg', mimeType: 'image/jpeg', buffer: photo },
    text('说明.txt', '投标文件由同一人编制'),
    text('又一份.txt', '投标文件由同一人编制'),
  ]
  await page.getByLabel('选择证据文件').setInputFiles(files)
  await page.getByText('已存入 2 个文件；“又一份.txt”与证2的文件内容相同，没有重复添加。').waitFor()
  await page.getByText('投标文件由同一人编制').waitFor()
  await page.getByRole('gridcell', { name: '现场' }).click()
  const picture = page.getByRole('img', { name: '证1：现场.jpg' })
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(100)
})

test('an original leaves as it came in', async () => {
  const { page } = app
  await page.getByRole('gridcell', { name: '说明' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '导出原件：说明.txt' }).click()
  expect((await download).suggestedFilename()).toBe('说明.txt')
  expect(await readFile(await (await download).path(), 'utf8')).toBe('投标文件由同一人编制')
  await page.getByText('并记入操作日志').waitFor()
})

test('a file dropped or pasted is taken in too', async () => {
  const { page } = app
  for (const kind of ['drop', 'paste']) {
    await page.getByRole('region', { name: '证据', exact: true }).evaluate((tab, how) => {
      const data = new DataTransfer()
      data.items.add(new File([`${how}来的`], `${how}.txt`, { type: 'text/plain' }))
      const event =
        how === 'drop'
          ? new DragEvent('drop', { dataTransfer: data, bubbles: true })
          : new ClipboardEvent('paste', { clipboardData: data, bubbles: true })
      tab.dispatchEvent(event)
    }, kind)
    await page.getByRole('gridcell', { name: kind, exact: true }).waitFor()
  }
  await page.getByRole('tab', { name: '证据 4' }).waitFor()
})

test('by keyboard alone an item is chosen, compared, re-checked and handed over', async () => {
  const { page } = app
  const list = page.getByRole('grid', { name: '证据' })
  await list.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: /-证2$/ }).waitFor()
  await page.getByRole('button', { name: '核对是否与入库时一致：说明.txt' }).press('Enter')
  await page.getByText(/^✓ 与入库时一致/).waitFor()
  await page.getByRole('button', { name: '记录复核' }).press('Enter')
  await page.getByRole('group', { name: '记录复核' }).getByLabel('复核情况').fill('与原件核对无异')
  await page.getByRole('button', { name: '记录', exact: true }).press('Enter')
  await page.getByText('与原件核对无异').waitFor()
  await page.getByRole('button', { name: '登记移交' }).press('Enter')
  const custody = page.getByRole('group', { name: '登记移交' })
  for (const [field, words] of [
    ['移交人', '陈某戊'],
    ['接收人', '王某丙'],
    ['原因', '收取'],
  ] as const) {
    await custody.getByLabel(field).fill(words)
  }
  await page.getByRole('button', { name: '登记', exact: true }).press('Enter')
  await page.getByText('陈某戊 → 王某丙').waitFor()
  await expect.poll(() => list.textContent()).toContain('✓ 属实')
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'best-practice'])
    .analyze()
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([])
})

test('what is removed stays in the list with its reason, and in the history', async () => {
  const { page } = app
  await page.getByRole('gridcell', { name: 'paste', exact: true }).click()
  await page.getByRole('button', { name: '移除这件证据' }).click()
  const dialog = page.getByRole('dialog', { name: /移除.*证4/ })
  await dialog.getByRole('button', { name: '移除', exact: true }).click()
  await dialog.getByText('请写明移除原因').waitFor()
  await dialog.getByLabel('移除原因').fill('与本案无关')
  await dialog.getByRole('button', { name: '移除', exact: true }).click()
  await page.getByText('已移除：与本案无关').waitFor()
  await saved(page)
  await page.getByRole('tab', { name: '历史' }).click()
  await page.getByText('移除证据证4').waitFor()
  await page.getByText('证2·复核情况').first().waitFor()
})

test('the list of the evidence is begun from the tab and names each item', async () => {
  const { page } = app
  await page.getByRole('tab', { name: '证据' }).click()
  await page.getByRole('button', { name: '去起草' }).click()
  await page.getByRole('heading', { name: '证据（材料、涉案物品）清单' }).waitFor()
  await expect.poll(() => page.locator('.pages').innerText(), { timeout: 20_000 }).toMatch(/现场[\s\S]*说明/)
  await saved(page)
  await page.keyboard.press('Escape')
})

test('a scanned page is kept with a recorded step and looked at there', async () => {
  const { page } = app
  await page.getByRole('tab', { name: '办理进程' }).click()
  await page
    .getByLabel('选择登记线索的扫描件')
    .setInputFiles([{ name: '签批页.png', mimeType: 'image/png', buffer: await page.screenshot() }])
  await page.getByRole('button', { name: '扫描件：签批页.png' }).click()
  await page.getByRole('dialog').getByRole('img', { name: '登记线索的扫描件' }).waitFor()
  await page.keyboard.press('Escape')
  await saved(page)
})

test('a PDF that brings no Chinese typeface along is drawn all the same', async () => {
  const { page } = app
  await page.getByRole('tab', { name: '证据' }).click()
  const buffer = plainPdf('STSong-Light', 'GBK-EUC-H', 'D2BBD2BBD2BB')
  await page
    .getByLabel('选择证据文件')
    .setInputFiles([{ name: '扫描登记表.pdf', mimeType: 'application/pdf', buffer }])
  const drawn = page.getByRole('img', { name: /扫描登记表\.pdf，第 1 页/ })
  // 一一一 is a row of flat strokes; a box for a missing character would be as high as it is wide.
  await expect.poll(() => drawn.evaluate(inkOf)).toMatchObject({ flat: true })
})

test('evidence that shows the informant is hidden from an administrator, who may add none either', async () => {
  const { page } = app
  await openCase(page, '退还投标保证金')
  await page.getByRole('tab', { name: '证据' }).click()
  await page.getByLabel('选择证据文件').setInputFiles([text('信件.txt', '丁某某寄来的信')])
  await page.getByText('丁某某寄来的信').waitFor()
  await page.getByRole('radiogroup', { name: '涉及举报人' }).getByLabel('是').check()
  await saved(page)
  const address = page.url()
  await lock(page)
  await unlock(page, administrator)
  await page.goto(address)
  await page.getByRole('gridcell', { name: '涉及举报人，已遮蔽' }).click()
  await page.getByText('内容和文件已遮蔽').waitFor()
  const shown = (await page.locator('main').textContent()) ?? ''
  expect(shown).not.toContain('信件')
  expect(await page.getByRole('button', { name: '添加文件' }).count()).toBe(0)
  expect(app.complaints).toEqual([])
})

/** One line of text in a typeface that the file names only: as scanners and old programs write PDF. */
function plainPdf(face: string, encoding: string, hex: string): Buffer {
  const words = `BT /F 60 Tf 100 600 Td <${hex}> Tj ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 4 0 R >> >> /Contents 5 0 R >>',
    `<< /Type /Font /Subtype /Type0 /BaseFont /${face} /Encoding /${encoding} /DescendantFonts [6 0 R] >>`,
    `<< /Length ${words.length} >>\nstream\n${words}\nendstream`,
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /${face} /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor 7 0 R /DW 1000 >>`,
    `<< /Type /FontDescriptor /FontName /${face} /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>`,
  ]
  const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('')
  return Buffer.from(`%PDF-1.4\n${body}trailer\n<< /Root 1 0 R /Size 8 >>\n%%EOF`)
}

/** The extent of what is drawn dark on a canvas, and whether it is much wider than high. Runs in the page. */
function inkOf(canvas: Element): { width: number; height: number; flat: boolean } {
  const { width, height } = canvas as HTMLCanvasElement
  const { data } = (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height) ?? {
    data: [],
  }
  const rows = new Set<number>()
  const columns = new Set<number>()
  for (let at = 0; at < data.length; at += 4) {
    if ((data[at + 3] ?? 0) < 128 || (data[at] ?? 255) > 128) continue
    rows.add(Math.floor(at / 4 / width))
    columns.add((at / 4) % width)
  }
  return { width: columns.size, height: rows.size, flat: columns.size > 8 * rows.size && rows.size > 0 }
}
