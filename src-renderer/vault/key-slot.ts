/**
 * Wrapping the store's key for one account or for the recovery code (AES-256-GCM, a fresh nonce and salt each time).
 * The vault, the slot and the parameters of Argon2id are bound in, so that no slot can be passed off as another's.
 * The raw bytes of the key never enter this program's memory: the browser makes, wraps and unwraps it.
 */
import { fromHex, toHex } from './hex'
import { type KdfStrength, newKdf, secretKey } from './password-key'
import type { Kdf, KeySlot } from './vault-file'

/** Which slot: an account's id, or `recovery`. */
export interface SlotPlace {
  vaultId: string
  slot: string
}

const storeKeyUse = ['encrypt', 'decrypt'] as const

/** A new random key for a store. It can be wrapped; keep it inside the function that does so. */
export function newStoreKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, [...storeKeyUse])
}

/**
 * Wraps the store's key under a secret.
 * @param storeKey an extractable one, from `newStoreKey` or `unwrapStoreKey`.
 * @param secret is overwritten with zeros.
 */
export async function wrapStoreKey(
  storeKey: CryptoKey,
  secret: Uint8Array<ArrayBuffer>,
  place: SlotPlace,
  strength: KdfStrength,
): Promise<KeySlot> {
  const kdf = newKdf(strength)
  const nonce = crypto.getRandomValues(new Uint8Array(12))
  const key = await secretKey(secret, kdf)
  const wrapped = await crypto.subtle.wrapKey('raw', storeKey, key, algorithm(place, kdf, nonce))
  return { kdf, nonce: toHex(nonce), wrapped: toHex(new Uint8Array(wrapped)) }
}

/**
 * Unwraps the store's key with a key from `secretKey`; null where the secret was another, or the slot was altered.
 * @param extractable true only inside a function that wraps it again and lets go of it.
 */
export async function unwrapStoreKey(
  { kdf, nonce, wrapped }: KeySlot,
  key: CryptoKey,
  place: SlotPlace,
  extractable: boolean,
): Promise<CryptoKey | null> {
  try {
    return await crypto.subtle.unwrapKey(
      'raw',
      fromHex(wrapped),
      key,
      algorithm(place, kdf, fromHex(nonce)),
      'AES-GCM',
      extractable,
      [...storeKeyUse],
    )
  } catch {
    return null
  }
}

function algorithm({ vaultId, slot }: SlotPlace, kdf: Kdf, iv: Uint8Array<ArrayBuffer>) {
  const { name, memoryKiB, passes, parallelism, salt } = kdf
  const bound = ['store key', vaultId, slot, name, memoryKiB, passes, parallelism, salt]
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(JSON.stringify(bound)) }
}
