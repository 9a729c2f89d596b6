/** The first thing drawn: the first account, the lock screen, or the office behind it. */
import { Button } from '@mantine/core'
import { RestorePage } from '../backup/screens/restore-page'
import { Blank } from '../frame/blank'
import { Waiting } from '../frame/waiting'
import { LockedNotice } from '../today/due-notice'
import { FirstAccount } from '../vault/screens/first-account'
import { LockScreen } from '../vault/screens/lock-screen'
import { RecoveryReset } from '../vault/screens/recovery-reset'
import { Cover } from './cover'
import { MustChange } from './must-change'
import { Office } from './office'
import { lastAccountId } from './office-vault'
import { printRecoveryCode } from './print-code'
import { type LockCover, useEntrance } from './use-entrance'

/** Nothing of any case is shown, nor held, before somebody has unlocked. */
export function Entrance() {
  const entrance = useEntrance()
  const { place } = entrance
  switch (place.at) {
    case 'looking':
      return <Waiting />
    case 'failed':
      return (
        <Blank
          title="资料库没有打开"
          text="磁盘上的资料没有改动。请按下面的说明处理，再重新打开。"
          detail={place.message}
        >
          <Button onClick={() => window.location.reload()}>重新打开</Button>
          <Button variant="default" onClick={entrance.restore}>
            从备份恢复
          </Button>
        </Blank>
      )
    case 'first':
      return (
        <FirstAccount
          takesOver={place.takesOver}
          onCreate={entrance.createFirst}
          onPrint={(code, officerName) => printRecoveryCode(code, '', officerName)}
          onRestore={entrance.restore}
        />
      )
    case 'restore':
      return <RestorePage onBack={entrance.back} />
    case 'locked':
      return (
        <>
          <LockedNotice />
          <LockScreen
            accounts={place.accounts}
            lastAccountId={lastAccountId()}
            remark={place.remark}
            onUnlock={entrance.unlock}
            onForgotten={() => void entrance.forgotten()}
          />
        </>
      )
    case 'forgotten':
      return (
        <RecoveryReset
          accounts={place.accounts}
          accountId={lastAccountId()}
          onReset={entrance.resetByCode}
          onBack={entrance.back}
        />
      )
    case 'mustChange':
      return (
        <MustChange
          loginName={place.unlocked.account.loginName}
          onChange={(next) => entrance.changePassword(place.unlocked, place.password, next)}
          onBack={entrance.back}
        />
      )
    case 'open':
      return (
        <>
          <Office
            {...place}
            onLock={(reason) => void entrance.lock(reason)}
            onSitDown={(officerId, roles) => entrance.sitDown(place.unlocked, place.office, officerId, roles)}
          />
          {place.cover && <Covered cover={place.cover} entrance={entrance} />}
        </>
      )
  }
}

/** The lock screen of an office that is still at work: who was there goes on with it, others may take their turn. */
function Covered({ cover, entrance }: { cover: LockCover; entrance: ReturnType<typeof useEntrance> }) {
  const { remark, accounts } = cover
  return (
    <Cover onDone={entrance.worked}>
      {(words) =>
        accounts === null ? (
          <Waiting />
        ) : (
          <LockScreen
            accounts={accounts}
            lastAccountId={lastAccountId()}
            remark={`${remark}${words}，会继续做完；换别的账号解锁，就停止不做了。`}
            onUnlock={entrance.unlock}
            onForgotten={() => void entrance.forgotten()}
          />
        )
      }
    </Cover>
  )
}
