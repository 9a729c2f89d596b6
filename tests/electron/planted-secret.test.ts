/** In the desktop program, no byte of profile, journal, logs and crash dumps tells of an informant. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CrashRoom, enterCrashRoom } from '../support/crash-room'
import { expectNoSecret, plantSecret } from '../support/planted-secret'
import { launchApp } from './launch'

let folder = ''
let room: CrashRoom
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casework-secret-'))
  room = enterCrashRoom(folder)
})
afterAll(async () => {
  room.leave()
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
})

test('an informant taken down and looked up stands in no file, whether the program is closed, killed or crashes', async () => {
  const options = { userData: join(folder, 'profile'), journal: join(folder, 'journal') }
  const electron = await launchApp(options)
  await plantSecret(electron.page)
  await expectNoSecret(folder)
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
  await expectNoSecret(folder)
  expect(room.cores()).toEqual([])
  const again = await launchApp(options)
  await again.page.getByRole('button', { name: '解锁', exact: true }).waitFor()
  await again.close()
  await expectNoSecret(folder)
})
