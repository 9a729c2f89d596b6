/** Opens the office in an installed Chromium, Chrome or Edge as a window of its own, without address bar. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { profileFolder } from '../src-cli/browser-profile'
import { preventCrashDumps } from '../src-cli/crash-dumps'
import { quietBrowserSwitches, rootSwitches } from '../src-cli/find-browser'

/**
 * Starts the browser on a profile of its own, where the records lie.
 * @param browser the browser's program.
 * @param url the office's address.
 */
export function openAppWindow(browser: string, url: string): ChildProcess {
  const profile = profileFolder(browser)
  mkdirSync(profile, { recursive: true })
  return spawn(
    browser,
    [
      `--app=${url}`,
      `--user-data-dir=${profile}`,
      '--window-size=1366,768',
      '--lang=zh-CN',
      '--class=liandong-casework',
      ...quietBrowserSwitches,
      ...rootSwitches(),
    ],
    { stdio: 'ignore', env: preventCrashDumps(profile) },
  )
}

/** The browser's name as the officer knows it. */
export function browserName(browser: string): string {
  if (/edge/i.test(browser)) return 'Edge'
  return /chromium/i.test(browser) ? 'Chromium' : 'Chrome'
}
