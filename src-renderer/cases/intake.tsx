/** Registration of a new lead (Ctrl+N): one page, filled from top to bottom by keyboard, saved as it is typed. */
import { Button } from '@mantine/core'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { type CaseRecord, respondentsOf } from '../../src-domain/case-record'
import type { Json, Path } from '../../src-domain/edits'
import { nextOrder } from '../../src-domain/rows'
import { nowMinute, useToday } from '../clock'
import { FieldScope, focusField } from '../fields/field-scope'
import { useFormContext } from '../form-context'
import { Blank } from '../frame/blank'
import { showNotice } from '../frame/notices'
import { Page } from '../frame/page'
import { useKey } from '../frame/use-key'
import { Waiting } from '../frame/waiting'
import { useMay } from '../rights/use-may'
import { go } from '../route'
import { useCases, useStore } from '../store/hooks'
import { caseMetas, intakeMetas, partyMetas, projectMetas } from './case-fields'
import { useCaseFindings } from './case-findings'
import { DiscardIntake } from './discard-intake'
import classes from './intake.module.css'
import { IntakeAside } from './intake-aside'
import { hasLead, intakeFaults, leadBlock, possibleDuplicates } from './intake-rules'
import { RecordSheet } from './record-sheet'
import { type IntakeCase, intakePurpose, useIntake } from './use-intake'

/** @param caseId of a registration left half-way; null for a new one. */
export function Intake({ caseId }: { caseId: string | null }) {
  const [desk, setDesk] = useState({ caseId, number: 0 })
  // A registration keeps its desk while it gets its address; any other change of the address clears the desk.
  if (desk.caseId !== caseId) setDesk({ caseId, number: desk.number + (desk.caseId === null ? 0 : 1) })
  return <IntakeDesk key={desk.number} caseId={caseId} />
}

function IntakeDesk({ caseId }: { caseId: string | null }) {
  const intake = useIntake(caseId)
  const permission = useMay()('case.register')
  if (intake.failure !== null) {
    return (
      <Blank title="这条登记打不开" text={intake.failure}>
        <Button onClick={() => go({ screen: 'cases' })}>回到案件列表</Button>
      </Blank>
    )
  }
  if (!permission.allowed && caseId === null) return <Blank title="登记线索" text={permission.why} />
  const { record } = intake
  return record === null ? <Waiting /> : <IntakeForm intake={intake} record={record} />
}

function IntakeForm({ intake, record }: { intake: IntakeCase; record: CaseRecord }) {
  const { edit, keep, begun } = intake
  const store = useStore()
  const cases = useCases()
  const today = useToday()
  const context = useFormContext(record)
  const [asked, setAsked] = useState(false)
  const scope = useRef<HTMLDivElement>(null)
  const findings = useCaseFindings(context)
  const faults = useMemo(
    () => new Map([...intakeFaults(record, today), ...findings.faults]),
    [record, today, findings],
  )
  const duplicates = useMemo(() => possibleDuplicates(record, cases), [record, cases])
  const block = leadBlock(record)
  const anonymous = record[block]?.partyType === 'anonymous'
  const handedDown = record.case.clueCategory === 'assignment'
  const reported = block === 'reporter' && hasLead(record) && !handedDown

  const onEdit = useCallback((path: Path, value: Json) => edit(path, value), [edit])
  const sheet = { context, onEdit, faults, doubts: findings.doubts }

  // What has been registered is a case, and has its own page.
  const registered = Object.keys(record.facts).length > 0
  useEffect(() => {
    if (registered) go({ screen: 'case', caseId: record.id, tab: 'overview' }, true)
  }, [registered, record.id])

  // The keyboard begins in the first field, of this registration and of the next one.
  useEffect(() => {
    if (scope.current) focusField(scope.current, 'case.sourceType')
  }, [])

  function jump(name: string) {
    if (scope.current) focusField(scope.current, name)
  }

  async function register() {
    const [first] = faults.keys()
    if (first !== undefined) {
      setAsked(true)
      jump(first)
      return
    }
    try {
      const session = keep()
      const fact = {
        kind: 'registered',
        date: today,
        order: nextOrder(record.facts),
        byOfficerId: store.officerId(),
      }
      session.change(
        [
          { path: ['facts', crypto.randomUUID()], value: fact },
          { path: ['intake', 'registeredAt'], value: nowMinute() },
        ],
        intakePurpose,
      )
      const { state, message } = await session.flush()
      const clueNo = session.record().case.clueNo ?? ''
      if (state === 'saved') showNotice({ text: `已登记：${clueNo}` })
      else showNotice({ tone: 'late', text: `已登记 ${clueNo}，但还没有存盘：${message ?? ''}` })
    } catch (error) {
      showNotice({
        tone: 'late',
        text: `没有登记成功：${error instanceof Error ? error.message : '原因不明'}`,
      })
    }
  }

  useKey('Mod+Enter', () => void register())

  function addRespondent() {
    const id = crypto.randomUUID()
    // Drawn before the keyboard goes there, and at once: a moment later it might already be somewhere else.
    flushSync(() => edit(['respondents', id], { order: nextOrder(record.respondents) }))
    jump(`respondents.${id}.partyType`)
  }

  return (
    <Page
      title="登记新线索"
      aside={record.case.clueNo ?? ''}
      body="fixed"
      actions={
        <>
          {begun ? (
            <DiscardIntake record={record} />
          ) : (
            <Button variant="default" onClick={() => go({ screen: 'cases' })}>
              返回
            </Button>
          )}
          <Button onClick={() => void register()}>完成登记（Ctrl+Enter）</Button>
        </>
      }
    >
      <div className={classes.page}>
        <FieldScope ref={scope} className={classes.form} onLast={() => void register()}>
          <section>
            <h2>来源</h2>
            <RecordSheet
              {...sheet}
              label="来源"
              base={['case']}
              metas={caseMetas}
              keys={['sourceType', 'receivedAt', 'clueCategory']}
            />
            <RecordSheet
              {...sheet}
              label="收件"
              base={['intake']}
              metas={intakeMetas}
              keys={handedDown ? ['receiptChannel', 'incomingRef', 'incomingDueDate'] : ['receiptChannel']}
            />
          </section>
          {hasLead(record) && (
            <section>
              <h2>{block === 'complainant' ? '投诉人' : '反映人'}</h2>
              <RecordSheet
                {...sheet}
                label="反映人"
                base={[block]}
                metas={partyMetas}
                keys={anonymous ? ['partyType', 'contactPhone'] : leadKeys(record[block]?.partyType)}
                required={handedDown || anonymous ? [] : ['partyName']}
              />
              {reported && !anonymous && (
                <RecordSheet
                  {...sheet}
                  label="实名与保密"
                  base={['intake']}
                  metas={intakeMetas}
                  keys={['realName', 'confidentialRequested']}
                />
              )}
            </section>
          )}
          <section>
            <h2>被反映人</h2>
            {respondentsOf(record).map(({ id, partyType }, index) => (
              <RecordSheet
                key={id}
                {...sheet}
                label={`被反映人${index + 1}`}
                base={['respondents', id]}
                metas={partyMetas}
                keys={
                  partyType === 'natural'
                    ? ['partyType', 'biddingRole', 'partyName']
                    : ['partyType', 'biddingRole', 'partyName', 'uscc']
                }
                required={index === 0 ? ['partyName'] : []}
              />
            ))}
            <button type="button" className={`link ${classes.more}`} onClick={addRespondent}>
              再加一名被反映人
            </button>
          </section>
          <section>
            <h2>项目</h2>
            <RecordSheet
              {...sheet}
              label="项目"
              base={['project']}
              metas={projectMetas}
              keys={['projectName', 'tenderProjectNo', 'tendereeName', 'tradingStage', 'sector']}
            />
          </section>
          <section>
            <h2>事项与承办</h2>
            <RecordSheet
              {...sheet}
              label="事项"
              base={['intake']}
              metas={intakeMetas}
              keys={['allegationSummary']}
            />
            <RecordSheet
              {...sheet}
              label="案由与承办"
              base={['case']}
              metas={caseMetas}
              keys={['caseTitle', 'handlerIds']}
              required={['caseTitle']}
            />
          </section>
        </FieldScope>
        <IntakeAside
          context={context}
          faults={asked ? faults : new Map()}
          duplicates={duplicates}
          onJump={jump}
        />
      </div>
    </Page>
  )
}

function leadKeys(partyType: string | null | undefined): string[] {
  if (partyType === 'natural') return ['partyType', 'partyName', 'contactPhone']
  return ['partyType', 'partyName', 'contactPhone', 'uscc']
}
