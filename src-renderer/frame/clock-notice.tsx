/** Says, where it is so, that the clock of the workstation cannot be right, and what to do. */
import { Button } from '@mantine/core'
import { IconClockExclamation } from '@tabler/icons-react'
import { useState } from 'react'
import { type ClockFault, clockFault } from '../../src-domain/clock-check'
import { beijingMinute, useMinute } from '../clock'
import { useStore } from '../store/hooks'
import classes from './clock-notice.module.css'

const words: Readonly<Record<ClockFault, string>> = {
  back: '比上次保存的时间还早，像是被拨回过',
  beforeBuild: '比本程序的制作时间还早，像是没有校准',
  farAhead: '比上次保存晚了一年多，像是被拨快过',
}

/** Nothing while the clock may be right; once read it stays away until something else is wrong. */
export function ClockNotice() {
  const store = useStore()
  const now = useMinute()
  const [read, setRead] = useState<ClockFault | null>(null)
  const lastSaved = store.lastSavedAt()
  const fault = clockFault({ now, lastSaved, built: import.meta.env.VITE_BUILT_AT ?? null })
  if (fault === null || fault === read) return null
  return (
    <div className={classes.notice} role="alert">
      <IconClockExclamation size="1.25rem" stroke={1.6} aria-hidden />
      <p>
        <strong>
          电脑时钟现在是 {beijingMinute(now)}，{words[fault]}。
        </strong>
        {lastSaved && fault !== 'beforeBuild' ? `上次保存是 ${beijingMinute(lastSaved)}。` : ''}
        期限和成文日期都按时钟计算，请先在系统设置里校准日期和时间，再继续办理。已存的内容和改动的先后不受影响。
      </p>
      <Button variant="default" onClick={() => setRead(fault)}>
        知道了
      </Button>
    </div>
  )
}
