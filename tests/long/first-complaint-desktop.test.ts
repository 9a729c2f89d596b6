/** The first complaint becomes five printed papers in the Electron shell. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { ElectronApplication } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { electronProgram } from '../../scripts/electron-program'
import { launchApp } from '../electron/launch'
import type { Desk } from '../support/desk'
import { firstComplaint } from '../support/first-complaint'

describe.skipIf(electronProgram() === null)('the first complaint, in Electron', { timeout: 240_000 }, () => {
  let profile = ''
  let folder = ''
  beforeAll(async () => {
    profile = await mkdtemp(join(tmpdir(), 'casework-complaint-'))
    folder = await mkdtemp(join(tmpdir(), 'casework-files-'))
  })
  afterAll(async () => {
    await rm(profile, { recursive: true, force: true })
    await rm(folder, { recursive: true, force: true })
  })

  firstComplaint(async (): Promise<Desk> => {
    const { page, app, complaints, close } = await launchApp({ userData: profile })
    await answerSaveDialog(app, folder)
    return {
      page,
      complaints,
      close,
      saved: async (act) => {
        await act()
        await expect.poll(() => seen(app, 'savedAs'), { timeout: 60_000 }).toBeTruthy()
        const path = String(await seen(app, 'savedAs'))
        await page.getByText(`已存为 ${path}`).waitFor()
        await forget(app)
        return { name: basename(path), bytes: new Uint8Array(await readFile(path)) }
      },
      printed: async (act) => {
        await watchPrinting(app)
        await act()
        await expect.poll(() => seen(app, 'printed')).toBeTruthy()
        return (await seen(app, 'printed')) as { title: string; text: string }
      },
    }
  })
})

interface Seen {
  savedAs?: string
  printed?: { title: string; text: string }
}

/** The native dialog cannot be driven: it answers with the name proposed, in a folder of the test. */
function answerSaveDialog(app: ElectronApplication, folder: string): Promise<void> {
  return app.evaluate(({ dialog }, into) => {
    dialog.showSaveDialog = async (...args: unknown[]) => {
      const { defaultPath = '' } = args.at(-1) as { defaultPath?: string }
      const filePath = `${into}/${defaultPath.split(/[\\/]/).at(-1)}`
      ;(globalThis as Seen).savedAs = filePath
      return { canceled: false, filePath }
    }
  }, folder)
}

/** What the next window would hand to the printer is kept instead. */
function watchPrinting(app: ElectronApplication): Promise<void> {
  return app.evaluate(({ app }) => {
    app.once('web-contents-created', (_event, contents) => {
      contents.print = (_options, done) => {
        contents
          .executeJavaScript('({ title: document.title, text: document.body.textContent })')
          .then((printed) => {
            ;(globalThis as Seen).printed = printed
            done?.(true, '')
          })
      }
    })
  })
}

function seen(app: ElectronApplication, what: keyof Seen): Promise<unknown> {
  return app.evaluate((_electron, key) => (globalThis as Seen)[key] ?? null, what)
}

function forget(app: ElectronApplication): Promise<void> {
  return app.evaluate(() => {
    delete (globalThis as Seen).savedAs
  })
}
