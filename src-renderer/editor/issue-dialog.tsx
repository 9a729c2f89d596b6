/**
 * 签发: names what will be fixed, says what still stands against it, and takes the number. It is the one step of
 * the editor that cannot be taken back, so it is the one that asks.
 */
import { Button, Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Finding } from '../../forms/form'
import { approvalsOf } from '../../src-domain/approvals'
import { formatChineseDate } from '../../src-domain/calendar-date'
import { organName } from '../../src-domain/office'
import { roundWords } from '../approvals/approval-words'
import { DocNoInput } from '../fields/doc-no-input'
import { Dialog } from '../frame/dialog'
import { showNotice } from '../frame/notices'
import { useMay, useSigners } from '../rights/use-may'
import { useStore } from '../store/hooks'
import type { CaseSession } from '../store/types'
import styles from './editor.module.css'
import { type IssueNumber, issue, issueDateOf, issuingName, numberFault, proposedNumber } from './issuing'
import type { DraftPaper } from './paper-edits'
import { stepFailure } from './step-failure'
import type { usePaper } from './use-paper'

interface IssueDialogProps {
  draft: DraftPaper
  paper: ReturnType<typeof usePaper>
  session: CaseSession
  onJump: (field: string) => void
  onClose: () => void
}

/** The dialog; it closes itself once the paper is issued. */
export function IssueDialog({ draft, paper, session, onJump, onClose }: IssueDialogProps) {
  const store = useStore()
  const { form } = draft
  const values = paper.paperValues.values
  const [number, setNumber] = useState(() => proposedNumber(draft, values, store.numbers()))
  const [busy, setBusy] = useState(false)
  const errors = paper.findings.filter(({ level }) => level === 'error')
  const warnings = [...unapproved(draft), ...paper.findings.filter(({ level }) => level === 'warning')]
  const fault =
    number === null
      ? null
      : number.docNo.trim() === '' && number.refused !== null
        ? number.refused
        : numberFault(number, draft, values, store.numbers())
  const unnamed = number?.givenBy?.trim() === ''

  async function confirm() {
    setBusy(true)
    try {
      await issue(store, session, draft, values, number)
      onClose()
    } catch (error) {
      const { stands, text } = stepFailure(error, {
        done: '已签发',
        undone: '没有签发',
        kept: '文号没有占用，草稿保持原样。',
      })
      showNotice({ tone: 'late', text })
      if (stands) onClose()
      else setBusy(false)
    }
  }

  function jump(field: string) {
    onClose()
    // The dialog gives the focus back to where it came from before it goes; the jump comes after.
    setTimeout(() => onJump(field), 0)
  }

  return (
    <Dialog opened onClose={onClose} title={`签发《${form.title}》`} size="34rem">
      {errors.length > 0 ? (
        <>
          <p>还有 {errors.length} 处没有填好，填好后才能签发：</p>
          <Remarks findings={errors} onJump={jump} />
        </>
      ) : (
        <>
          <p>签发后下列内容固定不变，文书只按固定的内容打印；有误只能作废重做，文号不再使用。</p>
          <Fixed draft={draft} paper={paper} number={number} onNumber={setNumber} fault={fault} />
          {warnings.length > 0 ? (
            <>
              <p>请再核对：</p>
              <Remarks findings={warnings} onJump={jump} />
            </>
          ) : null}
        </>
      )}
      <div className={styles.dialogActions}>
        <Button variant="default" onClick={onClose} data-autofocus>
          {errors.length > 0 ? '回去填写' : '暂不签发'}
        </Button>
        {errors.length > 0 ? null : (
          <Button loading={busy} disabled={fault !== null || unnamed} onClick={() => void confirm()}>
            签发
          </Button>
        )}
      </div>
    </Dialog>
  )
}

/** That those who approve the paper have not all signed. Many sign on paper, so it is a remark and no bar. */
function unapproved({ context, paperId }: DraftPaper): Finding[] {
  const round = approvalsOf(context.record, paperId)
  if (!round || round.state === 'agreed') return []
  const message = `审批还没有完成（${roundWords[round.state]}）；在纸上签过的，请在“审批”里登记`
  return [{ field: null, level: 'warning', message }]
}

interface FixedProps {
  draft: DraftPaper
  paper: ReturnType<typeof usePaper>
  number: IssueNumber | null
  onNumber: (number: IssueNumber) => void
  fault: string | null
}

/** The list of what will be fixed. */
function Fixed({ draft, paper, number, onNumber, fault }: FixedProps) {
  const values = paper.paperValues.values
  const signers = useSigners(useMay()(`paper.issue:${draft.form.id}`, draft.context.record))
  const organ = organName(draft.context.office, values.issuingOrgId as string | null | undefined)
  return (
    <div className={styles.fixed}>
      {number === null ? null : (
        <>
          <DocNoInput
            value={number.docNo}
            error={fault}
            onChange={(docNo) => onNumber({ ...number, docNo })}
          />
          <Checkbox
            label="外部文号"
            description="由发文机关自己编号，不占本机的号段"
            checked={number.givenBy !== null}
            onChange={(event) =>
              onNumber({
                ...number,
                givenBy: event.currentTarget.checked ? issuingName(draft, values) : null,
              })
            }
          />
          {number.givenBy === null ? null : (
            <TextInput
              label="编号的机关"
              value={number.givenBy}
              error={number.givenBy.trim() === '' ? '请写明这个号是哪个机关编的' : null}
              onChange={(event) => onNumber({ ...number, givenBy: event.currentTarget.value })}
            />
          )}
        </>
      )}
      <dl className={styles.facts}>
        {organ ? <Fact name="发文机关">{organ}</Fact> : null}
        {signers ? <Fact name="签批">{`凭${signers}的签批签发`}</Fact> : null}
        <Fact name="成文日期">{formatChineseDate(issueDateOf(draft, values))}</Fact>
        <Fact name="内容">{`全文 ${paper.tree.parts.length} 联和填写的各项，连同校验码`}</Fact>
      </dl>
    </div>
  )
}

function Fact({ name, children }: { name: string; children: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}

/** Findings as jumps. That an organ lacks the power to issue (rule 0.2) is the gravest and stands in red. */
function Remarks({ findings, onJump }: { findings: readonly Finding[]; onJump: (field: string) => void }) {
  return (
    <ul className={styles.remarks}>
      {findings.map(({ field, level, message, grave }) => (
        <li key={`${field}${message}`} data-level={level} data-grave={grave}>
          {message}
          {field === null ? null : (
            <button type="button" className="link" onClick={() => onJump(field)}>
              去填写
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}
