/** `package merge`: what several packages hold as one, the same whatever order they are named in. */
import { parseArgs } from 'node:util'
import type { CaseRecord } from '../../src-domain/case-record'
import { summarise } from '../../src-domain/case-summary'
import { numberClashes, numberedRecord } from '../../src-domain/package/numbers'
import type { GuardedMatter } from '../../src-domain/package/package-format'
import { recordsDigest } from '../../src-domain/package/records-digest'
import { conflictsOf, headsOf, loadRecord, tellingConflicts, toJson } from '../../src-domain/record-doc'
import { refuse } from '../input'
import { lockOf, openerOf, senderOf } from './key-files'
import { readPackageFile, writePackageFile } from './package-files'
import { reader, recordSet } from './record-set'

/**
 * Merges packages of one office. The answer tells the digest of the records, the same for the same packages in any
 * order, and what a person has yet to settle. @throws InputError, PackageError
 */
export async function mergePackages(args: string[]): Promise<unknown> {
  const text = { type: 'string' } as const
  const { values, positionals } = parseArgs({
    args,
    options: { 'passphrase-file': text, 'identity-file': text, recipient: text, sender: text, to: text },
    allowPositionals: true,
  })
  const { to } = values
  if (!to) refuse('--to', '必须给出')
  if (positionals.length === 0) refuse('package merge', '请给出要合并的交换包')
  const opener = await openerOf(values)
  const lock = await lockOf(values)
  const set = await recordSet()
  try {
    const guarded = new Set<GuardedMatter>()
    let officeId: string | null = null
    for (const path of positionals) {
      const { header } = await readPackageFile(path, opener, { entry: set.take })
      officeId ??= header.sender.officeId
      if (header.sender.officeId !== officeId) refuse(path, '这个交换包来自另一个单位，不能合并在一起')
      for (const matter of header.guarded) guarded.add(matter)
    }
    const docs = [...set.records.values()].map(({ record, id, bytes }) => {
      const doc = loadRecord(bytes, reader)
      return { record, id, doc, conflicts: conflictsOf(doc) }
    })
    const cases = docs.flatMap(({ record, doc, conflicts }) =>
      record === 'case'
        ? [summarise(toJson(doc) as unknown as CaseRecord, '', tellingConflicts(conflicts))]
        : [],
    )
    const made = await writePackageFile(
      to,
      await senderOf(values.sender, officeId ?? 'office'),
      { purpose: 'everything', counts: set.counts(), guarded: [...guarded].sort() },
      set.entries(),
      lock,
    )
    return {
      file: to,
      digest: made.digest,
      recordsDigest: await recordsDigest(
        docs.map(({ record, id, doc }) => ({ record, id, heads: headsOf(doc) })),
      ),
      records: docs.length,
      attachments: set.attachments.size,
      conflicts: docs.flatMap(({ record, id, conflicts }) =>
        conflicts.map(({ path }) => ({ record, id, path: path.join('.') })),
      ),
      numberClashes: numberClashes([], cases.map(numberedRecord)),
    }
  } finally {
    await set.dispose()
  }
}
