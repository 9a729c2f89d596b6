import { describe, expect, test } from 'vitest'
import { emptyCase, type Paper } from './case-record'
import { type CaseSummary, summarise } from './case-summary'
import { emptyMeeting, type SentPaper } from './meetings/meeting-record'
import { proposeInRanges } from './number-ranges'
import { docNoTaken, numberedMeetings, usedNumbers } from './number-register'

function caseWith(papers: Record<string, Partial<Paper>>): CaseSummary {
  const whole = Object.entries(papers).map(([id, paper], order) => [
    id,
    { docKind: 'acceptanceNotice', status: 'issued', order, createdAt: '2026-01-01', values: {}, ...paper },
  ])
  return summarise({ ...emptyCase('c1'), papers: Object.fromEntries(whole) }, '')
}

const cases = [
  caseWith({
    p1: { docNo: '川公管监受〔2026〕1号' },
    p2: { docNo: '川公管监受〔2026〕7号', status: 'voided' },
    p3: { docNo: null },
  }),
  caseWith({ p4: { docNo: '川公管停〔2026〕9号', status: 'draft' } }),
]

describe('the register of numbers', () => {
  test('goes on after the highest number of the kind and year, voided ones included', () => {
    const next = (prefix: string, year: number) =>
      proposeInRanges(usedNumbers(cases, {}), {}, '甲机', prefix, year)
    expect(next('川公管监受', 2026)).toEqual({ ok: true, docNo: '川公管监受〔2026〕8号' })
    expect(next('川公管监受', 2027)).toEqual({ ok: true, docNo: '川公管监受〔2027〕1号' })
    expect(next('川公管停', 2026)).toEqual({ ok: true, docNo: '川公管停〔2026〕10号' })
  })

  test('knows which paper has a number, and that a paper may keep its own', () => {
    expect(docNoTaken(cases, '川公管监受〔2026〕7号', 'p9')).toMatchObject({ id: 'p2', caseId: 'c1' })
    expect(docNoTaken(cases, '川公管监受〔2026〕7号', 'p2')).toBeNull()
    expect(docNoTaken(cases, '川公管监受〔2026〕8号', 'p9')).toBeNull()
  })

  test('names who signs what a meeting sends, not who sent it; the convener, where it was not noted yet', () => {
    const sent: SentPaper = {
      ...{ docNo: '川公管监会〔2026〕1号', issueDate: '2026-05-18', at: '2026-05-18T08:00:00Z' },
      ...{ officerId: 'desk', tree: '{}', digest: '' },
    }
    const registered = (notice: SentPaper) =>
      numberedMeetings([{ ...emptyMeeting('m', 'study'), convenerId: 'deputy', notice }])[0]?.papers[0]
    const noted = { ...sent, signatoryId: 'director', addressee: '各与会人员', copies: 7 }
    expect(registered(noted)).toMatchObject({
      ...{ signatory: 'director', issuedBy: 'desk', addressee: '各与会人员', copies: 7 },
    })
    expect(registered(sent)).toMatchObject({ signatory: 'deputy', issuedBy: 'desk' })
  })
})
