/** How the screens of the vault learn that something was refused: a sentence, and how long to wait where that is so. */
import { useEffect, useState } from 'react'
import { VaultError } from '../vault-error'

export interface Refusal {
  message: string
  /** Milliseconds until the next attempt is taken. */
  waitMs: number
}

/** Null: it was done. */
export type Outcome = Promise<Refusal | null>

/** Does something of the vault and tells how it went. */
export async function outcomeOf(work: () => Promise<unknown>): Outcome {
  try {
    await work()
    return null
  } catch (error) {
    if (error instanceof VaultError) return { message: error.message, waitMs: error.waitMs }
    return { message: '没有办成，资料没有改动。请再试一次，仍不行请重新启动程序。', waitMs: 0 }
  }
}

/** What is left of a wait, in milliseconds, counted down; begins anew with every new object. */
export function useCountdown(of: { waitMs: number } | null): number {
  const [left, setLeft] = useState(0)
  useEffect(() => {
    const end = performance.now() + (of?.waitMs ?? 0)
    const tick = () => setLeft(Math.max(0, end - performance.now()))
    tick()
    const timer = setInterval(tick, 250)
    return () => clearInterval(timer)
  }, [of])
  return left
}
