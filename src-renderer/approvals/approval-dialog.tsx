/** Signing a paper in one step: 同意, 不同意 or 退回修改, with an opinion; oneself, or for who signed it on paper. */
import { Button, Checkbox, Radio, Select } from '@mantine/core'
import { useState } from 'react'
import * as fields from '../../forms/fields'
import { type Column, columnNames } from '../../src-domain/approval-ladders'
import type { ApprovalRound } from '../../src-domain/approvals'
import type { Approval, CaseRecord } from '../../src-domain/case-record'
import { factKinds } from '../../src-domain/facts'
import { officerName } from '../../src-domain/office'
import { paperTitle } from '../cases/case-words'
import { useToday } from '../clock'
import { stepFailure } from '../editor/step-failure'
import { FieldControl } from '../fields/field-control'
import { FieldScope } from '../fields/field-scope'
import sheet from '../fields/fields.module.css'
import { Dialog } from '../frame/dialog'
import { showNotice } from '../frame/notices'
import { isGoAhead } from '../frame/use-key'
import type { GuardedCase } from '../store/guarded-case'
import { useCalendar, useOffice, useOfficerId } from '../store/hooks'
import { onDisk } from '../store/on-disk'
import { decisionWords } from './approval-words'
import classes from './approvals.module.css'
import { approvalStep, followingFact } from './give-approval'
import { useSigning } from './use-signing'

const metas = {
  opinion: fields.multiline('意见', { max: 500 }).meta,
  date: fields.date('签署日期', { required: true, past: true }).meta,
}

interface Props {
  session: GuardedCase
  record: CaseRecord
  round: ApprovalRound
  /** Columns that may be signed here and now. */
  columns: readonly Column[]
  /** The opinion of who sends it up, as the paper has it. */
  proposed: string
  /** How many places of the paper are not yet right: it is not sent up so. */
  lacking: number
  onClose: () => void
}

/** The dialog; it closes itself once the signature is recorded. */
export function ApprovalDialog(props: Props) {
  const { session, record, round, columns, proposed, lacking, onClose } = props
  const today = useToday()
  const office = useOffice()
  const calendar = useCalendar()
  const officerId = useOfficerId()
  const signing = useSigning(record, round)
  const [column, setColumn] = useState<Column>(columns.at(-1) ?? 'submission')
  const [decision, setDecision] = useState<Approval['decision']>('agree')
  const [opinion, setOpinion] = useState<string | null>(null)
  const [date, setDate] = useState<string | null>(today)
  const [signer, setSigner] = useState<string | null>(null)
  const [recording, setRecording] = useState(true)
  const [failure, setFailure] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const proposes = column === round.rungs[0]?.column
  const entering = signing(column)
  const signers = entering.allowed ? entering.signers : []
  const signerId = signers.length > 0 ? (signer ?? signers[0] ?? '') : (officerId ?? '')
  const usual = proposes ? proposed : decision === 'agree' ? '同意。' : ''
  const entry = {
    paperId: round.paperId,
    column,
    decision: proposes ? ('agree' as const) : decision,
    opinion: opinion ?? usual,
    ...{ signerId, signedAt: date ?? '', enteredById: officerId },
  }
  const fact = followingFact(record, entry, { office, calendar, today })
  const title = paperTitle(round.docKind)

  /** On disk before it is told as recorded. */
  async function save() {
    if (busy || (proposes && lacking > 0)) return
    const step = approvalStep(record, entry, { office, calendar, today }, recording)
    if (!step.ok) {
      setFailure(step.error)
      return
    }
    setBusy(true)
    try {
      const purpose = proposes
        ? `送审：《${title}》`
        : `${columnNames[column]}${decisionWords[decision]}：《${title}》`
      session.change(step.edits, purpose)
      await onDisk(session)
      onClose()
      showNotice({ text: `已登记：${purpose}` })
    } catch (error) {
      const { stands, text } = stepFailure(error, { done: '已登记', undone: '没有登记', kept: '' })
      if (stands) {
        onClose()
        showNotice({ tone: 'late', text })
      } else setFailure(text)
      setBusy(false)
    }
  }

  return (
    <Dialog
      opened
      onClose={onClose}
      title={`${proposes ? '送审' : '审批'}《${title}》`}
      size="32rem"
      withCloseButton={false}
      onKeyDown={(event) => {
        if (!isGoAhead(event)) return
        event.preventDefault()
        void save()
      }}
    >
      <div className={classes.form}>
        {columns.length > 1 && (
          <Select
            label="审批环节"
            allowDeselect={false}
            data={columns.map((one) => ({ value: one, label: columnNames[one] }))}
            value={column}
            onChange={(value) => value && setColumn(value as Column)}
          />
        )}
        {signers.length > 0 && (
          <Select
            label="由谁签批"
            description="凭纸上的签字代为登记：审批记在签字人名下，另记您的名字"
            allowDeselect={false}
            data={signers.map((id) => ({ value: id, label: officerName(office, id) ?? id }))}
            value={signerId}
            onChange={setSigner}
          />
        )}
        {!proposes && (
          <Radio.Group
            label="决定"
            value={decision}
            onChange={(value) => setDecision(value as Approval['decision'])}
          >
            <div className={classes.choices}>
              {Object.entries(decisionWords).map(([code, words]) => (
                <Radio key={code} value={code} label={words} />
              ))}
            </div>
          </Radio.Group>
        )}
        <FieldScope onLast={save}>
          <fieldset className={sheet.sheet} aria-label="签署">
            <FieldControl
              name="opinion"
              meta={metas.opinion}
              value={entry.opinion}
              width="full"
              onChange={(value) => setOpinion(String(value ?? ''))}
            />
            <FieldControl
              name="signedAt"
              meta={metas.date}
              value={date}
              width="full"
              onChange={(value) => setDate(value as string | null)}
            />
          </fieldset>
        </FieldScope>
        {proposes && lacking > 0 && (
          <p className={classes.failure}>文书还有 {lacking} 处没有填好，填好后才能送审。</p>
        )}
        {fact && (
          <Checkbox
            checked={recording}
            onChange={(event) => setRecording(event.currentTarget.checked)}
            label={`同时登记“${factKinds[fact.kind]}”，日期为签署日期`}
          />
        )}
      </div>
      <div className={classes.foot}>
        <Button loading={busy} onClick={() => void save()} disabled={proposes && lacking > 0}>
          {proposes ? '送审' : '签署'}
        </Button>
        <Button variant="default" onClick={onClose}>
          取消
        </Button>
        {failure && (
          <p className={classes.failure} role="alert">
            {failure}
          </p>
        )}
      </div>
    </Dialog>
  )
}
