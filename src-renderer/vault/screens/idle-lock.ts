/**
 * Locking: by key, and after a while without a key or the mouse. Several windows of the office count as one: work in
 * one keeps the others open, and locking one locks all.
 */
import { useEffect, useEffectEvent } from 'react'
import { useKey } from '../../frame/use-key'
import { createIdleWatch } from './idle-watch'

export type LockReason = 'asked' | 'idle' | 'elsewhere'

export interface IdleLockOptions {
  /** Minutes without a sign of life; null never. */
  minutes: number | null
  /** With another number the time begins anew. */
  begun: number
  onLock: (reason: LockReason) => void
  /** Told again and again: the seconds left once the time is nearly up; null as long as it is not. */
  onSoon: (seconds: number | null) => void
}

const channelName = 'liandong.lock'
const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const
/** How often the time is looked at, in milliseconds. */
const every = 5_000
/** How long before the time is up it is said, in milliseconds. */
const soonBefore = 30_000

/** Locks on Ctrl+L, after idle time, and when another window locks. To be mounted while unlocked. */
export function useIdleLock({ minutes, begun, onLock, onSoon }: IdleLockOptions): void {
  const lock = useEffectEvent((reason: LockReason) => onLock(reason))
  const soon = useEffectEvent((seconds: number | null) => onSoon(seconds))
  useKey('Mod+l', () => lockAll(lock), { inFields: true, notInDialogs: false })

  // biome-ignore lint/correctness/useExhaustiveDependencies: `begun` says when the time begins anew
  useEffect(() => {
    const channel = new BroadcastChannel(channelName)
    const watch = createIdleWatch(minutes, () => Date.now())
    const live = () => {
      if (watch.live()) channel.postMessage('alive')
      tell()
    }
    const tell = () => {
      const left = watch.left()
      soon(left !== null && left <= soonBefore ? Math.ceil(left / 1000) : null)
    }
    const look = () => {
      if (watch.isOver()) lock('idle')
      else tell()
    }
    channel.onmessage = ({ data }) => {
      if (data === 'alive') {
        watch.heard()
        tell()
      }
      if (data === 'locked') lock('elsewhere')
    }
    for (const sign of signs) window.addEventListener(sign, live, { capture: true, passive: true })
    window.addEventListener('focus', look)
    const timer = setInterval(look, every)
    return () => {
      for (const sign of signs) window.removeEventListener(sign, live, { capture: true })
      window.removeEventListener('focus', look)
      clearInterval(timer)
      channel.close()
    }
  }, [minutes, begun])
}

/** Locks this window and tells the others. */
export function lockAll(lock: (reason: LockReason) => void): void {
  const channel = new BroadcastChannel(channelName)
  channel.postMessage('locked')
  channel.close()
  lock('asked')
}
