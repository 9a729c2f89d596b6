import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CaseRecord, caseRecord, emptyCase } from './case-record'
import {
  attachmentsOf,
  doubledNumbers,
  type EvidenceItem,
  evidenceNoOf,
  evidenceOf,
  lastCheckOf,
  listedEvidence,
  nextEvidenceNo,
  scansOf,
  uncheckedEvidence,
} from './evidence'

const sha = (digit: string) => digit.repeat(64)
const file = (digit: string) => ({
  ...{ order: 1, name: '照片.jpg', sha256: sha(digit), size: 3 },
  addedAt: '2026-03-02T01:00:00.000Z',
})
const gone = { at: '2026-03-05T01:00:00.000Z', officerId: 'wang', reason: '与本案无关' }
const check = (date: string, result: 'verified' | 'doubtful' | 'rejected', order = 1) => ({
  order,
  date,
  result,
})

function record(items: Record<string, Partial<EvidenceItem>>): CaseRecord {
  const evidence = Object.fromEntries(
    Object.entries(items).map(([id, item], index) => [id, { order: index + 1, no: index + 1, ...item }]),
  )
  return caseRecord.parse({ ...emptyCase('c1'), case: { caseNo: '川公管监案〔2026〕3号' }, evidence })
}

describe('evidence', () => {
  it('that was removed keeps its row and its number, and leaves the lists', () => {
    const of = record({ e1: { removed: gone }, e2: {} })
    expect(evidenceOf(of).map(({ id }) => id)).toEqual(['e2'])
    expect(nextEvidenceNo(of)).toBe(3)
    expect(evidenceNoOf(of, { no: 2 })).toBe('川公管监案〔2026〕3号-证2')
    expect(evidenceNoOf(emptyCase('c2'), { no: 2 })).toBe('证2')
  })

  it('is named to others only where it shows no informant and may be used', () => {
    const of = record({
      e1: {},
      e2: { revealsInformant: true },
      e3: { checks: { k1: check('2026-03-06', 'rejected') } },
      e4: { checks: { k1: check('2026-03-06', 'rejected'), k2: check('2026-03-09', 'verified') } },
    })
    expect(listedEvidence(of).map(({ id }) => id)).toEqual(['e1', 'e4'])
  })

  it('is judged by its latest re-check, of one day by the one recorded last', () => {
    const checks = {
      a: check('2026-03-09', 'doubtful', 1),
      b: check('2026-03-09', 'verified', 2),
      c: check('2026-03-06', 'rejected', 3),
    }
    expect(lastCheckOf({ checks })?.result).toBe('verified')
    expect(lastCheckOf({})).toBeNull()
  })

  it('counts as re-checked only by a check within the time asked about', () => {
    const of = record({ e1: { checks: { k1: check('2026-03-06', 'verified') } }, e2: {} })
    const unchecked = (from: string | null, to: string | null) =>
      uncheckedEvidence(of, from, to).map(({ id }) => id)
    expect(unchecked(null, null)).toEqual(['e2'])
    expect(unchecked('2026-03-06', '2026-03-06')).toEqual(['e2'])
    expect(unchecked('2026-03-07', null)).toEqual(['e1', 'e2'])
    expect(unchecked(null, '2026-03-05')).toEqual(['e1', 'e2'])
  })

  it('added on two machines apart may bear one number twice, which is seen', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 8 }), (numbers) => {
        const of = record(Object.fromEntries(numbers.map((no, index) => [`e${index}`, { no }])))
        const doubled = numbers.filter((no) => numbers.filter((other) => other === no).length > 1)
        expect(doubledNumbers(of).size).toBe(doubled.length)
        expect(numbers).not.toContain(nextEvidenceNo(of))
      }),
    )
  })
})

it('a case names all its files, those of removed evidence too', () => {
  const of: CaseRecord = {
    ...record({
      e1: { files: { f1: file('a'), f2: { ...file('b'), removed: gone } } },
      e2: { removed: gone, files: { f1: file('c') } },
    }),
    scans: { s1: { ...file('d'), of: 'papers/p1' }, s2: { ...file('e'), of: 'facts/f1', removed: gone } },
  }
  expect([...attachmentsOf(of)].sort()).toEqual(['a', 'b', 'c', 'd', 'e'].map(sha))
  expect(scansOf(of, 'papers/p1').map(({ id }) => id)).toEqual(['s1'])
  expect(scansOf(of, 'facts/f1')).toEqual([])
})
