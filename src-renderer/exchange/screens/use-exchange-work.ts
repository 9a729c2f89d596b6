/** Long work of these screens: how far it is, how long it will take, a way to stop it, and what it failed with. */
import { useEffect, useRef, useState } from 'react'
import { isStopped, type Work } from '../../backup/progress'
import { refusedStep } from '../../store/failures'
import { ForbiddenError } from '../../store/guarded-case'
import { DamagedRecordError, MissingRecordError } from '../../store/types'
import { JobFailure } from '../exchange-job'
import { RestoredIdentityError } from '../identity'
import { PackageContentError } from '../making'
import { PackageUnavailableError } from '../package-files'

export interface ExchangeWork {
  /** From 0 to 1; null while nothing is under way. */
  part: number | null
  /** How long it will take, in words; empty until that can be told. */
  left: string
  /** A sentence; null where nothing failed. */
  failure: string | null
  fail(sentence: string | null): void
  /** Runs the work unless some is under way. @param step what then did not come off, such as 交换包没有做成. */
  run(step: string, act: (work: Work) => Promise<void>): Promise<void>
  stop(): void
}

/** Work that goes on is stopped when the screen goes. */
export function useExchangeWork(): ExchangeWork {
  const [part, setPart] = useState<number | null>(null)
  const [left, setLeft] = useState('')
  const [failure, setFailure] = useState<string | null>(null)
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  return {
    ...{ part, left, failure, fail: setFailure },
    async run(step, act) {
      if (running.current) return
      const work = new AbortController()
      running.current = work
      setFailure(null)
      setPart(0)
      setLeft('')
      const since = performance.now()
      try {
        await act({
          signal: work.signal,
          onProgress(done) {
            setPart(done)
            setLeft(leftInWords(done, performance.now() - since))
          },
        })
      } catch (error) {
        setFailure(isStopped(error) ? `${step}：已停止，什么也没有改动。` : failureInWords(step, error))
      } finally {
        running.current = null
        setPart(null)
      }
    },
    stop: () => running.current?.abort(new DOMException('stopped', 'AbortError')),
  }
}

const ownWords = [
  PackageUnavailableError,
  PackageContentError,
  RestoredIdentityError,
  ForbiddenError,
  DamagedRecordError,
  MissingRecordError,
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
