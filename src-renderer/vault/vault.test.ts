import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  adminPassword,
  isSameKey,
  memoryStorage,
  testOffice,
  testStrength,
  testVault,
} from './memory-storage.fixture'
import { newRecoveryCode } from './recovery-code'
import { openVault } from './vault'
import type { VaultFile } from './vault-file'

const refusal = (code: string) => expect.objectContaining({ code })

describe('the first run', () => {
  it('makes an administrator who can unlock, and nobody twice', async () => {
    const storage = memoryStorage()
    const vault = testVault(storage)
    expect(await vault.exists()).toBe(false)
    await expect(vault.accounts()).rejects.toEqual(refusal('missing'))
    const first = { loginName: ' 主任 ', officerId: 'off-01', roleCodes: ['director'] as const }
    const made = await vault.create(first, adminPassword, newRecoveryCode())
    expect(made.account).toMatchObject({
      loginName: '主任',
      roleCodes: ['director', 'admin'],
      mustChangePassword: false,
    })
    const again = await testVault(storage).unlock(made.account.accountId, adminPassword)
    expect(await isSameKey(made.key, again.key)).toBe(true)
    await expect(vault.create(first, adminPassword, newRecoveryCode())).rejects.toEqual(refusal('exists'))
  })

  it('refuses a recovery code with a slip, and a poor password, before anything is made', async () => {
    const storage = memoryStorage()
    const vault = testVault(storage)
    const first = { loginName: '主任', officerId: 'off-01', roleCodes: [] }
    await expect(vault.create(first, adminPassword, '12345')).rejects.toEqual(refusal('malformedCode'))
    await expect(vault.create(first, '12345678', newRecoveryCode())).rejects.toEqual(refusal('refused'))
    expect(storage.text).toBeNull()
  })
})

describe('the key after unlocking', () => {
  it('cannot be read out by any script', async () => {
    const { admin } = await testOffice()
    expect(admin.key.extractable).toBe(false)
    expect([...admin.key.usages].sort()).toEqual(['decrypt', 'encrypt'])
    await expect(crypto.subtle.exportKey('raw', admin.key)).rejects.toThrow()
  })

  it('is the same for every account and for the recovery code', async () => {
    const { vault, admin, handlerId, handlerPassword, recoveryCode } = await testOffice()
    const handler = await vault.unlock(handlerId, handlerPassword)
    expect(await isSameKey(admin.key, handler.key)).toBe(true)
    const typed = recoveryCode.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o')
    expect(await isSameKey(admin.key, (await vault.unlockByRecovery(typed)).key)).toBe(true)
  })

  it('stays the same whatever becomes of the passwords', async () => {
    const { vault, admin, by, handlerId, handlerPassword, recoveryCode } = await testOffice()
    await vault.changePassword(handlerId, handlerPassword, '换过一次的新口令')
    await expect(vault.unlock(handlerId, handlerPassword)).rejects.toEqual(refusal('wrongPassword'))
    expect(await isSameKey(admin.key, (await vault.unlock(handlerId, '换过一次的新口令')).key)).toBe(true)

    await vault.resetPassword(by, handlerId, '管理员给的新口令')
    const reset = await vault.unlock(handlerId, '管理员给的新口令')
    expect(await isSameKey(admin.key, reset.key)).toBe(true)
    expect(reset.account.mustChangePassword).toBe(true)

    await vault.resetPasswordByRecovery(recoveryCode, handlerId, '凭恢复码设的口令')
    const recovered = await vault.unlock(handlerId, '凭恢复码设的口令')
    expect(await isSameKey(admin.key, recovered.key)).toBe(true)
    expect(recovered.account.mustChangePassword).toBe(false)

    const renewed = newRecoveryCode()
    await vault.renewRecoveryCode(by, renewed)
    await expect(vault.unlockByRecovery(recoveryCode)).rejects.toEqual(refusal('wrongCode'))
    expect(await isSameKey(admin.key, (await vault.unlockByRecovery(renewed)).key)).toBe(true)
  })

  it('opens with any password, typed in any of the ways Unicode knows, and with no other', async () => {
    const password = fc.string({ minLength: 14, maxLength: 40, unit: 'grapheme' })
    await fc.assert(
      fc.asyncProperty(password, password, async (right, wrong) => {
        const vault = testVault(memoryStorage())
        const first = { loginName: '主任', officerId: 'off-01', roleCodes: [] }
        const made = await vault.create(first, right, newRecoveryCode()).catch(() => null)
        fc.pre(made !== null)
        const { key, account } = made as NonNullable<typeof made>
        for (const typed of [right, right.normalize('NFD'), right.normalize('NFKC')]) {
          expect(await isSameKey(key, (await vault.unlock(account.accountId, typed)).key)).toBe(true)
        }
        fc.pre(wrong.normalize('NFKC') !== right.normalize('NFKC'))
        await expect(vault.unlock(account.accountId, wrong)).rejects.toEqual(refusal('wrongPassword'))
      }),
      { numRuns: 60 },
    )
  })
})

describe('what a password costs to guess', () => {
  it('rises at the next unlocking when the program asks for more', async () => {
    const { storage, adminId, admin } = await testOffice()
    const stronger = { ...testStrength, passes: 3 }
    const vault = openVault({
      storage,
      now: () => new Date(),
      newId: () => crypto.randomUUID(),
      strength: stronger,
    })
    const before = (await storage.read()) as VaultFile
    const raised = await vault.unlock(adminId, adminPassword)
    const after = (await storage.read()) as VaultFile
    expect(after.accounts[0]?.key?.kdf).toMatchObject(stronger)
    expect(after.accounts[0]?.key?.kdf.salt).not.toBe(before.accounts[0]?.key?.kdf.salt)
    expect(after.accounts[1]).toEqual(before.accounts[1])
    expect(await isSameKey(admin.key, raised.key)).toBe(true)
    expect(await isSameKey(admin.key, (await vault.unlock(adminId, adminPassword)).key)).toBe(true)
  })

  it('is 64 MiB and three passes where nothing else is said', async () => {
    const storage = memoryStorage()
    const vault = openVault({ storage, now: () => new Date(), newId: () => crypto.randomUUID() })
    await vault.create(
      { loginName: '主任', officerId: 'off-01', roleCodes: [] },
      adminPassword,
      newRecoveryCode(),
    )
    const file = (await storage.read()) as VaultFile
    for (const slot of [file.accounts[0]?.key, file.recovery.key]) {
      expect(slot?.kdf).toMatchObject({ name: 'argon2id', memoryKiB: 65_536, passes: 3, parallelism: 1 })
    }
  }, 60_000)
})

describe('managing accounts', () => {
  it('is for administrators only, below the screen too', async () => {
    const { vault, handlerId, handlerPassword, adminId } = await testOffice()
    const by = { accountId: handlerId, password: handlerPassword }
    const handler = await vault.unlock(handlerId, handlerPassword)
    const someone = { loginName: '小赵', officerId: 'off-04', roleCodes: ['handler'] as const }
    for (const attempt of [
      () => vault.addAccount(by, someone, '一个不差的口令啊'),
      () => vault.resetPassword(by, adminId, '一个不差的口令啊'),
      () => vault.renewRecoveryCode(by, newRecoveryCode()),
      () => vault.changeAccount(handler, handlerId, { roleCodes: ['admin'] }),
      () => vault.disableAccount(handler, adminId),
    ]) {
      await expect(attempt()).rejects.toEqual(refusal('forbidden'))
    }
    expect(await vault.accounts()).toHaveLength(2)
  })

  it('takes the key away from a disabled account, and a new password gives it back', async () => {
    const { vault, storage, admin, by, handlerId, handlerPassword } = await testOffice()
    const held = await vault.unlock(handlerId, handlerPassword)
    await vault.disableAccount(admin, handlerId)
    await expect(vault.unlock(handlerId, handlerPassword)).rejects.toEqual(refusal('disabled'))
    await expect(vault.disableAccount(held, handlerId)).rejects.toEqual(refusal('disabled'))
    expect(((await storage.read()) as VaultFile).accounts[1]?.key).toBeNull()
    await vault.resetPassword(by, handlerId, '回来上班的新口令')
    expect((await vault.unlock(handlerId, '回来上班的新口令')).account.disabled).toBe(false)
  })

  it('never leaves the office without an administrator', async () => {
    const { vault, admin, adminId } = await testOffice()
    await expect(vault.disableAccount(admin, adminId)).rejects.toEqual(refusal('refused'))
    await expect(vault.changeAccount(admin, adminId, { roleCodes: ['handler'] })).rejects.toEqual(
      refusal('refused'),
    )
  })

  it('keeps login names apart and roles as they were given', async () => {
    const { vault, admin, by, handlerId } = await testOffice()
    const twin = { loginName: '小王', officerId: 'off-09', roleCodes: [] }
    await expect(vault.addAccount(by, twin, '一个不差的口令啊')).rejects.toEqual(refusal('refused'))
    await vault.changeAccount(admin, handlerId, { loginName: '王科员', roleCodes: ['handler', 'registrar'] })
    const [, handler] = await vault.accounts()
    expect(handler).toMatchObject({
      loginName: '王科员',
      roleCodes: ['handler', 'registrar'],
      officerId: 'off-03',
    })
  })

  it('is noted, line by line, until the sealed log has it', async () => {
    const { vault, admin, adminId, handlerId, handlerPassword } = await testOffice()
    await vault.unlock(handlerId, '不是这个口令').catch(() => {})
    await vault.unlock(handlerId, handlerPassword)
    await vault.disableAccount(admin, handlerId)
    const pending = await vault.pending()
    expect(pending.map(({ kind, accountId, byAccountId }) => [kind, accountId, byAccountId])).toEqual([
      ['accountAdded', adminId, adminId],
      ['unlocked', adminId, adminId],
      ['accountAdded', handlerId, adminId],
      ['unlockFailed', handlerId, null],
      ['unlocked', handlerId, handlerId],
      ['accountDisabled', handlerId, adminId],
    ])
    await vault.forgetPending(pending.slice(0, 5).map(({ id }) => id))
    expect((await vault.pending()).map(({ kind }) => kind)).toEqual(['accountDisabled'])
    expect((await vault.pending())[0]?.workstation).toBe('一号机')
  })
})

describe('two windows at once', () => {
  it('lose no failed attempt and no account', async () => {
    const { vault, storage, by, handlerId } = await testOffice()
    const other = testVault(storage)
    const person = (loginName: string) => ({
      loginName,
      officerId: loginName,
      roleCodes: ['handler'] as const,
    })
    await Promise.all([
      vault.addAccount(by, person('甲'), '一个不差的口令啊'),
      other.addAccount(by, person('乙'), '一个不差的口令啊'),
      other.unlock(handlerId, '不是这个口令').catch(() => {}),
      vault.unlock(handlerId, '也不是这个口令').catch(() => {}),
    ])
    const names = (await vault.accounts()).map(({ loginName }) => loginName)
    expect(names.sort()).toEqual(['主任', '小王', '甲', '乙'].sort())
    expect(((await storage.read()) as VaultFile).accounts[1]?.attempts.failed).toBe(2)
  })
})
