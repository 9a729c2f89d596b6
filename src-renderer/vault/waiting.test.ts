import fc from 'fast-check'
import { expect, it } from 'vitest'
import { testOffice, testVault } from './memory-storage.fixture'
import type { VaultFile } from './vault-file'
import { remainingWait, settled, waitAfter } from './waiting'

const refusal = (code: string) => expect.objectContaining({ code })

it('two slips are free; then each doubles the wait, up to a quarter of an hour', () => {
  expect([0, 1, 2, 3, 4, 5, 11, 12, 13, 500].map(waitAfter)).toEqual([
    0, 0, 0, 2_000, 4_000, 8_000, 512_000, 900_000, 900_000, 900_000,
  ])
})

it('the right password waits too, also after a restart, and works when the time is over', async () => {
  const { vault, storage, clock, handlerId, handlerPassword } = await testOffice()
  for (const guess of ['第一次猜', '第二次猜']) {
    await expect(vault.unlock(handlerId, guess)).rejects.toEqual(refusal('wrongPassword'))
  }
  await expect(vault.unlock(handlerId, '第三次猜')).rejects.toMatchObject({
    code: 'wrongPassword',
    message: '口令不对。请等 2 秒后再试。',
    waitMs: 2_000,
  })
  const restarted = testVault(storage, clock)
  expect((await restarted.accounts()).map(({ waitMs }) => waitMs)).toEqual([0, 2_000])
  clock.now = new Date(clock.now.getTime() + 1_500)
  await expect(restarted.unlock(handlerId, handlerPassword)).rejects.toMatchObject({
    code: 'wait',
    waitMs: 500,
  })
  clock.now = new Date(clock.now.getTime() + 500)
  await restarted.unlock(handlerId, handlerPassword)
  await expect(restarted.unlock(handlerId, '又猜一次')).rejects.toMatchObject({ waitMs: 0 })
})

it('an attempt counts from the moment it begins, so that ending the program does not undo it', async () => {
  const { storage, clock, handlerId, handlerPassword } = await testOffice()
  let writes = 0
  const killedAfterFirstWrite = {
    read: () => storage.read(),
    write: (file: VaultFile) => (writes++ === 0 ? storage.write(file) : Promise.reject(new Error('killed'))),
  }
  await expect(testVault(killedAfterFirstWrite, clock).unlock(handlerId, handlerPassword)).rejects.toThrow(
    'killed',
  )
  const { accounts, pending } = (await storage.read()) as VaultFile
  expect(accounts[1]?.attempts.failed).toBe(1)
  expect(pending.at(-1)?.kind).toBe('unlockFailed')
})

it('the recovery code slows down as passwords do', async () => {
  const { vault, recoveryCode } = await testOffice()
  const { recoveryCode: another } = await testOffice()
  for (let guess = 0; guess < 3; guess++) {
    await expect(vault.unlockByRecovery(another)).rejects.toEqual(refusal('wrongCode'))
  }
  await expect(vault.unlockByRecovery(recoveryCode)).rejects.toEqual(refusal('wait'))
})

it('a clock set back neither shortens the wait nor makes it longer than the whole', async () => {
  const { vault, clock, handlerId, handlerPassword } = await testOffice()
  for (let guess = 0; guess < 5; guess++) {
    clock.now = new Date(clock.now.getTime() + 60_000)
    await vault.unlock(handlerId, '猜').catch(() => {})
  }
  clock.now = new Date(clock.now.getTime() - 86_400_000)
  await expect(vault.unlock(handlerId, handlerPassword)).rejects.toMatchObject({
    code: 'wait',
    waitMs: 8_000,
  })
  clock.now = new Date(clock.now.getTime() + 8_000)
  await vault.unlock(handlerId, handlerPassword)
})

it('whatever the clock does, what is left lies between nothing and the whole wait', () => {
  const instant = fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(fc.nat(40), instant, instant, fc.nat(900_000), (failed, last, now, later) => {
      const attempts = settled({ failed, lastAt: last.toISOString() }, now)
      const left = remainingWait(attempts, now)
      expect(left).toBeGreaterThanOrEqual(0)
      expect(left).toBeLessThanOrEqual(waitAfter(failed))
      const afterwards = remainingWait(attempts, new Date(now.getTime() + later))
      expect(afterwards).toBe(Math.max(0, left - later))
    }),
  )
})
