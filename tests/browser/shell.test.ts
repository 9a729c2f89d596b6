/** What a plain Chromium window does for the office: the same contract as Electron's. */
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readPdf } from '../support/pdf'
import { twoPages } from '../support/two-pages'
import { type BrowserApp, launchBrowserApp } from './launch'
import { withShell } from './page-shell'

let app: BrowserApp
beforeAll(async () => {
  app = await launchBrowserApp()
  await withShell(app.page)
})
afterAll(() => app?.close())

test('the office opens without a complaint, with storage and cryptography', async () => {
  await app.page.locator('#root').getByText(/\S/).first().waitFor()
  expect(await app.page.evaluate(() => isSecureContext && 'subtle' in crypto && 'indexedDB' in window)).toBe(
    true,
  )
  expect(app.complaints).toEqual([])
})

test('it says which shell it is and how much room there is', async () => {
  const [about, space] = await app.page.evaluate(async () => [
    await testedShell.about(),
    await testedShell.freeSpace(),
  ])
  expect(about).toMatchObject({
    ok: true,
    value: { shell: 'browser', appVersion: '0.0.0', dataFolderWritable: null },
  })
  expect(space).toMatchObject({ ok: true, value: { bytes: expect.any(Number) } })
})

describe('a paper of two pages', () => {
  test('becomes a PDF of two A4 sheets with its typeface inside', async () => {
    const bytes = await app.page.evaluate(async (html) => {
      const answer = await testedShell.htmlToPdf({ html })
      return answer.ok ? [...answer.value.pdf] : []
    }, twoPages)
    const pdf = readPdf(new Uint8Array(bytes))
    expect(pdf.sizes).toEqual([
      [210, 297],
      [210, 297],
    ])
    expect(pdf.fonts.map(({ name }) => name)).toContainEqual(expect.stringContaining('FandolFang'))
    expect(pdf.fonts.every(({ embedded }) => embedded)).toBe(true)
    expect(pdf.text[1]).toContain('受理告知书第二页')
    expect(pdf.text.join('')).not.toContain('脚本执行了')
  })

  test('reaches the print dialog as it is, in the office’s typeface, from a frame that is gone afterwards', async () => {
    await app.page.evaluate(() => {
      const seen = globalThis as unknown as { printed: unknown }
      new MutationObserver((changes) => {
        for (const frame of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
          if (!(frame instanceof HTMLIFrameElement)) continue
          frame.addEventListener('load', () => {
            const view = frame.contentWindow
            if (!view) return
            view.print = () => {
              seen.printed = {
                title: view.document.title,
                proposed: document.title,
                pages: view.document.querySelectorAll('.page').length,
                typeface: [...view.document.fonts].map((font) => font.status),
                text: view.document.body.textContent,
                width: view.document.querySelector('.page')?.getBoundingClientRect().width,
              }
            }
          })
        }
      }).observe(document.body, { childList: true })
    })
    const answer = await app.page.evaluate(
      (html) => testedShell.printHtml({ html, title: '受理告知书' }),
      twoPages,
    )
    expect(answer).toEqual({ ok: true, value: { printed: true } })
    const printed = await app.page.evaluate(
      () => (globalThis as unknown as { printed: Record<string, unknown> }).printed,
    )
    expect(printed).toMatchObject({
      title: '受理告知书',
      proposed: '受理告知书',
      pages: 2,
      typeface: ['loaded'],
    })
    expect(printed.text).not.toContain('脚本执行了')
    expect(Math.round(Number(printed.width))).toBe(794)
    expect(await app.page.locator('iframe').count()).toBe(0)
    expect(await app.page.title()).toBe('联动执法办案')
  })
})

test('saving gives the whole file under its name', async () => {
  const [download, answer] = await Promise.all([
    app.page.waitForEvent('download'),
    app.page.evaluate(() =>
      testedShell.saveFile({
        suggestedName: '受理告知书.docx',
        kind: 'docx',
        bytes: new TextEncoder().encode('新的内容'),
      }),
    ),
  ])
  expect(answer).toEqual({ ok: true, value: { savedAs: '受理告知书.docx' } })
  expect(download.suggestedFilename()).toBe('受理告知书.docx')
  expect(await readFile(await download.path(), 'utf8')).toBe('新的内容')
})

test('opening reads the chosen file', async () => {
  const [chooser] = await Promise.all([
    app.page.waitForEvent('filechooser'),
    app.page.evaluate(() => {
      const seen = globalThis as unknown as { opened: Promise<unknown> }
      seen.opened = testedShell
        .openFile({ kinds: ['json'] })
        .then((answer) =>
          answer.ok && answer.value ? [answer.value.name, answer.value.bytes.length] : answer,
        )
    }),
  ])
  await chooser.setFiles({ name: '案件.json', mimeType: 'application/json', buffer: Buffer.from('{"a":1}') })
  expect(await app.page.evaluate(() => (globalThis as unknown as { opened: unknown }).opened)).toEqual([
    '案件.json',
    7,
  ])
})

test('what does not fit the contract is refused in an answer, not thrown', async () => {
  const answers = await app.page.evaluate(async () => {
    const loose = testedShell as unknown as Record<string, (request: unknown) => Promise<unknown>>
    return [
      await loose.setTitle?.({ title: '' }),
      await loose.htmlToPdf?.({ html: 7 }),
      await loose.saveFile?.({ suggestedName: '../x.pdf', kind: 'pdf', bytes: 'x' }),
      await loose.openFile?.({ kinds: ['exe'] }),
    ]
  })
  for (const answer of answers) expect(answer).toMatchObject({ ok: false, error: { code: 'bad-request' } })
})
