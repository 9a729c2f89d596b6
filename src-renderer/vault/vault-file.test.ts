import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { adminPassword, memoryStorage, testOffice, testVault } from './memory-storage.fixture'
import { readVaultFile, type VaultFile } from './vault-file'

type Leaf = { path: (string | number)[]; value: string | number | boolean | null }

function leavesOf(value: unknown, path: (string | number)[] = []): Leaf[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => leavesOf(item, [...path, index]))
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...path, key]))
  }
  return [{ path, value: value as Leaf['value'] }]
}

function withLeaf(json: unknown, path: readonly (string | number)[], value: unknown): unknown {
  const copy = structuredClone(json)
  let at = copy as Record<string | number, unknown>
  for (const step of path.slice(0, -1)) at = at[step] as Record<string | number, unknown>
  at[path.at(-1) ?? ''] = value
  return copy
}

/** The counts, the waiting log lines and the number of writes: what changes without the key, and so is not sealed. */
const isOpen = ({ path }: Leaf) =>
  path.includes('attempts') || path[0] === 'pending' || path[0] === 'revision'

async function unlocksWith(json: unknown, accountId: string): Promise<string> {
  const vault = testVault(memoryStorage(JSON.stringify(json)))
  return vault.unlock(accountId, adminPassword).then(
    () => 'unlocked',
    (error: { code: string }) => error.code,
  )
}

describe('the document of accounts', () => {
  it('is noticed to be altered, whichever sealed character of it was', async () => {
    const { storage, adminId } = await testOffice()
    const file = (await storage.read()) as VaultFile
    const sealed = leavesOf(file).filter((leaf) => !isOpen(leaf))
    expect(sealed.length).toBeGreaterThan(30)
    expect(await unlocksWith(file, adminId)).toBe('unlocked')
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...sealed), fc.nat(), async ({ path, value }, seed) => {
        const altered = alterations(value)
        const to = altered[seed % altered.length]
        fc.pre(to !== value)
        const fault = await unlocksWith(withLeaf(file, path, to), adminId)
        expect(['tampered', 'wrongPassword', 'damaged', 'newer', 'noAccount', 'disabled']).toContain(fault)
      }),
      { numRuns: 600 },
    )
  })

  it('gives nobody a role, an account or another’s key by hand', async () => {
    const { storage, handlerId, handlerPassword, adminId, by, vault } = await testOffice()
    const file = (await storage.read()) as VaultFile
    const [admin, handler] = file.accounts
    const withAccounts = async (accounts: unknown[], password: string, id = handlerId) => {
      const altered = testVault(memoryStorage(JSON.stringify({ ...file, accounts })))
      return altered.unlock(id, password).catch((error: { code: string }) => error.code)
    }
    expect(await withAccounts([admin, { ...handler, roleCodes: ['principal'] }], handlerPassword)).toBe(
      'tampered',
    )
    expect(await withAccounts([admin, handler, { ...handler, accountId: 'new' }], handlerPassword)).toBe(
      'tampered',
    )
    expect(await withAccounts([handler], handlerPassword)).toBe('tampered')
    const swapped = [{ ...admin, key: handler?.key }, handler]
    expect(await withAccounts(swapped, handlerPassword, adminId)).toBe('wrongPassword')
    await vault.resetPassword(by, handlerId, '换过一次的新口令')
    expect(await vault.unlock(handlerId, handlerPassword).catch((error) => error.code)).toBe('wrongPassword')
  })

  it('is never sealed anew with what somebody wrote into it', async () => {
    const { storage, vault, admin, handlerId } = await testOffice()
    const file = (await storage.read()) as VaultFile
    storage.text = JSON.stringify(withLeaf(file, ['accounts', 1, 'officerId'], 'off-99'))
    await expect(vault.changeAccount(admin, handlerId, { loginName: '改名' })).rejects.toMatchObject({
      code: 'tampered',
    })
  })

  it('can be put right by the recovery code: one account is trusted, the others need new passwords', async () => {
    const { storage, vault, adminId, handlerId, handlerPassword, recoveryCode } = await testOffice()
    const file = (await storage.read()) as VaultFile
    storage.text = JSON.stringify(withLeaf(file, ['accounts', 1, 'roleCodes'], ['principal']))
    await expect(vault.unlock(adminId, adminPassword)).rejects.toMatchObject({ code: 'tampered' })
    await vault.resetPasswordByRecovery(recoveryCode, adminId, '事后另设的新口令')
    await vault.unlock(adminId, '事后另设的新口令')
    await expect(vault.unlock(handlerId, handlerPassword)).rejects.toMatchObject({ code: 'noPassword' })
    expect((await vault.pending()).map(({ kind }) => kind)).toContain('sealBroken')
  })

  it('counts its sealed changes, so that an older copy can be told', async () => {
    const { vault, by, adminId, handlerId } = await testOffice()
    const before = await vault.unlock(adminId, adminPassword)
    await vault.resetPassword(by, handlerId, '换过一次的新口令')
    const after = await vault.unlock(adminId, adminPassword)
    expect(after.generation).toBe(before.generation + 1)
  })

  it('of a newer program is refused politely and left untouched', async () => {
    const newer = { format: 2, anything: '新版本的内容' }
    const storage = memoryStorage(JSON.stringify(newer))
    await expect(testVault(storage).unlock('a', 'b')).rejects.toMatchObject({
      code: 'newer',
      message: expect.stringContaining('请安装新版本'),
    })
    expect(JSON.parse(storage.text ?? '')).toEqual(newer)
    expect(() => readVaultFile({ format: 1 })).toThrow(expect.objectContaining({ code: 'damaged' }))
  })

  it('holds no password, no recovery code and no key in the clear', async () => {
    const { storage, recoveryCode, handlerPassword } = await testOffice()
    const text = storage.text ?? ''
    for (const secret of [adminPassword, handlerPassword, recoveryCode, ...recoveryCode.split('-')]) {
      expect(text.toUpperCase()).not.toContain(secret)
    }
  })
})

/** Other values of the same look. */
function alterations(value: Leaf['value']): unknown[] {
  if (typeof value === 'boolean') return [!value]
  if (typeof value === 'number') return [value + 1, value - 1, value * 2]
  if (value === null) return ['x']
  if (/^[0-9a-f]{24,}$/.test(value)) {
    return [...value].map((char, at) => value.slice(0, at) + (char === '0' ? '1' : '0') + value.slice(at + 1))
  }
  if (/^\d{4}-\d\d-\d\dT/.test(value)) return [value.replace('2026', '2025'), value.replace('Z', '1Z')]
  return [`${value}x`, value.slice(1), 'principal']
}
