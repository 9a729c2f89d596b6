/**
 * Who brought the lead. An informant is not shown until somebody who may asks to see them, and each look is logged
 * (documents.md I).
 */
import type { FormContext } from '../../forms/form'
import { InformantHidden } from '../rights/informant-hidden'
import type { GuardedCase } from '../store/guarded-case'
import { intakeMetas, partyKeys, partyMetas } from './case-fields'
import type { FindingsByField } from './case-findings'
import classes from './case-overview.module.css'
import { type EditField, RecordSheet } from './record-sheet'

interface Props extends FindingsByField {
  context: FormContext
  onEdit: EditField
  complaint: boolean
  anonymous: boolean
  session: GuardedCase
}

/** The section 投诉人 or 反映人; nothing for what the office found itself and nobody reported. */
export function LeadSection({ context, onEdit, faults, doubts, complaint, anonymous, session }: Props) {
  const { record } = context
  const sheet = { context, onEdit, faults, doubts }
  const block = complaint ? 'complainant' : 'reporter'
  const party = record[block]
  if (!party && record.case.clueCategory === 'discovery') return null
  const view = block === 'reporter' ? session.informant() : 'none'
  const hidden = view === 'masked' || view === 'barred'
  return (
    <section>
      <div className={classes.head}>
        <h2>{complaint ? '投诉人' : '反映人'}</h2>
        {view === 'shown' && (
          <button type="button" className="link" onClick={session.coverInformant}>
            遮蔽
          </button>
        )}
      </div>
      {hidden ? (
        <InformantHidden session={session} />
      ) : (
        <RecordSheet
          {...sheet}
          label={complaint ? '投诉人' : '反映人'}
          base={[block]}
          metas={partyMetas}
          keys={partyKeys(anonymous ? 'anonymous' : party?.partyType)}
        />
      )}
      {!complaint && (
        <RecordSheet
          {...sheet}
          label="实名与保密"
          base={['intake']}
          metas={intakeMetas}
          keys={['realName', 'confidentialRequested']}
        />
      )}
    </section>
  )
}
