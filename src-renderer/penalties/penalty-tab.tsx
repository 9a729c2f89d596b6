/** 处罚: the violations with what the law sets for them, the penalties planned, how they were measured, and what is paid. */
import { useCallback } from 'react'
import type { Json, Path } from '../../src-domain/edits'
import { planFaults } from '../../src-domain/penalties/plan'
import type { CaseView } from '../cases/case-page'
import { RecordSheet } from '../cases/record-sheet'
import { FieldScope } from '../fields/field-scope'
import { useFormContext } from '../form-context'
import { showNotice } from '../frame/notices'
import classes from './penalties.module.css'
import { PenaltyFaults } from './penalty-faults'
import { discretionMetas } from './penalty-metas'
import { PenaltyPayments } from './penalty-payments'
import { PenaltyPlan } from './penalty-plan'
import { PenaltyViolations } from './penalty-violations'

/** The tab. */
export function PenaltyTab({ session, record }: CaseView) {
  const context = useFormContext(record)
  const edit = useCallback(
    (path: Path, value: Json | undefined, label: string) => {
      try {
        session.change([{ path, value }], label)
      } catch (error) {
        showNotice({ tone: 'late', text: error instanceof Error ? error.message : '没有改成' })
      }
    },
    [session],
  )
  const onEdit = useCallback(
    (path: Path, value: Json, label: string) => edit(path, value, `修改${label}`),
    [edit],
  )
  const view = { record, context, edit, onEdit }
  return (
    <FieldScope className={classes.tab}>
      <div className={classes.column}>
        <PenaltyViolations {...view} />
        <section>
          <h2>裁量</h2>
          <RecordSheet
            label="裁量"
            base={['discretion']}
            metas={discretionMetas(record.discretion?.level === '减轻')}
            context={context}
            onEdit={onEdit}
          />
          <PenaltyFaults faults={planFaults(record)} />
        </section>
      </div>
      <div className={classes.column}>
        <PenaltyPlan {...view} />
        <PenaltyPayments {...view} />
      </div>
    </FieldScope>
  )
}
