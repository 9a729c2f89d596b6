/** 作废: asks for the reason, since the number stays used and the register shows why. */
import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { UsualReasons, voidReasons } from '../fields/usual-reasons'
import { Dialog } from '../frame/dialog'
import { showNotice } from '../frame/notices'
import type { CaseSession } from '../store/types'
import styles from './editor.module.css'
import { declareVoid } from './issuing'
import { stepFailure } from './step-failure'

interface VoidDialogProps {
  session: CaseSession
  paperId: string
  /** 《受理告知书》 with its number, as the dialog and the history name it. */
  name: string
  onClose: () => void
}

/** The dialog; it closes itself once the paper is void. */
export function VoidDialog({ session, paperId, name, onClose }: VoidDialogProps) {
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)

  async function confirm() {
    setAsked(true)
    if (reason.trim() === '') return
    try {
      await declareVoid(session, paperId, name, reason)
      onClose()
    } catch (error) {
      const { stands, text } = stepFailure(error, {
        done: '已作废',
        undone: '没有作废',
        kept: '文书保持原样。',
      })
      showNotice({ tone: 'late', text })
      if (stands) onClose()
    }
  }

  return (
    <Dialog opened onClose={onClose} title={`作废${name}`} size="30rem">
      <p>作废后不能恢复：以后印出来每页都带“作废”字样，文号留痕不再使用，原件和原因留在案件记录里。</p>
      <div className={styles.fixed}>
        <UsualReasons reasons={voidReasons} onChoose={setReason} />
        <Textarea
          label="作废原因"
          data-autofocus
          autosize
          minRows={2}
          value={reason}
          error={asked && reason.trim() === '' ? '请写明作废原因，发文登记会显示' : null}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </div>
      <div className={styles.dialogActions}>
        <Button variant="default" onClick={onClose}>
          不作废
        </Button>
        <Button color="red" onClick={() => void confirm()}>
          作废
        </Button>
      </div>
    </Dialog>
  )
}
