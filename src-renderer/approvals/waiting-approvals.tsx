/** On the case's way: which papers wait for whose signature. */
import { columnNames } from '../../src-domain/approval-ladders'
import { openApprovals } from '../../src-domain/approvals'
import type { CaseRecord } from '../../src-domain/case-record'
import { paperTitle } from '../cases/case-words'
import { dayInWords, useToday } from '../clock'
import { hrefOf } from '../route'
import { useOffice } from '../store/hooks'
import { whoSigns } from './approval-words'
import classes from './approvals.module.css'

/** The list; nothing where nobody is waited for. */
export function WaitingApprovals({ record }: { record: CaseRecord }) {
  const today = useToday()
  const office = useOffice()
  const open = openApprovals(record)
  if (open.length === 0) return null
  return (
    <ul className={classes.waiting} aria-label="等待审批">
      {open.map((one) => (
        <li key={`${one.paperId} ${one.column}`}>
          <a href={hrefOf({ screen: 'editor', caseId: record.id, paperId: one.paperId })}>
            《{paperTitle(one.docKind)}》
          </a>
          待{whoSigns(office, one, record) || columnNames[one.column]}签署
          <span className="muted">自{dayInWords(one.since, today)}起</span>
        </li>
      ))}
    </ul>
  )
}
