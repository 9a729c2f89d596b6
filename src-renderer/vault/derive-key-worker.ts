/** The worker of `password-key.ts`: one secret in, one key out; null where it could not be made. */
import { deriveKey } from './derive-key'
import type { Kdf } from './vault-file'

self.onmessage = async ({ data }: MessageEvent<{ secret: Uint8Array<ArrayBuffer>; kdf: Kdf }>) => {
  self.postMessage(await deriveKey(data.secret, data.kdf).catch(() => null))
}
