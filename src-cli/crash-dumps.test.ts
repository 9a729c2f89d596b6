import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { preventCrashDumps } from './crash-dumps'

const folder = mkdtempSync(join(tmpdir(), 'casework-dumps-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a browser is sent to a folder in which no report can be laid down, again and again', () => {
  for (let start = 0; start < 2; start += 1) {
    const { BREAKPAD_DUMP_LOCATION: place = '', PATH } = preventCrashDumps(folder)
    expect(statSync(join(place, 'new')).isFile()).toBe(true)
    expect(place.startsWith(folder)).toBe(true)
    expect(PATH).toBe(process.env.PATH)
  }
})

test('where nothing can be written there, in the temporary folder', () => {
  const file = join(folder, 'a file')
  writeFileSync(file, '')
  const { BREAKPAD_DUMP_LOCATION: place = '' } = preventCrashDumps(file)
  expect(place.startsWith(tmpdir())).toBe(true)
  expect(statSync(join(place, 'new')).isFile()).toBe(true)
})
