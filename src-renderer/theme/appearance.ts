/**
 * How the screen looks to whoever sits here: light, dark or high contrast, and the size of text. It is a matter
 * of this machine and holds nothing of any case, so it stands in the browser's own small storage.
 */
import type { MantineColorSchemeManager } from '@mantine/core'
import { useSyncExternalStore } from 'react'

export const schemes = { auto: '跟随系统', light: '浅色', dark: '深色', contrast: '高对比度' } as const
export type Scheme = keyof typeof schemes

export const textSizes = { normal: '标准', large: '较大', larger: '最大' } as const
export type TextSize = keyof typeof textSizes

export interface Appearance {
  scheme: Scheme
  textSize: TextSize
}

const storageKey = 'liandong.appearance'
const usual: Appearance = { scheme: 'auto', textSize: 'normal' }
const listeners = new Set<() => void>()
let current = read()

/** Mantine is told the scheme from here instead of keeping its own copy; high contrast is a light scheme. */
export const schemeManager: MantineColorSchemeManager = {
  get: () => mantineScheme(current.scheme),
  set: () => {},
  subscribe: (onUpdate) => {
    mantineListener = () => onUpdate(mantineScheme(current.scheme))
    listeners.add(mantineListener)
  },
  unsubscribe: () => {
    if (mantineListener) listeners.delete(mantineListener)
  },
  clear: () => {},
}
let mantineListener: (() => void) | null = null

/** The appearance now chosen, and how to change part of it. */
export function useAppearance(): [Appearance, (change: Partial<Appearance>) => void] {
  return [useSyncExternalStore(subscribe, () => current), changeAppearance]
}

/** Sets the marks on the root element that tokens.css and base.css go by, and follows the system from now on. */
export function startAppearance(): void {
  applyAppearance()
  window.matchMedia(moreContrast).addEventListener('change', applyAppearance)
}

const moreContrast = '(prefers-contrast: more)'

function applyAppearance(): void {
  const { scheme, textSize } = current
  const high = scheme === 'contrast' || (scheme === 'auto' && window.matchMedia(moreContrast).matches)
  const root = document.documentElement
  root.dataset.contrast = high ? 'high' : 'normal'
  root.dataset.textSize = textSize
}

function changeAppearance(change: Partial<Appearance>): void {
  current = { ...current, ...change }
  try {
    localStorage.setItem(storageKey, JSON.stringify(current))
  } catch {
    // A browser that keeps nothing still shows the choice until it is closed.
  }
  applyAppearance()
  for (const listener of listeners) listener()
}

function mantineScheme(scheme: Scheme): 'auto' | 'light' | 'dark' {
  return scheme === 'contrast' ? 'light' : scheme
}

function read(): Appearance {
  try {
    const kept = JSON.parse(localStorage.getItem(storageKey) ?? '{}') as Partial<Appearance>
    return {
      scheme: kept.scheme && kept.scheme in schemes ? kept.scheme : usual.scheme,
      textSize: kept.textSize && kept.textSize in textSizes ? kept.textSize : usual.textSize,
    }
  } catch {
    return usual
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
