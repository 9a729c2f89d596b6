/** A text with what another version of it does not say marked. */
import { useMemo } from 'react'
import classes from './side-by-side.module.css'
import { textDifference } from './text-difference'

interface Props {
  text: string
  /** The version beside it; undefined where there is none. */
  beside: string | undefined
}

export function MarkedText({ text, beside }: Props) {
  const parts = useMemo(() => (beside === undefined ? null : textDifference(text, beside)[0]), [text, beside])
  if (!parts) return text
  return parts.map((part, index) =>
    part.apart ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text, in their order
      <mark key={index} className={classes.apart}>
        {part.text}
      </mark>
    ) : (
      part.text
    ),
  )
}
