/** Above the form: which paper this is, in what state, of which case, on what legal basis. */
import { Tooltip } from '@mantine/core'
import { PaperState } from '../cases/paper-state'
import styles from './editor.module.css'
import type { DraftPaper } from './paper-edits'

export function PaperHead({ draft: { form, paper, context } }: { draft: DraftPaper }) {
  const { caseTitle } = context.record.case
  return (
    <header className={styles.head}>
      <h1>{form.title}</h1>
      <PaperState status={paper.status} />
      <span className={`cut ${styles.of}`} title={caseTitle ?? undefined}>
        {caseTitle}
      </span>
      {form.basis.length > 0 ? (
        <Tooltip label={form.basis.join('\n')} multiline position="bottom-end">
          <button type="button" className="link nowrap" aria-label={`制作依据：${form.basis.join('；')}`}>
            依据
          </button>
        </Tooltip>
      ) : null}
    </header>
  )
}
