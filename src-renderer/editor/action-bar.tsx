/** The lower edge of the editor: what can be made of the paper, and how far the work in hand is. */
import { Button, Loader } from '@mantine/core'
import { IconFileTypeDocx, IconFileTypePdf, IconPrinter, IconWritingSign } from '@tabler/icons-react'
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
  /** Absent where no Word file may be made. */
  onDocx: (() => void) | undefined
  /** People sign on the screen; absent where nobody signs this paper, or not any more. */
  onSign?: (() => void) | undefined
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
  const { onPrint, onPdf, onDocx, onSign, closed, sealed: off, job, last } = props
  // Five of them stand in a row on the narrowest screen.
  const tight = { variant: 'default', px: 'xs', flex: 'none' } as const
  const icon = { size: 16, stroke: 1.6, 'aria-hidden': true } as const
  return (
    <div className={styles.actions} role="toolbar" aria-label="文书操作">
      <Button
        {...tight}
        disabled={off}
        leftSection={<IconPrinter {...icon} />}
        title="打印（Ctrl+P）"
        onClick={onPrint}
      >
        打印
      </Button>
      <Button {...tight} disabled={off} leftSection={<IconFileTypePdf {...icon} />} onClick={onPdf}>
        存为 PDF
      </Button>
      <Button
        {...tight}
        disabled={off || !onDocx}
        leftSection={<IconFileTypeDocx {...icon} />}
        onClick={onDocx}
      >
        存为 Word
      </Button>
      {onSign ? (
        <Button
          {...tight}
          disabled={off}
          leftSection={<IconWritingSign {...icon} />}
          title="在场的人在屏幕上签名"
          onClick={onSign}
        >
          现场签名
        </Button>
      ) : null}
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
        <Button flex="none" variant={last.primary ? 'filled' : 'default'} onClick={last.run}>
          {last.words}
        </Button>
      )}
    </div>
  )
})
