/**
 * The whole desktop program is killed outright while it saves and while its journal is folded, again and again.
 * Whatever was reported as saved is afterwards in the store and in the journal alike.
 */
import { readdir } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { electronProgram } from '../../scripts/electron-program'
import type { ElectronApp } from '../electron/launch'
import { makeStoreProgram, type StoreProgram } from '../electron/store-program'
import setupDisplay from '../support/display'

const rounds = 60
const timeForAll = 400_000

describe.skipIf(electronProgram() === null)('the desktop program', () => {
  let program: StoreProgram
  let tearDown: (() => void) | undefined
  beforeAll(async () => {
    tearDown = await setupDisplay()
    program = await makeStoreProgram()
  })
  afterAll(async () => {
    await program?.remove()
    tearDown?.()
  })

  test('killed at any moment, has every acknowledged change in store and journal, and says nothing of it', async () => {
    const until = Date.now() + timeForAll
    const last = { number: 0, row: 0 }
    const cases = new Set<string>()
    const generations = new Set<string>()
    let round = 0
    for (; round < rounds && Date.now() < until; round += 1) {
      const electron = await program.start()
      const found = await lookInto(electron)
      expect(found).toMatchObject({ incidents: [], damaged: [], agrees: true, twice: found.number })
      expect(found.number).toBeGreaterThanOrEqual(last.number)
      expect(found.rows).toBeGreaterThanOrEqual(last.row)
      expect(found.cases).toEqual(expect.arrayContaining([...cases]))

      const reported: string[] = []
      electron.page.on('console', (message) => reported.push(message.text()))
      void electron.page
        .evaluate(
          async ([key, first]) => testedStore.work(await testedStore.open(undefined, key), first, 100_000),
          [program.key, Math.min(found.number, found.rows) + 1] as const,
        )
        .catch(() => undefined)
      // However slow the machine, some work is under way when the blow falls; where in a save it falls is chance.
      const enough = Math.ceil(Math.random() * 40)
      for (let waited = 0; reported.length < enough && waited < 5_000; waited += 10) {
        await electron.page.waitForTimeout(10)
      }
      await electron.page.waitForTimeout(Math.random() * 60)
      await electron.kill()
      for (const [, kind, what = ''] of reported.join('\n').matchAll(/^saved (\w+) (.+)$/gm)) {
        if (kind === 'number' || kind === 'row') last[kind] = Math.max(last[kind], Number(what))
        else cases.add(what)
      }
      for (const name of await readdir(program.journal)) generations.add(name)
    }
    // How much is done between kills is the machine's affair; that something was is what makes the kills count.
    expect(round).toBeGreaterThanOrEqual(5)
    expect(last.number).toBeGreaterThan(round)
    // The journal was folded meanwhile, so that kills fell into that too.
    expect([...generations].filter((name) => name.startsWith('snapshot')).length).toBeGreaterThan(0)
  }, 480_000)

  /** What the store holds after a kill, and whether the journal alone tells the same. */
  function lookInto(electron: ElectronApp) {
    return electron.page.evaluate(async (key) => {
      const store = await testedStore.open(undefined, key)
      const ids = store.cases().map(({ id }) => id)
      const open = async (id: string) => (ids.includes(id) ? (await store.openCase(id)).record() : null)
      const counter = await open('counter')
      const rows = await open('rows')
      const incidents = store.incidents()
      const damaged = store.damaged()
      await store.close()
      return {
        cases: ids,
        incidents,
        damaged,
        number: Number(counter?.case.caseTitle ?? 0),
        twice: Number(counter?.project.projectName ?? 0),
        rows: Object.keys(rows?.intake.submittedMaterials ?? {}).length,
        agrees: ids.length === 0 || (await testedStore.journalAgrees(key)),
      }
    }, program.key)
  }
})
