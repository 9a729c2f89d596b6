/** One group of limits: a line for each, with what it opens, why it is that day, and the reminder slip once overdue. */
import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { numberOf, titleOf } from '../cases/case-words'
import { DeadlineMark } from '../cases/deadline-mark'
import { limitKey, shortReason } from '../cases/deadline-words'
import { useToday } from '../clock'
import { hrefOf } from '../route'
import type { Duty } from './agenda'
import { dutyStep } from './duty-step'
import classes from './today.module.css'

/** So many lines are read at a glance; more come on asking. */
export const shownAtFirst = 12
const moreEach = 50

/** What names a line among all. */
export function keyOf({ summary, open }: Duty): string {
  return `${summary.id} ${limitKey(open)}`
}

interface Props {
  id: string
  title: string
  duties: readonly Duty[]
  /** The lines that are marked for a reminder slip, and how that changes; absent where no slip is offered. */
  marked?: Marked | undefined
  onExplain: (duty: Duty) => void
}

interface Marked {
  keys: ReadonlySet<string>
  toggle: (key: string) => void
  print: (duties: readonly Duty[]) => void
}

/** The group; nothing where it is empty. */
export function DutyLines({ id, title, duties, marked, onExplain }: Props) {
  const [shown, setShown] = useState(shownAtFirst)
  if (duties.length === 0) return null
  const chosen = marked ? duties.filter((duty) => marked.keys.has(keyOf(duty))) : []
  return (
    <section className={classes.group} aria-labelledby={id}>
      <h2 id={id}>
        {title} <span className="muted">{duties.length}</span>
        {marked && chosen.length > 0 && (
          <button type="button" className={`link ${classes.groupAct}`} onClick={() => marked.print(chosen)}>
            打印选中的 {chosen.length} 张催办单
          </button>
        )}
      </h2>
      <ul className={classes.list}>
        {duties.slice(0, shown).map((duty) => (
          <DutyLine key={keyOf(duty)} duty={duty} marked={marked} onExplain={onExplain} />
        ))}
      </ul>
      <More left={duties.length - shown} onMore={() => setShown(shown + moreEach)} />
    </section>
  )
}

/** Asks for more lines of a group; nothing where all are shown. */
export function More({ left, onMore }: { left: number; onMore: () => void }) {
  if (left <= 0) return null
  return (
    <button type="button" className={`link ${classes.rest}`} onClick={onMore}>
      还有 {left} 项，再看 {Math.min(left, moreEach)} 项
    </button>
  )
}

function DutyLine({ duty, marked, onExplain }: { duty: Duty } & Pick<Props, 'marked' | 'onExplain'>) {
  const today = useToday()
  const { summary, open } = duty
  const step = dutyStep(summary, open)
  const key = keyOf(duty)
  const reason = shortReason(open, today)
  return (
    <li className={classes.duty}>
      {marked && (
        <Checkbox
          className={classes.mark ?? ''}
          size="sm"
          aria-label={`选中：${titleOf(summary)} ${open.deadline.title}`}
          checked={marked.keys.has(key)}
          onChange={() => marked.toggle(key)}
        />
      )}
      <a className={classes.dutyLink} data-line href={hrefOf(step.route)} title={`打开：${step.words}`}>
        <DeadlineMark open={open} />
        <span className="cut" title={open.deadline.title}>
          {open.deadline.title}
        </span>
        <span className={`cut muted ${classes.reason}`} title={reason}>
          {reason}
        </span>
        <span className={`cut ${classes.case}`} title={titleOf(summary)}>
          {titleOf(summary)}
        </span>
        <span className="cut muted">{numberOf(summary)}</span>
        <span className={`cut ${classes.step}`}>{step.words}</span>
      </a>
      <span className={classes.acts}>
        <button type="button" className="link" onClick={() => onExplain(duty)}>
          为什么<span className="visually-hidden">：{open.deadline.title}</span>
        </button>
        {marked && (
          <button type="button" className="link" onClick={() => marked.print([duty])}>
            催办<span className="visually-hidden">：打印催办单</span>
          </button>
        )}
      </span>
    </li>
  )
}
