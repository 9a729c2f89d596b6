/** The shape of a page while it is being read: grey lines, no movement that asks for attention. */
import { Skeleton } from '@mantine/core'
import classes from './waiting.module.css'

const lines = ['32%', '100%', '100%', '86%', '100%', '64%'] as const

/** A page on its way. */
export function Waiting() {
  return (
    <div className={classes.waiting} role="status" aria-label="正在读取">
      {lines.map((width, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines never change
        <Skeleton key={index} height="1.25rem" width={width} animate={false} />
      ))}
    </div>
  )
}
