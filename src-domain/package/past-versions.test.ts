import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadRecord, toJson } from '../record-doc'
import { takePackage } from './package.fixture'

const fixtures = join(import.meta.dirname, '../../tests/fixtures')

test('packages of every past version are still read', async () => {
  for (const version of ['1.0']) {
    const { identity, digest } = JSON.parse(readFileSync(join(fixtures, `package-${version}.json`), 'utf8'))
    const file = new Uint8Array(readFileSync(join(fixtures, `package-${version}.ldpkg`)))
    const { receipt, entries } = await takePackage(file, { identities: [identity] }, { officeId: 'office-1' })
    expect(receipt.digest).toBe(digest)
    expect(entries.map(({ head }) => head.kind)).toEqual(['record', 'attachment', 'notice'])
    const doc = loadRecord(entries[0]?.bytes ?? new Uint8Array(), '0'.repeat(32))
    expect(toJson(doc)).toMatchObject({ id: 'c1', case: { caseTitle: '甲公司围标' } })
  }
})
