import { describe, expect, it } from 'vitest'
import sampleFile from '../assets/sample-cases.json'
import { checkCase } from './case-check'
import { caseRecord, isAnonymous, leadParty, respondentsOf } from './case-record'
import { rowsOf } from './rows'
import { fromSampleCase, isSampleCase, officeFromSample, sampleCasesOf } from './sample-case'
import { dateOf, isTradingSuspended, stageOf } from './stage'

function all() {
  let count = 0
  return sampleCasesOf(sampleFile).map((sample) => ({
    sample,
    record: fromSampleCase(sample, () => `row-${++count}`),
  }))
}
const record = (sampleId: string) => {
  const found = all().find(({ sample }) => sample.sampleId === sampleId)
  if (!found) throw new Error(sampleId)
  return found.record
}

describe('a sample case read as a case record', () => {
  it('fits the schema and stands at the stage its file names', () => {
    for (const { sample, record } of all()) {
      expect(caseRecord.safeParse(record).error).toBeUndefined()
      expect(stageOf(record)).toBe(sample.status)
    }
  })

  it('has no fault that the check of a case finds', () => {
    const office = officeFromSample(sampleFile)
    for (const { sample, record } of all()) {
      const errors = checkCase(record, office, sampleFile.meta.asOf).filter(({ level }) => level === 'error')
      expect(errors, sample.sampleId).toEqual([])
    }
  })

  it('keeps parties in their order, and dated facts where the file has states and marks', () => {
    const complaint = record('sample-01')
    expect(respondentsOf(complaint).map((party) => party.partyName)).toEqual([
      '示例城市建设投资有限公司',
      '样本招标代理有限公司',
    ])
    expect(dateOf(complaint, 'accepted')).toBe('2026-04-30')
    expect(dateOf(complaint, 'tradingResumed')).toBe('2026-06-05')
    expect(isTradingSuspended(complaint)).toBe(false)
    expect(dateOf(record('sample-05'), 'policeFiled')).toBe('2026-07-10')
  })

  it('knows an anonymous lead from a named one', () => {
    expect(isAnonymous(record('sample-06'))).toBe(true)
    expect(leadParty(record('sample-01'))?.partyName).toBe('假想装饰工程有限公司')
  })

  it('keeps papers as drafts with number and date, and each fact knows its paper', () => {
    const complaint = record('sample-01')
    const papers = rowsOf(complaint.papers)
    expect(papers.map(({ docKind, docNo, status }) => [docKind, docNo, status])).toEqual([
      ['caseRegistration', null, 'draft'],
      ['acceptanceNotice', '川公管监受〔2026〕2号', 'draft'],
      ['suspensionNotice', '川公管停〔2026〕1号', 'draft'],
      ['serviceReceipt', null, 'draft'],
      ['serviceReceipt', null, 'draft'],
      ['investigationReport', null, 'draft'],
      ['meetingNotice', '川公管监会〔2026〕3号', 'draft'],
      ['meetingMinutes', '川公管监纪〔2026〕3号', 'draft'],
      ['complaintDecision', '川公管投决〔2026〕1号', 'draft'],
      ['rectificationOrder', '川公管改〔2026〕1号', 'draft'],
      ['rectificationReview', null, 'draft'],
      ['resumptionNotice', '川公管恢〔2026〕1号', 'draft'],
      ['resultNotice', '川公管监复〔2026〕2号', 'draft'],
      ['closureForm', null, 'draft'],
      ['archiveCover', null, 'draft'],
    ])
    const accepted = rowsOf(complaint.facts).find((fact) => fact.kind === 'accepted')
    expect(complaint.papers[accepted?.paperId ?? '']?.docKind).toBe('acceptanceNotice')
  })

  it('repeats on a paper nothing that the case knows, and no placeholder', () => {
    for (const { record } of all()) {
      for (const { docKind, values } of Object.values(record.papers)) {
        expect(Object.keys(values)).not.toContain('tradingStage')
        expect(Object.keys(values)).not.toContain('receivedAt')
        expect(Object.keys(values)).not.toContain('rightsNotice')
        expect(Object.keys(values)).not.toContain('courtName')
        if (docKind === 'caseRegistration') expect(Object.keys(values)).not.toContain('allegationSummary')
      }
    }
  })

  it('is told from other files', () => {
    expect(isSampleCase(sampleFile.cases[0])).toBe(true)
    expect(isSampleCase(sampleFile)).toBe(false)
    expect(isSampleCase(record('sample-01'))).toBe(false)
    expect(isSampleCase(null)).toBe(false)
  })
})

describe('the sample office', () => {
  it('has the office, its organs and its officers under their ids', () => {
    const office = officeFromSample(sampleFile)
    expect(office.officeOrgId).toBe('org-jgb')
    expect(office.organs['org-ggj']).toMatchObject({ docCodePrefix: '川公管', hasPenaltyPower: true })
    expect(office.officers['off-03']?.officerName).toBe('王某丙')
    expect(office.reconsiderationOrg).toBe('汉川市人民政府')
  })
})
