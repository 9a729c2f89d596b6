/** Recording the next fact of a case: the day, a note, and the paper that usually goes with it. */
import { Button, Checkbox, Select } from '@mantine/core'
import { useMemo, useState } from 'react'
import * as fields from '../../forms/fields'
import { nextCaseNo } from '../../src-domain/case-naming'
import { type CaseRecord, isAnonymous } from '../../src-domain/case-record'
import { type FactKind, factKinds } from '../../src-domain/facts'
import { isReady } from '../../src-domain/next-steps'
import { rangeFault } from '../../src-domain/number-ranges'
import { officerName } from '../../src-domain/office'
import { dayInWords, useToday } from '../clock'
import { FieldControl } from '../fields/field-control'
import { FieldScope } from '../fields/field-scope'
import sheet from '../fields/fields.module.css'
import { Dialog } from '../frame/dialog'
import { keepFocus } from '../frame/keep-focus'
import { isGoAhead } from '../frame/use-key'
import { useMay } from '../rights/use-may'
import { go, hrefOf } from '../route'
import { useCalendar, useNumbers, useOffice, useOfficerId } from '../store/hooks'
import { workstationName } from '../workstation'
import { beginPaper, recordFact } from './case-edits'
import type { CaseView } from './case-page'
import { faultOfDate } from './fact-dates'
import classes from './fact-dialog.module.css'
import { doubtOfFact, extraOf, faultOfExtra, reasonAsked } from './fact-extras'
import { formsAfter } from './fact-papers'
import { StepNeeds, useStep } from './step-needs'
import { noticeWithUndo } from './use-case-undo'
import { useReview } from './use-review'

const metas = {
  date: fields.date('日期', { required: true, past: true }).meta,
  caseNo: fields.docNo('案号', { required: true, help: '受理时取号，按本办序号编排' }).meta,
  note: fields.multiline('说明', { max: 200 }).meta,
  why: fields.multiline('原因', { max: 200, required: true }).meta,
  /** In place of the note where something that must be there is lacking. */
  reason: fields.multiline('仍要记录的原因', { max: 200, required: true }).meta,
}

/** The dialog; it closes itself once the fact is recorded. */
export function FactDialog({
  session,
  record,
  kind,
  onClose,
}: CaseView & { kind: FactKind; onClose: () => void }) {
  const today = useToday()
  const calendar = useCalendar()
  const office = useOffice()
  const officerId = useOfficerId()
  const cases = useNumbers()
  const may = useMay()
  const entering = may(`fact.record:${kind}`, record)
  const signers = entering.allowed ? entering.signers : []
  const [signer, setSigner] = useState<string | null>(signers[0] ?? null)
  const wantsNumber = kind === 'accepted' && !record.case.caseNo
  const proposed = useMemo(() => {
    const prefix = office.organs[office.officeOrgId]?.docCodePrefix
    const used = cases.map(({ caseNo }) => caseNo)
    return prefix ? nextCaseNo(used, prefix, Number(today.slice(0, 4)), office, workstationName()) : null
  }, [office, cases, today])
  const [date, setDate] = useState<string | null>(today)
  const [note, setNote] = useState<string | null>(null)
  const [caseNo, setCaseNo] = useState(wantsNumber && proposed?.ok ? proposed.docNo : null)
  const [extraValue, setExtraValue] = useState<unknown>(null)
  const step = useStep(record, kind, date)
  const extra = extraOf(kind, record)
  // A file is not put away over what the review finds, unless somebody says why.
  const unsettled = useReview(record, kind === 'archived').filter(
    ({ acceptedReason }) => acceptedReason === null,
  )
  const lacking = (step !== null && !isReady(step)) || unsettled.length > 0
  const offered = formsAfter(record, kind, step).filter(({ id }) => may(`paper.draft:${id}`, record).allowed)
  const [drafting, setDrafting] = useState(offered.length > 0 && !isNoticeToNobody(record, kind))
  const [failure, setFailure] = useState<string | null>(null)

  const dateFault = faultOfDate(record, { kind, date }, today)
  const numberFault =
    wantsNumber && cases.some((other) => other.caseNo === caseNo && other.id !== record.id)
      ? '这个案号已经用过'
      : wantsNumber
        ? caseNo
          ? rangeFault(caseNo, office, workstationName())
          : proposed?.ok === false
            ? proposed.error
            : null
        : null
  const doubt = doubtOfFact(record, { kind, date, value: extraValue }, calendar)
  const reason = lacking ? '还有必须具备的事项没有完成，仍要记录的请写明原因' : (doubt ?? reasonAsked[kind])
  const reasonFault = reason && !note?.trim() ? reason : null

  function save() {
    const fault = dateFault ?? numberFault ?? faultOfExtra(extra, kind, extraValue, date) ?? reasonFault
    if (fault || date === null || (wantsNumber && !caseNo)) {
      setFailure(fault ?? '请填写案号')
      return
    }
    const purpose = `记录：${factKinds[kind]}`
    try {
      const fact = recordFact(record, {
        kind,
        date,
        note: note?.trim() || null,
        byOfficerId: signers.length > 0 ? signer : officerId,
        caseNo: wantsNumber ? caseNo : null,
        ...(extra ? { extra: { [extra.key]: extraValue } } : {}),
      })
      const [form] = offered
      const paper =
        drafting && form
          ? beginPaper(record, form, new Date().toISOString(), fact.id, officerId)
          : { id: null, edits: [] }
      session.change([...fact.edits, ...paper.edits], purpose)
      onClose()
      noticeWithUndo(session, `已记录：${factKinds[kind]}（${dayInWords(date, today)}）`, purpose)
      if (paper.id !== null) go({ screen: 'editor', caseId: session.id, paperId: paper.id })
    } catch (error) {
      setFailure(error instanceof Error ? error.message : '没有记录成功')
    }
  }

  return (
    <Dialog
      opened
      onClose={onClose}
      title={factKinds[kind]}
      size="30rem"
      withCloseButton={false}
      onKeyDown={(event) => {
        if (!isGoAhead(event)) return
        event.preventDefault()
        save()
      }}
    >
      {/* Before the fields: what is lacking is why a reason is asked for among them. */}
      {step && (
        <div className={classes.lacking}>
          <StepNeeds session={session} record={record} needs={step.needs} onGo={onClose} />
        </div>
      )}
      <FieldScope className={classes.form} onLast={save} ref={beginAtFirstField}>
        <fieldset className={sheet.sheet} aria-label={factKinds[kind]}>
          <FieldControl
            name="date"
            meta={metas.date}
            value={date}
            width="full"
            error={dateFault}
            onChange={(value) => setDate(value as string | null)}
          />
          {wantsNumber && (
            <FieldControl
              name="caseNo"
              meta={metas.caseNo}
              value={caseNo}
              width="full"
              error={numberFault}
              onChange={(value) => setCaseNo(value as string | null)}
            />
          )}
          {extra && (
            <FieldControl
              name={extra.key}
              meta={extra.meta}
              value={extraValue}
              width="full"
              onChange={setExtraValue}
            />
          )}
          <FieldControl
            name="note"
            meta={lacking ? metas.reason : reason ? metas.why : metas.note}
            value={note}
            width="full"
            onChange={(value) => setNote(value as string | null)}
          />
        </fieldset>
      </FieldScope>
      {unsettled.length > 0 && (
        <p className={classes.remark} role="alert">
          案卷评查还有 {unsettled.length} 个问题，请先
          <a href={hrefOf({ screen: 'case', caseId: record.id, tab: 'review' })} onClick={onClose}>
            逐项整改或者说明理由接受
          </a>
          ；仍要归档的，请写明原因。
        </p>
      )}
      {step && (
        <p className={classes.source}>
          由{step.who}办理。依据：{step.step.source}
        </p>
      )}
      {signers.length > 0 && (
        <Select
          label="由谁签批或办理"
          mt="sm"
          description="凭纸上的签字代为登记：事项记在签字人名下，修改记录里留您的名字"
          allowDeselect={false}
          data={signers.map((id) => ({ value: id, label: officerName(office, id) ?? id }))}
          value={signer}
          onChange={setSigner}
        />
      )}
      {[...remarks(record, kind), ...(doubt ? [doubt] : [])].map((remark) => (
        <p key={remark} className={classes.remark}>
          {remark}
        </p>
      ))}
      {offered[0] && (
        <Checkbox
          className={classes.draft ?? ''}
          checked={drafting}
          onChange={(event) => setDrafting(event.currentTarget.checked)}
          label={`随后起草《${offered[0].title}》`}
        />
      )}
      <div className={classes.foot}>
        <Button onClick={save} {...keepFocus}>
          记录
        </Button>
        <Button variant="default" onClick={onClose} {...keepFocus}>
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

/** The keyboard begins at the day, not at the ways to mend what is lacking above it. */
function beginAtFirstField(form: HTMLDivElement | null) {
  form?.querySelector('input')?.setAttribute('data-autofocus', '')
}

/** An anonymous report has nobody to be told (A.2). */
function isNoticeToNobody(record: CaseRecord, kind: FactKind): boolean {
  return (kind === 'accepted' || kind === 'notAccepted') && isAnonymous(record)
}

/** What to bear in mind before recording this fact (E.3 守卫). */
function remarks(record: CaseRecord, kind: FactKind): string[] {
  const told: [boolean, string][] = [
    [isNoticeToNobody(record, kind), '匿名反映，没有可以告知的人，不出告知文书。'],
    [kind === 'tradingSuspended', '暂停须由有权部门批准，并以有权部门名义发出。'],
    [kind === 'extended', '须在原期限届满前经主要负责人批准。'],
    [kind === 'reviewNoticed', '日期填收到行政复议申请书副本的那天，答复的期限从次日起算。'],
    [kind === 'suitNoticed', '日期填收到起诉状副本的那天，自次日起十五日内提交答辩状和证据。'],
    [kind === 'policeSent', '须由有权部门正职负责人批准，自批准起24小时内移送。'],
  ]
  return told.filter(([holds]) => holds).map(([, sentence]) => sentence)
}
