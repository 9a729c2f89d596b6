/** Says that the office is about to lock itself, over everything else, dialogs too. */
import { Portal } from '@mantine/core'
import { useSyncExternalStore } from 'react'
import classes from './entrance.module.css'
import { longWorks, underWayInWords } from './long-work'

/** @param seconds what is left; null while it is not near. */
export function LockSoon({ seconds }: { seconds: number | null }) {
  const works = useSyncExternalStore(longWorks.subscribe, longWorks.all)
  const goesOn = works.length > 0 ? `${underWayInWords(works)}，锁定后会继续做完。` : ''
  return (
    <Portal>
      <div className={classes.soon} role="alert" hidden={seconds === null}>
        {seconds !== null &&
          `没有动作，马上自动锁定。${goesOn}案件里写的已经保存；没填完的对话框锁定后要重填。动一下鼠标或按任意键即可继续。`}
      </div>
    </Portal>
  )
}
