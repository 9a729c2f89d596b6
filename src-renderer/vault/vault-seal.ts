/** The seal over the accounts: made with the store's key, so that only who has unlocked can have written them. */
import { createSealer } from '../store/sealing'
import { fromHex, toHex } from './hex'
import { sealedText, type VaultFile } from './vault-file'

const sealKind = 'vault/accounts'

/** The document as its next generation, sealed. @param file with the changes, under the generation before. */
export async function sealVault(file: Omit<VaultFile, 'seal'>, storeKey: CryptoKey): Promise<VaultFile> {
  const next = { ...file, generation: file.generation + 1 }
  const seal = await createSealer(storeKey).seal(next.vaultId, sealKind, await digestOf(next))
  return { ...next, seal: toHex(seal) }
}

/** Whether the accounts are as they were sealed. */
export async function isSealWhole(file: VaultFile, storeKey: CryptoKey): Promise<boolean> {
  try {
    const sealed = await createSealer(storeKey).open(file.vaultId, sealKind, fromHex(file.seal))
    return toHex(sealed) === toHex(await digestOf(file))
  } catch {
    return false
  }
}

async function digestOf(file: Omit<VaultFile, 'seal'>): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(sealedText(file))))
}
