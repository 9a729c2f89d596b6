/**
 * The one place where the store's bytes are encrypted and decrypted (AES-256-GCM, a fresh nonce for every write,
 * the row's id and kind bound in, so that no body can be passed off as another's).
 * The key comes from whoever unlocks (see `vault/`); this file never keeps it.
 */

export type Bytes = Uint8Array<ArrayBuffer>

/** Turns bytes into what may lie on disk, and back. */
export interface Sealer {
  /** @param kind what the body is, such as `case/snapshot`. */
  seal(id: string, kind: string, bytes: Uint8Array): Promise<Bytes>
  /** @throws Error where the body was altered, or belongs to another id or kind. */
  open(id: string, kind: string, sealed: Uint8Array): Promise<Bytes>
}

const sealFormat = 1
const nonceLength = 12

/** A sealer under an AES-256-GCM key. */
export function createSealer(key: CryptoKey): Sealer {
  const algorithm = (id: string, kind: string, iv: Bytes) => ({
    name: 'AES-GCM',
    iv,
    additionalData: new TextEncoder().encode(JSON.stringify([sealFormat, kind, id])),
  })
  return {
    async seal(id, kind, bytes) {
      const nonce = crypto.getRandomValues(new Uint8Array(nonceLength))
      const cipher = await crypto.subtle.encrypt(algorithm(id, kind, nonce), key, new Uint8Array(bytes))
      const sealed = new Uint8Array(1 + nonceLength + cipher.byteLength)
      sealed[0] = sealFormat
      sealed.set(nonce, 1)
      sealed.set(new Uint8Array(cipher), 1 + nonceLength)
      return sealed
    },
    async open(id, kind, sealed) {
      if (sealed[0] !== sealFormat) throw new Error('unknown seal')
      const nonce = sealed.slice(1, 1 + nonceLength)
      const cipher = sealed.slice(1 + nonceLength)
      return new Uint8Array(await crypto.subtle.decrypt(algorithm(id, kind, nonce), key, cipher))
    },
  }
}
