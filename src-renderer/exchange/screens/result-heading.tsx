/** The heading of what long work came to. The keyboard goes there, so that it is read out and Tab goes on from it. */
import { type ReactNode, useEffect, useRef } from 'react'

interface Props {
  id: string
  className?: string | undefined
  children: ReactNode
}

export function ResultHeading(props: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return <h2 ref={heading} tabIndex={-1} {...props} />
}
