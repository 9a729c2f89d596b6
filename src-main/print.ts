/**
 * Prints paged HTML and makes PDF of it, in a hidden window that loads the document from memory under the office's
 * own address: so it finds the office's fonts, and nothing of it ever touches the disk.
 */
import { BrowserWindow } from 'electron'
import { ShellFailure } from '../src-contract/answer'
import type { RequestOf, ValueOf } from '../src-contract/desktop-shell'
import { addressForPrinting } from './scheme'

/** Opens the system's print dialog; the pages bring their own margins, so the printer adds none. */
export function printHtml(
  { html, title }: RequestOf<'printHtml'>,
  parent: BrowserWindow,
): Promise<ValueOf<'printHtml'>> {
  return onHiddenPage(html, parent, (window) => {
    window.setTitle(title)
    return new Promise((resolve, reject) => {
      window.webContents.print(
        { silent: false, printBackground: true, margins: { marginType: 'none' }, pageSize: 'A4' },
        (printed, reason) => {
          if (printed) resolve({ printed: true })
          else if (/cancel/i.test(reason)) resolve({ printed: false })
          else if (/no printer/i.test(reason))
            reject(new ShellFailure('no-printer', '这台电脑没有可用的打印机，可以先存为 PDF'))
          else reject(new ShellFailure('failed', '打印没有完成：请检查打印机是否开机、有纸，或先存为 PDF'))
        },
      )
    })
  })
}

/** A PDF of the same pages. */
export function htmlToPdf(
  { html }: RequestOf<'htmlToPdf'>,
  parent: BrowserWindow,
): Promise<ValueOf<'htmlToPdf'>> {
  return onHiddenPage(html, parent, async (window) => {
    const pdf = await window.webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      margins: { top: 0, bottom: 0, left: 0, right: 0 },
      generateTaggedPDF: true,
    })
    return { pdf: new Uint8Array(pdf) }
  })
}

async function onHiddenPage<Result>(
  html: string,
  parent: BrowserWindow,
  use: (window: BrowserWindow) => Promise<Result>,
): Promise<Result> {
  const window = new BrowserWindow({
    parent,
    show: false,
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
      // A hidden window's timers would be slowed down.
      backgroundThrottling: false,
    },
  })
  const { url, forget } = addressForPrinting(html)
  try {
    await window.loadURL(url)
    // The document's own scripts are refused by its policy; the shell's question is not. Asking for a length makes
    // the hidden page lay itself out, and so ask for its fonts.
    await window.webContents.executeJavaScript(
      `document.body.offsetHeight, document.fonts.ready
        .then(() => Promise.all([...document.images].map((image) => image.decode().catch(() => undefined))))
        .then(() => true)`,
    )
    return await use(window)
  } finally {
    forget()
    if (!window.isDestroyed()) window.destroy()
  }
}
