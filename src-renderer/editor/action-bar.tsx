/** The lower edge of the editor: what can be made of the paper, and how far the work in hand is. */
import { Button, Loader } from '@mantine/core'
import { IconFileTypeDocx, IconFileTypePdf, IconPrinter } from '@tabler/icons-react'
import { memo } from 'react'
import styles from './editor.module.css'
import type { Job } from './use-job'

export interface LastAction {
  words: string
  primary: boolean
  run: () => void
}

interface ActionBarProps {
  onPrint: () => void
  onPdf: () => void
  onDocx: () => void
  /** What keeps the paper from being made or issued, as a sentence; null where nothing does. */
  closed: string | null
  /** Whether nothing may be made of the paper. */
  sealed: boolean
  job: Job | null
  /** The last and weightiest action; the same object from one drawing to the next. */
  last: LastAction | null
}

/** The strip of actions. */
export const ActionBar = memo(function ActionBar(props: ActionBarProps) {
  const { onPrint, onPdf, onDocx, closed, sealed: off, job, last } = props
  const icon = { size: 16, stroke: 1.6, 'aria-hidden': true } as const
  return (
    <div className={styles.actions} role="toolbar" aria-label="文书操作">
      <Button
        variant="default"
        disabled={off}
        leftSection={<IconPrinter {...icon} />}
        title="打印（Ctrl+P）"
        onClick={onPrint}
      >
        打印
      </Button>
      <Button variant="default" disabled={off} leftSection={<IconFileTypePdf {...icon} />} onClick={onPdf}>
        存为 PDF
      </Button>
      <Button variant="default" disabled={off} leftSection={<IconFileTypeDocx {...icon} />} onClick={onDocx}>
        存为 Word
      </Button>
      <span className={styles.job} role="status">
        {closed}
        {job?.shown ? (
          <>
            <Loader size={14} aria-hidden />
            {job.words}
            {job.cancel ? (
              <button type="button" className="link" onClick={job.cancel}>
                取消
              </button>
            ) : null}
          </>
        ) : null}
      </span>
      {last === null ? null : (
        <Button variant={last.primary ? 'filled' : 'default'} onClick={last.run}>
          {last.words}
        </Button>
      )}
    </div>
  )
})
