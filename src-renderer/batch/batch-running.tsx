/** A job over many things while it runs: what is done, how far, how long, and the way to give it up. */
import { Button, Progress } from '@mantine/core'
import classes from './batch.module.css'
import { Said } from './said'
import { type BatchProgress, timeInWords } from './use-batch'

export function BatchRunning({ what, done, all, elapsed, onStop }: BatchProgress & { onStop: () => void }) {
  const left = done > 2 ? (elapsed / done) * (all - done) : null
  return (
    <div className={classes.running}>
      <Said>{all > 1 ? `${what}　${done} / ${all}` : what}</Said>
      <Progress value={all === 0 ? 0 : (100 * done) / all} aria-label="进度" transitionDuration={0} />
      <p className="muted">
        已用 {timeInWords(elapsed)}
        {left !== null && `，这一步大约还要 ${timeInWords(left)}`}
      </p>
      <Button variant="default" onClick={onStop}>
        停下，不做了
      </Button>
    </div>
  )
}
