/**
 * The one document that holds the accounts and, wrapped, the key of the store.
 *
 * In the clear stand: random ids, the login names people choose, which officer (by id) and which roles an account has,
 * the name of the machine, times, counts of failed attempts, and the parameters and salts of Argon2id. No name of a person, no case data; a
 * password or the recovery code never, nor anything they could be read from without trying them one by one.
 *
 * `seal` is made with the store's key over everything but the counts, the waiting log entries and the revision, so
 * that a role given or an account added by hand in the file is found at the next unlocking. The counts cannot be
 * sealed, since a failed attempt has no key: they slow down someone at the keyboard. Someone who can write the file
 * could reset them, and is slowed down by Argon2id alone.
 */
import { z } from 'zod'
import { accessEntry } from '../../src-domain/access-log'
import { type RoleCode, roles } from '../../src-domain/codes'
import { VaultError } from './vault-error'

/** Raised when the document changes its shape or meaning; a program refuses a higher one and leaves it untouched. */
export const vaultFormat = 1

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`))
const instant = z.iso.datetime()
const id = z.string().min(1).max(64)

/** How a password becomes a key. The upper bounds keep a changed file from stopping the machine. */
const kdf = z
  .strictObject({
    name: z.literal('argon2id'),
    memoryKiB: z.int().max(1_048_576),
    passes: z.int().min(1).max(64),
    parallelism: z.int().min(1).max(16),
    salt: hex(16),
  })
  .refine(({ memoryKiB, parallelism }) => memoryKiB >= 8 * parallelism)
export type Kdf = z.infer<typeof kdf>

/** The store's key, wrapped (AES-256-GCM) under the key that a password or the recovery code gives. */
const keySlot = z.strictObject({ kdf, nonce: hex(12), wrapped: hex(48) })
export type KeySlot = z.infer<typeof keySlot>

/** Failed attempts since the last good one. An attempt is counted before it is tried, so that no kill undoes it. */
const attempts = z.strictObject({ failed: z.int().nonnegative(), lastAt: instant.nullable() })
export type Attempts = z.infer<typeof attempts>

const account = z.strictObject({
  accountId: id,
  loginName: z.string().min(1).max(20),
  officerId: id,
  roleCodes: z.array(z.enum(Object.keys(roles) as [RoleCode, ...RoleCode[]])),
  disabled: z.boolean(),
  /** Null where the account cannot open anything: it is disabled, or needs a new password. */
  key: keySlot.nullable(),
  passwordSetAt: instant,
  /** The account that set the password: its own, an administrator's; or `recovery`, by the recovery code. */
  passwordSetBy: id,
  attempts,
})
export type Account = z.infer<typeof account>

/** Something for the sealed log, kept here until it stands there: nobody may be signed in yet who could seal it. */
const pendingEntry = accessEntry.pick({
  ...{ id: true, at: true, kind: true },
  ...{ accountId: true, byAccountId: true, workstation: true },
})
export type PendingEntry = z.infer<typeof pendingEntry>

const vaultFile = z.strictObject({
  format: z.literal(vaultFormat),
  vaultId: id,
  /** Counts the writes, so that two windows never overwrite each other. */
  revision: z.int().positive(),
  /** Counts the sealed changes, so that an older copy put in place of this file can be told. */
  generation: z.int().positive(),
  createdAt: instant,
  accounts: z.array(account),
  recovery: z.strictObject({ key: keySlot, renewedAt: instant, attempts }),
  pending: z.array(pendingEntry),
  seal: z.string().regex(/^(?:[0-9a-f]{2}){1,128}$/),
})
export type VaultFile = z.infer<typeof vaultFile>

/**
 * Reads the document as it was stored.
 * @throws VaultError `newer` for one of a later program, `damaged` where it is not such a document.
 */
export function readVaultFile(json: unknown): VaultFile {
  const format = (json as { format?: unknown } | null)?.format
  if (typeof format === 'number' && format > vaultFormat) throw new VaultError('newer')
  const parsed = vaultFile.safeParse(json)
  if (!parsed.success) throw new VaultError('damaged')
  return parsed.data
}

/** What the seal covers, as text: every field by name of place, so that each stands in one fixed order. */
export function sealedText(file: Omit<VaultFile, 'seal'>): string {
  const { format, vaultId, generation, createdAt, accounts, recovery } = file
  return JSON.stringify([
    [format, vaultId, generation, createdAt],
    [slotText(recovery.key), recovery.renewedAt],
    accounts.map((one) => [
      [one.accountId, one.loginName, one.officerId, one.roleCodes, one.disabled],
      [one.key && slotText(one.key), one.passwordSetAt, one.passwordSetBy],
    ]),
  ])
}

function slotText({ kdf, nonce, wrapped }: KeySlot) {
  return [kdf.name, kdf.memoryKiB, kdf.passes, kdf.parallelism, kdf.salt, nonce, wrapped]
}
