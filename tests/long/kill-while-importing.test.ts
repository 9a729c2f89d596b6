/**
 * The desktop program is killed outright while it takes in a package, again and again. Afterwards all that the package
 * brings is there or nothing of it, the store opens and agrees with its journal, and the same package can be taken.
 */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { electronProgram } from '../../scripts/electron-program'
import { emptyCase } from '../../src-domain/case-record'
import type { JsonMap } from '../../src-domain/edits'
import { packageBytes, recordEntry, testWorkstation } from '../../src-domain/package/package.fixture'
import { changeRecord, createRecord, loadRecord, saveRecord } from '../../src-domain/record-doc'
import type { ElectronApp } from '../electron/launch'
import { preparedProgram } from '../electron/prepared-program'
import { expectHonest } from '../support/honest-incidents'

const rounds = 15
/** More than one portion of the journal holds. */
const cases = 450
const passphrase = '仙女山上看汉江的落日'
const meta = { officerId: 'off-03', workstation: '二号机', purpose: '改案由', at: '2026-11-25T01:00:00.000Z' }

describe.skipIf(electronProgram() === null)('the desktop program', () => {
  const desktop = preparedProgram()

  test('killed while it takes in a package, has all of it or nothing, and takes it again', async () => {
    const sender = await testWorkstation('二号机', 'office')
    let actors = 0
    const actor = () => (++actors).toString(16).padStart(32, '0')
    let docs = Array.from({ length: cases }, (_, index) =>
      saveRecord(createRecord(emptyCase(`case-${index}`) as unknown as JsonMap, meta, actor())),
    )
    const path = join(desktop.program.userData, '..', 'round.ldpkg')
    let [duration, underWay, whole, none] = [400, 0, 0, 0]
    for (let round = 1; round <= rounds; round += 1) {
      const title = `第${round}回`
      docs = docs.map((doc) =>
        saveRecord(
          changeRecord(loadRecord(doc, actor()), [{ path: ['case', 'caseTitle'], value: title }], meta),
        ),
      )
      const entries = docs.map((doc, index) => recordEntry(`case-${index}`, doc))
      const header = { packageId: `round-${round}` }
      await writeFile(path, await packageBytes(sender, entries, { header, lock: { passphrase } }))

      const electron = await desktop.program.start()
      const reported: string[] = []
      electron.page.on('console', (message) => reported.push(message.text()))
      await choose(electron, path)
      void take(electron).catch(() => undefined)
      await expect.poll(() => reported.includes('taking'), { interval: 2, timeout: 60_000 }).toBe(true)
      await electron.page.waitForTimeout(Math.random() * duration)
      const finished = reported.includes('taken')
      await electron.kill()

      const again = await desktop.program.start()
      const found = await lookInto(again)
      expectHonest(found.incidents)
      expect(found).toMatchObject({ damaged: [], agrees: true })
      const before = round === 1 ? [] : [`第${round - 1}回`]
      // A kill may come before the word that it was done, and after the deed.
      if (found.titles.includes(title)) whole += 1
      else none += 1
      if (!finished) underWay += 1
      expect(finished ? [[title]] : [before, [title]]).toContainEqual(found.titles)
      expect(found.cases).toBe(found.titles.length === 0 ? 0 : cases)

      await choose(again, path)
      const taken = await take(again)
      // What is killed next lasts about as long.
      if (!found.titles.includes(title)) duration = Math.max(50, taken.took)
      expect(taken.fresh + taken.changed).toBe(found.titles.includes(title) ? 0 : cases)
      const after = await lookInto(again)
      expectHonest(after.incidents)
      expect(after).toMatchObject({ titles: [title], cases, damaged: [], agrees: true })
      await again.close()
    }
    expect(underWay).toBeGreaterThan(rounds / 2)
    expect(none).toBeGreaterThan(0)
    expect(whole + none).toBe(rounds)
  }, 900_000)

  async function choose(electron: ElectronApp, path: string): Promise<void> {
    await electron.page.evaluate(() => testedStore.offerInput())
    await electron.page.locator('input[type=file]').setInputFiles(path)
  }

  function take(electron: ElectronApp) {
    return electron.page.evaluate(([key, secret]) => testedStore.takePackage(key, secret), [
      desktop.program.key,
      passphrase,
    ] as const)
  }

  function lookInto(electron: ElectronApp) {
    return electron.page.evaluate(async (key) => {
      const store = await testedStore.open(undefined, key)
      const titles = [...new Set(store.cases().map(({ caseTitle }) => caseTitle ?? ''))]
      const cases = store.cases().length
      const [incidents, damaged] = [store.incidents(), store.damaged()]
      await store.close()
      return {
        titles,
        cases,
        incidents,
        damaged,
        agrees: cases === 0 || (await testedStore.journalAgrees(key)),
      }
    }, desktop.program.key)
  }
})
