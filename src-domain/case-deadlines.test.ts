import { describe, expect, it } from 'vitest'
import sampleFile from '../assets/sample-cases.json'
import { acceptDeadline, caseDeadlines, handleDeadline } from './case-deadlines'
import { type CaseRecord, emptyCase } from './case-record'
import { shippedCalendar } from './holiday-calendar'
import { fromSampleCase, sampleCasesOf } from './sample-case'

function sample(index: number): CaseRecord {
  let count = 0
  const one = sampleCasesOf(sampleFile)[index]
  if (!one) throw new Error(`no sample ${index}`)
  return fromSampleCase(one, () => `row-${++count}`)
}

const told = (record: CaseRecord) =>
  caseDeadlines(record, shippedCalendar).map(({ code, due, doneOn }) => ({ code, due, doneOn }))

describe('the time limits of a case', () => {
  it('of the sample complaint are those its file lists, each with the day it was met', () => {
    expect(told(sample(0))).toEqual([
      { code: 'T01', due: '2026-05-06', doneOn: '2026-04-30' },
      { code: 'T03', due: '2026-05-25', doneOn: '2026-05-22' },
      { code: 'T06', due: '2026-06-11', doneOn: '2026-05-22' },
      { code: 'T09', due: '2026-05-25', doneOn: '2026-06-05' },
    ])
  })

  it('of the sample report run in calendar days, and filing settles the report', () => {
    expect(told(sample(2))).toEqual([
      { code: 'T02', due: '2026-02-03', doneOn: '2026-02-03' },
      { code: 'T04', due: '2026-03-05', doneOn: '2026-03-05' },
      { code: 'T10', due: '2026-06-03', doneOn: '2026-04-16' },
    ])
  })

  it('agree with every limit of these codes that the sample file states', () => {
    for (const [index, one] of sampleFile.cases.entries()) {
      const stated = one.deadlines.filter(
        (limit) =>
          ['T01', 'T02', 'T03', 'T04', 'T06', 'T09', 'T10'].includes(limit.code) && limit.length !== 10,
      )
      const worked = caseDeadlines(sample(index), shippedCalendar)
      for (const { code, startDate, deadline } of stated) {
        expect(worked.find((limit) => limit.code === code)).toMatchObject({ from: startDate, due: deadline })
      }
    }
  })

  it('an approved extension is told, because the new date stands on its notice', () => {
    const report = caseDeadlines(sample(5), shippedCalendar).find((limit) => limit.code === 'T04')
    expect(report).toMatchObject({ due: '2026-11-16', doneOn: null })
    expect(report?.moved).toContain('延长')
  })

  it('a lead whose receipt is not known yet has none', () => {
    expect(acceptDeadline(emptyCase('x'), shippedCalendar)).toBeNull()
    expect(caseDeadlines(emptyCase('x'), shippedCalendar)).toEqual([])
  })

  it('handling may be counted from a decision that is only being drafted', () => {
    const record = emptyCase('x')
    record.case.clueCategory = 'complaint'
    expect(handleDeadline(record, shippedCalendar, '2026-04-30')?.due).toBe('2026-05-25')
    expect(handleDeadline(record, shippedCalendar)).toBeNull()
  })

  it('in a year without a published calendar is marked as an estimate', () => {
    const record = emptyCase('x')
    record.case.clueCategory = 'complaint'
    record.case.receivedAt = '2026-12-30T09:00:00+08:00'
    expect(acceptDeadline(record, shippedCalendar)).toMatchObject({ certain: false })
  })
})
