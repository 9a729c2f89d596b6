/** The two halves of the editor with a border that can be moved, by mouse or by arrow keys, and stays where it was put. */
import { Splitter } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { useSettings, useStore } from '../store/hooks'
import styles from './editor.module.css'

interface EditorFrameProps {
  left: ReactNode
  right: ReactNode
}

/** Width of the form in per cent: two short fields side by side on the smallest common screen. */
const usualShare = 41

/** Lays two panes side by side. */
export function EditorFrame({ left, right }: EditorFrameProps) {
  const store = useStore()
  const kept = useSettings().editorShare
  const share = typeof kept === 'number' && kept > 10 && kept < 90 ? kept : usualShare

  /** Told at every step of a movement; kept when it rests, or the editor is left before. */
  const keep = useDebouncedCallback(
    (sizes: readonly (number | string)[]) => {
      const [form, desk] = sizes.map((size) => (typeof size === 'number' ? size : Number.parseFloat(size)))
      if (!form || !desk) return
      void store.setSettings({ editorShare: Math.round((form / (form + desk)) * 1000) / 10 })
    },
    { delay: 400, flushOnUnmount: true },
  )

  return (
    <Splitter
      className={styles.frame}
      lineSize={1}
      step="16px"
      shiftStep="80px"
      withHandle={false}
      classNames={{ handle: styles.splitter ?? '' }}
      attributes={{ handle: { 'aria-label': '调整表单和版面的宽度' } }}
      onSizeChange={keep}
    >
      <Splitter.Pane defaultSize={share} min="22rem" max={62} className={styles.pane}>
        {left}
      </Splitter.Pane>
      <Splitter.Pane defaultSize={100 - share} min="20rem" className={styles.pane}>
        {right}
      </Splitter.Pane>
    </Splitter>
  )
}
