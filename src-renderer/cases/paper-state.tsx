/** The state of a paper: a word and a shape. */
import { IconBan, IconCheck, IconPencil } from '@tabler/icons-react'
import type { PaperSummary } from '../../src-domain/case-summary'
import { paperStates } from './case-words'

const shapes = { draft: IconPencil, issued: IconCheck, voided: IconBan } as const
const tones = { draft: 'state', issued: 'state state-done', voided: 'state muted' } as const

/** 草稿, 已签发 or 已作废. */
export function PaperState({ status }: { status: PaperSummary['status'] }) {
  const Shape = shapes[status]
  return (
    <span className={tones[status]}>
      <Shape size="0.9375rem" stroke={1.5} aria-hidden />
      {paperStates[status]}
    </span>
  )
}
