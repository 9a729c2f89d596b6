/** In a plain browser, no byte of the profile and of what a crash leaves tells of an informant. */
import { readlink } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openEmptyOffice } from '../browser/office-page'
import { ownCrashRoom } from '../support/crash-room'
import { expectNoSecret, plantSecret } from '../support/planted-secret'

const room = ownCrashRoom()

test('an informant taken down and looked up stands in no file of the browser, whether it crashes or is closed', async () => {
  const userData = join(room.folder, 'profile')
  const app = await openEmptyOffice({ userData })
  await plantSecret(app.page)
  const gone = new Promise((done) => app.page.once('crash', done))
  const page = await app.context.newCDPSession(app.page)
  page.send('Page.crash').catch(() => undefined)
  await gone
  const ended = new Promise((done) => app.context.once('close', done))
  process.kill(await browserProcess(userData), 'SIGSEGV')
  await ended
  await app.close()
  await expectNoSecret(room.folder)
  expect(room.cores()).toEqual([])
})

/** A Chromium that holds a profile names itself in its lock: `host-1234`. */
async function browserProcess(profile: string): Promise<number> {
  return Number((await readlink(join(profile, 'SingletonLock'))).replace(/.*-/, ''))
}
