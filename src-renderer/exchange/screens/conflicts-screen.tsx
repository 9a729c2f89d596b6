/** 冲突: cases in which two workstations wrote different things, and numbers that two papers bear. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { NumberClash } from '../../../src-domain/package/comparison-types'
import { CaseConflicts } from '../../cases/case-conflicts'
import { numberOf, paperTitle, titleOf } from '../../cases/case-words'
import { Blank } from '../../frame/blank'
import { Waiting } from '../../frame/waiting'
import { go, hrefOf } from '../../route'
import { useCaseSession, useCases, useNumbers } from '../../store/hooks'
import { standingClashes } from '../number-clashes'
import { ClashDialog } from './clash-dialog'
import classes from './exchange.module.css'

/** @param caseId the case whose conflicts are open. */
export function ConflictsScreen({ caseId }: { caseId: string | null }) {
  const cases = useCases()
  const numbers = useNumbers()
  const [settling, setSettling] = useState<NumberClash | null>(null)
  const contested = cases.filter(({ conflicts = 0 }) => conflicts > 0)
  const clashes = standingClashes(numbers)
  if (contested.length + clashes.length === 0 && caseId === null) {
    return (
      <Blank
        title="没有冲突"
        text="两台电脑改了同一处、两份文书用了同一个文号时，列在这里，两边的内容都不会丢。"
      />
    )
  }
  return (
    <div className={classes.sheet}>
      {contested.length > 0 && (
        <section className={classes.part} aria-labelledby="conflicts-cases">
          <h2 id="conflicts-cases">同一处不同</h2>
          <div>
            <ul className={classes.records} aria-label="有冲突的案件">
              {contested.map((summary) => (
                <li key={summary.id}>
                  <a
                    className={classes.record}
                    href={hrefOf({ screen: 'exchange', section: 'conflicts', subject: summary.id })}
                    aria-current={summary.id === caseId ? 'true' : undefined}
                  >
                    <span className={classes.mark}>冲突 {summary.conflicts}</span>
                    <span className="cut">
                      {numberOf(summary)} {titleOf(summary)}
                    </span>
                  </a>
                </li>
              ))}
            </ul>
            {caseId !== null && <OpenCase key={caseId} caseId={caseId} />}
          </div>
        </section>
      )}
      {contested.length === 0 && caseId !== null && <OpenCase key={caseId} caseId={caseId} />}
      {clashes.length > 0 && (
        <section className={classes.part} aria-labelledby="conflicts-numbers">
          <h2 id="conflicts-numbers">同号</h2>
          <div>
            <p className={classes.hint}>一个文号只能留给一份文书；另一份作废、写明原因，再取新号重做。</p>
            <ul className={classes.records} aria-label="同号的文书">
              {clashes.map((clash) => (
                <li key={clash.docNo} className={classes.clash}>
                  <span>{clash.docNo}</span>
                  <span className="muted">
                    {clash.papers.map(({ docKind }) => `《${paperTitle(docKind)}》`).join('、')}
                  </span>
                  <Button size="xs" variant="default" onClick={() => setSettling(clash)}>
                    处理
                  </Button>
                </li>
              ))}
            </ul>
          </div>
        </section>
      )}
      {settling && <ClashDialog clash={settling} onClose={() => setSettling(null)} />}
    </div>
  )
}

function OpenCase({ caseId }: { caseId: string }) {
  const opened = useCaseSession(caseId)
  if (opened.status === 'loading') return <Waiting />
  if (opened.status !== 'ready') return <p className={classes.hint}>{opened.message}</p>
  const { session, record } = opened
  return (
    <div className={classes.settling}>
      <CaseConflicts
        session={session}
        record={record}
        settled={
          <p role="status">
            这件案件没有待选定的内容了。
            <Button
              variant="default"
              size="xs"
              onClick={() => go({ screen: 'case', caseId, tab: 'overview' })}
            >
              打开案件
            </Button>
          </p>
        }
      />
    </div>
  )
}
