/** `package inspect` and `package verify`. */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { valueAtPath } from '../../src-domain/edits'
import { fingerprintOf } from '../../src-domain/package/package-keys'
import type { PackageReceipt } from '../../src-domain/package/package-types'
import { recordsDigest } from '../../src-domain/package/records-digest'
import { headsOf, loadRecord, toJson } from '../../src-domain/record-doc'
import { refuse } from '../input'
import { makeFolder, writeWhole } from '../write-whole'
import { openerOf } from './key-files'
import { readPackageFile } from './package-files'
import { reader } from './record-set'

/**
 * What a package is and holds; with `--to`, each record is also written as JSON, as the other commands read it.
 * @throws InputError, PackageError
 */
export async function inspectPackage(args: string[]): Promise<unknown> {
  const { path, opener, to } = await readCall(args, 'inspect')
  const records: { record: string; id: string; caseNo: unknown; caseTitle: unknown; heads: string[] }[] = []
  const files: [string, Uint8Array][] = []
  const receipt = await readPackageFile(path, opener, {
    entry(entry) {
      if (entry.head.kind !== 'record' || !('bytes' in entry)) return
      const { record, id } = entry.head
      const doc = loadRecord(entry.bytes, reader)
      const json = toJson(doc)
      const told = (key: string) => valueAtPath(json, ['case', key]) ?? null
      records.push({ record, id, caseNo: told('caseNo'), caseTitle: told('caseTitle'), heads: headsOf(doc) })
      if (to) files.push([`${record}-${fileSafe(id)}.json`, encode(json)])
    },
  })
  // Only now is it known that the package is sound.
  if (to) await makeFolder(to)
  for (const [name, bytes] of files) await writeWhole(join(to ?? '', name), bytes)
  return { ...(await told(receipt)), recordsDigest: await recordsDigest(records), records }
}

/** Whether a package is whole, signed, and within limits; it says so or fails. @throws InputError, PackageError */
export async function verifyPackage(args: string[]): Promise<unknown> {
  const { path, opener } = await readCall(args, 'verify')
  return { sound: true, ...(await told(await readPackageFile(path, opener))) }
}

async function readCall(args: string[], verb: string) {
  const text = { type: 'string' } as const
  const { values, positionals } = parseArgs({
    args,
    options: { 'passphrase-file': text, 'identity-file': text, to: text },
    allowPositionals: true,
  })
  const [path, ...more] = positionals
  if (path === undefined || more.length > 0) refuse(`package ${verb}`, '请给出一个交换包')
  return { path, opener: await openerOf(values), to: values.to }
}

async function told({ header, manifest, digest, fileBytes }: PackageReceipt) {
  const count = (kind: string) => manifest.entries.filter((entry) => entry.kind === kind).length
  return {
    header,
    fingerprint: await fingerprintOf(header.sender),
    digest,
    fileBytes,
    entries: { records: count('record'), attachments: count('attachment'), notices: count('notice') },
  }
}

function fileSafe(id: string): string {
  return id.replace(/[^\p{L}\p{N}_-]/gu, '_')
}

function encode(json: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(json, null, 2)}\n`)
}
