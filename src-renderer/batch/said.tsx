/** What a job over many things is doing or came to. The keyboard goes there, so that it is read out and Tab goes on from it. */
import { useEffect, useRef } from 'react'
import classes from './batch.module.css'

export function Said({ children }: { children: string }) {
  const line = useRef<HTMLParagraphElement>(null)
  useEffect(() => line.current?.focus(), [])
  return (
    <p ref={line} role="status" tabIndex={-1} className={classes.said}>
      {children}
    </p>
  )
}
