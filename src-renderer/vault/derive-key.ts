/** Argon2id itself, as `hash-wasm` has it in WebAssembly. */
import { argon2id } from 'hash-wasm'
import { fromHex } from './hex'
import type { Kdf } from './vault-file'

/** As `secretKey`, in this thread. @param secret is overwritten with zeros. */
export async function deriveKey(secret: Uint8Array<ArrayBuffer>, kdf: Kdf): Promise<CryptoKey> {
  try {
    const raw = await argon2id({
      password: secret,
      salt: fromHex(kdf.salt),
      memorySize: kdf.memoryKiB,
      iterations: kdf.passes,
      parallelism: kdf.parallelism,
      hashLength: 32,
      outputType: 'binary',
    })
    const bytes = new Uint8Array(raw)
    raw.fill(0)
    try {
      return await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['wrapKey', 'unwrapKey'])
    } finally {
      bytes.fill(0)
    }
  } finally {
    secret.fill(0)
  }
}
