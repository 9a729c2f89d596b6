/** What an account may be, and who may change it. */
import { roles } from '../../src-domain/codes'
import { may } from '../../src-domain/permissions'
import { passwordFault } from './password-rules'
import type { AccountInfo, NewAccount } from './types'
import { VaultError } from './vault-error'
import type { Account, VaultFile } from './vault-file'
import { accountIn } from './vault-writing'
import { remainingWait } from './waiting'

/** An account as screens may see it. */
export function infoOf(account: Account, now: Date): AccountInfo {
  const { accountId, loginName, officerId, roleCodes, disabled, key, passwordSetAt, passwordSetBy } = account
  return {
    accountId,
    loginName,
    officerId,
    roleCodes,
    disabled,
    hasPassword: key !== null,
    passwordSetAt,
    mustChangePassword: passwordSetBy !== accountId && passwordSetBy !== 'recovery',
    waitMs: remainingWait(account.attempts, now),
  }
}

/** As it may be stored. @throws VaultError `refused` where the name is empty, too long or taken. */
export function checkedAccount(account: NewAccount, others: readonly Account[]) {
  const loginName = account.loginName.normalize('NFKC').trim()
  if (loginName === '') throw new VaultError('refused', '请填写登录名。')
  if ([...loginName].length > 20) throw new VaultError('refused', '登录名最多 20 个字。')
  const taken = others.some((other) => other.loginName.toLowerCase() === loginName.toLowerCase())
  if (taken) throw new VaultError('refused', `登录名“${loginName}”已经有人用了，请换一个。`)
  const unknown = account.roleCodes.find((role) => !(role in roles))
  if (unknown) throw new VaultError('refused', '有不认识的角色。')
  return { loginName, officerId: account.officerId, roleCodes: [...new Set(account.roleCodes)] }
}

/** @throws VaultError `refused` with what the password lacks. */
export function refuseWeakPassword(password: string, loginName: string): void {
  const fault = passwordFault(password, loginName)
  if (fault) throw new VaultError('refused', `${fault}。`)
}

/** @throws VaultError `forbidden`, or `disabled` where the account has been switched off since it unlocked. */
export function refuseUnlessAdministrator(file: VaultFile, accountId: string): void {
  const account = accountIn(file, accountId)
  if (account.disabled) throw new VaultError('disabled')
  const answer = may(account, 'accounts.manage')
  if (!answer.allowed) throw new VaultError('forbidden', answer.why)
}

/** @throws VaultError `refused` where nobody could manage the accounts any more. */
export function refuseWithoutAdministrator({ accounts }: VaultFile): void {
  const one = accounts.some((account) => account.key !== null && account.roleCodes.includes('admin'))
  if (!one) throw new VaultError('refused', '至少要留一个能用的系统管理员账号。')
}

/** After the accounts were altered from outside: only the one proven by the recovery code keeps a key. */
export function onlyTrusting(file: VaultFile, accountId: string): VaultFile {
  return {
    ...file,
    accounts: file.accounts.map((account) =>
      account.accountId === accountId
        ? { ...account, roleCodes: [...new Set([...account.roleCodes, 'admin' as const])] }
        : { ...account, key: null },
    ),
  }
}
