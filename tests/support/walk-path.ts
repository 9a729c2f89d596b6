/** Walks a whole path of a case on screen as tests, one for each day. */
import { expect, test } from 'vitest'
import type { BrowserApp } from '../browser/launch'
import { begin, type Path, papersOf, reviewed, spend, type Walk } from './case-walk'
import { zhang } from './first-account'
import { takeDown } from './take-down'

/**
 * Declares the tests of one path, inside the `describe` that bears its name.
 * @param app the program with the sample office, once the tests run.
 * @param tender the end of the number of the case's tender, which no other case bears.
 */
export function walkPath(path: Path, app: () => BrowserApp, tender: string): void {
  const { sampleId, sourceType, registered, days, stage, findings } = path
  const walk: Omit<Walk, 'page'> & { page: Walk['page'] | null } = {
    ...{ page: null, sampleId, sourceType, tender, caseUrl: '', login: zhang, today: '' },
  }
  const here = () => walk as Walk

  // Where a day went wrong the days after it say nothing.
  let broken = false
  function day(name: string, go: () => Promise<void>): void {
    test(name, async ({ skip }) => {
      if (broken) skip()
      broken = true
      await go()
      broken = false
    }, 300_000)
  }

  day('is taken down', async () => {
    walk.page = app().page
    await begin(here(), registered)
    walk.caseUrl = await takeDown(here())
  })

  for (const one of days) {
    const acts = one.slice(1).map((act) => Object.values(act as object)[0])
    day(`${one[0]} ${acts.join(' ')}`, () => spend(here(), one))
  }

  day(`stands at ${stage}, each paper issued, and the review finds what it should`, async () => {
    const { page, caseUrl } = here()
    expect((await papersOf(here())).filter((row) => !row.includes('已签发'))).toEqual([])
    await page.goto(`${caseUrl}overview`)
    await expect.poll(() => page.locator('main header').first().textContent()).toContain(stage)
    expect(await reviewed(here())).toEqual(findings)
    expect(app().complaints).toEqual([])
  })
}
