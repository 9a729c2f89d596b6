/** What is still to be done on the paper, in one or two lines above the form; every entry jumps to its field. */
import { useState } from 'react'
import styles from './editor.module.css'
import type { Problem, Problems } from './problems'

interface ProblemListProps {
  problems: Problems
  onJump: (field: string) => void
}

const listed = 8

/** The list, or one line saying that nothing is left. */
export function ProblemList({ problems, onJump }: ProblemListProps) {
  const { grave, missing, faulty, unsettled, warnings } = problems
  if (grave.length + missing.length + faulty.length + unsettled.length + warnings.length === 0) {
    return <p className={styles.complete}>各项已填齐</p>
  }
  return (
    <section className={styles.problems} aria-label="待办事项">
      <ProblemLine tone="late" words="请注意" problems={grave.map(inFull)} onJump={onJump} />
      <ProblemLine tone="soon" words={`${missing.length} 处待填`} problems={missing} onJump={onJump} />
      <ProblemLine tone="late" words={`${faulty.length} 处有误`} problems={faulty} onJump={onJump} />
      <ProblemLine tone="soon" words={`${unsettled.length} 处待选定`} problems={unsettled} onJump={onJump} />
      <ProblemLine tone="plain" words={`${warnings.length} 处提示`} problems={warnings} onJump={onJump} />
    </section>
  )
}

/** What is grave is said, not only named. */
function inFull(problem: Problem): Problem {
  return { ...problem, label: problem.message }
}

interface ProblemLineProps {
  tone: 'soon' | 'late' | 'plain'
  words: string
  problems: readonly Problem[]
  onJump: (field: string) => void
}

function ProblemLine({ tone, words, problems, onJump }: ProblemLineProps) {
  const [all, setAll] = useState(false)
  if (problems.length === 0) return null
  const shown = all ? problems : problems.slice(0, listed)
  return (
    <div className={styles.problemLine} data-tone={tone}>
      <span className={styles.problemCount}>{words}</span>
      <ul>
        {shown.map(({ field, label, message }) => (
          <li key={`${field}${message}`}>
            {field === null ? (
              message
            ) : (
              <button type="button" className="link" title={message} onClick={() => onJump(field)}>
                {label}
              </button>
            )}
          </li>
        ))}
        {shown.length < problems.length ? (
          <li>
            <button type="button" className="link" onClick={() => setAll(true)}>
              {`其余 ${problems.length - shown.length} 处`}
            </button>
          </li>
        ) : null}
      </ul>
    </div>
  )
}
