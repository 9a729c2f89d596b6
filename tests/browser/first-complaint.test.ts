/** The first complaint becomes five printed papers in a Chromium window. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import type { Desk } from '../support/desk'
import { firstComplaint } from '../support/first-complaint'
import { freePort } from '../support/free-port'
import { launchBrowserApp } from './launch'

describe('the first complaint, in a browser window', { timeout: 240_000 }, () => {
  let profile = ''
  let port = 0
  beforeAll(async () => {
    profile = await mkdtemp(join(tmpdir(), 'casework-complaint-'))
    port = await freePort()
  })
  afterAll(() => rm(profile, { recursive: true, force: true }))

  firstComplaint(async (): Promise<Desk> => {
    const { page, complaints, close } = await launchBrowserApp({ userData: profile, port })
    return {
      page,
      complaints,
      close,
      saved: async (act) => {
        const [download] = await Promise.all([page.waitForEvent('download', { timeout: 60_000 }), act()])
        return {
          name: download.suggestedFilename(),
          bytes: new Uint8Array(await readFile(await download.path())),
        }
      },
      printed: async (act) => {
        await watchPrinting(page)
        await act()
        await expect.poll(() => seen(page)).not.toBeNull()
        return (await seen(page)) ?? { title: '', text: '' }
      },
    }
  })
})

interface Seen {
  printed?: { title: string; text: string }
}

/** The print dialog cannot be driven: what it would be opened for is kept instead. */
async function watchPrinting(page: Page): Promise<void> {
  await page.evaluate(() => {
    new MutationObserver((changes) => {
      for (const frame of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
        if (!(frame instanceof HTMLIFrameElement)) continue
        frame.addEventListener('load', () => {
          const view = frame.contentWindow
          if (!view) return
          view.print = () => {
            const { title, body } = view.document
            ;(globalThis as Seen).printed = { title, text: body.textContent ?? '' }
          }
        })
      }
    }).observe(document.body, { childList: true })
  })
}

function seen(page: Page): Promise<Seen['printed'] | null> {
  return page.evaluate(() => (globalThis as Seen).printed ?? null)
}
