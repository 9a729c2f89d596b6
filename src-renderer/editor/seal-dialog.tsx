/** 登记用印: on which day the seal was put on an issued paper, as the register of numbers tells it (B.3.3). */
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { parseDateInput } from '../../src-domain/date-input'
import { useToday } from '../clock'
import { Dialog } from '../frame/dialog'
import { showNotice } from '../frame/notices'
import type { CaseSession } from '../store/types'
import styles from './editor.module.css'

interface SealDialogProps {
  session: CaseSession
  paperId: string
  /** 《受理告知书》 with its number, as the dialog and the history name it. */
  name: string
  /** ISO date of the paper, before which it cannot have been sealed. */
  issueDate: string | null
  /** The day entered before; null where none is. */
  sealedOn: string | null
  onClose: () => void
}

/** The dialog; it closes itself once the day is kept. */
export function SealDialog({ session, paperId, name, issueDate, sealedOn, onClose }: SealDialogProps) {
  const today = useToday()
  const [typed, setTyped] = useState(sealedOn ?? today)
  const [fault, setFault] = useState<string | null>(null)

  function keep() {
    const read = parseDateInput(typed, today)
    if (!read.ok) return setFault(read.error)
    if (read.value > today) return setFault('用印日不能晚于今天')
    if (issueDate && read.value < issueDate) return setFault('用印日不能早于成文日期')
    try {
      session.change([{ path: ['papers', paperId, 'sealedOn'], value: read.value }], `登记用印：${name}`)
      onClose()
    } catch (error) {
      const why = error instanceof Error ? error.message : '写入案件记录时出错，请再试一次'
      showNotice({ tone: 'late', text: `没有登记用印：${why}` })
    }
  }

  return (
    <Dialog opened onClose={onClose} title={`登记用印：${name}`} size="34rem">
      <TextInput
        my="sm"
        label="用印日"
        description="印章实际盖上的日期，列入发文登记"
        data-autofocus
        value={typed}
        error={fault}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) keep()
        }}
      />
      <div className={styles.dialogActions}>
        <Button variant="default" onClick={onClose}>
          取消
        </Button>
        <Button onClick={keep}>登记</Button>
      </div>
    </Dialog>
  )
}
