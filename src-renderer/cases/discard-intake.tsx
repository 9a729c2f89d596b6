/** Giving up a registration begun by mistake. It cannot be taken back, so it is asked once, saying what will go. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { CaseRecord } from '../../src-domain/case-record'
import { Dialog } from '../frame/dialog'
import { showNotice } from '../frame/notices'
import { go } from '../route'
import { useStore } from '../store/hooks'
import classes from './fact-dialog.module.css'

/** The button and its question. */
export function DiscardIntake({ record }: { record: CaseRecord }) {
  const store = useStore()
  const [asking, setAsking] = useState(false)

  async function discard() {
    try {
      await store.discardCase(record.id)
      go({ screen: 'cases' })
      showNotice({ text: `已放弃登记${record.case.clueNo ? ` ${record.case.clueNo}` : ''}` })
    } catch (error) {
      setAsking(false)
      showNotice({ tone: 'late', text: error instanceof Error ? error.message : '没有放弃成功' })
    }
  }

  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        放弃登记
      </Button>
      <Dialog opened={asking} onClose={() => setAsking(false)} title="放弃这次登记" size="27rem">
        <p>
          已填的内容不再出现在列表和“今日”里，编号 {record.case.clueNo ?? ''}{' '}
          可以再用。不想放弃的，直接离开本页即可，内容都在。
        </p>
        <div className={classes.foot}>
          <Button color="red" onClick={() => void discard()}>
            放弃登记
          </Button>
          <Button variant="default" onClick={() => setAsking(false)} data-autofocus>
            继续登记
          </Button>
        </div>
      </Dialog>
    </>
  )
}
