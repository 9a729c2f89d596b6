/** 设置 → 账号: the accounts of the office, for who may manage them. */
import { useCallback, useEffect, useState } from 'react'
import { officerName, organName } from '../../src-domain/office'
import { may } from '../../src-domain/permissions'
import { useToday } from '../clock'
import { printRecoveryCode } from '../entrance/print-code'
import { useSeat } from '../entrance/seat'
import { Blank } from '../frame/blank'
import { showNotice } from '../frame/notices'
import { Waiting } from '../frame/waiting'
import { officersInService } from '../frame/who'
import { useOffice } from '../store/hooks'
import { AccountsScreen } from '../vault/screens/accounts-screen'
import { type Outcome, outcomeOf } from '../vault/screens/refusal'
import type { AccountInfo } from '../vault/types'

/** The screen; it says why to those who may not. */
export function Accounts() {
  const { account, unlocked, vault, officerName: named } = useSeat()
  const office = useOffice()
  const today = useToday()
  const [accounts, setAccounts] = useState<readonly AccountInfo[] | null>(null)
  const permission = may(account, 'accounts.manage')
  const reread = useCallback(async () => setAccounts(await vault.accounts()), [vault])
  useEffect(() => void reread().catch(() => setAccounts([])), [reread])

  function done(said: string, work: () => Promise<unknown>): Outcome {
    return outcomeOf(async () => {
      await work()
      await reread()
      showNotice({ text: said })
    })
  }

  if (!permission.allowed) return <Blank title="账号由系统管理员管理" text={permission.why} />
  if (!accounts) return <Waiting />
  const by = (password: string) => ({ accountId: account.accountId, password })
  return (
    <AccountsScreen
      accounts={accounts}
      officers={officersInService(office).map((officer) => ({
        ...officer,
        roleCodes: office.officers[officer.id]?.roleCodes ?? [],
      }))}
      ownAccountId={account.accountId}
      today={today}
      onAdd={(added, password, own) =>
        done(`已新增账号“${added.loginName}”`, () => vault.addAccount(by(own), added, password))
      }
      onChange={(id, change) => done('账号已修改', () => vault.changeAccount(unlocked, id, change))}
      onReset={(id, password, own) => done('口令已重设', () => vault.resetPassword(by(own), id, password))}
      onDisable={(id) => done('账号已停用', () => vault.disableAccount(unlocked, id))}
      onRenewCode={(code, own) => done('恢复码已更换', () => vault.renewRecoveryCode(by(own), code))}
      onPrintCode={(code) => {
        const me = officerName(office, account.officerId) ?? named
        return printRecoveryCode(code, organName(office, office.officeOrgId) ?? '', me)
      }}
    />
  )
}
