/**
 * Packages taken and made in the window of the desktop program: how long, the most memory that all of its processes had
 * together, and the longest time for which the page answered nobody.
 */
import { electronProgram } from '../scripts/electron-program'
import type { ElectronApp } from '../tests/electron/launch'
import { openStations } from '../tests/support/exchange-stations'
import { enterSampleOffice, zhang } from '../tests/support/first-account'
import { attachmentCount, attachmentMebibytes, caseCount, filesCaseId } from './package-sizes'

/** What locks the packages that the window takes. */
export const windowPassphrase = '仙女山上看汉江的落日'

const hour = 3_600_000

interface Watched {
  seconds: number
  /** Milliseconds. */
  stall: number
  mebibytes: number
}

/** Rows of the table, as lines. @param at where a package of `package-task.ts` lies. */
export async function inWindow(at: (name: string) => string): Promise<string[]> {
  if (electronProgram() === null) return ['No desktop program at hand: its window was not measured.']
  const stations = await openStations(hour)
  try {
    const { stick } = stations
    const office = await stations.start('office')
    await enterSampleOffice(office.page, zhang)
    office.page.setDefaultTimeout(hour)
    const rows: [string, Watched][] = []
    const step = async (name: string, act: () => Promise<unknown>) => {
      const seen = await watched(office, act)
      rows.push([name, seen])
      // It takes long: what is known is told at once.
      process.stderr.write(`${name}: ${JSON.stringify(seen)}\n`)
    }
    const take = (name: string) => stick.take(office, at(`${name}-for-window.ldpkg`), windowPassphrase)
    const all = `${attachmentCount * attachmentMebibytes} MiB of attachments`
    await step(`${caseCount} cases looked into and taken, all new`, () => take('here'))
    await step(`${caseCount} cases looked into and taken, in conflict`, () => take('cases'))
    await step(`${caseCount} cases made`, () => stick.make(office, /全部资料/, windowPassphrase))
    await step(`${all} taken`, () => take('files'))
    // Of ten thousand cases the list draws only those in sight.
    await step(`${all} made`, () => stick.make(office, /选定的案件/, windowPassphrase, filesCaseId))
    return [
      'In the window of the desktop program:',
      '',
      '| | seconds | peak memory of all its processes, MiB | longest stall of the page, ms |',
      '|---|---:|---:|---:|',
      ...rows.map(
        ([name, { seconds, stall, mebibytes }]) =>
          `| ${name} | ${seconds.toFixed(1)} | ${mebibytes.toFixed(0)} | ${stall.toFixed(0)} |`,
      ),
    ]
  } finally {
    await stations.close()
  }
}

async function watched({ page, app }: ElectronApp, act: () => Promise<unknown>): Promise<Watched> {
  let kibibytes = 0
  const look = async () => {
    const sizes = app.evaluate(({ app: all }) =>
      all.getAppMetrics().map(({ memory }) => memory.workingSetSize),
    )
    kibibytes = Math.max(
      kibibytes,
      (await sizes).reduce((sum, size) => sum + size, 0),
    )
  }
  await page.evaluate(() => {
    const every = 4
    let last = performance.now()
    globalThis.longestStall = 0
    const timer = setInterval(() => {
      const now = performance.now()
      globalThis.longestStall = Math.max(globalThis.longestStall, now - last - every)
      last = now
    }, every)
    globalThis.endWatch = () => clearInterval(timer)
  })
  const looking = setInterval(() => void look().catch(() => undefined), 250)
  const start = performance.now()
  await act()
  const seconds = (performance.now() - start) / 1000
  clearInterval(looking)
  const stall = await page.evaluate(() => {
    globalThis.endWatch()
    return globalThis.longestStall
  })
  return { seconds, stall, mebibytes: kibibytes / 1024 }
}

declare global {
  var longestStall: number
  var endWatch: () => void
}
