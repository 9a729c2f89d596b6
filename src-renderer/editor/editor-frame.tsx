/** The two halves of the editor with a border that can be moved, by mouse or by arrow keys. */
import { Splitter } from '@mantine/core'
import type { ReactNode } from 'react'
import styles from './editor.module.css'

interface EditorFrameProps {
  left: ReactNode
  right: ReactNode
}

export function EditorFrame({ left, right }: EditorFrameProps) {
  return (
    <Splitter
      className={styles.frame}
      lineSize={1}
      step="16px"
      shiftStep="80px"
      withHandle={false}
      classNames={{ handle: styles.splitter ?? '' }}
    >
      <Splitter.Pane defaultSize={41} min="22rem" max={62} className={styles.pane}>
        {left}
      </Splitter.Pane>
      <Splitter.Pane defaultSize={59} min="20rem" className={styles.pane}>
        {right}
      </Splitter.Pane>
    </Splitter>
  )
}
