/** Two desktop programs with a stick between them, driven as their officers do: packages made, looked into and taken. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { type ElectronApp, launchApp } from '../electron/launch'
import { onDisk } from './desk'
import setupDisplay from './display'

/** A display, a folder with the profiles of the workstations, and a stick between them. */
export interface Stations {
  /** Each workstation has its profile in a folder of its name here, and its journal beside it. */
  root: string
  stick: Stick
  /** Starts the program on the profile of this name, which it finds again when it is started anew. */
  start(name: string): Promise<ElectronApp>
  /** What any of them said on its console as errors. */
  complaints(): string[]
  /** Closes what was not closed, and takes everything away. */
  close(): Promise<void>
}

/** @param patience how many milliseconds a package may take to be made, looked into or taken in. */
export async function openStations(patience = 120_000): Promise<Stations> {
  const tearDown = await setupDisplay()
  const root = await mkdtemp(join(tmpdir(), 'casework-stations-'))
  const started: ElectronApp[] = []
  const open = new Set<ElectronApp>()
  return {
    root,
    stick: await stickIn(root, patience),
    async start(name) {
      const app = await launchApp({ userData: join(root, name), journal: join(root, `${name}-journal`) })
      app.page.setDefaultTimeout(60_000)
      const station: ElectronApp = {
        ...app,
        async close() {
          open.delete(station)
          await app.close()
        },
      }
      started.push(station)
      open.add(station)
      return station
    },
    complaints: () => started.flatMap(({ complaints }) => complaints),
    async close() {
      await Promise.all([...open].map((station) => station.close()))
      await rm(root, { recursive: true, force: true, maxRetries: 5 })
      tearDown?.()
    },
  }
}

/** Shows a place of the program by its address. */
export async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    window.location.hash = to
  }, hash)
}

export interface Stick {
  /** Where its files lie. */
  folder: string
  /** Makes a package for what the words name, with all that else stays out, and gives its path. */
  make(from: ElectronApp, what: RegExp, passphrase: string | null, caseId?: string): Promise<string>
  /** Looks into a package; nothing of it is taken in yet. */
  look(at: ElectronApp, path: string, passphrase: string | null): Promise<void>
  /** Looks into it and takes it in. */
  take(at: ElectronApp, path: string, passphrase: string | null): Promise<void>
}

/** A stick in the folder. */
async function stickIn(root: string, patience: number): Promise<Stick> {
  const folder = join(root, 'stick')
  await mkdir(folder, { recursive: true })
  let made = 0

  async function look(at: ElectronApp, path: string, passphrase: string | null): Promise<void> {
    const { page } = at
    // Coming from elsewhere, so that nothing of the package before is left on the screen.
    await goTo(page, '#/exchange/make')
    await goTo(page, '#/exchange/take')
    await answerDialogs(at, path)
    await page.getByRole('button', { name: '选择交换包' }).click()
    if (passphrase === null) return
    await page.getByLabel('交换包口令').fill(passphrase)
    await page.getByRole('button', { name: '查看' }).click()
  }

  return {
    folder,
    look,
    async make(from, what, passphrase, caseId) {
      const { page } = from
      await goTo(page, '#/exchange/take')
      await goTo(page, caseId === undefined ? '#/exchange/make' : `#/exchange/make/${caseId}`)
      await page.getByRole('radio', { name: what }).check()
      await bringAll(page)
      if (passphrase !== null) {
        const receiver = page
          .getByRole('combobox', { name: '给谁' })
          .or(page.getByRole('textbox', { name: '给谁' }))
        await receiver.first().click()
        await page.getByRole('option', { name: /用口令加密/ }).click()
        await page.getByLabel('交换包口令', { exact: true }).fill(passphrase)
        await page.getByLabel('再输一遍').fill(passphrase)
      }
      made += 1
      const path = join(folder, `${made}.ldpkg`)
      await answerDialogs(from, path)
      await page.getByRole('button', { name: '制作交换包' }).click()
      await page.getByText('已从存放处读回').waitFor({ timeout: patience })
      return path
    },
    async take(at, path, passphrase) {
      await look(at, path, passphrase)
      const { page } = at
      await page.getByRole('button', { name: '接收', exact: true }).waitFor({ timeout: patience })
      const compared = page.getByRole('checkbox', { name: '已当面或电话核对，一致' })
      if ((await compared.count()) > 0) await compared.check()
      await page.getByRole('button', { name: '接收', exact: true }).click()
      await page.getByRole('heading', { name: '已接收' }).waitFor({ timeout: patience })
    },
  }
}

/** Ticks all that else stays behind: what does is worked out anew with each choice. */
async function bringAll(page: Page): Promise<void> {
  await page.getByRole('heading', { name: '留下不带的' }).waitFor()
  const left = page.getByRole('checkbox', { name: /带上有/, checked: false })
  for (let quiet = 0; quiet < 3; ) {
    if ((await left.count()) > 0) {
      await left.first().check()
      quiet = 0
    } else {
      await page.waitForTimeout(200)
      quiet += 1
    }
  }
}

/** Answers the dialogs for files with this path. */
export function answerDialogs({ app }: ElectronApp, path: string): Promise<void> {
  return app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen })
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
  }, path)
}

/** What the look into a package counts, by the names that the screen gives. */
export async function counts(page: Page): Promise<Record<string, number>> {
  const list = page.getByLabel('对比合计')
  await list.waitFor({ timeout: 120_000 })
  const names = await list.locator('dt').allTextContents()
  const values = await list.locator('dd').allTextContents()
  return Object.fromEntries(names.map((name, index) => [name, Number(values[index])]))
}

/** Types into a field of the case's overview and waits for the disk. */
export async function typeInCase(
  { page }: ElectronApp,
  caseId: string,
  field: string,
  text: string,
): Promise<void> {
  await goTo(page, `#/cases/${caseId}/overview`)
  const box = page.getByLabel(field, { exact: true }).first()
  await box.fill(text)
  await box.blur()
  await settled(page)
}

/** Waits until what was typed is a change of the history and on disk. */
export async function settled(page: Page): Promise<void> {
  // Until typing has paused for so long, the mark still tells of the save before.
  await page.waitForTimeout(1_500)
  await onDisk(page)
}

/** Opens the case that the list shows under these words; returns its id. */
export async function caseIdOf(page: Page, words: string): Promise<string> {
  await goTo(page, '#/cases')
  await page.getByRole('gridcell', { name: words }).first().click()
  await page.waitForURL(/#\/cases\/[^/]+\//)
  return /#\/cases\/([^/]+)\//.exec(page.url())?.[1] ?? ''
}
