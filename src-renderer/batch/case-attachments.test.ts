import { expect, test } from 'vitest'
import { emptyCase } from '../../src-domain/case-record'
import type { EvidenceItem } from '../../src-domain/evidence'
import { attachablesOf } from './case-attachments'

const at = '2026-11-20T01:00:00.000Z'
const file = (name: string, digit: string) => ({
  f1: { order: 1, name, sha256: digit.repeat(64), size: 3, addedAt: at },
})
const item = (no: number, name: string): EvidenceItem => ({
  ...{ order: no, no, name },
  files: file(`${name}.pdf`, String(no)),
})

const record = {
  ...emptyCase('c1'),
  evidence: {
    e2: item(2, '现场照片'),
    e1: { ...item(1, '投标文件'), provider: '示例建设有限公司', collectedAt: '2026-03-02T09:00:00+08:00' },
    e3: { ...item(3, '误收的合同'), removed: { at, reason: '与本案无关' } },
    e4: { ...item(4, '举报信'), revealsInformant: true },
  },
}

test('evidence is bound by its number, with whose it is and when; what was taken out is not', async () => {
  const opened: string[] = []
  const attachments = {
    open: async (_caseId: string, sha256: string, purpose: string) => {
      opened.push(`${purpose} ${sha256.slice(0, 1)}`)
      return new Blob(['abc']).stream()
    },
  }
  const found = attachablesOf(record, { attachments } as unknown as Parameters<typeof attachablesOf>[1])
  expect(found.map(({ title }) => title)).toEqual(['证1　投标文件', '证2　现场照片', '证4　举报信'])
  expect(found[0]).toMatchObject({ author: '示例建设有限公司', date: '2026-03-02', revealsInformant: false })
  expect(found[2]?.revealsInformant).toBe(true)
  expect(await found[0]?.load()).toEqual(new Uint8Array([97, 98, 99]))
  expect(opened).toEqual(['take 1'])
})
