/**
 * The store with 10,000 cases, 40,000 papers and 100,000 changes, and with 50,000 cases to show the growth, in a real
 * browser: from the key to the first list, a search at each key, opening a case, saving a change, the home screen, the
 * memory it takes, and how long the page stands still while a backup is made. The baselines read, decrypt and write the same bytes with Dexie and WebCrypto alone, in the same
 * run. Deriving the key from the password takes its own time on purpose and is not part of it.
 */
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { electronProgram } from '../scripts/electron-program'
import { openStoreSite, type StoreSite } from '../tests/browser/launch-store'
import type {} from '../tests/browser/store-page/store-page'
import { makeStoreProgram } from '../tests/electron/store-program'
import setupDisplay from '../tests/support/display'
import { percentile } from './statistics'
import type {} from './store-page/store-page'

const key = Array.from({ length: 32 }, (_, index) => index)
const chunk = 500
const starts = 5
const backupRounds = 3

/** Rows of the tables, as lines. */
export async function benchStore(): Promise<string[]> {
  const site = await openStoreSite(join(import.meta.dirname, 'store-page'))
  try {
    const small = await measured(site, 0, 10_000)
    const large = await measured(site, 10_000, 50_000)
    return [...small, '', ...large, '', ...(await desktopSaves())]
  } finally {
    await site.close()
  }
}

/** A change saved by the desktop program, its journal included, beside a sealed row put as durably in the same page. */
async function desktopSaves(): Promise<string[]> {
  if (electronProgram() === null)
    return ['No desktop program at hand: saving with a journal was not measured.']
  const tearDown = await setupDisplay()
  const program = await makeStoreProgram()
  try {
    const { page, close } = await program.start()
    const times = await page.evaluate(([raw, rounds]) => testedStore.timeSaves(raw, rounds), [
      program.key,
      60,
    ] as const)
    await close()
    return [
      'the desktop program',
      '',
      '| | median ms | p95 ms | baseline median ms | ratio |',
      '|---|---:|---:|---:|---:|',
      row('saving a change, journal included', times.ours, times.floor),
    ]
  } finally {
    await program.remove()
    tearDown?.()
  }
}

async function measured(site: StoreSite, from: number, to: number): Promise<string[]> {
  await withPage(site, async (page) => {
    for (let first = from; first < to; first += chunk) {
      await page.evaluate(([a, b]) => storeBench.fill(a, b), [first, Math.min(to, first + chunk)] as const)
    }
  })
  const opening: number[] = []
  const floor: number[] = []
  for (let start = 0; start < starts; start += 1) {
    await withPage(site, async (page) => floor.push(await page.evaluate(() => storeBench.floor())))
    await withPage(site, async (page) => opening.push(await page.evaluate(() => storeBench.open())))
  }
  return withPage(site, async (page) => {
    await page.evaluate(() => storeBench.open())
    const search = await page.evaluate(() =>
      ['招标文件第777号', '示例项目', 'zbwj', '公管监', '不存在的词'].flatMap((typed) =>
        storeBench.search(typed),
      ),
    )
    const numbers = Array.from({ length: 60 }, (_, index) => (index * 157) % to)
    const cases = await page.evaluate((list) => storeBench.openCases(list), numbers)
    const saves = await page.evaluate((list) => storeBench.save(list), numbers)
    const homes = []
    for (let round = 0; round < starts; round += 1) homes.push(await page.evaluate(() => storeBench.home()))
    const memory = await usedMemory(page)
    const backups = []
    for (let round = 0; round < backupRounds; round += 1)
      backups.push(await page.evaluate(() => storeBench.backup()))
    const median = (samples: readonly number[]) => percentile(samples, 0.5)
    return [
      `${to.toLocaleString('en')} cases`,
      '',
      '| | median ms | p95 ms | baseline median ms | ratio |',
      '|---|---:|---:|---:|---:|',
      row('from the key to the first list', opening, floor),
      row('opening a case', cases.ours, cases.floor),
      row('saving a change', saves.ours, saves.floor),
      row(
        'home screen, all stages and limits',
        homes.map(({ all }) => all),
        homes.map(({ walk }) => walk),
      ),
      row(
        'home screen, after one change',
        homes.map(({ again }) => again),
        homes.map(({ walk }) => walk),
      ),
      `| search, a key | ${median(search).toFixed(1)} | ${percentile(search, 0.95).toFixed(1)} | 16 (a frame) | ${(percentile(search, 0.95) / 16).toFixed(2)} |`,
      '',
      `Memory after all this: ${(memory / 1e6).toFixed(0)} MB of script heap.`,
      '',
      backupLine(backups),
    ]
  })
}

function row(name: string, ours: readonly number[], floor: readonly number[]): string {
  const [mid, base] = [percentile(ours, 0.5), percentile(floor, 0.5)]
  return `| ${name} | ${mid.toFixed(1)} | ${percentile(ours, 0.95).toFixed(1)} | ${base.toFixed(1)} | ${(mid / base).toFixed(2)} |`
}

/** The worst of all rounds is what an officer would feel. */
function backupLine(rounds: readonly { whole: number; stall: number; bytes: number }[]): string {
  const whole = percentile(
    rounds.map((one) => one.whole),
    0.5,
  )
  const stall = Math.max(...rounds.map((one) => one.stall))
  const size = ((rounds[0]?.bytes ?? 0) / 1e6).toFixed(0)
  return `A backup of ${size} MB, written and read back: ${(whole / 1000).toFixed(1)} s (median); the longest the page stood still meanwhile: ${stall.toFixed(0)} ms.`
}

/** A browser started anew, so that nothing is warm but the disk. */
async function withPage<Result>(site: StoreSite, work: (page: Page) => Promise<Result>): Promise<Result> {
  const browser = await site.launch()
  try {
    await browser.page.evaluate((raw) => storeBench.useKey(raw), key)
    return await work(browser.page)
  } finally {
    await browser.close()
  }
}

async function usedMemory(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return usedSize
}
