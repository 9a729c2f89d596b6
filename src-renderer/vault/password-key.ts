/**
 * Turns a password or a recovery code into the key that wraps the store's key: Argon2id (RFC 9106), in a worker where
 * there is one, so that the screen stays alive and the worker's memory, which held the password, ends with it.
 */
import { deriveKey } from './derive-key'
import { randomHex } from './hex'
import type { Kdf } from './vault-file'

export type KdfStrength = Pick<Kdf, 'memoryKiB' | 'passes' | 'parallelism'>

/** What the program asks for today; accounts made with less are raised when they are next unlocked. */
export const programStrength: KdfStrength = { memoryKiB: 65_536, passes: 3, parallelism: 1 }

/** Parameters with a fresh salt. */
export function newKdf({ memoryKiB, passes, parallelism }: KdfStrength): Kdf {
  return { name: 'argon2id', memoryKiB, passes, parallelism, salt: randomHex(16) }
}

/** Whether parameters ask for less work than is wanted. */
export function isWeaker(kdf: KdfStrength, wanted: KdfStrength): boolean {
  return kdf.memoryKiB < wanted.memoryKiB || kdf.passes < wanted.passes
}

/** The bytes of a password; the same for every way its characters can be typed or composed (NFKC). */
export function passwordBytes(password: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(password.normalize('NFKC'))
}

/**
 * The key a secret gives; it cannot be read out and does nothing but wrap and unwrap.
 * @param secret is overwritten with zeros.
 * @throws Error where the memory is not to be had.
 */
export async function secretKey(secret: Uint8Array<ArrayBuffer>, kdf: Kdf): Promise<CryptoKey> {
  if (typeof Worker === 'undefined') return deriveKey(secret, kdf)
  const worker = new Worker(new URL('./derive-key-worker.ts', import.meta.url), { type: 'module' })
  try {
    return await new Promise<CryptoKey>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<CryptoKey | null>) =>
        data ? resolve(data) : reject(new Error('key derivation failed'))
      worker.onerror = () => reject(new Error('key derivation did not start'))
      // The buffer is handed over, not copied: this thread keeps nothing of it.
      worker.postMessage({ secret, kdf }, [secret.buffer])
    })
  } finally {
    worker.terminate()
  }
}
