/** 概况: what is known of a case, filled in where it stands; every change is saved by itself. */
import { useCallback, useEffect, useRef } from 'react'
import { isBlank } from '../../forms/values'
import { isAnonymous, respondentsOf } from '../../src-domain/case-record'
import type { Json, Path } from '../../src-domain/edits'
import { nextOrder } from '../../src-domain/rows'
import { FieldScope, focusField } from '../fields/field-scope'
import { useFormContext } from '../form-context'
import { showNotice } from '../frame/notices'
import { useMay } from '../rights/use-may'
import { caseMetas, intakeMetas, partyKeys, partyMetas, projectMetas } from './case-fields'
import { useCaseFindings } from './case-findings'
import classes from './case-overview.module.css'
import type { CaseView } from './case-page'
import { LeadSection } from './lead-section'
import { RecordSheet } from './record-sheet'
import { noticeWithUndo } from './use-case-undo'

/** The tab. @param field gets the keyboard, where a link led to it. */
export function CaseOverview({ session, record, field }: CaseView & { field: string | undefined }) {
  const scope = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (field && scope.current) focusField(scope.current, field)
  }, [field])
  const context = useFormContext(record)
  const findings = useCaseFindings(context)
  const mayAdd = useMay()('case.edit', record).allowed

  const onEdit = useCallback(
    (path: Path, value: Json, label: string) => {
      try {
        session.change([{ path, value }], `修改${label}`)
      } catch (error) {
        showNotice({ tone: 'late', text: error instanceof Error ? error.message : '没有改成' })
      }
    },
    [session],
  )
  const sheet = { context, onEdit, ...findings }
  const complaint = record.case.clueCategory === 'complaint'
  const handedDown = record.case.clueCategory === 'assignment'

  function addRespondent() {
    session.change(
      [{ path: ['respondents', crypto.randomUUID()], value: { order: nextOrder(record.respondents) } }],
      '增加被反映人',
    )
  }

  function removeRespondent(id: string, name: string | null | undefined) {
    const purpose = '删除被反映人'
    session.change([{ path: ['respondents', id], value: undefined }], purpose)
    noticeWithUndo(session, `已删除被反映人${name ? `：${name}` : ''}`, purpose)
  }

  return (
    <FieldScope ref={scope} className={classes.overview}>
      <div className={classes.column}>
        <section>
          <h2>案件</h2>
          <RecordSheet {...sheet} label="案件" base={['case']} metas={caseMetas} />
        </section>
        <LeadSection {...sheet} session={session} complaint={complaint} anonymous={isAnonymous(record)} />
        {respondentsOf(record).map(({ id, order: _order, ...respondent }, index, all) => (
          <section key={id}>
            <div className={classes.head}>
              <h2>被反映人{all.length > 1 ? ` ${index + 1}` : ''}</h2>
              {mayAdd && (all.length > 1 || isBlank(respondent)) && (
                <button
                  type="button"
                  className="link"
                  onClick={() => removeRespondent(id, respondent.partyName)}
                >
                  删除这一名
                </button>
              )}
            </div>
            <RecordSheet
              {...sheet}
              label={`被反映人${index + 1}`}
              base={['respondents', id]}
              metas={partyMetas}
              keys={partyKeys(respondent.partyType)}
            />
          </section>
        ))}
        {mayAdd && (
          <button type="button" className={`link ${classes.more}`} onClick={addRespondent}>
            再加一名被反映人
          </button>
        )}
      </div>
      <div className={classes.column}>
        <section>
          <h2>事项</h2>
          <RecordSheet
            {...sheet}
            label="事项"
            base={['intake']}
            metas={intakeMetas}
            keys={['allegationSummary', ...(complaint ? ['requests'] : []), 'preliminaryJudgment']}
          />
        </section>
        <section>
          <h2>项目</h2>
          <RecordSheet {...sheet} label="项目" base={['project']} metas={projectMetas} />
        </section>
        <section>
          <h2>登记</h2>
          <RecordSheet
            {...sheet}
            label="登记"
            base={['intake']}
            metas={intakeMetas}
            keys={[
              'registeredAt',
              'registrarId',
              'receiptChannel',
              ...(handedDown ? ['incomingRef', 'incomingDueDate'] : []),
              ...(complaint ? ['objectionRequired', 'objectionDate', 'objectionReplyDate', 'knownDate'] : []),
            ]}
          />
        </section>
      </div>
    </FieldScope>
  )
}
