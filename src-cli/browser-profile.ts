/** Where the plain browser window keeps what belongs to the office. */
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

/**
 * The folder of the browser's own profile for the office, where the records lie. It need not exist yet.
 * @param browser the browser's program.
 */
export function profileFolder(browser: string): string {
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
