/** One case: its head with the next step and the nearest limit, and below it what is known, done, written and changed. */
import { Button, Tabs } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import type { CaseRecord } from '../../src-domain/case-record'
import { evidenceOf } from '../../src-domain/evidence'
import type { FactKind } from '../../src-domain/facts'
import type { HistoryEntry } from '../../src-domain/record-history'
import { EvidenceTab } from '../evidence/evidence-tab'
import { Blank } from '../frame/blank'
import { Waiting } from '../frame/waiting'
import { PenaltyTab } from '../penalties/penalty-tab'
import { type CaseTab, go } from '../route'
import type { GuardedCase } from '../store/guarded-case'
import { useCaseSession } from '../store/hooks'
import { CaseConflicts } from './case-conflicts'
import { CaseHead } from './case-head'
import { CaseHistory } from './case-history'
import { CaseOverview } from './case-overview'
import classes from './case-page.module.css'
import { CasePapers } from './case-papers'
import { CaseProgress } from './case-progress'
import { CaseReview } from './case-review'
import { PastCase } from './past-case'
import { useCaseUndo } from './use-case-undo'

interface Props {
  caseId: string
  tab: CaseTab
  /** The dialog of this fact is opened at once. */
  step: FactKind | undefined
  /** The field of the overview that gets the keyboard. */
  field: string | undefined
}

/** The page of a case, or why it cannot be shown. */
export function CasePage({ caseId, tab, step, field }: Props) {
  const opened = useCaseSession(caseId)
  if (opened.status === 'loading') return <Waiting />
  if (opened.status === 'ready') {
    return <OpenCase session={opened.session} record={opened.record} tab={tab} step={step} field={field} />
  }
  const missing = opened.status === 'missing'
  return (
    <Blank
      title={missing ? '没有这件案件' : '这件案件的记录读不出来'}
      text={
        missing
          ? '它可能已被放弃登记，或来自别的电脑。'
          : '记录已原样保留在本机，没有改动，其他案件不受影响。请联系维护人员，用备份恢复。'
      }
      detail={missing ? null : opened.message}
    >
      <Button onClick={() => go({ screen: 'cases' })}>回到案件列表</Button>
    </Blank>
  )
}

const tabs: readonly { tab: CaseTab; label: string }[] = [
  { tab: 'overview', label: '概况' },
  { tab: 'progress', label: '办理进程' },
  { tab: 'papers', label: '文书' },
  { tab: 'evidence', label: '证据' },
  { tab: 'penalty', label: '处罚' },
  { tab: 'review', label: '评查' },
  { tab: 'history', label: '历史' },
]

export interface CaseView {
  session: GuardedCase
  record: CaseRecord
}

/** Shown, never hidden: what can be read stands below, and nothing of it can be changed. */
function BrokenChain({ fault }: { fault: string }) {
  return (
    <div className={classes.broken} role="alert">
      <IconAlertTriangle size="1.125rem" aria-hidden />
      <p>
        <strong>{fault}</strong>
        下面是还能读出的内容，可能不是最新的，现在只能查看，不能修改。请报告主要负责人，用备份核对、恢复。
      </p>
    </div>
  )
}

function OpenCase({ session, record, tab, step, field }: CaseView & Omit<Props, 'caseId'>) {
  useCaseUndo(session)
  const [past, setPast] = useState<HistoryEntry | null>(null)
  const fault = session.fault()
  const papers = Object.keys(record.papers).length
  const evidence = evidenceOf(record).length
  if (past && tab === 'history') {
    return <PastCase session={session} record={record} entry={past} onBack={() => setPast(null)} />
  }
  return (
    <div className={classes.page}>
      {fault !== null && <BrokenChain fault={fault} />}
      <CaseConflicts session={session} record={record} />
      <CaseHead session={session} record={record} step={step} />
      <Tabs
        className={classes.tabs ?? ''}
        value={tab}
        keepMounted={false}
        onChange={(next) => go({ screen: 'case', caseId: session.id, tab: next as CaseTab }, true)}
      >
        <Tabs.List className={classes.tabList ?? ''} aria-label="案件内容">
          {tabs.map(({ tab: value, label }) => (
            <Tabs.Tab key={value} value={value}>
              {label}
              {value === 'papers' && papers > 0 ? ` ${papers}` : ''}
              {value === 'evidence' && evidence > 0 ? ` ${evidence}` : ''}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="overview" className={classes.panel ?? ''}>
          <CaseOverview session={session} record={record} field={field} />
        </Tabs.Panel>
        <Tabs.Panel value="progress" className={classes.panel ?? ''}>
          <CaseProgress session={session} record={record} />
        </Tabs.Panel>
        <Tabs.Panel value="papers" className={classes.panel ?? ''}>
          <CasePapers session={session} record={record} />
        </Tabs.Panel>
        <Tabs.Panel value="evidence" className={`${classes.panel} ${classes.filled}`}>
          <EvidenceTab session={session} record={record} />
        </Tabs.Panel>
        <Tabs.Panel value="penalty" className={classes.panel ?? ''}>
          <PenaltyTab session={session} record={record} />
        </Tabs.Panel>
        <Tabs.Panel value="review" className={classes.panel ?? ''}>
          <CaseReview session={session} record={record} />
        </Tabs.Panel>
        <Tabs.Panel value="history" className={classes.panel ?? ''}>
          <CaseHistory session={session} record={record} onMoment={setPast} />
        </Tabs.Panel>
      </Tabs>
    </div>
  )
}
