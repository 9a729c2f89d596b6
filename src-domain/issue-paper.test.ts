import { describe, expect, test } from 'vitest'
import { type CaseRecord, caseRecord, emptyCase } from './case-record'
import { summarise } from './case-summary'
import { applyEdits, type JsonMap } from './edits'
import { type Issuing, issueEdits, type PaperStep, voidEdits } from './issue-paper'

const draft: CaseRecord = {
  ...emptyCase('c1'),
  papers: {
    p1: { docKind: 'acceptanceNotice', status: 'draft', order: 1, createdAt: '2026-04-30', values: {} },
  },
}

function issuing(record: CaseRecord, change: Partial<Issuing> = {}): Issuing {
  return {
    record,
    paperId: 'p1',
    cases: [],
    docNo: '川公管监受〔2026〕1号',
    givenBy: null,
    office: {},
    workstation: '甲机',
    issueDate: '2026-04-30',
    tree: '{"parts":[]}',
    values: '{}',
    digest: 'ab'.repeat(32),
    definitionVersion: 3,
    wordingVersion: null,
    at: '2026-04-30T01:00:00.000Z',
    officerId: 'off-01',
    ...change,
  }
}

function applied(record: CaseRecord, step: PaperStep): CaseRecord {
  if (!step.ok) throw new Error(step.error)
  return caseRecord.parse(applyEdits(record as unknown as JsonMap, step.edits))
}

describe('issuing a paper', () => {
  const issued = applied(draft, issueEdits(issuing(draft)))

  test('freezes what was composed, with number, date, officer and version', () => {
    expect(issued.papers.p1).toMatchObject({
      status: 'issued',
      docNo: '川公管监受〔2026〕1号',
      issueDate: '2026-04-30',
      issued: { tree: '{"parts":[]}', digest: 'ab'.repeat(32), definitionVersion: 3, officerId: 'off-01' },
    })
  })

  test('happens once, and never with a number that another paper has or that is none', () => {
    const cases = [
      summarise({ ...issued, id: 'c2', papers: { p7: { ...issued.papers.p1, order: 1 } } } as CaseRecord, ''),
    ]
    expect(issueEdits(issuing(issued))).toEqual({ ok: false, error: '这份文书已经签发，不能再次签发。' })
    expect(issueEdits(issuing(draft, { cases }))).toMatchObject({
      ok: false,
      error: expect.stringContaining('请取新号'),
    })
    expect(issueEdits(issuing(draft, { docNo: '川公管监受[2026]1号' })).ok).toBe(false)
    expect(issueEdits(issuing(draft, { issueDate: '' })).ok).toBe(false)
    expect(issueEdits(issuing(draft, { paperId: 'p9' })).ok).toBe(false)
    expect(issueEdits(issuing(draft, { docNo: null })).ok).toBe(true)
  })

  test('is undone only by voiding, with a reason; the number stays', () => {
    expect(voidEdits(draft, 'p1', '印错').ok).toBe(false)
    expect(voidEdits(issued, 'p1', '  ')).toEqual({ ok: false, error: '请填写作废原因。' })
    const voided = applied(issued, voidEdits(issued, 'p1', ' 主送单位有误 '))
    expect(voided.papers.p1).toMatchObject({
      status: 'voided',
      voidReason: '主送单位有误',
      docNo: '川公管监受〔2026〕1号',
      issued: { digest: 'ab'.repeat(32) },
    })
    expect(voidEdits(voided, 'p1', '再次').ok).toBe(false)
    expect(issueEdits(issuing(voided)).ok).toBe(false)
  })
})
