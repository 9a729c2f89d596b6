/**
 * Who brought the lead. An informant who asked for secrecy is not shown until somebody asks to see them, so that a
 * case can be open on a desk with others in the room (documents.md I).
 */
import { useState } from 'react'
import type { FormContext } from '../../forms/form'
import { isInformantProtected } from '../../src-domain/informant'
import { intakeMetas, partyKeys, partyMetas } from './case-fields'
import type { FindingsByField } from './case-findings'
import classes from './case-overview.module.css'
import { type EditField, RecordSheet } from './record-sheet'

interface Props extends FindingsByField {
  context: FormContext
  onEdit: EditField
  complaint: boolean
  anonymous: boolean
}

/** The section 投诉人 or 反映人; nothing for what the office found itself and nobody reported. */
export function LeadSection({ context, onEdit, faults, doubts, complaint, anonymous }: Props) {
  const { record } = context
  const [shown, setShown] = useState(false)
  const sheet = { context, onEdit, faults, doubts }
  const block = complaint ? 'complainant' : 'reporter'
  const party = record[block]
  if (!party && record.case.clueCategory === 'discovery') return null
  const hidden = block === 'reporter' && isInformantProtected(record) && !shown
  return (
    <section>
      <div className={classes.head}>
        <h2>{complaint ? '投诉人' : '反映人'}</h2>
        {block === 'reporter' && isInformantProtected(record) && (
          <button type="button" className="link" onClick={() => setShown(!shown)}>
            {shown ? '收起' : '查看'}
          </button>
        )}
      </div>
      {hidden ? (
        <p className={classes.secret}>举报人要求保密，身份信息不显示，也不印在对外文书上。</p>
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
