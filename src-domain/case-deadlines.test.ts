import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import sampleFile from '../assets/sample-cases.json'
import { acceptDeadline, caseDeadlines, handleDeadline } from './case-deadlines'
import { type CaseRecord, emptyCase } from './case-record'
import type { FactKind } from './facts'
import { shippedCalendar } from './holiday-calendar'
import { fromSampleCase, sampleCasesOf } from './sample-case'

function sample(index: number): CaseRecord {
  let count = 0
  const one = sampleCasesOf(sampleFile)[index]
  if (!one) throw new Error(`no sample ${index}`)
  return fromSampleCase(one, () => `row-${++count}`)
}

/** A case of this category with these facts in their order. */
function withFacts(
  category: 'complaint' | 'report',
  receivedOn: string,
  facts: readonly (readonly [FactKind, string])[],
): CaseRecord {
  const record = emptyCase('x')
  record.case = { clueCategory: category, receivedAt: `${receivedOn}T09:00:00+08:00` }
  record.facts = Object.fromEntries(
    facts.map(([kind, date], index) => [`f${index}`, { kind, date, order: index + 1 }]),
  )
  return record
}

const shuffled = <T>(all: T[]) => fc.shuffledSubarray(all, { minLength: all.length })

const dues = (record: CaseRecord) =>
  Object.fromEntries(caseDeadlines(record, shippedCalendar).map(({ code, due }) => [code, due]))

const told = (record: CaseRecord) =>
  caseDeadlines(record, shippedCalendar).map(({ code, due, doneOn }) => ({ code, due, doneOn }))

describe('the time limits of a case', () => {
  it('of the sample complaint are those its file lists, each with the day it was met', () => {
    expect(told(sample(0))).toEqual([
      { code: 'T01', due: '2026-05-06', doneOn: '2026-04-30' },
      { code: 'T03', due: '2026-05-25', doneOn: '2026-05-22' },
      { code: 'T05', due: '2026-05-25', doneOn: '2026-05-18' },
      { code: 'T06', due: '2026-06-11', doneOn: '2026-05-22' },
      { code: 'T07', due: '2026-05-06', doneOn: '2026-04-28' },
      { code: 'T08', due: '2026-04-23', doneOn: '2026-04-22' },
      { code: 'T09', due: '2026-05-25', doneOn: '2026-06-05' },
      // Served on 25 May: what was decided on a complaint is open to review and suit too (《投诉处理办法》第二十五条).
      { code: 'T19', due: '2026-07-24', doneOn: null },
      { code: 'T20', due: '2026-11-25', doneOn: null },
      // Decided on 22 May: 25 May to 18 June are nineteen working days, the 19th to 21st a holiday.
      { code: 'T28', due: '2026-06-22', doneOn: '2026-06-08' },
      // The decision must be told within the time for making it (《投诉处理办法》第二十一条).
      { code: 'T38', due: '2026-06-11', doneOn: '2026-05-25' },
    ])
  })

  it('of the sample report run in calendar days, filing settles the report, and the penalty has its own', () => {
    expect(told(sample(2))).toEqual([
      { code: 'T02', due: '2026-02-03', doneOn: '2026-02-03' },
      { code: 'T04', due: '2026-03-05', doneOn: '2026-03-05' },
      { code: 'T05', due: '2026-03-02', doneOn: '2026-02-27' },
      { code: 'T10', due: '2026-06-03', doneOn: '2026-04-16' },
      { code: 'T11', due: '2026-04-08', doneOn: '2026-04-09' },
      { code: 'T12', due: '2026-04-08', doneOn: '2026-04-09' },
      { code: 'T14', due: '2026-04-27', doneOn: '2026-04-17' },
      { code: 'T15', due: '2026-05-06', doneOn: '2026-04-28' },
      { code: 'T18', due: '2027-01-19', doneOn: '2026-04-28' },
      { code: 'T19', due: '2026-06-16', doneOn: null },
      { code: 'T20', due: '2026-10-19', doneOn: null },
      { code: 'T27', due: '2026-04-20', doneOn: '2026-04-20' },
      { code: 'T28', due: '2026-04-27', doneOn: '2026-04-20' },
    ])
  })

  it('agree with every limit that the sample file states', () => {
    let agreed = 0
    for (const [index, one] of sampleFile.cases.entries()) {
      const worked = caseDeadlines(sample(index), shippedCalendar)
      for (const { code, startDate, deadline, ...stated } of one.deadlines) {
        // Relief against a refusal runs from service, which the samples do not record as a fact.
        if (one.sampleId === 'sample-02' && code === 'T19') continue
        const limit = worked.find((candidate) => candidate.code === code)
        if ('extendedFrom' in stated) expect(limit?.due).toBe(deadline)
        else expect(limit).toMatchObject({ from: startDate.slice(0, 10), originalDue: deadline.slice(0, 10) })
        agreed += 1
      }
    }
    expect(agreed).toBeGreaterThan(25)
  })

  it('an extension approved in time counts on from the end; one approved too late, or for no days, does not', () => {
    const extended = (date: string, days?: number) => {
      const record = sample(5)
      for (const fact of Object.values(record.facts)) {
        if (fact.kind === 'extended') Object.assign(fact, { date, days })
      }
      return caseDeadlines(record, shippedCalendar).find(({ code }) => code === 'T05')
    }
    expect(extended('2026-11-05', 10)).toMatchObject({ originalDue: '2026-11-06', due: '2026-11-20' })
    expect(extended('2026-11-09', 10)).toMatchObject({ due: '2026-11-06', unsettled: null })
    expect(extended('2026-11-09', 10)?.moved).toContain('届满后才批准')
    expect(extended('2026-11-05')).toMatchObject({ due: '2026-11-06', unsettled: 'extended' })
  })

  it('time for an expert opinion is left out of the limits in which the law leaves it out', () => {
    const record = withFacts('complaint', '2026-04-28', [
      ['accepted', '2026-04-30'],
      ['clockPaused', '2026-05-11'],
      ['clockResumed', '2026-05-18'],
    ])
    // Five working days, 12 to 18 May, are left out.
    expect(dues(record)).toMatchObject({ T01: '2026-05-06', T03: '2026-06-01', T06: '2026-06-18' })
    expect(caseDeadlines(record, shippedCalendar).find(({ code }) => code === 'T03')).toMatchObject({
      originalDue: '2026-06-01',
      moved: '不计入期限的期间已经扣除',
      unsettled: null,
    })
  })

  it('a clock that stands still leaves the last day open, at the earliest from today', () => {
    const record = withFacts('complaint', '2026-04-28', [
      ['accepted', '2026-04-30'],
      ['clockPaused', '2026-05-11'],
    ])
    const on = (today: string) =>
      caseDeadlines(record, shippedCalendar, today).find(({ code }) => code === 'T03')
    expect(on('2026-05-11')).toMatchObject({ due: '2026-05-25', unsettled: 'paused' })
    expect(on('2026-05-18')).toMatchObject({ due: '2026-06-01', unsettled: 'paused' })
  })

  it('a suspension is to be looked at again fifteen working days after each review', () => {
    const record = withFacts('complaint', '2026-04-28', [
      ['tradingSuspended', '2026-04-30'],
      ['suspensionReviewed', '2026-05-22'],
    ])
    expect(caseDeadlines(record, shippedCalendar).find(({ code }) => code === 'T09')).toMatchObject({
      from: '2026-05-22',
      due: '2026-06-12',
      doneOn: null,
    })
  })

  it('handing over to the police runs in days that do not roll over and in hours', () => {
    const record = withFacts('report', '2026-07-01', [['policeReported', '2026-07-08']])
    record.facts.approved = { kind: 'policeApproved', date: '2026-07-10', time: '15:00', order: 9 }
    const limits = caseDeadlines(record, shippedCalendar)
    expect(limits.find(({ code }) => code === 'T21')).toMatchObject({
      due: '2026-07-11',
      doneOn: '2026-07-10',
    })
    expect(limits.find(({ code }) => code === 'T22')).toMatchObject({ due: '2026-07-11', dueTime: '15:00' })
  })

  it('a hearing is to be told seven whole working days before', () => {
    const record = withFacts('report', '2026-01-29', [['filed', '2026-03-05']])
    record.facts.hearing = { kind: 'hearingNoticed', date: '2026-04-08', until: '2026-04-20', order: 9 }
    expect(caseDeadlines(record, shippedCalendar).find(({ code }) => code === 'T13')).toMatchObject({
      due: '2026-04-08',
      doneOn: '2026-04-08',
    })
  })

  it('a decision without a penalty starts nothing that follows a penalty, and has longer to be made public', () => {
    const record = sample(2)
    record.papers = {
      p: { docKind: 'noPenaltyDecision', status: 'issued', order: 1, createdAt: '', values: {} },
    }
    expect(Object.keys(dues(record))).not.toContain('T15')
    expect(dues(record).T28).toBe('2026-05-18')
  })

  it('facts merged in any order give the same limits', () => {
    fc.assert(
      fc.property(shuffled(Object.entries(sample(2).facts)), (facts) => {
        const record = { ...sample(2), facts: Object.fromEntries(facts) }
        expect(caseDeadlines(record, shippedCalendar)).toEqual(caseDeadlines(sample(2), shippedCalendar))
      }),
    )
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
