/**
 * From a key pressed to the page that shows it, in the real editor on a paper of two pages and its annex, driven
 * through a real browser. The baseline is the same keys typed into a bare text box in the same browser: what the
 * browser itself needs to show a character.
 */
import type { Locator, Page } from 'playwright-core'
import { openSampleCase } from '../tests/browser/editor-page'
import prepareOffices from '../tests/support/prepared-office'
import { percentile } from './statistics'

const keys = '经查两家投标人的投标文件由同一人编制且报价呈规律性差异'.repeat(6)

/** Rows of the table, as lines. */
export async function benchPreview(): Promise<string[]> {
  const removeOffices = await prepareOffices()
  const app = await openSampleCase('川公管监案〔2026〕1号')
  try {
    await app.open('行政处罚审批表')
    const pages = await app.page.locator('.pages .page').count()
    const editor = await typed(app.page, app.input('factsAndEvidence'), 'paper')
    await app.page.evaluate(() => {
      const box = document.createElement('textarea')
      box.setAttribute('aria-label', '空白框')
      document.body.append(box)
    })
    const bare = await typed(app.page, app.page.getByRole('textbox', { name: '空白框' }), 'box')
    const row = (name: string, times: number[]) =>
      `| ${name} | ${percentile(times, 0.5).toFixed(1)} | ${percentile(times, 0.95).toFixed(1)} | ${(
        percentile(times, 0.95) / percentile(bare, 0.95)
      ).toFixed(2)} |`
    return [
      `${keys.length} keys, ${pages} pages`,
      '',
      '| key to picture | median ms | p95 ms | ratio of p95 |',
      '|---|---:|---:|---:|',
      row('bare text box (baseline)', bare),
      row('editor, to the changed page', editor),
    ]
  } finally {
    await app.close()
    await removeOffices()
  }
}

/** Milliseconds for each key from its event to the frame in which the paper (or the box) has changed and is painted. */
async function typed(page: Page, box: Locator, watched: 'paper' | 'box'): Promise<number[]> {
  await box.focus()
  // The bundler that runs this file wraps named functions in a helper that the page does not know.
  await page.evaluate('globalThis.__name = (named) => named')
  await page.evaluate((where) => {
    const times: number[] = []
    let pressed = 0
    const done = () =>
      requestAnimationFrame(() =>
        setTimeout(() => {
          if (pressed > 0) times.push(performance.now() - pressed)
          pressed = 0
        }),
      )
    addEventListener(
      'beforeinput',
      () => {
        pressed = performance.now()
      },
      true,
    )
    if (where === 'box') addEventListener('input', done, true)
    else {
      const host = [...document.querySelectorAll('*')].find((element) =>
        element.shadowRoot?.querySelector('.pages'),
      )
      const pages = host?.shadowRoot?.querySelector('.pages')
      if (pages)
        new MutationObserver(done).observe(pages, { childList: true, subtree: true, characterData: true })
    }
    Object.assign(window, { benchTimes: times })
  }, watched)
  for (const key of keys) {
    await page.keyboard.insertText(key)
    // Slower than a quick typist, so that each key is seen alone.
    await page.waitForTimeout(60)
  }
  return page.evaluate(() => (window as unknown as { benchTimes: number[] }).benchTimes)
}
