/** Says that the office is about to lock itself, over everything else, dialogs too. */
import { Portal } from '@mantine/core'
import classes from './entrance.module.css'

/** @param seconds what is left; null while it is not near. */
export function LockSoon({ seconds }: { seconds: number | null }) {
  return (
    <Portal>
      <div className={classes.soon} role="alert" hidden={seconds === null}>
        {seconds !== null &&
          '没有动作，马上自动锁定。案件里写的已经保存；没填完的对话框锁定后要重填。动一下鼠标或按任意键即可继续。'}
      </div>
    </Portal>
  )
}
