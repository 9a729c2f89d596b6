/** The browser's own printing, all the way: what `printHtml` hands over comes out as the same sheets on paper. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readPdf } from '../support/pdf'
import { twoPages } from '../support/two-pages'
import { launchBrowserApp } from './launch'
import { withShell } from './page-shell'

// Only a real window prints.
const display = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

test.runIf(display)(
  'the pages come out as two A4 sheets without header or footer, under the paper’s name',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'casework-print-'))
    await printToFilesOf(folder)
    // With this switch the dialog confirms itself; the printer chosen in it writes PDF files.
    const app = await launchBrowserApp({ userData: folder, window: { switches: ['--kiosk-printing'] } })
    await withShell(app.page)
    const answer = await app.page.evaluate(
      (html) => testedShell.printHtml({ html, title: '受理告知书' }),
      twoPages,
    )
    expect(answer).toEqual({ ok: true, value: { printed: true } })
    await expect.poll(() => readdir(join(folder, 'printed'))).toEqual(['受理告知书.pdf'])
    await expect.poll(() => readFile(join(folder, 'printed/受理告知书.pdf'), 'latin1')).toContain('%%EOF')
    const pdf = readPdf(await readFile(join(folder, 'printed/受理告知书.pdf')))
    expect(pdf.sizes).toEqual([
      [210, 297],
      [210, 297],
    ])
    expect(pdf.fonts.map(({ name }) => name)).toContainEqual(expect.stringContaining('FandolFang'))
    expect(pdf.text.map((text) => text.trim())).toEqual(['受理告知书第一页', '受理告知书第二页'])
    await app.close()
    await rm(folder, { recursive: true, force: true })
  },
)

/** Sets a fresh profile to print into files, with the browser's header and footer left on as offices have them. */
async function printToFilesOf(folder: string): Promise<void> {
  await mkdir(join(folder, 'Default'))
  await mkdir(join(folder, 'printed'))
  const dialog = {
    version: 2,
    recentDestinations: [{ id: 'Save as PDF', origin: 'local', account: '' }],
    isHeaderFooterEnabled: true,
  }
  const preferences = {
    printing: { print_preview_sticky_settings: { appState: JSON.stringify(dialog) } },
    savefile: { default_directory: join(folder, 'printed') },
  }
  await writeFile(join(folder, 'Default/Preferences'), JSON.stringify(preferences))
}
