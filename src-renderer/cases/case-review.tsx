/** 评查: what the review finds in the file of a case, each with its rule, its source and the way to the place. */
import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { officerName } from '../../src-domain/office'
import { reviewRules } from '../../src-domain/review/review'
import type { ReviewFinding, ReviewPlace } from '../../src-domain/review/types'
import { useMay } from '../rights/use-may'
import { hrefOf, type Route } from '../route'
import { useOffice, useStore } from '../store/hooks'
import type { CaseView } from './case-page'
import classes from './case-review.module.css'
import { MissingPaper } from './missing-paper'
import { noticeWithUndo } from './use-case-undo'
import { useReview } from './use-review'

/** The tab. */
export function CaseReview({ session, record }: CaseView) {
  const findings = useReview(record)
  const open = findings.filter(({ acceptedReason }) => acceptedReason === null)
  const accepted = findings.filter(({ acceptedReason }) => acceptedReason !== null)
  return (
    <div className={classes.review}>
      <p className={classes.sum} role="status">
        {open.length === 0
          ? `按 ${reviewRules.length} 条规则评查，没有发现问题。`
          : `按 ${reviewRules.length} 条规则评查，发现 ${open.length} 个问题。`}
      </p>
      <ul className={classes.list} aria-label="评查发现的问题">
        {open.map((finding) => (
          <Finding key={finding.key} finding={finding} session={session} record={record} />
        ))}
      </ul>
      {accepted.length > 0 && (
        <>
          <h2>已接受的偏差</h2>
          <ul className={classes.list} aria-label="已接受的偏差">
            {accepted.map((finding) => (
              <Finding key={finding.key} finding={finding} session={session} record={record} />
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

function Finding({ finding, session, record }: CaseView & { finding: ReviewFinding }) {
  const office = useOffice()
  const store = useStore()
  const [accepting, setAccepting] = useState(false)
  const [reason, setReason] = useState('')
  const may = useMay()
  const mayAccept = may('review.accept', record).allowed
  const { key, title, message, basis, at, acceptedReason } = finding
  const by = officerName(office, record.acceptedDeviations?.[key]?.officerId)

  function accept() {
    if (reason.trim() === '') return
    const purpose = `接受评查偏差：${title}`
    const value = { reason: reason.trim(), officerId: store.officerId(), at: new Date().toISOString() }
    session.change([{ path: ['acceptedDeviations', key], value }], purpose)
    noticeWithUndo(session, '已记下接受的理由', purpose)
    setAccepting(false)
  }

  function reopen() {
    const purpose = `不再接受评查偏差：${title}`
    session.change([{ path: ['acceptedDeviations', key], value: undefined }], purpose)
    noticeWithUndo(session, '已恢复为问题', purpose)
  }

  return (
    <li className={classes.finding}>
      <p className={classes.message}>
        <strong>{message}</strong>
        {at && <WayTo place={at} session={session} record={record} />}
      </p>
      <p className={classes.rule}>
        规则：{title}。依据：{basis}
      </p>
      {acceptedReason !== null && (
        <p className={classes.rule}>
          接受的理由：{acceptedReason}
          {by && `（${by}）`}
          {mayAccept && (
            <button type="button" className="link" onClick={reopen}>
              恢复为问题
            </button>
          )}
        </p>
      )}
      {acceptedReason === null && mayAccept && !accepting && (
        <button type="button" className="link" onClick={() => setAccepting(true)}>
          说明理由，接受这一偏差
        </button>
      )}
      {accepting && (
        <div className={classes.accepting}>
          <Textarea
            label="接受的理由"
            value={reason}
            maxLength={200}
            autosize
            ref={focusAtOnce}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Button size="sm" disabled={reason.trim() === ''} onClick={accept}>
            接受
          </Button>
          <Button size="sm" variant="default" onClick={() => setAccepting(false)}>
            不接受
          </Button>
        </div>
      )}
    </li>
  )
}

/** What has just come up is typed into. */
function focusAtOnce(box: HTMLTextAreaElement | null) {
  box?.focus()
}

/** The way to where a finding is mended. */
function WayTo({ place, session, record }: CaseView & { place: NonNullable<ReviewPlace> }) {
  if ('missing' in place) return <MissingPaper session={session} record={record} kind={place.missing} />
  return <a href={hrefOf(routeTo(place, session.id))}>{'paper' in place ? '打开文书' : '去核对'}</a>
}

function routeTo(place: { paper: string } | { path: string }, caseId: string): Route {
  if ('paper' in place) return { screen: 'editor', caseId, paperId: place.paper }
  if (place.path === 'evidence') return { screen: 'case', caseId, tab: 'evidence' }
  if (place.path.startsWith('facts')) return { screen: 'case', caseId, tab: 'progress' }
  return { screen: 'case', caseId, tab: 'overview', field: place.path }
}
