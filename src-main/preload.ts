/** The bridge: gives the page the contract's methods and nothing of Electron. */
import '../src-contract/without-eval'

import { contextBridge, ipcRenderer } from 'electron'
import type { Answer } from '../src-contract/answer'
import {
  beforeCloseChannel,
  channelOf,
  type DesktopShell,
  type MessageName,
  type RequestOf,
  readAnswer,
  type ValueOf,
} from '../src-contract/desktop-shell'

async function ask<Name extends MessageName>(
  name: Name,
  request?: RequestOf<Name>,
): Promise<Answer<ValueOf<Name>>> {
  return readAnswer(name, await ipcRenderer.invoke(channelOf(name), request))
}

const flushes = new Set<() => Promise<void>>()

const desktopShell = {
  about: () => ask('about'),
  printHtml: (request) => ask('printHtml', request),
  htmlToPdf: (request) => ask('htmlToPdf', request),
  saveFile: (request) => ask('saveFile', request),
  openFile: (request) => ask('openFile', request),
  setTitle: (request) => ask('setTitle', request),
  freeSpace: () => ask('freeSpace'),
  readyToClose: () => ask('readyToClose'),
  showDueNotice: (request) => ask('showDueNotice', request),
  journalFiles: () => ask('journalFiles'),
  readJournal: (request) => ask('readJournal', request),
  appendToJournal: (request) => ask('appendToJournal', request),
  writeSnapshotPart: (request) => ask('writeSnapshotPart', request),
  keepSnapshot: (request) => ask('keepSnapshot', request),
  putJournalAside: () => ask('putJournalAside'),
  readKeyFile: () => ask('readKeyFile'),
  writeKeyFile: (request) => ask('writeKeyFile', request),
  attachmentFiles: () => ask('attachmentFiles'),
  readAttachment: (request) => ask('readAttachment', request),
  writeAttachmentPart: (request) => ask('writeAttachmentPart', request),
  keepAttachment: (request) => ask('keepAttachment', request),
  dropAttachmentPart: (request) => ask('dropAttachmentPart', request),
  chooseOriginal: (request) => ask('chooseOriginal', request),
  writeOriginal: (request) => ask('writeOriginal', request),
  keepOriginal: (request) => ask('keepOriginal', request),
  dropOriginal: () => ask('dropOriginal'),
  backupFolder: () => ask('backupFolder'),
  chooseBackupFolder: () => ask('chooseBackupFolder'),
  writeBackupPart: (request) => ask('writeBackupPart', request),
  keepBackup: (request) => ask('keepBackup', request),
  dropBackupPart: (request) => ask('dropBackupPart', request),
  readBackup: (request) => ask('readBackup', request),
  chooseBackup: () => ask('chooseBackup'),
  removeBackup: (request) => ask('removeBackup', request),
  beginPackage: (request) => ask('beginPackage', request),
  writePackagePart: (request) => ask('writePackagePart', request),
  keepPackage: (request) => ask('keepPackage', request),
  dropPackage: () => ask('dropPackage'),
  readPackage: (request) => ask('readPackage', request),
  choosePackage: () => ask('choosePackage'),
  onBeforeClose: (flush) => {
    flushes.add(flush)
    return () => flushes.delete(flush)
  },
} satisfies DesktopShell

ipcRenderer.on(beforeCloseChannel, () => {
  // A flush that fails has shown its reason on the screen; the shell's own limit in time covers one that hangs.
  void Promise.allSettled([...flushes].map((flush) => flush())).then(() => desktopShell.readyToClose())
})

contextBridge.exposeInMainWorld('desktopShell', desktopShell)
