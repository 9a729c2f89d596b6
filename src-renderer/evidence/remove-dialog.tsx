/** 移除: asks for the reason. What is removed keeps its row and its files, since nothing of a case is ever deleted. */
import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { Dialog } from '../frame/dialog'
import { showNotice } from '../frame/notices'
import classes from './evidence.module.css'

interface Props {
  /** Such as 证3. */
  what: string
  /** Throws where it is refused; the message can be shown. */
  onRemove: (reason: string) => void
  onClose: () => void
}

/** The dialog; it closes itself once the thing is removed. */
export function RemoveDialog({ what, onRemove, onClose }: Props) {
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)

  function confirm() {
    setAsked(true)
    if (reason.trim() === '') return
    try {
      onRemove(reason.trim())
      onClose()
    } catch (error) {
      showNotice({ tone: 'late', text: `没有移除：${error instanceof Error ? error.message : '请再试一次'}` })
    }
  }

  return (
    <Dialog opened onClose={onClose} title={`移除${what}`} size="30rem">
      <p>移除后不再列入清单，但原来的文件、记录和移除原因都留在案件里备查，不会删除。</p>
      <Textarea
        label="移除原因"
        mt="sm"
        data-autofocus
        autosize
        minRows={2}
        maxLength={200}
        value={reason}
        error={asked && reason.trim() === '' ? '请写明移除原因' : null}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className={classes.dialogFoot}>
        <Button variant="default" onClick={onClose}>
          不移除
        </Button>
        <Button color="red" onClick={confirm}>
          移除
        </Button>
      </div>
    </Dialog>
  )
}
