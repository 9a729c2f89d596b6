/** The desktop program with the sample office entered, started and ended on the same profile by the tests of a file. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { administrator, enterSampleOffice } from '../support/first-account'
import { type ElectronApp, launchApp } from './launch'

export interface SeenProgram {
  /** Where the profile is, and what the test puts beside it; there once the tests run. */
  folder: () => string
  profile: () => string
  /** The journal, which lies beside the profile where nothing is said. */
  journal: () => string
  /** The program that runs; null between `end` and `start`. */
  running: () => ElectronApp | null
  start: () => Promise<Page>
  end: () => Promise<void>
}

/** Called where tests are declared; a test that failed leaves its program running, and no other would start beside it. */
export function seenProgram(): SeenProgram {
  let folder = ''
  let electron: ElectronApp | null = null
  const profile = () => join(folder, 'profile')
  const start = async () => {
    electron = await launchApp({ userData: profile(), journal: '' })
    return electron.page
  }
  const end = async () => {
    await electron?.close()
    electron = null
  }
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'casework-seen-'))
    await enterSampleOffice(await start(), administrator)
    await end()
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))
  afterEach(end)
  const journal = () => join(folder, 'profile-journal')
  return { folder: () => folder, profile, journal, running: () => electron, start, end }
}
