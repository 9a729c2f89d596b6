/**
 * Keeps files that were chosen, dropped or pasted, one after the other: each stands in the case as soon as the store has
 * it, so that what was done stays when the rest is given up.
 */
import { useEffect, useRef, useState } from 'react'
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

/**
 * @param place called with each file once it is kept; returns what to tell instead where it was not wanted.
 * @returns how far the work is, null while there is none; and a way to begin.
 */
export function useKeeping(caseId: string, place: (file: NewFile) => string | null) {
  const store = useStore()
  const [keeping, setKeeping] = useState<Keeping | null>(null)
  const running = useRef<AbortController | null>(null)
  const placing = useRef(place)
  placing.current = place
  useEffect(() => () => running.current?.abort(), [])

  async function keep(files: readonly File[]): Promise<void> {
    if (running.current) {
      showNotice({ text: '前面的文件还在存入，请等它完成。' })
      return
    }
    const work = new AbortController()
    running.current = work
    const told: string[] = []
    let kept = 0
    try {
      for (const [index, file] of files.entries()) {
        const name = file.name || '粘贴的图片.png'
        const show = (done: number) =>
          setKeeping({
            ...{ name, index: index + 1, count: files.length },
            part: file.size === 0 ? 1 : done / file.size,
            cancel: () => work.abort(),
          })
        show(0)
        if (file.size === 0) {
          told.push(`“${name}”是空文件，没有添加`)
          continue
        }
        const added = await store.attachments.add(caseId, file, { signal: work.signal, onProgress: show })
        const said = placing.current({ ...added, name, mediaType: file.type || null })
        if (said === null) kept += 1
        else told.push(said)
      }
    } catch (error) {
      const rest = files.length - kept - told.length
      if (work.signal.aborted) told.push(`已停止，还有 ${rest} 个文件没有添加`)
      else showNotice({ tone: 'late', text: whyNotKept(error, rest) })
    } finally {
      running.current = null
      setKeeping(null)
    }
    const words = [...(kept > 0 ? [`已存入 ${kept} 个文件`] : []), ...told].join('；')
    if (words !== '') showNotice({ text: `${words}。` })
  }

  return { keeping, keep }
}
