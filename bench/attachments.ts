/**
 * Files kept with the cases: 100 MB taken in, by a browser and by the desktop program with its second copy, beside the
 * same bytes sealed alone, and sealed and put with Dexie alone, in the same run; and a case with 500 pieces of evidence
 * opened, beside one without any.
 */
import type { Page } from 'playwright-core'
import { electronProgram } from '../scripts/electron-program'
import { openStoreSite } from '../tests/browser/launch-store'
import type {} from '../tests/browser/store-page/store-page'
import { makeStoreProgram } from '../tests/electron/store-program'
import setupDisplay from '../tests/support/display'
import { percentile } from './statistics'

const key = Array.from({ length: 32 }, (_, index) => index)
const megabytes = 100
const rounds = 3

/** The tables, as lines. */
export async function benchAttachments(): Promise<string[]> {
  const site = await openStoreSite()
  try {
    const browser = await site.launch()
    const lines = await keeping('a plain browser', browser.page, key)
    const opened = await browser.page.evaluate(([raw, count]) => testedStore.timeOpening(raw, 500, count), [
      key,
      15,
    ] as const)
    await browser.close()
    const [ours, floor] = [percentile(opened.ours, 0.5), percentile(opened.floor, 0.5)]
    const opening = [
      '',
      '| | median ms | without evidence, ms | ratio |',
      '|---|---:|---:|---:|',
      `| opening a case with 500 pieces of evidence | ${ours.toFixed(1)} | ${floor.toFixed(1)} | ${(ours / floor).toFixed(2)} |`,
    ]
    return [...lines, ...(await inDesktop()), ...opening]
  } finally {
    await site.close()
  }
}

async function inDesktop(): Promise<string[]> {
  if (electronProgram() === null) return ['', 'No desktop program at hand.']
  const tearDown = await setupDisplay()
  const program = await makeStoreProgram()
  try {
    const { page, close } = await program.start()
    const lines = await keeping('the desktop program, with the file beside the journal', page, program.key)
    await close()
    return ['', ...lines]
  } finally {
    await program.remove()
    tearDown?.()
  }
}

type Kept = Awaited<ReturnType<typeof testedStore.timeKeeping>>

async function keeping(where: string, page: Page, raw: readonly number[]): Promise<string[]> {
  const runs: Kept[] = []
  for (let round = 0; round < rounds; round += 1) {
    runs.push(await page.evaluate(([k, size]) => testedStore.timeKeeping(k, size), [raw, megabytes] as const))
  }
  if (!runs.every(({ whole }) => whole)) throw new Error('a file did not come back whole')
  const median = (of: (run: (typeof runs)[number]) => number) => percentile(runs.map(of), 0.5)
  const base = median(({ sealing }) => sealing)
  const line = (name: string, time: number) =>
    `| ${name} | ${time.toFixed(0)} | ${(time / base).toFixed(2)} |`
  return [
    where,
    '',
    '| 100 MB | median ms | ratio |',
    '|---|---:|---:|',
    line('sealed alone (baseline)', base),
    line(
      'sealed and put with Dexie alone',
      median(({ putting }) => putting),
    ),
    line(
      'kept: hashed, sealed, durable',
      median(({ ours }) => ours),
    ),
    line(
      'read again to its end',
      median(({ reading }) => reading),
    ),
    '',
    `The page was held for ${Math.max(...runs.map(({ held }) => held)).toFixed(0)} ms at most while the file was kept.`,
  ]
}
