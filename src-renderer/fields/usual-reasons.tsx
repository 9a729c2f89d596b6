/** The usual reasons as words to press, which the officer may go on to write in their own. */
import styles from './fields.module.css'

/** Why a number is void. */
export const voidReasons = ['内容有误，重新制作', '印制错误', '签发后没有使用', '文号取错'] as const

/** Why a number was left out. */
export const gapReasons = ['取号后没有发文', '号段移交时空出', '年底余号不再使用'] as const

interface UsualReasonsProps {
  reasons: readonly string[]
  onChoose: (reason: string) => void
}

export function UsualReasons({ reasons, onChoose }: UsualReasonsProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame of its own
    <div role="group" aria-label="常见原因" className={styles.usual}>
      <span className="muted">常见：</span>
      {reasons.map((reason) => (
        <button key={reason} type="button" className="link" onClick={() => onChoose(reason)}>
          {reason}
        </button>
      ))}
    </div>
  )
}
