/** The whole program in a plain Chromium window, for the tests that drive it as an officer does. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { preventCrashDumps } from '../../src-cli/crash-dumps'
import { findBrowser, quietBrowserSwitches, rootSwitches } from '../../src-cli/find-browser'
import { serveOffice } from '../../src-cli/serve'

export interface BrowserApp {
  page: Page
  context: BrowserContext
  /** The address of the office, with a slash at its end. */
  url: string
  /** What the page said on its console as errors, and what it threw: empty where all is well. */
  complaints: string[]
  /** Ends browser and server; the storage goes with them unless the folder was given. */
  close: () => Promise<void>
}

/**
 * Serves the built renderer on a port of its own and opens it. What is saved arrives as a download event.
 * @param options.userData a folder that keeps the storage, to start again on it; needs the same `port`.
 * @param options.port the port of the storage origin; any free one by default.
 * @param options.viewport CSS pixels, 1366×768 by default: the office's common screen.
 * @param options.path where to start, `/` by default.
 * @param options.now the moment at which the page's clock stands; it goes as usual by default.
 * @param options.window a real window on the display instead of none, and further switches of Chromium for it.
 */
export async function launchBrowserApp(
  options: {
    userData?: string
    port?: number
    viewport?: { width: number; height: number }
    path?: string
    window?: { switches: readonly string[] }
    now?: Date
  } = {},
): Promise<BrowserApp> {
  const executablePath = findBrowser()
  if (!executablePath) throw new Error('no Chromium, Chrome or Edge is installed')
  const folder = join(import.meta.dirname, '../../.vite/renderer/office')
  const server = await serveOffice({ folder, port: options.port ?? 0, version: '0.0.0' })
  const userData = options.userData ?? (await mkdtemp(join(tmpdir(), 'casework-browser-')))
  const context = await chromium.launchPersistentContext(userData, {
    executablePath,
    headless: options.window === undefined,
    args: [...quietBrowserSwitches, ...rootSwitches(), ...(options.window?.switches ?? [])],
    viewport: options.viewport ?? { width: 1366, height: 768 },
    env: preventCrashDumps(userData),
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    acceptDownloads: true,
  })
  // A native dialog cannot be driven; without it the shell saves by download.
  await context.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'))
  const page = context.pages()[0] ?? (await context.newPage())
  if (options.now) await page.clock.setFixedTime(options.now)
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(new URL(options.path ?? '/', server.url).href)
  return {
    page,
    context,
    url: server.url,
    complaints,
    close: async () => {
      await context.close()
      await server.close()
      if (!options.userData) await rm(userData, { recursive: true, force: true })
    },
  }
}
