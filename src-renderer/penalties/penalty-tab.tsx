/** 处罚: the violations with what the law sets for them, the penalties planned, how they were measured, and what is paid. */
import { useCallback } from 'react'
import type { CaseRecord } from '../../src-domain/case-record'
import { applyEdits, type Edit, type Json, type JsonMap, type Path } from '../../src-domain/edits'
import { paidFactEdits } from '../../src-domain/penalties/paid-fact'
import { planFaults } from '../../src-domain/penalties/plan'
import type { CaseView } from '../cases/case-page'
import { RecordSheet } from '../cases/record-sheet'
import { FieldScope } from '../fields/field-scope'
import { useFormContext } from '../form-context'
import { showNotice } from '../frame/notices'
import { useMay } from '../rights/use-may'
import classes from './penalties.module.css'
import { PenaltyFaults } from './penalty-faults'
import { discretionMetas } from './penalty-metas'
import { PenaltyPayments } from './penalty-payments'
import { PenaltyPlan } from './penalty-plan'
import { PenaltyViolations } from './penalty-violations'

/** The tab. */
export function PenaltyTab({ session, record }: CaseView) {
  const context = useFormContext(record)
  const entering = useMay()('fact.record:finePaid', record)
  const change = useCallback(
    (edits: readonly Edit[], label: string) => {
      try {
        session.change(edits, label)
      } catch (error) {
        showNotice({ tone: 'late', text: error instanceof Error ? error.message : '没有改成' })
      }
    },
    [session],
  )
  const edit = useCallback(
    (path: Path, value: Json | undefined, label: string) => change([{ path, value }], label),
    [change],
  )
  const onEdit = useCallback(
    (path: Path, value: Json, label: string) => edit(path, value, `修改${label}`),
    [edit],
  )

  function pay(path: Path, value: Json | undefined, label: string) {
    const edits: Edit[] = [{ path, value }]
    const after = applyEdits(session.record() as unknown as JsonMap, edits) as unknown as CaseRecord
    const { calendar, today, officerId } = context
    // Who only enters it for others enters it under the name of one who may.
    const byOfficerId = entering.allowed ? (entering.signers[0] ?? officerId) : null
    const newId = () => crypto.randomUUID()
    const follows = entering.allowed ? paidFactEdits(after, { calendar, today, byOfficerId, newId }) : []
    change([...edits, ...follows], label)
    const [fact] = follows
    if (fact)
      showNotice({
        text: fact.value === undefined ? '罚款没有缴清，已撤去“缴清罚款”' : '罚款已缴清，已登记“缴清罚款”',
      })
  }

  const view = { record, context, edit, onEdit, pay }
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
