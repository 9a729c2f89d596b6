/** Beside the registration: what will follow from it, what may be the same matter, and what is still missing. */
import type { FormContext } from '../../forms/form'
import { acceptDeadline } from '../../src-domain/case-deadlines'
import type { CaseSummary } from '../../src-domain/case-summary'
import { dayInWords } from '../clock'
import { hrefOf } from '../route'
import { numberOf, titleOf } from './case-words'
import classes from './intake.module.css'

interface Props {
  context: FormContext
  /** What keeps it from being registered; empty until that was tried. */
  faults: ReadonlyMap<string, string>
  duplicates: readonly CaseSummary[]
  onJump: (name: string) => void
}

/** The column at the right of the form. */
export function IntakeAside({ context, faults, duplicates, onJump }: Props) {
  const { record, calendar, today } = context
  const limit = record.case.clueCategory ? acceptDeadline(record, calendar) : null
  return (
    <aside className={classes.aside} aria-label="登记提示">
      <section>
        <h3>登记以后</h3>
        {limit ? (
          <p>
            不迟于{dayInWords(limit.due, today)}
            {limit.title}
            <br />
            <span className="muted">
              自收件次日起 {limit.add} {limit.unit === 'working-day' ? '个工作日' : '日'}，{limit.basis}
            </span>
          </p>
        ) : (
          <p className="muted">选好来源后，这里显示受理期限。</p>
        )}
      </section>
      {faults.size > 0 && (
        <section aria-live="polite">
          <h3 className={classes.wanting}>还差 {faults.size} 项</h3>
          <ul>
            {[...faults].map(([name, sentence]) => (
              <li key={name}>
                <button type="button" className="link" onClick={() => onJump(name)}>
                  {sentence}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {duplicates.length > 0 && (
        <section aria-live="polite">
          <h3 className={classes.double}>可能重复：同一项目已有 {duplicates.length} 件</h3>
          <ul>
            {duplicates.slice(0, 4).map((other) => (
              <li key={other.id}>
                <a href={hrefOf({ screen: 'case', caseId: other.id, tab: 'overview' })}>{numberOf(other)}</a>{' '}
                {titleOf(other)}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h3>按键</h3>
        <dl className={classes.keys}>
          <dt>Enter</dt>
          <dd>下一栏</dd>
          <dt>↑ ↓</dt>
          <dd>在选项中选择</dd>
          <dt>Ctrl+Enter</dt>
          <dd>完成登记</dd>
        </dl>
        <p className="muted">填写的内容随时保存；中途离开，可在“今日”继续。</p>
      </section>
    </aside>
  )
}
