/**
 * The keys of a workstation: Ed25519 for signing what it sends, X25519 for opening what is sent to it. (WebCrypto has
 * no Ed25519 in the Chromium we ship.)
 */
import { ed25519 } from '@noble/curves/ed25519.js'
import { bytesToHex, hexToBytes } from '@noble/curves/utils.js'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import type { WorkstationCard } from './package-format'
import type { SenderStanding } from './package-types'

/** What a workstation keeps to itself. */
export interface WorkstationSecrets {
  /** Ed25519 secret key, 64 hexadecimal digits. */
  signingSecret: string
  /** `AGE-SECRET-KEY-1…`: opens packages sent to this workstation. */
  identity: string
}

/** What others need to know of it. */
export type PublicKeys = Pick<WorkstationCard, 'signingKey' | 'recipient'>

/** New keys, from the system's own randomness. */
export async function newWorkstationSecrets(): Promise<WorkstationSecrets> {
  return {
    signingSecret: bytesToHex(ed25519.utils.randomSecretKey()),
    identity: await generateX25519Identity(),
  }
}

/** The public halves. @throws Error where a secret is none. */
export async function publicKeysOf({ signingSecret, identity }: WorkstationSecrets): Promise<PublicKeys> {
  return {
    signingKey: bytesToHex(ed25519.getPublicKey(hexToBytes(signingSecret))),
    recipient: await identityToRecipient(identity),
  }
}

/** What a signature is for, so that none can be passed off as another. */
export type SignedPart = 'header' | 'manifest'

/** @param signingSecret 64 hexadecimal digits. */
export function signPart(part: SignedPart, bytes: Uint8Array, signingSecret: string): Uint8Array {
  return ed25519.sign(signedBytes(part, bytes), hexToBytes(signingSecret))
}

/** Whether the key signed these bytes as this part of a package. */
export function isSigned(
  part: SignedPart,
  bytes: Uint8Array,
  signature: Uint8Array,
  signingKey: string,
): boolean {
  try {
    return ed25519.verify(signature, signedBytes(part, bytes), hexToBytes(signingKey), { zip215: false })
  } catch {
    return false
  }
}

/**
 * What two people compare when their workstations meet for the first time: six groups of five digits (99 bits) of the
 * SHA-256 of both public keys.
 */
export async function fingerprintOf({ signingKey, recipient }: PublicKeys): Promise<string> {
  const text = new TextEncoder().encode(`liandong fingerprint v1\n${signingKey}\n${recipient}\n`)
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', text))
  const number = BigInt(`0x${bytesToHex(digest)}`) % 10n ** 30n
  return (number.toString().padStart(30, '0').match(/\d{5}/g) ?? []).join(' ')
}

/** Whether the sender is one of those known. */
export function senderStanding(sender: WorkstationCard, known: readonly WorkstationCard[]): SenderStanding {
  const same = known.find(({ workstationId }) => workstationId === sender.workstationId)
  if (!same) return 'new'
  return same.signingKey === sender.signingKey && same.recipient === sender.recipient ? 'known' : 'changed'
}

function signedBytes(part: SignedPart, bytes: Uint8Array): Uint8Array {
  const label = new TextEncoder().encode(`liandong package ${part} v1\n`)
  const all = new Uint8Array(label.length + bytes.length)
  all.set(label)
  all.set(bytes, label.length)
  return all
}
