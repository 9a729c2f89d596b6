/** Long work under way: what it is, how far, and a way to stop it. */
import { Button, Progress } from '@mantine/core'
import classes from './backup.module.css'

interface Props {
  what: string
  /** From 0 to 1. */
  part: number
  /** Absent where it must run to its end. */
  onStop?: () => void
}

export function ProgressLine({ what, part, onStop }: Props) {
  const percent = Math.round(part * 100)
  return (
    <div className={classes.progress}>
      <span role="status">{what}</span>
      <Progress.Root transitionDuration={0}>
        <Progress.Section value={percent} aria-label={what} />
      </Progress.Root>
      <span className="nowrap">{percent}%</span>
      {onStop && (
        <Button variant="default" onClick={onStop}>
          停止
        </Button>
      )}
    </div>
  )
}
