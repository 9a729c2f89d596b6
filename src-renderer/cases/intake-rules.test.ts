import { describe, expect, it } from 'vitest'
import type { CaseRecord } from '../../src-domain/case-record'
import { applyEdits, type Json, type JsonMap, type Path } from '../../src-domain/edits'
import type { OfficeRecord } from '../../src-domain/office'
import { begunCase, editsFor, intakeFaults, isWorthKeeping } from './intake-rules'

const office: OfficeRecord = {
  schemaVersion: 1,
  id: 'office',
  officeOrgId: 'o',
  organs: {},
  officers: { w: { officerName: '王某丙', active: true, roleCodes: ['handler'] } },
}
const begun = begunCase({ caseId: 'c', respondentId: 'r' }, '2026-11-23T09:30:00+08:00', 'w', office, [])

function typed(record: CaseRecord, entries: readonly (readonly [Path, Json])[]): CaseRecord {
  return entries.reduce<CaseRecord>(
    (now, [path, value]) =>
      applyEdits(now as unknown as JsonMap, editsFor(now, path, value)) as unknown as CaseRecord,
    record,
  )
}

describe('taking in a lead', () => {
  it('begins with a number, the hour, and the officer as a handler, and nothing worth keeping', () => {
    expect(begun.case).toMatchObject({ clueNo: 'XS20260001', handlerIds: ['w'] })
    expect(isWorthKeeping(begun)).toBe(false)
  })

  it('lets the category follow the source, and the party follow the category', () => {
    const complaint = typed(begun, [
      [['case', 'sourceType'], 'offlineComplaint'],
      [['complainant', 'partyName'], '甲公司'],
    ])
    expect(complaint.case.clueCategory).toBe('complaint')
    const report = typed(complaint, [[['case', 'sourceType'], 'report']])
    expect(report.reporter?.partyName).toBe('甲公司')
    expect(report.complainant ?? null).toBeNull()
    expect(isWorthKeeping(report)).toBe(true)
  })

  it('proposes the platform for what came online, and takes that back with the source', () => {
    const source = ['case', 'sourceType']
    const online = typed(begun, [[source, 'onlineComplaint']])
    expect(online.intake.receiptChannel).toBe('平台')
    expect(typed(online, [[source, 'offlineComplaint']]).intake.receiptChannel ?? null).toBeNull()
    const visited = typed(online, [
      [['intake', 'receiptChannel'], '来访'],
      [source, 'offlineComplaint'],
    ])
    expect(visited.intake.receiptChannel).toBe('来访')
  })

  it('proposes the name of the case until it is changed by hand', () => {
    const named = typed(begun, [
      [['case', 'sourceType'], 'report'],
      [['respondents', 'r', 'partyName'], '乙公司'],
      [['intake', 'allegationSummary'], '串通投标'],
    ])
    expect(named.case.caseTitle).toBe('乙公司涉嫌串通投标案')
    const byHand = typed(named, [
      [['case', 'caseTitle'], '乙公司涉嫌围标案'],
      [['intake', 'allegationSummary'], '串通投标，抬高报价'],
    ])
    expect(byHand.case.caseTitle).toBe('乙公司涉嫌围标案')
  })

  it('asks for little, says each in one sentence, and lets nobody complain without a name', () => {
    expect([...intakeFaults(begun, '2026-11-23').keys()]).toContain('project.projectName')
    const complete = typed(begun, [
      [['case', 'sourceType'], 'report'],
      [['reporter', 'partyType'], 'anonymous'],
      [['respondents', 'r', 'partyName'], '乙公司'],
      [['project', 'projectName'], '示例道路工程'],
      [['intake', 'allegationSummary'], '串通投标'],
      [
        ['case', 'handlerIds'],
        ['w', 'z'],
      ],
    ])
    expect(intakeFaults(complete, '2026-11-23').size).toBe(0)
    const complaint = typed(complete, [[['case', 'clueCategory'], 'complaint']])
    expect(intakeFaults(complaint, '2026-11-23').get('complainant.partyType')).toContain('投诉须实名')
  })
})
