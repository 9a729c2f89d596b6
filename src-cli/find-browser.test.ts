import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBrowser } from './find-browser'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'casework-browsers-'))
  mkdirSync(join(folder, 'bin'))
  for (const path of ['bin/google-chrome', 'bin/chromium', 'another']) {
    writeFileSync(join(folder, path), '')
    chmodSync(join(folder, path), 0o755)
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('an installed Chromium is taken before a Chrome', () => {
  expect(findBrowser({ PATH: join(folder, 'bin') }, 'linux')).toBe(join(folder, 'bin/chromium'))
})

test('the browser that is named outright is taken before any', () => {
  const named = join(folder, 'another')
  expect(findBrowser({ PATH: join(folder, 'bin'), CASEWORK_BROWSER: named }, 'linux')).toBe(named)
})

test('on a computer without any there is none', () => {
  expect(findBrowser({ ProgramFiles: folder }, 'win32')).toBeNull()
})
