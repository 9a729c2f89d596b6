/**
 * The one place where the store's bytes are encrypted and decrypted (AES-256-GCM, a fresh nonce for every write,
 * the row's id and kind bound in, so that no body can be passed off as another's).
 *
 * The key is made at first use and kept in the same database as a key object that no script can read out. This
 * keeps case data out of reach of a search through the raw files, of an indexer and of a stray copy of some of
 * them. It does NOT protect against someone who can copy the whole profile, or who sits down at this desktop:
 * for that the key has to come from a password, which is what accounts will bring, through `Sealer` alone.
 */
import type { Database } from './database'
import { StoreUnavailableError } from './types'

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

/**
 * The key of this store, made at first use. Two windows opening an empty store at once agree on one key.
 * @param beside the folder of a journal that tells that there was a store before; null where there is none.
 * @throws StoreUnavailableError where there are records or a journal but no key: a new key could never open them.
 */
export async function storeKey(db: Database, beside: string | null = null): Promise<CryptoKey> {
  const fresh = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ])
  return db.transaction('rw', db.meta, db.records, async () => {
    const kept = await db.meta.get('dataKey')
    if (kept && isKey(kept.body)) return kept.body
    if ((await db.records.count()) > 0) {
      throw new StoreUnavailableError(
        '本机的案件资料还在，但解开它的密钥不见了。资料没有改动，请先用备份恢复。',
      )
    }
    if (beside !== null) {
      throw new StoreUnavailableError(
        `本机原有案件资料，但资料库现在是空的，解开保存日志的密钥也不见了。保存日志没有改动，仍在“${beside}”，请不要删除，先用备份恢复。`,
      )
    }
    await db.meta.put({ key: 'dataKey', body: fresh })
    return fresh
  })
}

function isKey(body: unknown): body is CryptoKey {
  return typeof CryptoKey !== 'undefined' && body instanceof CryptoKey
}
