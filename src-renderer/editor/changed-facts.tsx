/** Says on an issued paper that the case has changed since: the paper stands, and somebody decides what to do. */
import { useMemo } from 'react'
import { formById } from '../../forms/catalogue'
import { type Changed, changedSince } from '../../forms/changed-since'
import type { CaseRecord } from '../../src-domain/case-record'
import { frozenValues } from '../../src-domain/paper-values'
import { useFormContext } from '../form-context'
import styles from './editor.module.css'
import type { DraftPaper } from './paper-edits'

/** The fields that say something else in the case than on the issued paper; none for a paper that is not in force. */
function changedOf({ form, paper, context }: DraftPaper): Changed[] {
  if (paper.status !== 'issued' || !paper.issued) return []
  // Values that cannot be read are told by the review of the case file.
  return changedSince(form, paper.values, frozenValues(paper), context)
}

/** 案件内容在签发后有变动, with both values of each field; nothing where all stands as it was. */
export function ChangedFacts({ draft }: { draft: DraftPaper }) {
  const changed = useMemo(() => changedOf(draft), [draft])
  if (changed.length === 0) return null
  return (
    <section className={styles.changed} aria-label="签发后的变动">
      <p>{`案件内容在签发后有变动：${changed.map(({ label }) => label).join('、')}。本件仍是签发时的内容；需要更正的，请作废后另做一份。`}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">项目</th>
            <th scope="col">签发时</th>
            <th scope="col">现在</th>
          </tr>
        </thead>
        <tbody>
          {changed.map(({ field, label, issued, now }) => (
            <tr key={field}>
              <th scope="row">{label}</th>
              <td>{issued}</td>
              <td>{now}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** The same in one line, for the row of a paper in a list. */
export function ChangedMark({ paperId, record }: { paperId: string; record: CaseRecord }) {
  const context = useFormContext(record)
  const paper = record.papers[paperId]
  const changed = useMemo(() => {
    const form = paper && formById(paper.docKind)
    return form ? changedOf({ paperId, form, paper, context }) : []
  }, [paperId, paper, context])
  if (changed.length === 0) return null
  const both = changed.map(({ label, issued, now }) => `${label}：签发时${issued}，现在${now}`)
  return (
    <span className={styles.changedMark} title={both.join('\n')}>
      {`案件内容在签发后有变动：${changed.map(({ label }) => label).join('、')}`}
    </span>
  )
}
