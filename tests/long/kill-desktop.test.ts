/**
 * The whole desktop program is killed outright while it saves and while its journal is folded, again and again.
 * Whatever was reported as saved is afterwards in the store and in the journal alike.
 */
import { readdir } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { electronProgram } from '../../scripts/electron-program'
import type { ElectronApp } from '../electron/launch'
import { preparedProgram } from '../electron/prepared-program'
import { makeStoreProgram } from '../electron/store-program'
import { expectHonest } from '../support/honest-incidents'

/** Together with those of the browser alone, 200 kills. */
const rounds = 60
const migrationRounds = 20

describe.skipIf(electronProgram() === null)('the desktop program', () => {
  const desktop = preparedProgram()

  test('killed at any moment, has every acknowledged change in store and journal', async () => {
    const last = { number: 0, row: 0, log: 0 }
    const cases = new Set<string>()
    const generations = new Set<string>()
    let round = 0
    for (; round < rounds; round += 1) {
      const electron = await desktop.program.start()
      const found = await lookInto(electron)
      expectHonest(found.incidents)
      expect(found).toMatchObject({
        damaged: [],
        agrees: true,
        twice: found.number,
        log: { faults: [] },
      })
      expect(found.number).toBeGreaterThanOrEqual(last.number)
      expect(found.rows).toBeGreaterThanOrEqual(last.row)
      expect(found.log.last).toBeGreaterThanOrEqual(last.log)
      expect(found.cases).toEqual(expect.arrayContaining([...cases]))

      const reported: string[] = []
      electron.page.on('console', (message) => reported.push(message.text()))
      void electron.page
        .evaluate(
          async ([key, first]) => testedStore.work(await testedStore.open(undefined, key), first, 100_000),
          [desktop.program.key, Math.min(found.number, found.rows) + 1] as const,
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
        if (kind === 'number' || kind === 'row' || kind === 'log')
          last[kind] = Math.max(last[kind], Number(what))
        else cases.add(what)
      }
      for (const name of await readdir(desktop.program.journal)) generations.add(name)
    }
    // How much is done between kills is the machine's affair; that something was is what makes the kills count.
    expect(last.number).toBeGreaterThan(round)
    // The journal was folded meanwhile, so that kills fell into that too.
    expect([...generations].filter((name) => name.startsWith('snapshot')).length).toBeGreaterThan(0)
  }, 600_000)

  test('a store of before accounts and its journal are taken over as a whole, whenever the program is killed', async () => {
    const [before, after] = [0, 1].map((by) => Array.from({ length: 32 }, (_, index) => index + by)) as [
      number[],
      number[],
    ]
    let underWay = 0
    for (let round = 0; round < migrationRounds; round += 1) {
      // Each time a store of its own: such a store had its key in the database alone, so that nothing can help it
      // where Chromium throws the database away, as it may at the second start after a kill (see expectHonest).
      const other = await makeStoreProgram()
      const first = await other.start()
      const reported: string[] = []
      first.page.on('console', (message) => reported.push(message.text()))
      void first.page
        .evaluate(
          async ([former, next]) => {
            const store = await testedStore.open(undefined, former)
            const ids = Array.from({ length: 12 }, (_, index) => `c${index + 10}`)
            for (const id of ids) {
              const session = await store.createCase(testedStore.newCase(id, id), '登记线索')
              session.change([testedStore.set('project/projectName', `${id}改`)], '改项目')
            }
            await store.close()
            await testedStore.makeFormer(former)
            console.log('taking over')
            await testedStore.takeOver(next)
            console.log('taken over')
          },
          [before, after] as const,
        )
        .catch(() => undefined)
      await expect.poll(() => reported.includes('taking over'), { interval: 1, timeout: 20_000 }).toBe(true)
      await first.page.waitForTimeout((round % 10) * 10)
      if (!reported.includes('taken over')) underWay += 1
      await first.kill()

      const second = await other.start()
      const found = await second.page.evaluate(async (key) => {
        await testedStore.takeOver(key)
        const store = await testedStore.open(undefined, key)
        const opened = await Promise.all(store.cases().map(({ id }) => store.openCase(id)))
        const names = opened.map((session) => [session.id, session.record().project.projectName]).sort()
        const [incidents, damaged] = [store.incidents(), store.damaged()]
        await store.close()
        return { names, incidents, damaged, agrees: await testedStore.journalAgrees(key) }
      }, after)
      const names = Array.from({ length: 12 }, (_, index) => [`c${index + 10}`, `c${index + 10}改`])
      expect(found).toMatchObject({ names, damaged: [], agrees: true })
      expectHonest(found.incidents)
      await second.kill()
      await other.remove()
    }
    expect(underWay).toBeGreaterThan(0)
  }, 600_000)

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
      const log = await testedStore.logState(store)
      await store.close()
      return {
        log,
        cases: ids,
        incidents,
        damaged,
        number: Number(counter?.case.caseTitle ?? 0),
        twice: Number(counter?.project.projectName ?? 0),
        rows: Object.keys(rows?.intake.submittedMaterials ?? {}).length,
        agrees: ids.length === 0 || (await testedStore.journalAgrees(key)),
      }
    }, desktop.program.key)
  }
})
