/** The desktop program with, in the place of the office's screens, a page that holds nothing but the store. */
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect } from 'vitest'
import { buildStorePage } from '../browser/launch-store'
import { type ElectronApp, launchApp } from './launch'

export interface StoreProgram {
  /** The browser's profile; its `IndexedDB` folder holds the store. */
  userData: string
  journal: string
  /** The key that an account would give. */
  key: readonly number[]
  start: () => Promise<ElectronApp>
  remove: () => Promise<void>
}

/** Puts the program together in a folder of its own. Every start finds what the one before left. */
export async function makeStoreProgram(): Promise<StoreProgram> {
  const folder = await mkdtemp(join(tmpdir(), 'casework-journal-'))
  const program = join(folder, 'program')
  const userData = join(folder, 'profile')
  const journal = join(folder, 'journal')
  await mkdir(program, { recursive: true })
  await cp(resolve(import.meta.dirname, '../../.vite/build'), join(program, '.vite/build'), {
    recursive: true,
  })
  await buildStorePage(join(program, '.vite/renderer/office'))
  await writeFile(
    join(program, 'package.json'),
    JSON.stringify({ name: 'liandong-casework', version: '0.0.0', main: '.vite/build/main.cjs' }),
  )
  return {
    userData,
    journal,
    key: [...crypto.getRandomValues(new Uint8Array(32))],
    async start() {
      const electron = await launchApp({ userData, journal, program })
      await electron.page.waitForFunction(() => document.title === 'ready')
      return electron
    },
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  }
}

/** Opens the store in a fresh start of the program, gives the cases their titles, and says what was found. */
export async function workIn(program: StoreProgram, changes: Record<string, string>) {
  const electron = await program.start()
  const found = await electron.page.evaluate(
    async ([key, titles]) => {
      const store = await testedStore.open(undefined, key)
      const incidents = store.incidents().map(({ kind, restoredCases }) => [kind, restoredCases] as const)
      store.settleIncidents()
      for (const [id, title] of Object.entries(titles)) {
        const there = store.cases().some((summary) => summary.id === id)
        const session = there
          ? await store.openCase(id)
          : await store.createCase(testedStore.newCase(id, title), '登记线索')
        session.change([testedStore.set('case/caseTitle', title)], '改案由')
        await session.flush()
      }
      const cases = Object.fromEntries(store.cases().map(({ id, caseTitle }) => [id, caseTitle]))
      await store.close()
      return { incidents, cases, agrees: await testedStore.journalAgrees(key) }
    },
    [program.key, changes] as const,
  )
  expect(electron.complaints).toEqual([])
  await electron.close()
  return found
}
