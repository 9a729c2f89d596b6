/** The desktop program with, in the place of the office's screens, a page that holds nothing but the store. */
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
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
