/**
 * Keeps files that were chosen, dropped or pasted, one after the other: each stands in the case as soon as the store has
 * it, so that what was done stays when the rest is given up.
 */
import { useSyncExternalStore } from 'react'
import { longWorks } from '../entrance/long-work'
import { showNotice } from '../frame/notices'
import { useStore } from '../store/hooks'
import type { NewFile } from './evidence-edits'
import { whyNotKept } from './file-words'

/** How far it is. */
export interface Keeping {
  name: string
  /** Which of how many files, from 1. */
  index: number
  count: number
  /** From 0 to 1. */
  part: number
  cancel: () => void
}

/** What is being kept, by what it is for: it goes on while other screens are shown, and is seen again on coming back. */
const running = new Map<string, Keeping>()
const listeners = new Set<() => void>()

/**
 * @param place what the files are for: one work at a time goes on for each.
 * @returns how far the work is, null while there is none; and a way to begin.
 */
export function useKeeping(place: string, caseId: string) {
  const store = useStore()
  const keeping = useSyncExternalStore(subscribe, () => running.get(place) ?? null)

  function show(next: Keeping | null): void {
    if (next) running.set(place, next)
    else running.delete(place)
    for (const listener of listeners) listener()
  }

  /**
   * @param onKept called with each file once it is kept, also when other screens are shown by then; returns what to
   *   tell instead where it was not wanted.
   */
  async function keep(files: readonly File[], onKept: (file: NewFile) => string | null): Promise<void> {
    if (files.length === 0) return
    if (running.has(place)) {
      showNotice({ text: '前面的文件还在存入，请等它完成。' })
      return
    }
    const work = new AbortController()
    const told: string[] = []
    let kept = 0

    async function keepEach(tell: (part: number) => void): Promise<void> {
      for (const [index, file] of files.entries()) {
        const name = file.name || '粘贴的图片.png'
        const onProgress = (done: number) => {
          const part = file.size === 0 ? 1 : done / file.size
          show({ name, index: index + 1, count: files.length, part, cancel: () => work.abort() })
          tell((index + part) / files.length)
        }
        onProgress(0)
        if (file.size === 0) {
          told.push(`“${name}”是空文件，没有添加`)
          continue
        }
        const added = await store.attachments.add(caseId, file, { signal: work.signal, onProgress })
        const said = onKept({ ...added, name, mediaType: file.type || null })
        if (said === null) kept += 1
        else told.push(said)
      }
    }

    try {
      await longWorks.run('存入文件', keepEach)
    } catch (error) {
      const rest = files.length - kept - told.length
      if (work.signal.aborted) told.push(`已停止，还有 ${rest} 个文件没有添加`)
      else showNotice({ tone: 'late', text: whyNotKept(error, rest) })
    } finally {
      show(null)
    }
    const words = [...(kept > 0 ? [`已存入 ${kept} 个文件`] : []), ...told].join('；')
    if (words !== '') showNotice({ text: `${words}。` })
  }

  return { keeping, keep }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
