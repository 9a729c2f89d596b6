/** In a plain browser, no byte of the profile tells of an informant. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, test } from 'vitest'
import { expectNoSecret, plantSecret } from '../support/planted-secret'
import { openEmptyOffice } from './office-page'

let profile = ''
beforeAll(async () => {
  profile = await mkdtemp(join(tmpdir(), 'casework-secret-'))
})
afterAll(() => rm(profile, { recursive: true, force: true, maxRetries: 5 }))

test('an informant taken down and looked up stands in no file of the browser', async () => {
  const app = await openEmptyOffice({ userData: profile })
  await plantSecret(app.page)
  await app.close()
  await expectNoSecret(profile)
})
