/** Says that an older copy of the accounts was put in the place of the newer one. */
import { Button } from '@mantine/core'
import { Blank } from '../frame/blank'

/** Stands before the office until it was read. */
export function OlderCopy({ onRead }: { onRead: () => void }) {
  return (
    <main role="alert">
      <Blank
        title="账号资料退回到了以前"
        text="账号资料比上次看到的旧：有人把以前的副本放了回来，或恢复过旧的文件。停用的账号、作废的口令和恢复码可能又能用了。案件资料没有受影响。请系统管理员核对账号，该停用的重新停用，口令重设，并更换恢复码。"
      >
        <Button onClick={onRead}>我已知道，继续办理</Button>
      </Blank>
    </main>
  )
}
