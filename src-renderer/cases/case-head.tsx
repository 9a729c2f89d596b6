/** The head of a case: what it is, where it stands, what comes next and until when. */
import { Button, Menu, Tooltip } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useEffect, useEffectEvent, useState } from 'react'
import { clueCategories, confidentialities } from '../../src-domain/codes'
import { type FactKind, factKinds, stages } from '../../src-domain/facts'
import { organName } from '../../src-domain/office'
import { isTradingSuspended, nextFacts, stageOf } from '../../src-domain/stage'
import { useToday } from '../clock'
import { showNotice } from '../frame/notices'
import { useKey } from '../frame/use-key'
import rights from '../rights/rights.module.css'
import { useMay } from '../rights/use-may'
import { go } from '../route'
import { useCalendar, useOffice } from '../store/hooks'
import classes from './case-head.module.css'
import type { CaseView } from './case-page'
import { nameOf, numberOf, titleOf } from './case-words'
import { ExplainedDeadline } from './deadline-mark'
import { limitKey, openDeadlines } from './deadline-words'
import { ExchangeNotes } from './exchange-marks'
import { FactDialog } from './fact-dialog'
import { sideFacts } from './side-facts'

/** Ctrl+Enter opens the usual next step. @param step the dialog to open at once, as the address says. */
export function CaseHead({ session, record, step }: CaseView & { step: FactKind | undefined }) {
  const today = useToday()
  const calendar = useCalendar()
  const office = useOffice()
  const [recording, setRecording] = useState<FactKind | null>(null)
  const stage = stageOf(record)
  const unregistered = stage === 'clueReceived'
  const may = useMay()
  const mayRecord = (kind: FactKind) => may(`fact.record:${kind}`, record)
  const [next, ...further] = nextFacts(record)
  const others = further.filter((kind) => mayRecord(kind).allowed)
  const aside = sideFacts(record).filter((kind) => mayRecord(kind).allowed)
  const answer = next === undefined ? null : mayRecord(next)
  const limits = openDeadlines(record, calendar, today)
  const secrecy = record.case.confidentiality

  function begin(kind: FactKind | undefined) {
    if (unregistered) go({ screen: 'intake', caseId: session.id })
    else if (kind) {
      const asked = mayRecord(kind)
      if (asked.allowed) setRecording(kind)
      else showNotice({ tone: 'late', text: asked.why })
    }
  }

  // A line of the day leads to the step itself. The address goes on without it, or the dialog would come again.
  const openStep = useEffectEvent((kind: FactKind) => {
    go({ screen: 'case', caseId: session.id, tab: 'progress' }, true)
    begin(kind)
  })
  useEffect(() => {
    if (step) openStep(step)
  }, [step])

  useKey('Mod+Enter', () => (next ? begin(next) : false))

  return (
    <header className={classes.head}>
      <div className={classes.what}>
        <h1>
          {titleOf({
            caseTitle: record.case.caseTitle ?? null,
            projectName: record.project.projectName ?? null,
          })}
        </h1>
        <ul className={classes.facts}>
          <li className={classes.stage}>{stages[stage]}</li>
          <ExchangeNotes session={session} record={record} />
          {isTradingSuspended(record) && <li className={classes.suspended}>招标投标暂停中</li>}
          <li>{numberOf({ caseNo: record.case.caseNo ?? null, clueNo: record.case.clueNo ?? null })}</li>
          {record.case.caseNo && record.case.clueNo && <li className="muted">{record.case.clueNo}</li>}
          {record.case.clueCategory && <li>{clueCategories[record.case.clueCategory]}</li>}
          {record.case.authorityOrgId && <li>{organName(office, record.case.authorityOrgId)}</li>}
          {secrecy && secrecy !== 'normal' && (
            <li className={classes.secret}>{confidentialities[secrecy]}</li>
          )}
        </ul>
        {limits.length > 0 && (
          <ul className={classes.limits}>
            {limits.slice(0, 3).map((open) => (
              <li key={limitKey(open)}>
                <ExplainedDeadline open={open} about={nameOf(record)} />
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className={classes.next}>
        {next && answer?.allowed === false && (
          <div className={classes.waiting}>
            <p>下一步：{factKinds[next]}</p>
            <p className={rights.who}>{answer.why}</p>
          </div>
        )}
        {next && answer?.allowed && (
          <Tooltip label="Ctrl+Enter" openDelay={600}>
            <Button onClick={() => begin(next)}>
              {unregistered ? '继续登记' : `下一步：${factKinds[next]}`}
            </Button>
          </Tooltip>
        )}
        {!unregistered && others.length + aside.length > 0 && (
          <Menu position="bottom-end" width={240}>
            <Menu.Target>
              <Button variant="default" rightSection={<IconChevronDown size="1rem" aria-hidden />}>
                {next ? '其他' : '记录事项'}
              </Button>
            </Menu.Target>
            <Menu.Dropdown className={classes.menu ?? ''}>
              <Menu.Item
                onClick={() => go({ screen: 'exchange', section: 'make', subject: session.id })}
                disabled={!may('exchange.make').allowed}
              >
                带到别的电脑（做交换包）
              </Menu.Item>
              {others.length > 0 && <Menu.Label>也可以</Menu.Label>}
              {others.map((kind) => (
                <Menu.Item key={kind} onClick={() => begin(kind)}>
                  {factKinds[kind]}
                </Menu.Item>
              ))}
              {aside.length > 0 && <Menu.Label>其他事项（不改变阶段）</Menu.Label>}
              {aside.map((kind) => (
                <Menu.Item key={kind} onClick={() => begin(kind)}>
                  {factKinds[kind]}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      {recording && (
        <FactDialog session={session} record={record} kind={recording} onClose={() => setRecording(null)} />
      )}
    </header>
  )
}
