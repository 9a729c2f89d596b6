/** Above the form: which paper this is, in what state, of which case, on what legal basis. */
import { Tooltip } from '@mantine/core'
import { memo } from 'react'
import type { FormDefinition } from '../../forms/form'
import type { Paper } from '../../src-domain/case-record'
import { PaperState } from '../cases/paper-state'
import styles from './editor.module.css'

interface PaperHeadProps {
  form: FormDefinition
  status: Paper['status']
  caseTitle: string | null | undefined
}

/** The head of the form. */
export const PaperHead = memo(function PaperHead({ form, status, caseTitle }: PaperHeadProps) {
  return (
    <header className={styles.head}>
      <h1>{form.title}</h1>
      <PaperState status={status} />
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
})
