/**
 * Each sample case goes its whole way on screen, from the lead to its end: every step through its dialog, every paper
 * from its form, and at the end the review of the file finds what was planted and nothing else.
 */
import { afterAll, beforeAll, describe } from 'vitest'
import type { BrowserApp } from '../browser/launch'
import { openEmptyOffice } from '../browser/office-page'
import { enterSampleOffice } from '../support/first-account'
import { samplePaths } from '../support/sample-paths'
import { walkPath } from '../support/walk-path'

let app: BrowserApp
beforeAll(async () => {
  app = await openEmptyOffice()
  await enterSampleOffice(app.page)
})
afterAll(() => app?.close())

describe.each(samplePaths)('$name', (path) => walkPath(path, () => app, '901'))
