/**
 * Accounts and the key of the store. One random key encrypts all; each account and the recovery code hold it wrapped.
 * So a password is changed, or reset, by wrapping the key again; nothing in the store is ever encrypted anew.
 */
import {
  checkedAccount,
  infoOf,
  onlyTrusting,
  refuseUnlessAdministrator,
  refuseWeakPassword,
  refuseWithoutAdministrator,
} from './account-rules'
import { type GoodAttempt, tryToUnwrap } from './attempt'
import { newStoreKey, wrapStoreKey } from './key-slot'
import { isWeaker, passwordBytes, programStrength } from './password-key'
import { readRecoveryCode } from './recovery-code'
import type { Credentials, Unlocked, Vault, VaultOptions } from './types'
import { VaultError } from './vault-error'
import { type PendingEntry, type VaultFile, vaultFormat } from './vault-file'
import { isSealWhole, sealVault } from './vault-seal'
import {
  accountIn,
  changeOpenly,
  changeSealed,
  loadVault,
  withAccount,
  withoutPending,
  withPending,
} from './vault-writing'

type Edit = (file: VaultFile) => VaultFile

const never = { failed: 0, lastAt: null }

/** The accounts kept in a storage. Nothing is read before it is asked for, and no secret is held between calls. */
export function openVault(options: VaultOptions): Vault {
  const { storage, now, newId, strength = programStrength } = options

  /** The account opened by its password, its seal found whole. */
  async function open({ accountId, password }: Credentials): Promise<GoodAttempt> {
    if (password === '') throw new VaultError('wrongPassword', '请输入口令。')
    const good = await tryToUnwrap(options, accountId, passwordBytes(password))
    if (await isSealWhole(good.file, await good.unwrap(false))) return good
    await changeOpenly(options, (file) => withPending(file, entry('sealBroken', accountId, null)))
    throw new VaultError('tampered')
  }

  async function openByCode(code: string): Promise<GoodAttempt> {
    const read = readRecoveryCode(code)
    if (!read.ok) throw new VaultError('malformedCode', `${read.fault}。`)
    return tryToUnwrap(options, 'recovery', read.bytes)
  }

  /** As `open`, for what only an administrator may do. */
  async function openAsAdministrator(by: Credentials): Promise<GoodAttempt> {
    const good = await open(by)
    refuseUnlessAdministrator(good.file, by.accountId)
    return good
  }

  /** Wraps the key for a slot under a secret. */
  async function wrap(good: GoodAttempt, slot: string, secret: Uint8Array<ArrayBuffer>) {
    return wrapStoreKey(await good.unwrap(true), secret, { vaultId: good.file.vaultId, slot }, strength)
  }

  function entry(
    kind: PendingEntry['kind'],
    accountId: string | null,
    byAccountId: string | null,
  ): PendingEntry {
    const { workstation = null } = options
    return { id: newId(), at: now().toISOString(), kind, accountId, byAccountId, workstation }
  }

  /** What an account is with a new password, whoever chose it. */
  async function withPassword(good: GoodAttempt, accountId: string, password: string, setBy: string) {
    return {
      key: await wrap(good, accountId, passwordBytes(password)),
      passwordSetAt: now().toISOString(),
      passwordSetBy: setBy,
      attempts: never,
    }
  }

  /** Writes a sealed change made after a good attempt; in vain where that password was changed meanwhile. */
  async function finish(good: GoodAttempt, slot: string, change: Edit): Promise<VaultFile> {
    return changeSealed(options, await good.unwrap(false), (file) => {
      const held = slot === 'recovery' ? file.recovery.key : accountIn(file, slot).key
      if (held?.wrapped !== good.slot.wrapped) throw new VaultError('busy')
      return change(file)
    })
  }

  async function unlock(accountId: string, password: string): Promise<Unlocked> {
    const good = await open({ accountId, password })
    const noted = (file: VaultFile) => withPending(file, entry('unlocked', accountId, accountId))
    // What is told of the account comes from a document whose seal was checked, not from a later one.
    let file = good.file
    if (isWeaker(good.slot.kdf, strength)) file = await raise(good, accountId, password, noted)
    else await changeOpenly(options, noted)
    const account = infoOf(accountIn(file, accountId), now())
    return { key: await good.unwrap(false), account, generation: file.generation }
  }

  /** The account under the parameters of today, in the same write that notes the unlocking. */
  async function raise(
    good: GoodAttempt,
    accountId: string,
    password: string,
    noted: Edit,
  ): Promise<VaultFile> {
    const key = await wrap(good, accountId, passwordBytes(password))
    return finish(good, accountId, (file) => noted(withAccount(file, accountId, { key })))
  }

  async function loginNameOf(accountId: string): Promise<string> {
    return accountIn(await loadVault(options), accountId).loginName
  }

  return {
    exists: async () => (await storage.read()) !== null,

    async accounts() {
      const { accounts } = await loadVault(options)
      return accounts.map((account) => infoOf(account, now()))
    },

    async create(first, password, recoveryCode) {
      if ((await storage.read()) !== null) throw new VaultError('exists')
      const code = readRecoveryCode(recoveryCode)
      if (!code.ok) throw new VaultError('malformedCode', `${code.fault}。`)
      const account = checkedAccount(first, [])
      refuseWeakPassword(password, account.loginName)
      const vaultId = newId()
      const accountId = newId()
      const at = now().toISOString()
      const storeKey = await newStoreKey()
      const file = await sealVault(
        {
          format: vaultFormat,
          vaultId,
          revision: 1,
          generation: 0,
          createdAt: at,
          accounts: [
            {
              accountId,
              ...account,
              roleCodes: [...new Set([...account.roleCodes, 'admin' as const])],
              disabled: false,
              key: await wrapStoreKey(
                storeKey,
                passwordBytes(password),
                { vaultId, slot: accountId },
                strength,
              ),
              passwordSetAt: at,
              passwordSetBy: accountId,
              attempts: never,
            },
          ],
          recovery: {
            key: await wrapStoreKey(storeKey, code.bytes, { vaultId, slot: 'recovery' }, strength),
            renewedAt: at,
            attempts: never,
          },
          pending: [entry('accountAdded', accountId, accountId)],
        },
        storeKey,
      )
      if (!(await storage.write(file))) throw new VaultError('exists')
      return unlock(accountId, password)
    },

    unlock,

    async unlockByRecovery(recoveryCode) {
      const good = await openByCode(recoveryCode)
      await changeOpenly(options, (file) => withPending(file, entry('recoveryUsed', null, null)))
      return { key: await good.unwrap(false), generation: good.file.generation }
    },

    async changePassword(accountId, oldPassword, newPassword) {
      refuseWeakPassword(newPassword, await loginNameOf(accountId))
      const good = await open({ accountId, password: oldPassword })
      const change = await withPassword(good, accountId, newPassword, accountId)
      await finish(good, accountId, (file) =>
        withPending(withAccount(file, accountId, change), entry('passwordChanged', accountId, accountId)),
      )
    },

    async resetPasswordByRecovery(recoveryCode, accountId, newPassword) {
      refuseWeakPassword(newPassword, await loginNameOf(accountId))
      const good = await openByCode(recoveryCode)
      const change = await withPassword(good, accountId, newPassword, 'recovery')
      const edit = (file: VaultFile) =>
        withPending(
          withAccount(file, accountId, { ...change, disabled: false }),
          entry('recoveryUsed', accountId, null),
        )
      const key = await good.unwrap(false)
      if (await isSealWhole(good.file, key)) await finish(good, 'recovery', edit)
      else await changeOpenly(options, (file) => sealVault(edit(onlyTrusting(file, accountId)), key))
    },

    async addAccount(by, newAccount, password) {
      refuseWeakPassword(password, newAccount.loginName)
      const good = await openAsAdministrator(by)
      const accountId = newId()
      const secret = await withPassword(good, accountId, password, by.accountId)
      await finish(good, by.accountId, (file) => {
        const account = {
          accountId,
          ...checkedAccount(newAccount, file.accounts),
          disabled: false,
          ...secret,
        }
        const accounts = [...file.accounts, account]
        return withPending({ ...file, accounts }, entry('accountAdded', accountId, by.accountId))
      })
      return accountId
    },

    async resetPassword(by, accountId, newPassword) {
      refuseWeakPassword(newPassword, await loginNameOf(accountId))
      const good = await openAsAdministrator(by)
      const change = await withPassword(good, accountId, newPassword, by.accountId)
      await finish(good, by.accountId, (file) =>
        withPending(
          withAccount(file, accountId, { ...change, disabled: false }),
          entry('passwordReset', accountId, by.accountId),
        ),
      )
    },

    async renewRecoveryCode(by, recoveryCode) {
      const code = readRecoveryCode(recoveryCode)
      if (!code.ok) throw new VaultError('malformedCode', `${code.fault}。`)
      const good = await openAsAdministrator(by)
      const key = await wrap(good, 'recovery', code.bytes)
      const recovery = { key, renewedAt: now().toISOString(), attempts: never }
      await finish(good, by.accountId, (file) =>
        withPending({ ...file, recovery }, entry('recoveryRenewed', null, by.accountId)),
      )
    },

    async changeAccount(by, accountId, change) {
      await changeSealed(options, by.key, (file) => {
        refuseUnlessAdministrator(file, by.account.accountId)
        const { loginName, officerId, roleCodes } = accountIn(file, accountId)
        const others = file.accounts.filter((one) => one.accountId !== accountId)
        const changed = checkedAccount({ loginName, officerId, roleCodes, ...change }, others)
        const after = withAccount(file, accountId, changed)
        refuseWithoutAdministrator(after)
        return withPending(after, entry('accountChanged', accountId, by.account.accountId))
      })
    },

    async disableAccount(by, accountId) {
      await changeSealed(options, by.key, (file) => {
        refuseUnlessAdministrator(file, by.account.accountId)
        accountIn(file, accountId)
        if (accountId === by.account.accountId) throw new VaultError('refused', '不能停用自己的账号。')
        const after = withAccount(file, accountId, { disabled: true, key: null })
        refuseWithoutAdministrator(after)
        return withPending(after, entry('accountDisabled', accountId, by.account.accountId))
      })
    },

    pending: async () => (await loadVault(options)).pending,

    async forgetPending(ids) {
      if (ids.length > 0) await changeOpenly(options, (file) => withoutPending(file, ids))
    },
  }
}
