/** Takes the contract's messages from the page: checks who sends and what, then lets the one function do it. */
import { app, type BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron'
import { refusal, ShellFailure } from '../src-contract/answer'
import {
  answering,
  channelOf,
  type MessageName,
  messages,
  type RequestOf,
  type ValueOf,
} from '../src-contract/desktop-shell'
import { attachmentHandlers } from './attachments'
import { backupHandlers } from './backup'
import { letClose } from './before-close'
import { dataFolderWritable, freeBytes } from './data-folder'
import { showDueNotice } from './due-notice'
import { openFile, saveFile } from './files'
import { journalHandlers } from './journal'
import { originalHandlers } from './originals'
import { packageHandlers } from './package-file'
import { htmlToPdf, printHtml } from './print'
import { officeUrl } from './scheme'
import { officeWindow } from './window'

type Handlers = {
  [Name in MessageName]: (
    request: RequestOf<Name>,
    window: BrowserWindow,
  ) => Promise<ValueOf<Name>> | ValueOf<Name>
}

const handlers: Handlers = {
  about: async () => ({
    shell: 'electron',
    appVersion: app.getVersion(),
    platform: process.platform,
    chromiumVersion: process.versions.chrome,
    dataFolderWritable: await dataFolderWritable(),
  }),
  printHtml,
  htmlToPdf,
  saveFile,
  openFile,
  setTitle: ({ title }, window) => {
    window.setTitle(title)
    return null
  },
  freeSpace: async () => ({ bytes: await freeBytes() }),
  readyToClose: (_request, window) => {
    letClose(window)
    return null
  },
  ...journalHandlers,
  ...attachmentHandlers,
  ...originalHandlers,
  ...backupHandlers,
  ...packageHandlers,
  showDueNotice,
}

/** Registers one handler for each message of the contract. */
export function setupMessages(): void {
  for (const name of Object.keys(messages) as MessageName[]) handle(name)
}

function handle<Name extends MessageName>(name: Name): void {
  const act: Handlers[Name] = handlers[name]
  ipcMain.handle(channelOf(name), (event, request: unknown) => {
    const window = officeWindow()
    if (!window || !comesFromOffice(event, window)) {
      return refusal(new ShellFailure('not-allowed', '此操作只能由办案窗口发起'))
    }
    return answering(name, (asked) => act(asked, window))(request)
  })
}

/** The top page of the office's own window, while it shows the office: no frame in it, no other window. */
function comesFromOffice(event: IpcMainInvokeEvent, window: BrowserWindow): boolean {
  const frame = event.senderFrame
  return frame !== null && frame === window.webContents.mainFrame && frame.url.startsWith(officeUrl)
}
