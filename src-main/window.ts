/** The office's one window. */
import { join } from 'node:path'
import { app, BrowserWindow, dialog } from 'electron'
import { holdOpenUntilFlushed } from './before-close'
import { officeUrl } from './scheme'
import { readBounds, rememberBounds } from './window-bounds'

let office: BrowserWindow | null = null

/** The window, or null before it is opened and after it is closed. */
export function officeWindow(): BrowserWindow | null {
  return office
}

/** The program ends with its window, on every system. */
export function setupOfficeWindow(): void {
  app.on('window-all-closed', () => app.quit())
}

/** Opens the window where it was last and loads the office into it. */
export function openOfficeWindow(): void {
  const { maximized, ...bounds } = readBounds()
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 1180,
    minHeight: 700,
    show: false,
    title: '联动执法办案',
    backgroundColor: '#ffffff',
    webPreferences: {
      preload: join(__dirname, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  })
  office = window
  if (maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  rememberBounds(window)
  holdOpenUntilFlushed(window)
  window.on('closed', () => {
    office = null
  })
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') offerReload(window)
  })
  void window.loadURL(officeUrl)
}

/** The page broke off: what was shown as saved is on the disk, so the way on is to load it anew. */
function offerReload(window: BrowserWindow): void {
  const chosen = dialog.showMessageBoxSync(window, {
    type: 'warning',
    title: '联动执法办案',
    message: '界面意外中断',
    detail: '显示为“已保存”的内容都在。重新载入后可以继续办理。',
    buttons: ['重新载入', '退出程序'],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  })
  if (chosen === 0) window.webContents.reload()
  else window.destroy()
}
