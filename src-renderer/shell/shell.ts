/** The shell this page runs in: the bridge that Electron's preload put there, else the browser's own. */
import type { DesktopShell } from '../../src-contract/desktop-shell'
import { browserShell } from './browser-shell'

declare global {
  interface Window {
    readonly desktopShell?: DesktopShell
  }
}

/** Every answer is `{ok, value}` or `{ok, error}`, and the error's message can be shown as it stands. */
export const shell: DesktopShell = window.desktopShell ?? browserShell()
