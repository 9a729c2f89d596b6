/** The window waits for the page to write down what was typed last, but not for ever. */
import type { BrowserWindow } from 'electron'
import { beforeCloseChannel } from '../src-contract/desktop-shell'

/** Longer than any write takes, short enough not to be taken for a hang. */
const longestWait = 3000

const answers = new WeakMap<BrowserWindow, () => void>()

/** Turns the first wish to close into a question to the page; the window closes when it answers, or after 3 seconds. */
export function holdOpenUntilFlushed(window: BrowserWindow): void {
  let state: 'open' | 'asked' | 'free' = 'open'
  const free = (): void => {
    if (state === 'free' || window.isDestroyed()) return
    state = 'free'
    window.close()
  }
  window.on('close', (event) => {
    if (state === 'free') return
    const { webContents } = window
    if (webContents.isCrashed() || webContents.isLoadingMainFrame()) {
      state = 'free'
      return
    }
    event.preventDefault()
    if (state === 'asked') return
    state = 'asked'
    answers.set(window, free)
    setTimeout(free, longestWait)
    webContents.send(beforeCloseChannel)
  })
}

/** The page has written everything down. */
export function letClose(window: BrowserWindow): void {
  answers.get(window)?.()
}
