/** That the search for crash dumps looks where a browser writes them, which nobody would see where it wrote none. */
import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { preventCrashDumps } from '../../src-cli/crash-dumps'
import { findBrowser, rootSwitches } from '../../src-cli/find-browser'
import { ownCrashRoom } from '../support/crash-room'

const room = ownCrashRoom()

describe('a page that crashes', () => {
  test('leaves a report of its memory and a core file where nothing prevents it', async () => {
    await crash('free')
    expect(await reports()).not.toEqual([])
    expect(room.cores().length > 0).toBe(room.putsCoresThere)
    for (const core of room.cores()) await rm(core)
  })

  test('leaves neither where it is prevented', async () => {
    const before = await reports()
    await crash('prevented', preventCrashDumps(room.folder))
    expect(await reports()).toEqual(before)
    expect(room.cores()).toEqual([])
  })
})

async function crash(profile: string, env: NodeJS.ProcessEnv = process.env): Promise<void> {
  const executablePath = findBrowser()
  if (!executablePath) throw new Error('no Chromium, Chrome or Edge is installed')
  const context = await chromium.launchPersistentContext(join(room.folder, profile), {
    ...{ executablePath, env },
    args: rootSwitches(),
  })
  const page = context.pages()[0] ?? (await context.newPage())
  const gone = new Promise((done) => page.once('crash', done))
  const session = await context.newCDPSession(page)
  session.send('Page.crash').catch(() => undefined)
  await gone
  await context.close()
}

/** Minidumps anywhere in the room; they begin so. */
async function reports(): Promise<string[]> {
  const files = await readdir(room.folder, { recursive: true, withFileTypes: true })
  const found: string[] = []
  for (const file of files) {
    if (!file.isFile()) continue
    const path = join(file.parentPath, file.name)
    if ((await readFile(path)).subarray(0, 4).toString('latin1') === 'MDMP') found.push(path)
  }
  return found.sort()
}
