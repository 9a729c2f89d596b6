/**
 * The shell of a plain Chromium window: the same contract as Electron's, kept with what a page may do by itself and
 * the loopback server that sent it.
 */
import { refusal, ShellFailure } from '../../src-contract/answer'
import { browserPaths, greeting } from '../../src-contract/browser-paths'
import { answering, type DesktopShell, type RequestOf, type ValueOf } from '../../src-contract/desktop-shell'
import { browserBackup } from './browser-backup'
import { openFile, saveFile } from './browser-files'
import { browserJournal } from './browser-journal'
import { showDueNotice } from './browser-notice'
import { browserOriginals } from './browser-originals'
import { browserPackage } from './browser-package'
import { printInFrame } from './print-frame'

/** The shell of this page, where no other was put there before it. */
export function browserShell(): DesktopShell {
  return {
    about: answering('about', about),
    printHtml: answering('printHtml', printInFrame),
    htmlToPdf: answering('htmlToPdf', htmlToPdf),
    saveFile: answering('saveFile', saveFile),
    openFile: answering('openFile', openFile),
    setTitle: answering('setTitle', ({ title }) => {
      document.title = title
      return null
    }),
    freeSpace: answering('freeSpace', async () => {
      const { quota, usage } = await navigator.storage.estimate()
      return { bytes: quota === undefined ? null : Math.max(0, quota - (usage ?? 0)) }
    }),
    readyToClose: answering('readyToClose', () => null),
    ...browserJournal(),
    attachmentFiles: answering('attachmentFiles', () => null),
    readAttachment: answering('readAttachment', noAttachments),
    writeAttachmentPart: answering('writeAttachmentPart', noAttachments),
    keepAttachment: answering('keepAttachment', noAttachments),
    dropAttachmentPart: answering('dropAttachmentPart', () => null),
    ...browserOriginals(),
    ...browserBackup(),
    ...browserPackage(),
    showDueNotice: answering('showDueNotice', showDueNotice),
    onBeforeClose,
  }
}

/** A page keeps the files of cases in its database alone. */
function noAttachments(): never {
  throw new ShellFailure('not-allowed', '浏览器窗口不能另存附件，请用桌面程序')
}

async function about(): Promise<ValueOf<'about'>> {
  const response = await ask(browserPaths.greeting)
  const chromium = /Chrom(?:e|ium)\/([\d.]+)/.exec(navigator.userAgent)?.[1]
  return {
    shell: 'browser',
    appVersion: greeting.parse(await response.json()).version,
    platform: /Windows/.test(navigator.userAgent)
      ? 'win32'
      : /Linux/.test(navigator.userAgent)
        ? 'linux'
        : '',
    chromiumVersion: chromium ?? '',
    dataFolderWritable: null,
  }
}

async function htmlToPdf({ html }: RequestOf<'htmlToPdf'>): Promise<ValueOf<'htmlToPdf'>> {
  const response = await ask(browserPaths.pdf, { method: 'POST', body: JSON.stringify({ html }) })
  if (response.ok) return { pdf: new Uint8Array(await response.arrayBuffer()) }
  const said: unknown = await response.json().catch(() => null)
  throw failureIn(said)
}

/** A page cannot hold its window open: it is told as soon as it is hidden or left, and again does no harm. */
function onBeforeClose(flush: () => Promise<void>): () => void {
  const leave = () => void flush()
  const hide = () => {
    if (document.visibilityState === 'hidden') leave()
  }
  window.addEventListener('pagehide', leave)
  document.addEventListener('visibilitychange', hide)
  return () => {
    window.removeEventListener('pagehide', leave)
    document.removeEventListener('visibilitychange', hide)
  }
}

async function ask(path: string, init?: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init)
  } catch {
    throw new ShellFailure('failed', '本机服务没有应答：请不要关闭启动本程序的窗口，必要时重新启动')
  }
}

function failureIn(said: unknown): Error {
  const { error } = refusal(null)
  if (typeof said !== 'object' || said === null || !('code' in said) || !('message' in said)) {
    return new ShellFailure(error.code, error.message)
  }
  return said.code === 'no-browser' || said.code === 'too-large' || said.code === 'bad-request'
    ? new ShellFailure(said.code, String(said.message))
    : new ShellFailure('failed', String(said.message))
}
