/** Long work of these screens: how far it is, how long it will take, a way to stop it, and what it failed with. */
import { useEffect, useRef, useState } from 'react'
import { isStopped, type Work } from '../../backup/progress'
import { longWorks } from '../../entrance/long-work'
import { showNotice } from '../../frame/notices'
import { refusedStep } from '../../store/failures'
import { ForbiddenError } from '../../store/guarded-case'
import { UnsavedError } from '../../store/on-disk'
import { DamagedRecordError, MissingRecordError } from '../../store/types'
import { JobFailure } from '../exchange-job'
import { RestoredIdentityError } from '../identity'
import { PackageContentError } from '../making'
import { PackageUnavailableError } from '../package-files'

export interface ExchangeWork {
  /** Whether any is under way. */
  busy: boolean
  /** How far it is: only what shows it is drawn anew with every step. */
  progress: ProgressTold
  /** A sentence; null where nothing failed. */
  failure: string | null
  fail(sentence: string | null): void
  /**
   * Runs the work unless some is under way.
   * @param step what then did not come off, such as 交换包没有做成.
   * @param long what is being done where locking must not break it off; its result shows elsewhere, or else what
   *   `afterwards` tells of it.
   */
  run(
    step: string,
    act: (work: Work) => Promise<void>,
    long?: { what: string; afterwards?: string },
  ): Promise<void>
  stop(): void
}

export interface Progress {
  /** From 0 to 1. */
  part: number
  /** How long it will take, in words; empty until that can be told. */
  left: string
}

export interface ProgressTold {
  now(): Progress
  subscribe(listener: () => void): () => void
}

/** Work that goes on is stopped when the screen goes. */
export function useExchangeWork(): ExchangeWork {
  const [busy, setBusy] = useState(false)
  const [progress] = useState(createProgress)
  const [failure, setFailure] = useState<string | null>(null)
  const running = useRef<AbortController | null>(null)
  const began = useRef<Element | null>(null)
  useEffect(() => () => running.current?.abort(), [])
  // Where nothing came of it the keyboard is again where the work was begun, unless it has gone elsewhere by itself.
  useEffect(() => {
    if (busy || document.activeElement !== document.body) return
    if (began.current instanceof HTMLElement && began.current.isConnected) began.current.focus()
  }, [busy])

  return {
    ...{ busy, progress, failure, fail: setFailure },
    async run(step, act, long) {
      if (running.current) return
      const work = new AbortController()
      running.current = work
      began.current = document.activeElement
      setFailure(null)
      progress.set({ part: 0, left: '' })
      setBusy(true)
      const since = performance.now()
      const acting = (tell?: (part: number) => void) =>
        act({
          signal: work.signal,
          onProgress(part) {
            progress.set({ part, left: leftInWords(part, performance.now() - since) })
            tell?.(part)
          },
        })
      try {
        await (long ? longWorks.run(long.what, acting, long) : acting())
      } catch (error) {
        setFailure(isStopped(error) ? `${step}：已停止，什么也没有改动。` : failureInWords(step, error))
      } finally {
        running.current = null
        setBusy(false)
      }
    },
    stop: () => running.current?.abort(new DOMException('stopped', 'AbortError')),
  }
}

function createProgress(): ProgressTold & { set(next: Progress): void } {
  const listeners = new Set<() => void>()
  let progress: Progress = { part: 0, left: '' }
  return {
    now: () => progress,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    set(next) {
      progress = next
      for (const listener of listeners) listener()
    },
  }
}

/** Does what takes no time; where it fails the notice says so, since a button in a row has no place for it. */
export function doOrTell(step: string, act: () => Promise<void>): void {
  act().catch((error: unknown) => showNotice({ tone: 'late', text: failureInWords(step, error) }))
}

const ownWords = [
  PackageUnavailableError,
  PackageContentError,
  RestoredIdentityError,
  ForbiddenError,
  DamagedRecordError,
  MissingRecordError,
  UnsavedError,
]

/** @param step what did not come off. */
export function failureInWords(step: string, error: unknown): string {
  if (error instanceof Error && ownWords.some((kind) => error instanceof kind)) return error.message
  // What a package is refused for comes from the worker under its name, with its own sentence.
  if (error instanceof JobFailure && /[\u4e00-\u9fff]/.test(error.message)) return error.message
  if (error instanceof Error && error.message.startsWith(step)) return error.message
  return refusedStep(step, error).message
}

/** `还需约 2 分钟`; nothing before a tenth of it is done, since that would be a guess. */
function leftInWords(part: number, spent: number): string {
  if (part < 0.1 || spent < 2_000) return ''
  const seconds = Math.ceil((spent * (1 - part)) / part / 1000)
  return seconds < 60 ? `还需约 ${seconds} 秒` : `还需约 ${Math.ceil(seconds / 60)} 分钟`
}
