/**
 * Trying a password or the recovery code. An attempt is counted and noted before it is tried, so that ending the
 * program cannot undo it; a good one clears the count.
 */
import { unwrapStoreKey } from './key-slot'
import { secretKey } from './password-key'
import type { VaultOptions } from './types'
import { VaultError } from './vault-error'
import type { Attempts, KeySlot, VaultFile } from './vault-file'
import {
  accountIn,
  attemptsIn,
  changeOpenly,
  withAttempts,
  withoutPending,
  withPending,
} from './vault-writing'
import { remainingWait, settled, waitAfter, waitInWords } from './waiting'

/** What a good attempt gives. */
export interface GoodAttempt {
  /** The accounts as they stand after it, the count cleared. */
  file: VaultFile
  slot: KeySlot
  /** The store's key. @param extractable true only to wrap it again and let go of it. */
  unwrap(extractable: boolean): Promise<CryptoKey>
}

/**
 * @param slot an account's id, or `recovery`.
 * @param secret is overwritten with zeros.
 * @throws VaultError `wait`, `wrongPassword` or `wrongCode`, each with how long to wait; `disabled`, `noPassword`,
 *   `noAccount`, `notChecked`.
 */
export async function tryToUnwrap(
  options: VaultOptions,
  slot: string,
  secret: Uint8Array<ArrayBuffer>,
): Promise<GoodAttempt> {
  const noteId = options.newId()
  const counted = await count(options, slot, noteId)
  const keySlot = keyIn(counted, slot)
  const place = { vaultId: counted.vaultId, slot }
  const { failed } = attemptsIn(counted, slot)
  const uncount = (attempts: Attempts) =>
    changeOpenly(options, (now) => withoutPending(withAttempts(now, slot, attempts), [noteId]))
  let key: CryptoKey
  try {
    key = await secretKey(secret, keySlot.kdf)
  } catch {
    // The machine failed, not the officer.
    await uncount({ ...attemptsIn(counted, slot), failed: failed - 1 })
    throw new VaultError('notChecked')
  }
  if (!(await unwrapStoreKey(keySlot, key, place, false))) throw wrong(slot, waitAfter(failed))
  return {
    file: await uncount({ failed: 0, lastAt: null }),
    slot: keySlot,
    async unwrap(extractable) {
      const storeKey = await unwrapStoreKey(keySlot, key, place, extractable)
      if (!storeKey) throw new VaultError('notChecked')
      return storeKey
    },
  }
}

/** One more attempt, written down; or the wait, begun anew where the clock was set back. */
async function count(options: VaultOptions, slot: string, noteId: string): Promise<VaultFile> {
  const now = options.now()
  let waitMs = 0
  const file = await changeOpenly(options, (before) => {
    keyIn(before, slot)
    const attempts = attemptsIn(before, slot)
    waitMs = remainingWait(attempts, now)
    if (waitMs > 0) return withAttempts(before, slot, settled(attempts, now))
    const at = now.toISOString()
    return withPending(withAttempts(before, slot, { failed: attempts.failed + 1, lastAt: at }), {
      id: noteId,
      at,
      kind: slot === 'recovery' ? 'recoveryFailed' : 'unlockFailed',
      accountId: slot === 'recovery' ? null : slot,
      byAccountId: null,
      workstation: options.workstation ?? null,
    })
  })
  if (waitMs > 0) throw new VaultError('wait', `连续输错，请等 ${waitInWords(waitMs)}后再试。`, waitMs)
  return file
}

function keyIn(file: VaultFile, slot: string): KeySlot {
  if (slot === 'recovery') return file.recovery.key
  const account = accountIn(file, slot)
  if (account.disabled) throw new VaultError('disabled')
  if (!account.key) throw new VaultError('noPassword')
  return account.key
}

function wrong(slot: string, waitMs: number): VaultError {
  const code = slot === 'recovery' ? 'wrongCode' : 'wrongPassword'
  const { message } = new VaultError(code)
  return new VaultError(code, waitMs > 0 ? `${message}请等 ${waitInWords(waitMs)}后再试。` : message, waitMs)
}
