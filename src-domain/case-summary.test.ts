import { describe, expect, test } from 'vitest'
import { type CaseRecord, emptyCase } from './case-record'
import { allPapers, summarise } from './case-summary'

const at = '2026-11-18T01:30:00.000Z'

function report(confidentialRequested: boolean): CaseRecord {
  return {
    ...emptyCase('c1'),
    case: { caseTitle: '关于丁某某反映围标的线索', clueCategory: 'report' },
    reporter: { partyType: 'natural', partyName: '丁某某', contactPhone: '13000000000' },
    intake: { confidentialRequested, allegationSummary: '丁某某（13000000000）称ABC公司围标' },
  }
}

describe('the summary of a case', () => {
  test('an informant, whether or not they asked for confidentiality, can be neither read nor found', () => {
    const summary = summarise(report(true), at)
    expect(summary.leadName).toBe('举报人（保密）')
    expect(summary.searchText).not.toContain('丁某某')
    expect(summary.searchText).not.toContain('13000000000')
    expect(summary.searchText).toContain('abc公司围标')
    expect(JSON.stringify(summarise(report(false), at))).not.toContain('丁某某')
  })

  test('a complainant is named also where the papers are confidential', () => {
    const record: CaseRecord = {
      ...report(true),
      case: { clueCategory: 'complaint' },
      reporter: null,
      complainant: { partyName: '甲公司' },
    }
    expect(summarise(record, at).leadName).toBe('甲公司')
  })

  test('counts the papers and finds a case by the number of one', () => {
    const paper = { docKind: 'acceptanceNotice', createdAt: '2026-04-30', values: {} }
    const record: CaseRecord = {
      ...emptyCase('c1'),
      papers: {
        p2: { ...paper, order: 2, status: 'draft', createdAt: '2026-05-01' },
        p1: { ...paper, order: 1, status: 'issued', docNo: '川公管监受〔2026〕1号', issueDate: '2026-04-30' },
      },
    }
    const summary = summarise(record, at)
    expect(summary.paperCounts).toEqual({ draft: 1, issued: 1, voided: 0 })
    expect(summary.papers.map(({ id }) => id)).toEqual(['p1', 'p2'])
    expect(summary.searchText).toContain('川公管监受〔2026〕1号')
    expect(allPapers([summary]).map(({ id }) => id)).toEqual(['p2', 'p1'])
  })

  test('tells of a numbered paper who signed its issue, whoever sat at the desk', () => {
    const values = JSON.stringify({ signatoryId: 'head', addressee: '甲公司', copiesTotal: 2 })
    const record: CaseRecord = {
      ...emptyCase('c1'),
      papers: {
        p: {
          ...{ docKind: 'acceptanceNotice', createdAt: '2026-04-30', order: 1, status: 'issued' },
          ...{ docNo: '川公管监受〔2026〕1号', issueDate: '2026-04-30', values: {} },
          issued: {
            ...{ at: '2026-04-30T09:00:00+08:00', officerId: 'clerk', values, tree: '{}' },
            ...{ digest: 'a'.repeat(64), definitionVersion: 1 },
          },
        },
      },
    }
    const [paper] = summarise(record, at).papers
    expect(paper).toMatchObject({ signatory: 'head', issuedBy: 'clerk', addressee: '甲公司', copies: 2 })
  })
})
