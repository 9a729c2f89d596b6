/** Where the program's data lies on this computer. */
import { join, resolve } from 'node:path'
import { app, Menu } from 'electron'

/**
 * Fixes the data folder under a name of its own, so that it does not move when the program's title changes;
 * `--user-data-dir` or `CASEWORK_USER_DATA` puts it elsewhere: for tests and for a second, separate office.
 */
export function setupUserData(): void {
  const elsewhere = app.commandLine.getSwitchValue('user-data-dir') || process.env.CASEWORK_USER_DATA
  app.setPath('userData', elsewhere ? resolve(elsewhere) : join(app.getPath('appData'), 'liandong-casework'))
  // Without Electron's stock menu: its English entries and its reload key have no place here, and the keys for
  // copying and undoing work without it.
  Menu.setApplicationMenu(null)
}
