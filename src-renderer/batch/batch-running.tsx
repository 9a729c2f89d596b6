/** A job over many things while it runs: what is done, how far, how long, and the way to give it up. */
import { Button, Progress } from '@mantine/core'
import classes from './batch.module.css'
import { Said } from './said'
import { type BatchProgress, timeInWords } from './use-batch'

export function BatchRunning({
  what,
  done,
  all,
  elapsed,
  stepElapsed,
  onStop,
}: BatchProgress & { onStop: () => void }) {
  const left = done > 2 ? (stepElapsed / done) * (all - done) : null
  return (
    <div className={classes.running}>
      <Said>{all > 1 ? `${what}　${done} / ${all}` : what}</Said>
      <Bar done={done} all={all} />
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

/** A single step cannot say how far it is: its bar is full of moving stripes, and has no value for who hears it. */
function Bar({ done, all }: Pick<BatchProgress, 'done' | 'all'>) {
  if (all > 1) return <Progress value={(100 * done) / all} aria-label="进度" transitionDuration={0} />
  return (
    <Progress.Root transitionDuration={0}>
      <Progress.Section
        value={100}
        animated
        color="gray"
        withAria={false}
        role="progressbar"
        aria-label="进度"
        aria-valuetext="进行中"
      />
    </Progress.Root>
  )
}
