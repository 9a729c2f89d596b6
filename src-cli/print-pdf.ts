/** Makes PDF of paged HTML with the Chromium, Chrome or Edge that is installed, without a window and without a network. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Browser, chromium, type Page, type Route } from 'playwright-core'
import { ShellFailure } from '../src-contract/answer'
import { assetHeaders, printHeaders, servedPath } from '../src-contract/served-folder'
import { profileFolder } from './browser-profile'
import { preventCrashDumps } from './crash-dumps'
import { findBrowser, quietBrowserSwitches, rootSwitches } from './find-browser'

// A name that no network knows (RFC 6761): the page has an address to load its fonts from, and nobody can answer it.
const printOrigin = 'http://liandong.invalid'

export interface PdfJob {
  /** A whole HTML document of A4 page boxes; fonts are named `/fonts/NAME.woff2`. Scripts in it do not run. */
  html: string
  /**
   * An expression run in the page once its fonts are there and before it is printed: the paginator, where the HTML is
   * not cut into pages yet. A promise is waited for.
   */
  script?: string
}

export interface PdfPrinter {
  /**
   * Prints one document; the browser is started at the first call and kept for the next.
   * @returns the PDF, and what the job's script gave back.
   * @throws ShellFailure `no-browser` where none is installed.
   */
  print: (job: PdfJob) => Promise<{ pdf: Uint8Array<ArrayBuffer>; result: unknown }>
  /** The document as it stands after the job's script: what `print` would put on paper, as HTML. */
  paginate: (job: PdfJob) => Promise<{ html: string; result: unknown }>
  /** Ends the browser; a process that printed does not end before this. */
  close: () => Promise<void>
}

/**
 * A printer over the installed browser.
 * @param options.assetsFolder the folder that holds `fonts/`.
 */
export function openPdfPrinter(options: { assetsFolder: string }): PdfPrinter {
  let running: Promise<{ browser: Browser; page: Page }> | null = null
  let last: Promise<unknown> = Promise.resolve()

  async function printingPage(): Promise<Page> {
    const started = await running?.catch(() => null)
    if (started?.browser.isConnected() && !started.page.isClosed()) return started.page
    await started?.browser.close()
    running = startBrowser().then(async (browser) => ({
      browser,
      page: await openPage(browser, options.assetsFolder),
    }))
    return (await running).page
  }

  /** One job after the other in one page, which thus loads the typefaces once; it is left empty. */
  function onPage<Result>(job: PdfJob, use: (page: Page) => Promise<Result>): Promise<Result> {
    const done = last.then(async () => {
      const page = await printingPage()
      await page.evaluate(showDocument, job.html)
      try {
        return await use(page)
      } finally {
        await page.evaluate(() => document.body.replaceChildren()).catch(() => undefined)
      }
    })
    last = done.catch(() => undefined)
    return done
  }

  return {
    print: (job) =>
      onPage(job, async (page) => {
        const result = await settle(page, job.script)
        return { pdf: await pdfOf(page), result }
      }),
    paginate: (job) =>
      onPage(job, async (page) => ({ result: await settle(page, job.script), html: await page.content() })),
    close: async () => {
      const started = await running?.catch(() => null)
      running = null
      await started?.browser.close()
    },
  }
}

/** One PDF, with a browser of its own that ends with it. */
export async function htmlToPdf(
  html: string,
  options: { assetsFolder: string; script?: string },
): Promise<Uint8Array<ArrayBuffer>> {
  const printer = openPdfPrinter(options)
  try {
    return (
      await printer.print({ html, ...(options.script === undefined ? {} : { script: options.script }) })
    ).pdf
  } finally {
    await printer.close()
  }
}

async function startBrowser(): Promise<Browser> {
  const executablePath = findBrowser()
  if (!executablePath) {
    throw new ShellFailure('no-browser', '这台电脑没有安装 Chromium、Chrome 或 Edge 浏览器，无法生成 PDF')
  }
  return chromium.launch({
    executablePath,
    args: [...quietBrowserSwitches, ...rootSwitches()],
    env: preventCrashDumps(profileFolder(executablePath)),
  })
}

/** The page as PDF. Asked for in one answer, since Chromium puts what is to be fetched in pieces into a temporary file. */
async function pdfOf(page: Page): Promise<Uint8Array<ArrayBuffer>> {
  const session = await page.context().newCDPSession(page)
  try {
    const { data } = await session.send('Page.printToPDF', {
      ...{ preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true },
      ...{ marginTop: 0, marginBottom: 0, marginLeft: 0, marginRight: 0 },
      transferMode: 'ReturnAsBase64',
    })
    return new Uint8Array(Buffer.from(data, 'base64'))
  } finally {
    await session.detach()
  }
}

/** Waits for the fonts, runs the script, and waits for the fonts and pictures that the script brought in. */
async function settle(page: Page, script: string | undefined): Promise<unknown> {
  await fontsReady(page)
  if (script === undefined) return undefined
  const result: unknown = await page.evaluate(script)
  await fontsReady(page)
  return result
}

async function fontsReady(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)))
  })
}

/** A page at the address of the fonts, with nothing in it yet and under the rules of printed documents. */
async function openPage(browser: Browser, assetsFolder: string): Promise<Page> {
  const context = await browser.newContext({ serviceWorkers: 'block', locale: 'zh-CN' })
  await context.route('**/*', (route) => serve(route, assetsFolder))
  const page = await context.newPage()
  await page.goto(`${printOrigin}/`)
  return page
}

/** Runs in the page: puts a document in the place of the one before. Style sheets that are the same keep their typefaces. */
function showDocument(html: string): void {
  const next = new DOMParser().parseFromString(html, 'text/html')
  document.title = next.title
  document.documentElement.lang = next.documentElement.lang
  const wanted = [...next.querySelectorAll('head style')]
  const present = [...document.querySelectorAll('head style')]
  if (wanted.map((one) => one.outerHTML).join() !== present.map((one) => one.outerHTML).join()) {
    for (const one of present) one.remove()
    document.head.append(...wanted)
  }
  document.body.replaceWith(next.body)
}

/** The empty page and the fonts of the folder; everything else is refused. */
async function serve(route: Route, assetsFolder: string): Promise<void> {
  const address = new URL(route.request().url())
  if (address.origin !== printOrigin) return route.abort('blockedbyclient')
  if (address.pathname === '/') {
    return route.fulfill({
      headers: printHeaders({ framed: false }),
      body: '<!doctype html><meta charset="utf-8">',
    })
  }
  const path = servedPath(address.pathname)
  if (!path?.startsWith('fonts/')) return route.abort('blockedbyclient')
  try {
    return await route.fulfill({
      headers: assetHeaders(path),
      body: await readFile(join(assetsFolder, path)),
    })
  } catch {
    return route.abort('failed')
  }
}
