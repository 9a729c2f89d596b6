/** In the desktop program, no byte of profile, journal, logs and crash dumps tells of an informant. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, test } from 'vitest'
import { expectNoSecret, plantSecret } from '../support/planted-secret'
import { launchApp } from './launch'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casework-secret-'))
})
afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))

test('an informant taken down and looked up stands in no file, whether the program is closed or killed', async () => {
  const options = { userData: join(folder, 'profile'), journal: join(folder, 'journal') }
  const electron = await launchApp(options)
  await plantSecret(electron.page)
  await electron.kill()
  await expectNoSecret(folder)
  const again = await launchApp(options)
  await again.page.getByRole('button', { name: '解锁', exact: true }).waitFor()
  await again.close()
  await expectNoSecret(folder)
})
