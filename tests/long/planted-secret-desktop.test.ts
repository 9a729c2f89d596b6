/** In the desktop program, no byte of profile, journal, logs and crash dumps tells of an informant. */
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { electronProgram } from '../../scripts/electron-program'
import { launchApp } from '../electron/launch'
import { ownCrashRoom } from '../support/crash-room'
import { expectNoSecret, plantSecret } from '../support/planted-secret'

describe.skipIf(electronProgram() === null)('the desktop program', () => {
  const room = ownCrashRoom()

  test('an informant taken down and looked up stands in no file, whether the program is closed, killed or crashes', async () => {
    const options = { userData: join(room.folder, 'profile'), journal: join(room.folder, 'journal') }
    const electron = await launchApp(options)
    await plantSecret(electron.page)
    await expectNoSecret(room.folder)
    // The page crashes, then the program itself.
    const gone = await electron.app.evaluate(async ({ BrowserWindow, dialog }) => {
      dialog.showMessageBoxSync = () => 0
      const page = BrowserWindow.getAllWindows()[0]?.webContents
      const reason = new Promise<string>((done) => {
        page?.once('render-process-gone', (_event, { reason }) => done(reason))
      })
      process.kill(page?.getOSProcessId() ?? 0, 'SIGSEGV')
      return reason
    })
    expect(gone).toBe('crashed')
    await electron.crash()
    await expectNoSecret(room.folder)
    expect(room.cores()).toEqual([])
    const again = await launchApp(options)
    await again.page.getByRole('button', { name: '解锁', exact: true }).waitFor()
    await again.close()
    await expectNoSecret(room.folder)
  })
})
