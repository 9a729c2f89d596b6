/**
 * The browser is killed outright while the store saves, again and again. Whatever was reported as saved is there
 * afterwards, and nothing is there by half.
 */
import { readdirSync, statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import samples from '../../assets/sample-cases.json'
import { openStoreSite, type StoreBrowser, type StoreSite } from '../browser/launch-store'
import { expectHonest } from '../support/honest-incidents'

/** Together with those of the desktop program, 200 kills. */
const rounds = 80
const importRounds = 20
const migrationRounds = 20

const patient = { timeout: 30_000, interval: 5 }

/** The key that the accounts give. */
const after = Array.from({ length: 32 }, (_, index) => index)
const formerCases = Array.from({ length: 12 }, (_, index) => `c${String(index).padStart(2, '0')}`)

let site: StoreSite
beforeAll(async () => {
  site = await openStoreSite()
})
afterAll(() => site?.close())

test('no kill while working loses anything that was reported as saved', async () => {
  const last = { number: 0, row: 0, log: 0 }
  const cases = new Set<string>()
  let round = 0
  for (; round < rounds; round += 1) {
    const browser = await site.launch()
    const found = await lookInto(browser)
    expect(found).toMatchObject({ damaged: [], differing: [], twice: found.number, log: { faults: [] } })
    expectHonest(found.incidents)
    expect(found.number).toBeGreaterThanOrEqual(last.number)
    expect(found.rows).toBeGreaterThanOrEqual(last.row)
    expect(found.log.last).toBeGreaterThanOrEqual(last.log)
    expect(found.cases).toEqual(expect.arrayContaining([...cases]))
    // One entry of the history for each number and one for the making of the case: no save came twice or by half.
    if (round > 0) expect(found.history).toEqual([found.number + 1, found.rows + 1])

    const reported: string[] = []
    browser.page.on('console', (message) => reported.push(message.text()))
    void workOn(browser, Math.min(found.number, found.rows) + 1)
    await browser.page.waitForTimeout(100 + Math.random() * 1_500)
    await browser.kill()
    for (const [, kind, what = ''] of reported.join('\n').matchAll(/^saved (\w+) (.+)$/gm)) {
      if (kind === 'number' || kind === 'row' || kind === 'log')
        last[kind] = Math.max(last[kind], Number(what))
      else cases.add(what)
    }
  }
  // How much is done between kills is the machine's affair; that something was is what makes the kills count.
  expect(last.number).toBeGreaterThan(round)
  expect(cases.size).toBeGreaterThan(0)
}, 1_200_000)

test('a write torn by a kill, over which Chromium empties the database, costs nothing that was reported as saved', async () => {
  const last = { number: 0, log: 0 }
  const workUntilKilled = async (torn: number) => {
    const browser = await site.launch('torn')
    const found = await lookInto(browser)
    expect(found).toMatchObject({ damaged: [], differing: [], twice: found.number, log: { faults: [] } })
    expect(found.number).toBeGreaterThanOrEqual(last.number)
    expect(found.log.last).toBeGreaterThanOrEqual(last.log)
    const reported: string[] = []
    browser.page.on('console', (message) => reported.push(message.text()))
    void workOn(browser, found.number + 1)
    await expect
      .poll(() => reported.filter((line) => line.startsWith('saved log')).length, patient)
      .toBeGreaterThan(5)
    await browser.kill()
    for (const [, kind, what = ''] of reported.join('\n').matchAll(/^saved (number|log) (.+)$/gm)) {
      if (kind === 'number' || kind === 'log') last[kind] = Math.max(last[kind], Number(what))
    }
    if (torn > 0) tearLastWrite(browser.profile, torn)
    return found.incidents
  }
  expect(await workUntilKilled(0)).toEqual([])
  // The last write did not come whole: the store lacks it, the journal has it.
  expect(await workUntilKilled(37)).toEqual([])
  await workUntilKilled(0)
  expect(await workUntilKilled(0)).toMatchObject([{ kind: 'storeEmptied', lost: [], incomplete: false }])
  expectHonest(await workUntilKilled(0))
}, 900_000)

test('samples are taken in as a whole or not at all, whenever the browser is killed', async () => {
  const outcomes = new Set<number>()
  for (let round = 0; round < importRounds; round += 1) {
    const name = `samples-${round}`
    const first = await site.launch(name)
    let reported = false
    const imported = first.page.evaluate(async (json) => {
      const store = await testedStore.open()
      await store.importSamples(json)
    }, samples)
    imported.then(
      () => {
        reported = true
      },
      () => undefined,
    )
    await first.page.waitForTimeout((round % 10) * 12)
    await first.kill()
    const second = await site.launch(name)
    const found = await second.page.evaluate(async () => {
      const store = await testedStore.open()
      return {
        cases: store.cases().length,
        organs: Object.keys(store.office().organs).length,
        damaged: store.damaged(),
      }
    })
    await second.kill()
    expect(found.damaged).toEqual([])
    expect([0, samples.cases.length]).toContain(found.cases)
    expect(found.organs).toBe(found.cases > 0 ? samples.organizations.length : 0)
    if (reported) expect(found.cases).toBe(samples.cases.length)
    outcomes.add(found.cases)
  }
  expect(outcomes.size).toBeGreaterThan(0)
}, 900_000)

test('a store of before accounts is taken over as a whole, whenever the browser is killed meanwhile', async () => {
  const before = Array.from({ length: 32 }, (_, index) => 255 - index)
  let underWay = 0
  for (let round = 0; round < migrationRounds; round += 1) {
    const first = await site.launch(`former-${round}`)
    const reported: string[] = []
    first.page.on('console', (message) => reported.push(message.text()))
    void first.page
      .evaluate(
        async ([keys, ids]) => {
          const store = await testedStore.open(undefined, keys.before)
          for (const id of ids) {
            const session = await store.createCase(testedStore.newCase(id, id), '登记线索')
            session.change([testedStore.set('case/caseTitle', `${id}改`)], '改案由')
          }
          await store.close()
          await testedStore.makeFormer(keys.before)
          console.log('taking over')
          await testedStore.takeOver(keys.after)
          console.log('taken over')
        },
        [{ before, after }, formerCases] as const,
      )
      .catch(() => undefined)
    await expect.poll(() => reported.includes('taking over'), { interval: 1, timeout: 20_000 }).toBe(true)
    await first.page.waitForTimeout((round % 10) * 8)
    if (!reported.includes('taken over')) underWay += 1
    await first.kill()

    const second = await site.launch(`former-${round}`)
    const found = await second.page.evaluate(async (key) => {
      await testedStore.takeOver(key)
      const store = await testedStore.open(undefined, key)
      const opened = await Promise.all(store.cases().map(({ id }) => store.openCase(id)))
      const titles = opened.map((session) => [session.id, session.record().case.caseTitle, session.fault()])
      const [damaged, incidents] = [store.damaged(), store.incidents()]
      await store.close()
      return { titles: titles.sort(), damaged, incidents }
    }, after)
    await second.kill()
    const titles = formerCases.map((id) => [id, `${id}改`, null])
    expect(found).toMatchObject({ titles, damaged: [] })
    expectHonest(found.incidents)
  }
  expect(underWay).toBeGreaterThan(0)
}, 900_000)

/** What the store holds after a kill: the number written last, the rows beside it, and whatever does not fit. */
function lookInto(browser: StoreBrowser) {
  return browser.page.evaluate(async () => {
    const store = await testedStore.open()
    const incidents = store.incidents()
    store.settleIncidents()
    const listed = store.cases()
    const ids = listed.map(({ id }) => id)
    const opened = await Promise.all(ids.map((id) => store.openCase(id)))
    const by = (id: string) => opened.find((session) => session.id === id)
    const counter = by('counter')?.record()
    const numberIn = (text: string | null | undefined) => Number(text ?? 0)
    const rows = Object.keys(by('rows')?.record().intake.submittedMaterials ?? {}).length
    const differing = opened.flatMap((session, index) =>
      session.record().case.caseTitle === listed[index]?.caseTitle ? [] : [session.id],
    )
    const log = await testedStore.logState(store)
    await store.close()
    return {
      log,
      incidents,
      cases: ids,
      damaged: store.damaged(),
      differing,
      rows,
      number: numberIn(counter?.case.caseTitle),
      twice: numberIn(counter?.project.projectName),
      history: [by('counter')?.history().length ?? 1, by('rows')?.history().length ?? 1],
    }
  })
}

/** Takes the last bytes from the log of the browser's databases, as a kill in the middle of a write leaves it. */
function tearLastWrite(profile: string, bytes: number): void {
  const databases = join(profile, 'Default/IndexedDB')
  const folder = readdirSync(databases).find((name) => name.endsWith('.leveldb')) ?? ''
  const log = readdirSync(join(databases, folder))
    .filter((name) => name.endsWith('.log'))
    .sort()
    .at(-1)
  const path = join(databases, folder, log ?? '')
  truncateSync(path, statSync(path).size - bytes)
}

async function workOn(browser: StoreBrowser, from: number): Promise<void> {
  const work = browser.page.evaluate(async (first) => testedStore.work(await testedStore.open(), first), from)
  await work.catch(() => undefined)
}
