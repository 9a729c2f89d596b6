import { expect, test } from 'vitest'
import { papersAwaitingService } from './awaiting-service'
import { type CaseRecord, emptyCase, type Fact, type Paper } from './case-record'

const paper = (docKind: string, more: Partial<Paper> = {}): Paper => ({
  ...{ docKind, status: 'issued', order: 1, createdAt: '', values: {} },
  ...{ docNo: `${docKind}〔2026〕1号`, issueDate: '2026-11-20' },
  ...more,
})
const receipt = (docNo: string, values: Record<string, unknown> = {}): Paper =>
  paper('serviceReceipt', {
    status: 'draft',
    docNo: null,
    values: { servedDocs: { r: { name: '文书', docNo, copies: 1, order: 1 } }, ...values },
  })
const waiting = (papers: CaseRecord['papers'], facts: Record<string, Fact> = {}) =>
  papersAwaitingService({ ...emptyCase('c'), papers, facts })

test('an issued letter to a party waits until a receipt says when it was served', () => {
  const notice = paper('acceptanceNotice')
  expect(waiting({ n: notice })).toEqual([{ paperId: 'n', receiptId: null }])
  const docNo = notice.docNo as string
  expect(
    waiting({ n: notice, r: receipt(docNo, { serviceMethod: 'mail', servedAt: '2026-11-21T09:00' }) }),
  ).toEqual([{ paperId: 'n', receiptId: 'r' }])
  const back = { serviceMethod: 'mail', mailSignedDate: '2026-11-23' }
  expect(waiting({ n: notice, r: receipt(docNo, back) })).toEqual([])
  const issued = { at: '', definitionVersion: 1, tree: '', digest: '' }
  const values = JSON.stringify({
    servedDocs: [{ docNo }],
    serviceMethod: 'direct',
    servedAt: '2026-11-21T09:00',
  })
  const kept = paper('serviceReceipt', { docNo: null, issued: { ...issued, values } })
  expect(waiting({ n: notice, r: kept })).toEqual([])
})

test('a receipt of another paper, or one that was voided, proves nothing', () => {
  const notice = paper('acceptanceNotice')
  const other = receipt('川公管监受〔2026〕9号', { serviceMethod: 'direct', servedAt: '2026-11-21T09:00' })
  expect(waiting({ n: notice, r: other })).toHaveLength(1)
  const voided: Paper = { ...receipt(notice.docNo as string), status: 'voided' }
  expect(waiting({ n: notice, r: voided })).toEqual([{ paperId: 'n', receiptId: null }])
})

test('a fact of its service ends the waiting, one from before the paper does not', () => {
  const decision = paper('penaltyDecision')
  const served = (date: string): Record<string, Fact> => ({ f: { kind: 'served', date, order: 1 } })
  expect(waiting({ d: decision }, served('2026-11-24'))).toEqual([])
  expect(waiting({ d: decision }, served('2026-11-01'))).toHaveLength(1)
})

test('drafts, voided papers and papers of the office itself wait for nobody', () => {
  expect(waiting({ a: paper('acceptanceNotice', { status: 'draft' }) })).toEqual([])
  expect(waiting({ a: paper('acceptanceNotice', { status: 'voided' }) })).toEqual([])
  expect(waiting({ a: paper('meetingMinutes'), b: paper('transferDiscipline') })).toEqual([])
})
