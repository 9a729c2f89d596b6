/** The journal of the desktop program: it lies beside the store, brings it back, and says when the disk takes nothing more. */
import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openCase } from '../browser/office-page'
import { unlock, wang } from '../support/first-account'
import { expectAllThere, typeOnFullDisk } from '../support/full-disk'
import { appendsOnlyWhereALogEnds, replacesWhole } from '../support/journal-shell'
import type { ElectronApp } from './launch'
import { preparedProgram } from './prepared-program'
import { seenProgram } from './seen-program'
import { workIn } from './store-program'

describe('the store of the desktop program', () => {
  const desktop = preparedProgram()
  const work = (changes: Record<string, string>) => workIn(desktop.program, changes)

  test('stands beside a journal from the first save on, in a folder of its own', async () => {
    const found = await work({ c1: '一', c2: '二' })
    expect(found).toEqual({ incidents: [], cases: { c1: '一', c2: '二' }, agrees: true })
    expect(await readdir(desktop.program.journal)).toEqual(['log-000000001.journal'])
    const bytes = await readFile(join(desktop.program.journal, 'log-000000001.journal'))
    for (const word of ['登记线索', 'caseTitle', 'updatedAt']) expect(bytes.includes(word)).toBe(false)
  })

  test('deleted from the profile, is there again at the next start', async () => {
    await rm(join(desktop.program.userData, 'IndexedDB'), { recursive: true })
    const found = await work({})
    expect(found).toEqual({
      incidents: [['storeEmptied', 2]],
      cases: { c1: '一', c2: '二' },
      agrees: true,
    })
    expect((await work({})).incidents).toEqual([])
  })

  test('keeps its files as the browser does', async () => {
    const electron = await desktop.program.start()
    await appendsOnlyWhereALogEnds(electron.page)
    await replacesWhole(electron.page)
    await electron.close()
  })
})

describe('what the officer sees', () => {
  const { running, start, end } = seenProgram()

  test('a full disk: said at once, nothing typed is lost, and it is saved once there is room', async () => {
    const clock = new Date('2026-11-23T10:00:00+08:00')
    const begin = async () => {
      const page = await start()
      page.setDefaultTimeout(20_000)
      await page.clock.setFixedTime(clock)
      await unlock(page, wang)
      return page
    }
    let page = await begin()
    await openCase(page, '设置不合理条件的投诉案')
    await typeOnFullDisk(page, {
      fill: () => letDiskRefuse(running(), true),
      clear: () => letDiskRefuse(running(), false),
    })
    await end()
    page = await begin()
    await expectAllThere(page)
    await end()
  })
})

/** Lets the journal's disk answer as a full one does, or write again. */
async function letDiskRefuse(electron: ElectronApp | null, full: boolean): Promise<void> {
  await electron?.app.evaluate((_electron, refuse) => {
    const files = process.getBuiltinModule('node:fs/promises')
    const kept = globalThis as unknown as { open?: typeof files.open }
    kept.open ??= files.open
    const open = kept.open
    files.open = !refuse
      ? open
      : (path, flags, mode) =>
          flags === 'a' && String(path).endsWith('.journal')
            ? Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }))
            : open(path, flags, mode)
    process.getBuiltinModule('node:module').syncBuiltinESMExports()
  }, full)
}
