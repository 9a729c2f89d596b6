/** `package make`: a package of case files, or of what another package holds. */
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { JsonMap } from '../../src-domain/edits'
import { chooseRecords } from '../../src-domain/package/choose-records'
import { type GuardedMatter, guardedMatters } from '../../src-domain/package/package-format'
import type { PackageOpener } from '../../src-domain/package/package-types'
import { recordsDigest } from '../../src-domain/package/records-digest'
import { travelling } from '../../src-domain/package/travelling'
import { loadRecord, toJson } from '../../src-domain/record-doc'
import { readCaseFile } from '../case-file'
import { readOptions, refuse } from '../input'
import { lockOf, openerOf, senderOf } from './key-files'
import { readPackageFile, writePackageFile } from './package-files'
import { documentIn, type RecordSet, reader, recordSet } from './record-set'

/**
 * What must not leave by accident stays out and is named in the answer; `--with informant,restricted,discipline` puts
 * it in. @throws InputError, PackageError
 */
export async function makePackage(args: string[]): Promise<unknown> {
  const options = readOptions(
    args,
    ['from', 'to'],
    ['passphrase-file', 'identity-file', 'recipient', 'sender', 'office', 'with', 'cases'],
  )
  const matters = mattersIn(options.with)
  const lock = await lockOf(options)
  const set = await recordSet()
  try {
    const isFolder = (await stat(options.from).catch(() => null))?.isDirectory()
    const from = isFolder
      ? await gatherFolder(set, options.from)
      : await gatherPackage(set, options.from, await openerOf(options))
    const sender = await senderOf(options.sender, options.office ?? from ?? 'office')
    const isCase = (text: string) => set.records.has(`case/${text}`)
    const all = [...set.records.values()].map(({ record, id, bytes }) =>
      travelling(record, id, loadRecord(bytes, reader), isCase),
    )
    const caseIds = options.cases?.split(',')
    const missing = caseIds?.find((id) => !isCase(id))
    if (missing !== undefined) refuse('--cases', `没有编号为“${missing}”的案件`)
    const chosen = chooseRecords(all, caseIds ? { kind: 'cases', caseIds } : { kind: 'everything' }, {
      matters,
      recordIds: [],
    })
    set.keepOnly(
      new Set(chosen.records.map(({ record, id }) => `${record}/${id}`)),
      new Set(chosen.attachments),
    )
    const purpose = caseIds ? 'selection' : 'everything'
    const made = await writePackageFile(
      options.to,
      sender,
      { purpose, counts: set.counts(), guarded: [...chosen.guarded] },
      set.entries(),
      lock,
    )
    return {
      file: options.to,
      digest: made.digest,
      recordsDigest: await recordsDigest(chosen.records),
      records: chosen.records.length,
      attachments: set.attachments.size,
      withheld: chosen.withheld.map(({ record, id, guarded }) => ({ record, id, why: guarded })),
    }
  } finally {
    await set.dispose()
  }
}

/** Case files as JSON, and documents saved as such under `KIND-ID.automerge`. */
async function gatherFolder(set: RecordSet, folder: string): Promise<null> {
  const names = (await readdir(folder)).filter((name) => /\.(json|automerge)$/.test(name)).sort()
  if (names.length === 0) refuse(folder, '文件夹里没有案件文件（*.json 或 *.automerge）')
  for (const name of names) {
    const path = join(folder, name)
    const json = name.endsWith('.json') ? (await readCaseFile(path, undefined)).record : null
    const doc = await documentIn(path, () => json as unknown as JsonMap)
    const id = toJson(doc).id
    if (typeof id !== 'string') refuse(name, '这个文件不是案件')
    set.add(/^(\w+)-.*\.automerge$/.exec(name)?.[1] ?? 'case', id, doc)
  }
  return null
}

/** @returns the office it is of. */
async function gatherPackage(set: RecordSet, path: string, opener: PackageOpener): Promise<string> {
  const { header } = await readPackageFile(path, opener, { entry: set.take })
  return header.sender.officeId
}

function mattersIn(text: string | undefined): GuardedMatter[] {
  const named = text?.split(',').map((one) => one.trim()) ?? []
  return named.map((one) => {
    if (one in guardedMatters) return one as GuardedMatter
    return refuse('--with', `“${one}”应为以下之一：${Object.keys(guardedMatters).join('、')}`)
  })
}
