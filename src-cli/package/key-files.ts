/** Passphrases, identities and senders as the command line is given them: each in a file, never in an argument. */

import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { identityToRecipient } from 'age-encryption'
import { z } from 'zod'
import type { WorkstationCard } from '../../src-domain/package/package-format'
import {
  fingerprintOf,
  newWorkstationSecrets,
  publicKeysOf,
  type WorkstationSecrets,
} from '../../src-domain/package/package-keys'
import type { PackageLock, PackageOpener } from '../../src-domain/package/package-types'
import { readJson, readOptions, refuse } from '../input'
import { writeWhole } from '../write-whole'

/** The options that say what opens a package. */
const keyOptions = ['passphrase-file', 'identity-file'] as const
type KeyOptions = Partial<Record<(typeof keyOptions)[number], string>>

const senderFile = z.object({
  workstationId: z.string().min(1),
  name: z.string().min(1),
  officeId: z.string().min(1),
  signingSecret: z.string().regex(/^[0-9a-f]{64}$/),
  identity: z.string().startsWith('AGE-SECRET-KEY-1'),
})

export interface Sender {
  card: WorkstationCard
  secrets: WorkstationSecrets
}

/** What the files given open. @throws InputError where neither is given, or one cannot be read. */
export async function openerOf(options: KeyOptions): Promise<PackageOpener & { identities: string[] }> {
  const { 'passphrase-file': phrase, 'identity-file': keys } = options
  if (!phrase && !keys) refuse('--passphrase-file', '请给出口令文件，或用 --identity-file 给出密钥文件')
  return {
    ...(phrase && { passphrase: await passphraseIn(phrase) }),
    identities: keys ? await identitiesIn(keys) : [],
  }
}

/** To whom a package is locked: those named, else whoever can open what was given. */
export async function lockOf(options: KeyOptions & { recipient?: string | undefined }): Promise<PackageLock> {
  const named = options.recipient?.split(',').map((text) => text.trim())
  if (named) {
    const wrong = named.find((text) => !/^age1[a-z0-9]{58}$/.test(text))
    if (wrong !== undefined) refuse('--recipient', `“${wrong}”不是接收方公钥，应写作 age1… 的样式`)
    return { recipients: named }
  }
  const { passphrase, identities } = await openerOf(options)
  if (passphrase !== undefined) return { passphrase }
  return { recipients: await Promise.all(identities.map(identityToRecipient)) }
}

/** Who signs: the workstation of the file, else one made for this once, whom nobody knows. */
export async function senderOf(path: string | undefined, officeId: string): Promise<Sender> {
  if (path === undefined) {
    const secrets = await newWorkstationSecrets()
    const card = { workstationId: randomUUID(), name: '命令行', officeId, ...(await publicKeysOf(secrets)) }
    return { card, secrets }
  }
  const read = senderFile.safeParse(await readJson(path))
  if (!read.success) refuse(basename(path), '不是电脑身份文件，请用 package keys 生成')
  const { signingSecret, identity, ...named } = read.data
  const secrets = { signingSecret, identity }
  return { card: { ...named, ...(await publicKeysOf(secrets)) }, secrets }
}

/** `package keys`: a new identity for a machine without a window, kept in a file only its owner can read. */
export async function newKeys(args: string[]): Promise<unknown> {
  const options = readOptions(args, ['name', 'office', 'to'], [])
  const secrets = await newWorkstationSecrets()
  const named = { workstationId: randomUUID(), name: options.name, officeId: options.office }
  const json = new TextEncoder().encode(`${JSON.stringify({ ...named, ...secrets }, null, 2)}\n`)
  await writeWhole(options.to, json, 0o600)
  const keys = await publicKeysOf(secrets)
  return { ...named, ...keys, fingerprint: await fingerprintOf(keys) }
}

async function passphraseIn(path: string): Promise<string> {
  const text = await textIn(path)
  const [line = ''] = text.split(/\r?\n/)
  if (line === '') refuse(basename(path), '口令文件的第一行应为口令')
  return line
}

/** As age itself reads them: one a line, with remarks after #. */
async function identitiesIn(path: string): Promise<string[]> {
  const lines = (await textIn(path)).split(/\r?\n/).map((line) => line.trim())
  const keys = lines.filter((line) => line !== '' && !line.startsWith('#'))
  if (keys.length === 0 || !keys.every((line) => line.startsWith('AGE-SECRET-KEY-1'))) {
    refuse(basename(path), '不是密钥文件：每行应为一个 AGE-SECRET-KEY-1…')
  }
  return keys
}

async function textIn(path: string): Promise<string> {
  const text = await readFile(path, 'utf8').catch(() => refuse(path, '读不到这个文件，请检查路径和权限'))
  return text.replace(/^\uFEFF/, '')
}
