/** Taking packages into a store without screens: the desk of the exchange on a file that the test has chosen. */
import { type ExchangeDesk, openExchangeDesk } from '../../../src-renderer/exchange/desk'
import { runInWorker } from '../../../src-renderer/exchange/exchange-job'
import { droppedFile, packageFilesOf } from '../../../src-renderer/exchange/package-files'
import { look, take } from '../../../src-renderer/exchange/taking-desk'
import { shell } from '../../../src-renderer/shell/shell'
import { guardStore } from '../../../src-renderer/store/guarded-store'
import type { OpenStore } from '../../../src-renderer/store/types'

export interface Taken {
  /** How many records the look called new, and changed. */
  fresh: number
  changed: number
  /** Milliseconds of looking and of taking in, and the longest that the page was held meanwhile. */
  looked: number
  took: number
  held: number
}

/** The input in which the test puts the package. */
export function packageInput(): HTMLInputElement {
  const there = document.querySelector<HTMLInputElement>('input[type=file]')
  if (there) return there
  const input = document.createElement('input')
  input.type = 'file'
  document.body.append(input)
  return input
}

/** Looks into the package in the input and takes it in, saying on the console when the second begins. */
export async function takeChosen(store: OpenStore, key: CryptoKey, passphrase: string): Promise<Taken> {
  const [file] = packageInput().files ?? []
  if (!file) throw new Error('no package was chosen')
  const desk = await deskOf(store, key)
  const work = { signal: new AbortController().signal }
  const stall = watchStalls()
  const start = performance.now()
  const looked = await look(desk, droppedFile(file), passphrase, work)
  const between = performance.now()
  console.log('taking')
  await take(desk, looked, work)
  console.log('taken')
  const of = (state: string) => looked.records.filter(({ comparison }) => comparison.state === state).length
  return {
    ...{ fresh: of('new'), changed: of('changed'), held: stall() },
    ...{ looked: between - start, took: performance.now() - between },
  }
}

async function deskOf(store: OpenStore, key: CryptoKey): Promise<ExchangeDesk> {
  const roleCodes = ['director', 'principal'] as const
  const guarded = guardStore(store, { accountId: 'a1', officerId: 'off-01', roleCodes })
  const desk = openExchangeDesk({
    ...{ store, guarded, key, about: shell.about, files: packageFilesOf(shell), run: runInWorker },
    ...{ now: () => new Date(), newId: () => crypto.randomUUID(), workstation: '一号机' },
    machine: '一号机',
  })
  await desk.shelf.read()
  return desk
}

/** Returns what gives the longest that the page was held since. */
function watchStalls(): () => number {
  let last = performance.now()
  let longest = 0
  const timer = setInterval(() => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
  }, 4)
  return () => {
    clearInterval(timer)
    return longest
  }
}
