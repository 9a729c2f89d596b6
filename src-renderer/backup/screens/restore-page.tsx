/** Restoring where no office is open yet: on a fresh machine, or where the store cannot be opened any more. */
import { Sheet } from '../../vault/screens/sheet'
import classes from './backup.module.css'
import { RestoreFlow } from './restore-flow'

export function RestorePage({ onBack }: { onBack: () => void }) {
  return (
    <Sheet
      title="从备份恢复"
      text="把备份文件里的资料和账号放到这台电脑上。先整份核对，没有缺损才写入。"
      wide
    >
      <div className={classes.sheet}>
        <RestoreFlow onBack={onBack} />
      </div>
    </Sheet>
  )
}
