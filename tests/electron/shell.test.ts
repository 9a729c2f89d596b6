/** What the Electron shell does for the office: prints, makes PDF, saves, opens, and closes only when all is written. */
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { electronProgram } from '../../scripts/electron-program'
import { rootSwitches } from '../../src-cli/find-browser'
import { administrator, enterSampleOffice } from '../support/first-account'
import { readPdf } from '../support/pdf'
import { twoPages } from '../support/two-pages'
import { type ElectronApp, launchApp } from './launch'

let electron: ElectronApp
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casework-files-'))
  electron = await launchApp()
})
afterAll(async () => {
  await electron?.close()
  await rm(folder, { recursive: true, force: true })
})

test('the office opens without a complaint, with storage and cryptography', async () => {
  await electron.page.locator('#root').getByText(/\S/).first().waitFor()
  const has = await electron.page.evaluate(async () => ({
    origin: location.origin,
    secure: isSecureContext,
    stores: (await indexedDB.databases()) !== undefined,
    keys: (await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt'])).type,
  }))
  expect(has).toEqual({ origin: 'liandong://office', secure: true, stores: true, keys: 'secret' })
  expect(electron.complaints).toEqual([])
})

test('what a PDF is drawn with besides its own bytes comes from the program', async () => {
  const lengths = await electron.page.evaluate(async () => {
    const paths = ['cmaps/GBK-EUC-H.bcmap', 'standard_fonts/FoxitSymbol.pfb', 'wasm/jbig2.wasm']
    // pdf.js asks so where the address is not http.
    const ask = (path: string) =>
      new Promise<number>((resolve) => {
        const request = new XMLHttpRequest()
        request.open('GET', `/pdf/${path}`)
        request.responseType = 'arraybuffer'
        request.onloadend = () =>
          resolve(request.status === 200 ? (request.response as ArrayBuffer).byteLength : 0)
        request.send()
      })
    return Promise.all(paths.map(ask))
  })
  for (const length of lengths) expect(length).toBeGreaterThan(500)
})

test('it says which shell it is and how much room the disk has', async () => {
  const [about, space] = await electron.page.evaluate(async () => [
    await window.desktopShell?.about(),
    await window.desktopShell?.freeSpace(),
  ])
  expect(about).toMatchObject({ ok: true, value: { shell: 'electron', dataFolderWritable: true } })
  expect(space).toMatchObject({ ok: true, value: { bytes: expect.any(Number) } })
})

describe('a paper of two pages', () => {
  test('becomes a PDF of two A4 sheets with its typeface inside', async () => {
    const bytes = await electron.page.evaluate(async (html) => {
      const answer = await window.desktopShell?.htmlToPdf({ html })
      return answer?.ok ? [...answer.value.pdf] : []
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
    expect(electron.app.windows()).toHaveLength(1)
  })

  test('reaches the print dialog as it is, with no margins added, from a window that is gone afterwards', async () => {
    await electron.app.evaluate(({ app }) => {
      const seen = globalThis as unknown as { printed: unknown }
      app.once('web-contents-created', (_event, contents) => {
        contents.print = (options, done) => {
          contents
            .executeJavaScript('[document.title, document.querySelectorAll(".page").length]')
            .then((paper) => {
              seen.printed = { options, paper, url: contents.getURL() }
              done?.(true, '')
            })
        }
      })
    })
    const answer = await electron.page.evaluate(
      (html) => window.desktopShell?.printHtml({ html, title: '受理告知书' }),
      twoPages,
    )
    expect(answer).toEqual({ ok: true, value: { printed: true } })
    const { printed, windows } = await electron.app.evaluate(({ BrowserWindow }) => ({
      printed: (globalThis as unknown as { printed: { options: unknown; paper: unknown; url: string } })
        .printed,
      windows: BrowserWindow.getAllWindows().length,
    }))
    expect(printed.paper).toEqual(['受理告知书', 2])
    expect(printed.options).toMatchObject({ silent: false, margins: { marginType: 'none' }, pageSize: 'A4' })
    expect(windows).toBe(1)
    const again = await electron.page.evaluate(async (url) => (await fetch(url)).status, printed.url)
    expect(again).toBe(404)
  })
})

describe('saving', () => {
  const save = (name: string) =>
    electron.page.evaluate(
      (suggestedName) =>
        window.desktopShell?.saveFile({
          suggestedName,
          kind: 'pdf',
          bytes: new TextEncoder().encode('新的内容'),
        }),
      name,
    )
  const answerDialog = (filePath: string | null) =>
    electron.app.evaluate(({ dialog }, path) => {
      dialog.showSaveDialog = async () => ({ canceled: path === null, filePath: path ?? '' })
    }, filePath)

  test('replaces the file whole and leaves nothing beside it', async () => {
    const path = join(folder, '受理告知书.pdf')
    await writeFile(path, '旧的')
    await answerDialog(path)
    expect(await save('受理告知书.pdf')).toEqual({ ok: true, value: { savedAs: path } })
    expect(await readFile(path, 'utf8')).toBe('新的内容')
    expect(await readdir(folder)).toEqual(['受理告知书.pdf'])
  })

  test('adds the ending that was left out, and never over another file', async () => {
    await answerDialog(join(folder, '通知书'))
    expect(await save('通知书.pdf')).toEqual({ ok: true, value: { savedAs: join(folder, '通知书.pdf') } })
    expect(await save('通知书.pdf')).toMatchObject({ ok: false, error: { code: 'failed' } })
  })

  test('cancelled, writes nothing', async () => {
    await answerDialog(null)
    expect(await save('取消.pdf')).toEqual({ ok: true, value: null })
    expect(await readdir(folder)).not.toContain('取消.pdf')
  })

  test('into a place that cannot be written, says so', async () => {
    await answerDialog(join(folder, '没有这个文件夹', '文书.pdf'))
    const answer = await save('文书.pdf')
    expect(answer).toMatchObject({ ok: false, error: { code: 'no-permission' } })
    expect(JSON.stringify(answer)).toContain('没有保存')
  })
})

test('opening reads the chosen file; cancelled, nothing', async () => {
  const path = join(folder, '案件.json')
  await writeFile(path, '{"a":1}')
  const open = async (filePaths: string[]) => {
    await electron.app.evaluate(({ dialog }, paths) => {
      dialog.showOpenDialog = async () => ({ canceled: paths.length === 0, filePaths: paths })
    }, filePaths)
    return electron.page.evaluate(async () => {
      const answer = await window.desktopShell?.openFile({ kinds: ['json'] })
      return answer?.ok && answer.value
        ? { name: answer.value.name, text: new TextDecoder().decode(answer.value.bytes) }
        : answer
    })
  }
  expect(await open([path])).toEqual({ name: '案件.json', text: '{"a":1}' })
  expect(await open([])).toEqual({ ok: true, value: null })
})

test('a click on the notice of due days brings the window up on 今日, without locking it', async () => {
  const { page, app } = electron
  await enterSampleOffice(page, administrator)
  await page.getByRole('link', { name: '资料库' }).click()
  await page.getByRole('heading', { name: '资料库' }).waitFor()
  // There is no service of notices on the display that the tests run on: what it would be given is clicked.
  await app.evaluate(({ Notification, BrowserWindow }) => {
    Notification.isSupported = () => true
    Notification.prototype.show = function show() {
      Object.assign(globalThis, { notice: this })
    }
    BrowserWindow.getAllWindows()[0]?.minimize()
  })
  const answer = await page.evaluate(() =>
    window.desktopShell?.showDueNotice({ kind: 'due', today: 2, overdue: 1 }),
  )
  expect(answer).toEqual({ ok: true, value: { shown: true } })
  const body = await app.evaluate(() => {
    const { notice } = globalThis as unknown as { notice: Electron.Notification }
    notice.emit('click')
    return notice.body
  })
  expect(body).toBe('今日有 2 件事项届满，另有 1 件事项已经逾期。')
  const minimized = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized())
  await expect.poll(minimized).toBe(false)
  await page.getByRole('heading', { name: '今日', exact: true }).waitFor()
  await page.getByRole('button', { name: '当前人员：孙某癸' }).waitFor()
})

describe('closing and starting again', () => {
  test('the window waits until the last words are written, and opens next time as it was', async () => {
    const userData = await mkdtemp(join(tmpdir(), 'casework-electron-'))
    const first = await launchApp({ userData })
    await first.page.evaluate(() => {
      window.desktopShell?.onBeforeClose(async () => {
        await new Promise((done) => setTimeout(done, 300))
        localStorage.setItem('last words', '写好了')
      })
    })
    await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(1240, 720))
    await first.close()
    const second = await launchApp({ userData })
    expect(await second.page.evaluate(() => localStorage.getItem('last words'))).toBe('写好了')
    const size = await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getSize())
    expect(size).toEqual([1240, 720])
    await second.close()
    await rm(userData, { recursive: true, force: true })
  })

  test('a page that never answers holds the window for three seconds, not for ever', async () => {
    const stuck = await launchApp()
    await stuck.page.evaluate(() => {
      window.desktopShell?.onBeforeClose(() => new Promise(() => {}))
    })
    const started = Date.now()
    await stuck.close()
    // That it ends at all is what the test's own limit holds.
    expect(Date.now() - started).toBeGreaterThan(2500)
  })

  test('a second start on the same data only brings the first to the front', async () => {
    await electron.app.evaluate(({ app, BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.minimize()
      app.once('second-instance', () => Object.assign(globalThis, { asked: true }))
    })
    await promisify(execFile)(
      electronProgram() ?? '',
      [...rootSwitches(), '--disable-gpu', resolve(import.meta.dirname, '../..')],
      { env: { ...process.env, CASEWORK_USER_DATA: electron.userData }, timeout: 20_000 },
    )
    const state = () =>
      electron.app.evaluate(({ BrowserWindow }) => ({
        asked: 'asked' in globalThis,
        minimized: BrowserWindow.getAllWindows()[0]?.isMinimized(),
      }))
    await expect.poll(state).toEqual({ asked: true, minimized: false })
    expect(electron.app.windows()).toHaveLength(1)
  })
})
