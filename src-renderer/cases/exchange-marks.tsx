/** What lists and the head of a case say of its exchange with other workstations: who has it along, what waits to be settled. */
import type { CaseSummary } from '../../src-domain/case-summary'
import { openCheckouts, returnEdits } from '../../src-domain/checkout'
import { officerName } from '../../src-domain/office'
import { questionCount } from '../../src-domain/package/paper-findings'
import { tellingConflicts } from '../../src-domain/record-doc'
import { beijingMinute, dayInWords, useToday } from '../clock'
import { tellRefusal } from '../conflicts/use-questions'
import { showNotice } from '../frame/notices'
import { useMayWrite } from '../rights/use-may'
import { hrefOf } from '../route'
import { useOffice } from '../store/hooks'
import { workstationName } from '../workstation'
import classes from './case-head.module.css'
import type { CaseView } from './case-page'
import marks from './exchange-marks.module.css'

/** Small marks before the title in a list. */
export function ExchangeMarks({ summary }: { summary: CaseSummary }) {
  const { conflicts = 0, away } = summary
  return (
    <>
      {conflicts > 0 && <span className={marks.mark}>冲突 {conflicts}</span>}
      {away && <span className={marks.mark}>在外</span>}
    </>
  )
}

/** The same in full words; empty where there is nothing to say. */
export function exchangeWords({ conflicts = 0, away = [] }: CaseSummary): string {
  return [
    conflicts > 0 ? `${conflicts} 处冲突待选定` : '',
    ...away.map(({ name, at }) => `${name} ${beijingMinute(at).slice(0, 10)} 起带出办理`),
  ]
    .filter(Boolean)
    .join('，')
}

/** In the head of the case: a notice, and no lock. */
export function ExchangeNotes({ session, record }: CaseView) {
  const conflicts = questionCount(tellingConflicts(session.conflicts()))
  const office = useOffice()
  const today = useToday()
  const away = openCheckouts(record)
  const mayEnd = useMayWrite(record)(['checkouts'])

  /** It came back in a package that was not made as 外出带回, or on foot. */
  function end(workstationId: string, name: string) {
    tellRefusal(() => {
      const edits = returnEdits(record, workstationId, new Date().toISOString())
      session.change(edits, `“${name}”已带回，外出办理结束`)
      showNotice({ text: '外出办理已结束，可以按 Ctrl+Z 撤销' })
      // What was pressed is gone with the notice.
      setTimeout(() => document.querySelector('main')?.focus(), 0)
    })
  }

  return (
    <>
      {away.map(({ id, workstationId, workstationName: name, officerId, at }) => (
        <li key={id} className={classes.suspended}>
          外出办理：{name === workstationName() ? '本机带着' : name}，
          {officerName(office, officerId) ?? '未登记人员'} {dayInWords(beijingMinute(at), today)}起
          {mayEnd && (
            <button type="button" className={`link ${marks.end}`} onClick={() => end(workstationId, name)}>
              已带回
            </button>
          )}
        </li>
      ))}
      {conflicts > 0 && (
        <li className={classes.suspended}>
          <a href={hrefOf({ screen: 'exchange', section: 'conflicts', subject: record.id })}>
            {conflicts} 处冲突待选定
          </a>
        </li>
      )}
      {away.map(
        ({ id, note }) =>
          note && (
            <li key={id} className={marks.task}>
              任务：{note}
            </li>
          ),
      )}
    </>
  )
}
