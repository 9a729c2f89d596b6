import { expect, it } from 'vitest'
import { deriveKey } from './derive-key'
import { fromHex, toHex } from './hex'
import { passwordBytes } from './password-key'

it('is Argon2id: the key of the published test vector comes out', async () => {
  // From the reference implementation (test.c, version 0x13): 256 KiB, 2 passes, `password`, `somesalt`; its salt is
  // shorter than ours, so it is checked through the same function with the same parameters.
  const published = '9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe'
  const kdf = {
    name: 'argon2id' as const,
    memoryKiB: 256,
    passes: 2,
    parallelism: 1,
    salt: toHex(passwordBytes('somesalt')),
  }
  const derived = await deriveKey(passwordBytes('password'), kdf)
  const same = await crypto.subtle.importKey('raw', fromHex(published), 'AES-GCM', false, ['decrypt'])
  const inner = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt'])
  const algorithm = { name: 'AES-GCM', iv: new Uint8Array(12) }
  const wrapped = await crypto.subtle.wrapKey('raw', inner, derived, algorithm)
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', inner))
  expect(new Uint8Array(await crypto.subtle.decrypt(algorithm, same, wrapped))).toEqual(raw)
})

it('leaves nothing of the password behind in the buffer it was given', async () => {
  const secret = passwordBytes('汉江边上钓过大鱼')
  const kdf = { name: 'argon2id' as const, memoryKiB: 8, passes: 1, parallelism: 1, salt: '00'.repeat(16) }
  const key = await deriveKey(secret, kdf)
  expect(secret.every((byte) => byte === 0)).toBe(true)
  expect(key.extractable).toBe(false)
})
