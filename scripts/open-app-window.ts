/** Opens the office in an installed Chromium, Chrome or Edge as a window of its own, without address bar. */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
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
    { stdio: 'ignore' },
  )
}

function profileFolder(browser: string): string {
  const { env } = process
  if (env.CASEWORK_USER_DATA) return env.CASEWORK_USER_DATA
  if (process.platform === 'win32') {
    return join(env.LOCALAPPDATA ?? join(homedir(), 'AppData/Local'), 'liandong-casework', 'browser')
  }
  if (process.platform === 'darwin') {
    return join(homedir(), 'Library/Application Support/liandong-casework/browser')
  }
  // Ubuntu's Chromium is a snap, which may write nowhere in hidden folders but its own.
  const snap =
    browser.startsWith('/snap/') ||
    (browser.endsWith('/chromium-browser') && existsSync('/snap/bin/chromium'))
  if (snap) return join(homedir(), 'snap/chromium/common/liandong-casework')
  return join(env.XDG_DATA_HOME ?? join(homedir(), '.local/share'), 'liandong-casework', 'browser')
}

/** The browser's name as the officer knows it. */
export function browserName(browser: string): string {
  if (/edge/i.test(browser)) return 'Edge'
  return /chromium/i.test(browser) ? 'Chromium' : 'Chrome'
}
