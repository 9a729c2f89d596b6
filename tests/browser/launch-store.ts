/** A real browser on a page that holds only the store: to see it under the office's policy, and to kill it. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { build } from 'vite'
import { preventCrashDumps } from '../../src-cli/crash-dumps'
import { findBrowser, quietBrowserSwitches, rootSwitches } from '../../src-cli/find-browser'
import { type OfficeServer, serveOffice } from '../../src-cli/serve'

export interface StoreBrowser {
  page: Page
  /** The folder in which it keeps its storage. */
  profile: string
  /** Errors on the console and exceptions of the page. */
  complaints: string[]
  /** Opens another window on the same store. */
  openWindow: () => Promise<Page>
  /** Ends the browser at once, as a power cut or the task manager does; resolves when nothing of it is left. */
  kill: () => Promise<void>
  /** Ends the browser as a user does. */
  close: () => Promise<void>
}

export interface StoreSite {
  /** The folder in which the browser keeps its storage. */
  profile: string
  /** @param name of a profile of its own, for a store that begins anew. */
  launch: (name?: string) => Promise<StoreBrowser>
  close: () => Promise<void>
}

const storePage = join(import.meta.dirname, 'store-page')

/** Builds and serves the page of a folder. Every launch finds the storage that the one before left. */
export async function openStoreSite(pageFolder = storePage): Promise<StoreSite> {
  const folder = await mkdtemp(join(tmpdir(), 'casework-store-'))
  const site = join(folder, 'site')
  const profile = join(folder, 'profile')
  await buildStorePage(site, pageFolder)
  const server = await serveOffice({ folder: site, port: 0, version: '0.0.0' })
  return {
    profile,
    launch: (name) => launch(server, name === undefined ? profile : join(folder, name)),
    async close() {
      await server.close()
      await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** Builds the page with nothing but the store into a folder. */
export async function buildStorePage(folder: string, pageFolder = storePage): Promise<void> {
  await build({
    configFile: false,
    root: pageFolder,
    logLevel: 'error',
    worker: { format: 'es' },
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'chrome130',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
  })
}

async function launch(server: OfficeServer, profile: string): Promise<StoreBrowser> {
  const { child, address } = await start(profile)
  const browser = await chromium.connectOverCDP(address)
  const complaints: string[] = []
  const openWindow = () => openPage(browser, server.url, complaints)
  return {
    page: await openWindow(),
    profile,
    complaints,
    openWindow,
    kill: () => end(child, browser),
    async close() {
      const gone = once(child, 'exit')
      const session = await browser.newBrowserCDPSession()
      await session.send('Browser.close').catch(() => undefined)
      await gone
    },
  }
}

/** Starts a browser on the profile; a busy machine gets three tries, since starting is not what is tested here. */
async function start(profile: string, tries = 3): Promise<{ child: ChildProcess; address: string }> {
  const executable = findBrowser()
  if (!executable) throw new Error('no Chromium, Chrome or Edge is installed')
  // A killed browser leaves its lock behind, and its process number may have been given out again since.
  for (const name of ['SingletonLock', 'SingletonSocket', 'SingletonCookie']) {
    await rm(join(profile, name), { force: true })
  }
  const child = spawn(
    executable,
    [
      '--headless=new',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      '--disable-gpu',
      ...quietBrowserSwitches,
      ...rootSwitches(),
      'about:blank',
    ],
    // A group of its own, so that all of its processes die at once.
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'], env: preventCrashDumps(profile) },
  )
  try {
    return { child, address: await debuggerAddress(child) }
  } catch (error) {
    if (tries <= 1) throw error
    return start(profile, tries - 1)
  }
}

async function openPage(browser: Browser, url: string, complaints: string[]): Promise<Page> {
  const context = browser.contexts()[0]
  if (!context) throw new Error('the browser has no window')
  const page = await context.newPage()
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(url)
  await page.waitForFunction(() => document.title === 'ready')
  return page
}

async function end(child: ChildProcess, browser: Browser): Promise<void> {
  const gone = once(child, 'exit')
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
  await gone
  await browser.close().catch(() => undefined)
}

/** The address that the browser names on its error output once it listens. */
function debuggerAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
      if (address) resolve(address)
    })
    child.once('exit', () => reject(new Error(`the browser ended at once: ${said}`)))
  })
}
