/** Long work of a screen: its progress, a way to stop it, and what it failed with. */
import { useEffect, useRef, useState } from 'react'
import { longWorks } from '../../entrance/long-work'
import { VaultError } from '../../vault/vault-error'
import { failureInWords } from '../failures'
import { isStopped, type Work } from '../progress'

export interface BackupWork {
  /** From 0 to 1; null while nothing is under way. */
  part: number | null
  /** A sentence; null where nothing failed. */
  failure: string | null
  /** Milliseconds until a password may be tried again, begun with each failure. */
  wait: { waitMs: number } | null
  /** Shows a sentence; null takes the last one away. */
  fail(sentence: string | null): void
  /**
   * Runs the work unless some is under way.
   * @param step what then did not come off.
   * @param long what is being done where locking must not break it off.
   */
  run(step: string, act: (work: Work) => Promise<void>, long?: string): Promise<void>
  stop(): void
}

/** Work that goes on is stopped when the screen goes. */
export function useBackupWork(): BackupWork {
  const [part, setPart] = useState<number | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const [wait, setWait] = useState<{ waitMs: number } | null>(null)
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  return {
    ...{ part, failure, wait },
    fail: setFailure,
    async run(step, act, long) {
      if (running.current) return
      const work = new AbortController()
      running.current = work
      setFailure(null)
      setPart(0)
      const acting = (tell?: (part: number) => void) =>
        act({
          signal: work.signal,
          onProgress(part) {
            setPart(part)
            tell?.(part)
          },
        })
      try {
        await (long === undefined ? acting() : longWorks.run(long, acting))
      } catch (error) {
        setFailure(isStopped(error) ? `${step}：已停止，什么也没有改动。` : failureInWords(step, error))
        setWait(error instanceof VaultError ? { waitMs: error.waitMs } : null)
      } finally {
        running.current = null
        setPart(null)
      }
    },
    stop: () => running.current?.abort(),
  }
}
