/**
 * `npm start`: builds what is out of date and opens the office: in Electron; else in an installed browser's own
 * window; and where there is no display, on a loopback address. One line says which of these, and why.
 * `-- --port N` serves on another port, which is another store: for tests.
 */
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { findBrowser, rootSwitches } from '../src-cli/find-browser'
import { type OfficeServer, serveOffice } from '../src-cli/serve'
import { browserPaths, greeting, officePort } from '../src-contract/browser-paths'
import { buildStale } from './build'
import { fetchElectron } from './fetch-electron'
import { browserName, openAppWindow } from './open-app-window'
import { projectRoot } from './project'

/** A program that ends with an error sooner than this has not started at all. */
const startTime = 10_000

async function start(): Promise<number> {
  const { values } = parseArgs({ options: { port: { type: 'string' } } })
  const port = values.port === undefined ? officePort : Number(values.port)
  await buildStale()
  if (!hasDisplay()) return serveOnly(port, '没有图形界面')

  const electron = await fetchElectron(localDate(new Date()))
  let reason = 'reason' in electron ? electron.reason : ''
  if ('program' in electron) {
    say(`已在 Electron 窗口中打开：电脑上有 Electron 程序（${electron.program}）。`)
    const failure = await runElectron(electron.program)
    if (failure === null) return 0
    reason = `Electron 没能启动（${failure}）`
  }
  const browser = findBrowser()
  if (!browser) return serveOnly(port, `${reason}，也没有找到 Chromium、Chrome 或 Edge`)
  return inBrowser(browser, port, reason)
}

/** Waits until the window is closed; the reason where it never opened. */
function runElectron(program: string): Promise<string | null> {
  return new Promise((resolve) => {
    const began = Date.now()
    const child = spawn(program, [...rootSwitches(), projectRoot], { stdio: ['ignore', 'ignore', 'pipe'] })
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-2000)
    })
    const stop = (): boolean => child.kill('SIGTERM')
    process.once('SIGINT', stop)
    process.once('SIGTERM', stop)
    child.once('error', (error) => resolve(error.message))
    child.once('exit', (code) => {
      if (code === 0 || Date.now() - began > startTime) resolve(null)
      else resolve(said.trim().split('\n').at(-1) || `退出码 ${code}`)
    })
  })
}

async function inBrowser(browser: string, port: number, reason: string): Promise<number> {
  const server = await serveOrJoin(port)
  if (server === null) return 1
  say(`已在 ${browserName(browser)} 的应用窗口中打开：${reason}。`)
  const began = Date.now()
  const window = openAppWindow(browser, server.url)
  const stopped = waitForStop()
  const ended = await Promise.race([
    stopped.then(() => 'stopped' as const),
    new Promise<'closed'>((resolve) => window.once('exit', () => resolve('closed'))),
    new Promise<'failed'>((resolve) => window.once('error', () => resolve('failed'))),
  ])
  if (ended === 'failed') {
    await server.close()
    say(`${browserName(browser)} 没能启动：${browser}`)
    return 1
  }
  if (ended === 'closed' && Date.now() - began < 3000 && server.own) {
    // A browser left over from before took the window; it still needs this server.
    say(`窗口由已在运行的 ${browserName(browser)} 打开。请让本窗口开着，用完后按 Ctrl+C 结束。`)
    await stopped
  }
  if (ended === 'stopped') window.kill()
  await server.close()
  return 0
}

async function serveOnly(port: number, reason: string): Promise<number> {
  const server = await serveOrJoin(port)
  if (server === null) return 1
  if (!server.own) {
    say(`${reason}；本程序已在运行，请用浏览器打开 ${server.url}`)
    return 0
  }
  say(`${reason}，请用本机的 Chromium、Chrome 或 Edge 浏览器打开 ${server.url} （按 Ctrl+C 结束）`)
  await waitForStop()
  await server.close()
  return 0
}

/** Serves, or joins the office that is served already; null, with a word, where a stranger has the port. */
async function serveOrJoin(port: number): Promise<(OfficeServer & { own: boolean }) | null> {
  const folder = join(projectRoot, '.vite/renderer/office')
  const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
    version: string
  }
  try {
    return { ...(await serveOffice({ folder, port, version })), own: true }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error
  }
  const url = `http://127.0.0.1:${port}/`
  if (await isOffice(url)) return { url, own: false, close: async () => {} }
  say(
    `本机的 ${port} 端口被其他程序占用。案件数据按这个地址存放，不能换用别的端口；请关闭占用它的程序，再重新启动。`,
  )
  return null
}

async function isOffice(url: string): Promise<boolean> {
  try {
    const response = await fetch(new URL(browserPaths.greeting, url), { signal: AbortSignal.timeout(2000) })
    return greeting.safeParse(await response.json()).success
  } catch {
    return false
  }
}

function waitForStop(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
  })
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

function localDate(now: Date): string {
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

try {
  process.exit(await start())
} catch (error) {
  process.stderr.write(`没有启动：${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}
