/**
 * Starts the Electron shell. It shows the office's window, prints, makes PDF and opens the system's dialogs; of cases
 * it knows nothing. Each step below is one file.
 */
import '../src-contract/without-eval'

import { app } from 'electron'
import { setupContextMenu } from './context-menu'
import { setupNoCrashDumps } from './crash-dumps'
import { setupMessages } from './messages'
import { setupNavigationGuard } from './navigation'
import { setupNoNetwork, setupQuietSwitches } from './network'
import { setupPermissions } from './permissions'
import { setupSandbox } from './sandbox'
import { registerOfficeScheme, setupOfficeScheme } from './scheme'
import { setupSingleInstance } from './single-instance'
import { setupUserData } from './user-data'
import { openOfficeWindow, setupOfficeWindow } from './window'

function start(): void {
  setupUserData()
  if (!setupSingleInstance()) {
    app.quit()
    return
  }
  setupNoCrashDumps()
  setupSandbox()
  setupQuietSwitches()
  registerOfficeScheme()
  setupNavigationGuard()
  setupContextMenu()
  setupOfficeWindow()
  void app.whenReady().then(() => {
    setupNoNetwork()
    setupPermissions()
    setupOfficeScheme()
    setupMessages()
    openOfficeWindow()
  })
}

start()
