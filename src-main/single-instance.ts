/** One office at a time on one data folder: two programs must not write the same store. */
import { app, BrowserWindow } from 'electron'

/** Takes the lock; a later start only brings the first window to the front. False: another program holds it. */
export function setupSingleInstance(): boolean {
  if (!app.requestSingleInstanceLock()) return false
  app.on('second-instance', () => {
    const window = BrowserWindow.getAllWindows().find((each) => each.isVisible() || each.isMinimized())
    if (!window) return
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
  })
  return true
}
