/** A paper that a meeting sends by itself: what it still lacks, how it reads, and once it is sent the copy frozen then. */
import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { DocumentTree } from '../../forms/document-tree'
import type { MeetingPaper as Composed } from '../../forms/meeting-papers'
import type { SentPaper } from '../../src-domain/meetings/meeting-record'
import { SheetDialog } from '../editor/sheet-dialog'
import { stepFailure } from '../editor/step-failure'
import { showNotice } from '../frame/notices'
import { hrefOf } from '../route'
import { useNumbers } from '../store/hooks'
import { onDisk } from '../store/on-disk'
import type { MeetingView } from './meeting-page'
import classes from './meetings.module.css'
import { sentPaper } from './send-paper'
import { useAroundMeeting } from './use-around-meeting'

interface Props {
  session: MeetingView['session']
  /** 通知 or 纪要, as the buttons call it; `title` is its full name, `code` its part of the number. */
  name: string
  title: string
  code: string
  /** Where it is kept in the meeting. */
  path: readonly string[]
  sent: SentPaper | null | undefined
  /** What keeps it from being sent besides what its composition finds. */
  lacking?: readonly string[]
  compose: (docNo: string | null) => Composed
  /** Whether to offer to send it, and whether that is possible now. */
  maySend: boolean
  ready?: boolean
  sendVariant?: 'outline' | 'filled'
  /** The line that tells of the paper once it is sent. */
  told: ReactNode
}

export function MeetingPaper({
  session,
  name,
  title,
  code,
  path,
  sent,
  lacking = [],
  compose,
  maySend,
  ready = true,
  sendVariant = 'filled',
  told,
}: Props) {
  const around = useAroundMeeting()
  const numbers = useNumbers()
  const [shown, setShown] = useState<DocumentTree | null>(null)
  const [busy, setBusy] = useState(false)
  const draft = sent ? null : compose(null)
  const faults = draft ? [...new Set([...lacking, ...faultsOf(draft)])] : []
  const ofOffice = draft?.findings.some(({ level, field }) => level === 'error' && fromLibrary.has(field))

  function show() {
    if (draft) setShown(draft.tree)
    else if (sent?.tree) setShown(JSON.parse(sent.tree) as DocumentTree)
  }

  /** On disk before it is told; that a paper was sent is not taken back by Ctrl+Z. */
  async function send() {
    setBusy(true)
    try {
      const paper = await sentPaper(code, compose, around, numbers)
      session.change([{ path: [...path], value: paper }], `签发${title}${paper.docNo}`, { final: true })
      await onDisk(session)
    } catch (error) {
      const words = { done: '已签发', undone: '没有签发', kept: '文号没有占用。' }
      showNotice({ tone: 'late', text: stepFailure(error, words).text })
    }
    setBusy(false)
  }

  return (
    <>
      {sent
        ? told
        : faults.length > 0 && (
            <ul className={classes.faults} aria-label={`${name}还缺什么`}>
              {faults.map((fault) => (
                <li key={fault}>{fault}</li>
              ))}
              {ofOffice && (
                <li>
                  联系电话、联系地址取自监管办的资料
                  <a href={hrefOf({ screen: 'library', section: 'organs' })}>去资料库填写</a>
                </li>
              )}
            </ul>
          )}
      <div className={classes.buttons}>
        {(draft || sent?.tree) && (
          <Button variant="default" onClick={show}>
            {sent ? `查看、打印${name}` : `预览${name}`}
          </Button>
        )}
        {!sent && maySend && (
          <Button
            variant={sendVariant}
            loading={busy}
            disabled={!ready || faults.length > 0}
            onClick={() => void send()}
          >
            签发{name}
          </Button>
        )}
      </div>
      {shown && <SheetDialog tree={shown} withInformant={false} onClose={() => setShown(null)} />}
    </>
  )
}

/** What no meeting asks for: it is filled once for the office. */
const fromLibrary: ReadonlySet<string | null> = new Set(['contactOfficePhone', 'contactOfficeAddress'])

/** What keeps a composed paper from being sent, its number apart: that it is given then. */
function faultsOf({ findings }: Composed): string[] {
  return findings
    .filter(({ level, field }) => level === 'error' && field !== 'docNo')
    .map(({ message }) => message)
}
