import { describe, expect, test } from 'vitest'
import { type CaseRecord, emptyCase, type Fact } from '../../src-domain/case-record'
import { type CaseSummary, summarise } from '../../src-domain/case-summary'
import { shippedCalendar } from '../../src-domain/holiday-calendar'
import type { OfficeRecord } from '../../src-domain/office'
import { caseRows } from '../cases/case-rows'
import type { DutyGroup } from './agenda'
import { agendaOf } from './agenda-maker'
import { dutyStep } from './duty-step'

/** Monday 23 November 2026. A complaint received `receivedOn` must be decided on within three working days. */
const today = '2026-11-23'
const office: OfficeRecord = {
  ...{ schemaVersion: 1, id: 'office', officeOrgId: '', organs: {} },
  officers: { boss: { officerName: '甲', roleCodes: ['principal'], active: true } },
}
type Dated = Pick<Fact, 'kind' | 'date'> & Partial<Fact>
const factsOf = (facts: readonly Dated[]) =>
  Object.fromEntries(facts.map((fact, index) => [`f${index}`, { order: index + 1, ...fact }]))

function complaint(id: string, receivedOn: string, more: Partial<CaseRecord> = {}): CaseSummary {
  const made: CaseRecord = {
    ...emptyCase(id),
    case: { clueCategory: 'complaint', receivedAt: `${receivedOn}T09:00:00+08:00` },
    facts: factsOf([{ kind: 'registered', date: receivedOn }]),
    ...more,
  }
  return summarise(made, `${receivedOn}T01:00:00.000Z`)
}

const agenda = (cases: readonly CaseSummary[], officerId: string | null = null, mineOnly = false) =>
  agendaOf(caseRows(cases, office, shippedCalendar, today), { today, office, officerId, mineOnly })
const ids = (cases: readonly CaseSummary[], group: DutyGroup, officerId: string | null = null) =>
  agenda(cases, officerId, officerId !== null).duties[group].map(({ summary }) => summary.id)

describe('the day', () => {
  test('shows what is overdue, due today and this week, and counts what comes later', () => {
    const cases = ['2026-11-16', '2026-11-18', '2026-11-20', '2026-11-25'].map((day) => complaint(day, day))
    expect(ids(cases, 'late')).toEqual(['2026-11-16'])
    expect(ids(cases, 'today')).toEqual(['2026-11-18'])
    expect(ids(cases, 'week')).toEqual(['2026-11-20'])
    expect(agenda(cases).later).toBe(1)
  })

  test('shows an officer the cases handled or investigated alone, but everybody what is to be settled', () => {
    const of = (who: Partial<CaseRecord['case']>) => ({
      case: { clueCategory: 'complaint', receivedAt: '2026-11-18T09:00:00+08:00', ...who } as const,
    })
    const mine = complaint('mine', '2026-11-18', of({ handlerIds: ['w'] }))
    const team = complaint('team', '2026-11-18', of({ teamMemberIds: ['w'] }))
    const begun = summarise({ ...emptyCase('begun'), case: { clueNo: 'XS20260001' } }, '2026-11-23T01:00:00Z')
    const cases = [mine, team, complaint('other', '2026-11-18'), begun]
    expect(ids(cases, 'today', 'w')).toEqual(['mine', 'team'])
    expect(agenda(cases, 'w', true).settle).toMatchObject([
      { kind: 'unregistered', summary: { id: 'begun' } },
    ])
  })

  test('tells limits on the same work once, and every other limit of the case beside it', () => {
    const busy = complaint('busy', '2026-11-02', {
      facts: factsOf([
        { kind: 'registered', date: '2026-11-02' },
        { kind: 'accepted', date: '2026-11-02' },
        { kind: 'investigating', date: '2026-11-03' },
        { kind: 'evidencePreserved', date: '2026-11-12' },
      ]),
    })
    const codes = agenda([busy]).duties.today.map(({ open }) => open.deadline.code)
    expect(codes.sort()).toEqual(['T03', 'T30'])
    expect(agenda([busy]).duties.late.map(({ open }) => open.deadline.code)).toEqual([])
  })

  test('a limit that has passed hides none that falls due today', () => {
    const late = complaint('late', '2026-10-12', {
      facts: factsOf([
        { kind: 'registered', date: '2026-10-12' },
        { kind: 'accepted', date: '2026-10-12' },
        { kind: 'investigating', date: '2026-10-13' },
      ]),
    })
    const { duties } = agenda([late])
    expect(duties.late.map(({ open }) => open.deadline.code).sort()).toEqual(['T03', 'T05'])
    expect(duties.today.map(({ open }) => open.deadline.code)).toEqual(['T06'])
  })

  test('does not call overdue what only a party had time for: from then on it is the office that may go on', () => {
    const noticed = complaint('n', '2026-10-12', {
      facts: factsOf([
        { kind: 'filed', date: '2026-10-19' },
        { kind: 'noticed', date: '2026-11-10' },
      ]),
    })
    const { duties } = agenda([noticed])
    expect(duties.ripe.map(({ open }) => [open.deadline.code, open.leftWords])).toEqual([
      ['T11', '已满 4 个工作日'],
      ['T12', '已满 4 个工作日'],
    ])
    expect(duties.late.map(({ open }) => open.deadline.code)).not.toContain('T11')
  })

  test('finds numbers that stand on two papers, and disagreements that nobody has settled', () => {
    const paper = (id: string) => ({
      ...{ id, caseId: '', docKind: 'acceptanceNotice', status: 'issued' as const, issueDate: null },
      ...{ docNo: '川公管监受〔2026〕3号', createdAt: '' },
    })
    const cases = ['a', 'b'].map((id) => ({ ...complaint(id, '2026-11-20'), papers: [paper(`p${id}`)] }))
    const apart = { ...complaint('c', '2026-11-20'), conflicts: 2 }
    expect(agenda([...cases, apart]).settle).toMatchObject([
      { kind: 'doubled', summary: { id: 'a' } },
      { kind: 'doubled', summary: { id: 'b' } },
      { kind: 'conflicts', count: 2 },
    ])
  })

  test('names the cases last worked on, the newest first', () => {
    const cases = Array.from({ length: 20 }, (_, index) => ({
      ...complaint(`c${index}`, '2026-11-20'),
      updatedAt: `2026-11-${String(1 + ((index * 7) % 20)).padStart(2, '0')}T01:00:00.000Z`,
    }))
    const expected = [...cases].sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1)).slice(0, 8)
    expect(agenda(cases).recent.map(({ id }) => id)).toEqual(expected.map(({ id }) => id))
  })
})

describe('a line of the day opens', () => {
  const stepOf = (summary: CaseSummary) => {
    const [row] = caseRows([summary], office, shippedCalendar, today)
    const [open] = row?.limits ?? []
    if (!open) throw new Error('no limit runs')
    return dutyStep(summary, open)
  }
  const met = factsOf([
    { kind: 'registered', date: '2026-11-18' },
    { kind: 'deliberating', date: '2026-11-19' },
  ])

  test('the dialog of the fact that ends the limit', () => {
    expect(stepOf(complaint('c', '2026-11-18', { facts: met }))).toEqual({
      words: '决定受理',
      route: { screen: 'case', caseId: 'c', tab: 'progress', step: 'accepted' },
    })
  })

  test('the next step on the way where that fact is not open yet', () => {
    expect(stepOf(complaint('c', '2026-11-18')).words).toBe('召集会商')
  })

  test('the way to settle a complaint, not that it be withdrawn or closed, however late it is', () => {
    const facts = factsOf([
      { kind: 'registered', date: '2026-06-01' },
      { kind: 'accepted', date: '2026-06-03' },
      { kind: 'investigating', date: '2026-06-04' },
    ])
    const summary = complaint('c', '2026-06-01', { facts })
    const [row] = caseRows([summary], office, shippedCalendar, today)
    for (const open of row?.limits ?? []) expect(dutyStep(summary, open).words).toBe('提交调查报告')
    expect(row?.limits.map(({ deadline }) => deadline.code)).toContain('T06')
  })

  test('the paper that was begun for it', () => {
    const draft = {
      docKind: 'acceptanceNotice',
      status: 'draft',
      order: 1,
      createdAt: '',
      values: {},
    } as const
    expect(stepOf(complaint('c', '2026-11-18', { facts: met, papers: { p: draft } }))).toEqual({
      words: '《受理告知书》草稿',
      route: { screen: 'editor', caseId: 'c', paperId: 'p' },
    })
  })
})
