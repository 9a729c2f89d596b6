import { describe, expect, test } from 'vitest'
import { type CaseRecord, caseRecord, emptyCase } from '../../src-domain/case-record'
import { applyEdits, type Edit, type JsonMap } from '../../src-domain/edits'
import { allEvidenceOf, filesOf } from '../../src-domain/evidence'
import { addFile, addItem, addRow, itemWith, type NewFile, remove } from './evidence-edits'
import { sizeInWords, whyNotKept } from './file-words'
import { previewKindOf } from './preview-content'
import { addScan } from './scan-edits'

const doing = { officerId: 'wang', at: '2026-03-02T01:00:00.000Z' }
const photo: NewFile = { name: '现场.门口.JPG', sha256: 'a'.repeat(64), size: 5, mediaType: 'image/jpeg' }

function edited(record: CaseRecord, edits: readonly Edit[]): CaseRecord {
  return caseRecord.parse(applyEdits(record as unknown as JsonMap, edits))
}

const start: CaseRecord = {
  ...emptyCase('c1'),
  case: { handlerIds: ['zhao', 'wang'], teamMemberIds: ['li'] },
}

describe('adding', () => {
  test('a file makes an item of it, named after it, collected by who adds it and another of the case', () => {
    const record = edited(start, addItem(start, photo, doing).edits)
    const [item] = allEvidenceOf(record)
    expect(item).toMatchObject({
      no: 1,
      name: '现场.门口',
      kind: 'documentary',
      collectorIds: ['wang', 'zhao'],
    })
    expect(item && filesOf(item)).toMatchObject([{ ...photo, addedById: 'wang' }])
    expect(itemWith(record, photo.sha256)?.no).toBe(1)
  })

  test('a stranger to the case is not put down as collector', () => {
    const record = edited(start, addItem(start, null, { ...doing, officerId: 'chen' }).edits)
    expect(allEvidenceOf(record)[0]).toMatchObject({ kind: 'physical', collectorIds: [] })
  })

  test('what is removed stays in the record, and its file may then be added anew', () => {
    let record = edited(start, addItem(start, photo, doing).edits)
    const id = allEvidenceOf(record)[0]?.id ?? ''
    record = edited(record, addFile(record, id, { ...photo, sha256: 'b'.repeat(64) }, doing))
    record = edited(record, addRow(record, id, 'checks', { date: '2026-03-06', result: 'verified' }))
    const [first] = filesOf(allEvidenceOf(record)[0] ?? {})
    record = edited(record, remove(['evidence', id, 'files', first?.id ?? ''], '拍糊了', doing))
    expect(Object.values(record.evidence?.[id]?.files ?? {})).toHaveLength(2)
    expect(itemWith(record, photo.sha256)).toBeNull()
    expect(itemWith(record, 'b'.repeat(64))?.no).toBe(1)
  })
})

test('a scan of a paper that names the informant is marked so, whether its name is shown or masked', () => {
  const paper = (text: string) => ({
    ...{ docKind: 'caseRegistration', status: 'issued' as const, order: 1, createdAt: doing.at, values: {} },
    issued: { at: doing.at, definitionVersion: 1, tree: text, values: '{}', digest: 'x' },
  })
  const record: CaseRecord = {
    ...start,
    reporter: { partyName: '丁某某' },
    papers: { p1: paper('丁某某反映'), p2: paper('举报人（保密）反映'), p3: paper('经查') },
  }
  const marked = (of: string) => {
    const scans = edited(record, addScan(record, of, photo, doing)).scans ?? {}
    return Object.values(scans)[0]?.revealsInformant === true
  }
  expect(['papers/p1', 'papers/p2', 'papers/p3', 'facts/f1'].map(marked)).toEqual([true, true, false, false])
})

test('sizes and refusals are said as people say them', () => {
  expect([820, 3_400_000, 52_000_000, 2_300_000_000].map(sizeInWords)).toEqual([
    '820 字节',
    '3.4 MB',
    '52 MB',
    '2.3 GB',
  ])
  const full = new DOMException('no', 'QuotaExceededError')
  expect(whyNotKept(full, 3)).toBe('有 3 个文件没有添加：磁盘空间不足，请清理磁盘后再试。此前添加的都在。')
  expect(whyNotKept(new Error('EIO'), 1)).toContain('文件没有添加')
})

test('what is too large or of a strange kind is not decrypted for a preview', () => {
  expect(previewKindOf({ name: 'A.PDF', size: 5 })).toBe('pdf')
  expect(previewKindOf({ name: '照片.jpeg', size: 5 })).toBe('image')
  expect(previewKindOf({ name: '照片.jpeg', size: 500_000_000 })).toBeNull()
  expect(previewKindOf({ name: '录像.mp4', size: 5 })).toBeNull()
})
