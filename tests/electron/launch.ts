/** The whole program in Electron, for the tests that drive it as an officer does. */
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { electronProgram } from '../../scripts/electron-program'
import { rootSwitches } from '../../src-cli/find-browser'

export interface ElectronApp {
  /** The office's window. */
  page: Page
  /** The main process: `app.evaluate(({ dialog }) => …)` reaches Electron's modules. */
  app: ElectronApplication
  userData: string
  /** What the page said on its console as errors, and what it threw: empty where all is well. */
  complaints: string[]
  /** Closes the window as an officer does, and waits for the end; the storage goes unless the folder was given. */
  close: () => Promise<void>
  /** Ends the program at once, as a power cut would; the storage stays. */
  kill: () => Promise<void>
  /** Ends the program as a fault in it would. */
  crash: () => Promise<void>
}

/**
 * Starts the built program with a data folder of its own.
 * @param options.userData a folder that keeps the storage, to start again on it.
 * @param options.program the folder of the program; the project's own by default.
 * @param options.journal the folder of the journal; one inside the data folder by default, so that it goes with it.
 */
export async function launchApp(
  options: { userData?: string; journal?: string; program?: string } = {},
): Promise<ElectronApp> {
  const executablePath = electronProgram()
  if (!executablePath || !existsSync(executablePath)) throw new Error('no Electron binary is at hand')
  const userData = options.userData ?? (await mkdtemp(join(tmpdir(), 'casework-electron-')))
  const app = await _electron.launch({
    executablePath,
    args: [...rootSwitches(), '--disable-gpu', join(import.meta.dirname, 'attached.cjs')],
    env: {
      ...process.env,
      CASEWORK_USER_DATA: userData,
      ...(options.program ? { TESTED_PROGRAM: options.program } : {}),
      CASEWORK_JOURNAL: options.journal ?? join(userData, 'journal'),
      TZ: 'Asia/Shanghai',
    },
  })
  const page = await app.firstWindow()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.waitForLoadState('load')
  const ended = new Promise<void>((done) => app.process().once('exit', () => done()))
  const end = async (signal: NodeJS.Signals) => {
    app.process().kill(signal)
    await ended
  }
  return {
    page,
    app,
    userData,
    complaints,
    close: async () => {
      await app.close()
      await ended
      if (!options.userData) await rm(userData, { recursive: true, force: true })
    },
    kill: () => end('SIGKILL'),
    crash: () => end('SIGSEGV'),
  }
}
