import fc from 'fast-check'
import { expect, test } from 'vitest'
import sampleFile from '../../assets/sample-cases.json'
import { type CaseSummary, summarise } from '../../src-domain/case-summary'
import { shippedCalendar } from '../../src-domain/holiday-calendar'
import { fromSampleCase, officeFromSample, sampleCasesOf } from '../../src-domain/sample-case'
import { type CaseRow, caseRows } from '../cases/case-rows'
import { agendaMaker, agendaOf } from './agenda-maker'

const today = sampleFile.meta.asOf
const office = officeFromSample(sampleFile)
const day = { today, office, officerId: 'off-03', mineOnly: false }
const samples = sampleCasesOf(sampleFile)

/** A case like a sample. @param numbered what is added to its numbers: nothing gives the same as in every other such case. */
function caseLike(index: number, { sample = index, numbered = `之${index}`, hour = 1 } = {}): CaseSummary {
  let row = 0
  const record = fromSampleCase(
    samples[sample % samples.length] as (typeof samples)[number],
    () => `r${++row}`,
  )
  for (const paper of Object.values(record.papers)) if (paper.docNo) paper.docNo += numbered
  return summarise({ ...record, id: `case-${index}` }, `${today}T0${hour}:00:00.000Z`)
}

const rowsOf = (cases: readonly CaseSummary[]) => caseRows(cases, office, shippedCalendar, today)

test('after one change, the cases far from it are not read again', () => {
  const rows = rowsOf(Array.from({ length: 300 }, (_, index) => caseLike(index)))
  const read = new Set<string>()
  const watched = rows.map(
    (row): CaseRow => ({
      ...row,
      get summary() {
        read.add(row.summary.id)
        return row.summary
      },
      get limits() {
        read.add(row.summary.id)
        return row.limits
      },
    }),
  )
  const makeAgenda = agendaMaker()
  makeAgenda(watched, day)
  expect(read.size).toBe(300)

  read.clear()
  makeAgenda([...watched], day)
  expect(read.size).toBe(0)

  const [changed] = rowsOf([caseLike(150, { sample: 5, hour: 2 })]) as [CaseRow]
  const after = watched.with(150, changed)
  const agenda = makeAgenda(after, day)
  expect(read.size).toBeLessThanOrEqual(64)
  expect(read).toContain('case-149')
  expect(agenda.recent[0]?.id).toBe('case-150')
  expect(agenda).toEqual(agendaOf(rows.with(150, changed), day))
})

test('a change that doubles a number, or mends one, is told of both papers', () => {
  const cases = Array.from({ length: 200 }, (_, index) => caseLike(index))
  const makeAgenda = agendaMaker()
  const doubled = (changed: CaseSummary) =>
    makeAgenda(rowsOf(cases.with(3, changed)), day).settle.flatMap((one) =>
      one.kind === 'doubled' ? [one.summary.id] : [],
    )
  expect(doubled(caseLike(3))).toEqual([])
  // The same sample as case 171, with the numbers of that case.
  const both = doubled(caseLike(3, { sample: 171, numbered: '之171' }))
  expect([...new Set(both)]).toEqual(['case-3', 'case-171'])
  expect(doubled(caseLike(3))).toEqual([])
})

test('an agenda made from the one before is the one made from nothing, whatever changed', () => {
  const change = fc.record({
    at: fc.nat({ max: 150 }),
    sample: fc.nat({ max: 5 }),
    numbered: fc.constantFrom('', '之1'),
    hour: fc.integer({ min: 1, max: 9 }),
    kind: fc.constantFrom('change', 'add', 'remove'),
    mineOnly: fc.boolean(),
  })
  const start = Array.from({ length: 130 }, (_, index) => caseLike(index))
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
      const makeAgenda = agendaMaker()
      let cases: readonly CaseSummary[] = start
      for (const { at, kind, mineOnly, ...more } of changes) {
        const place = at % cases.length
        const one = caseLike(kind === 'add' ? cases.length + 1000 : place, more)
        cases =
          kind === 'remove'
            ? cases.toSpliced(place, 1)
            : kind === 'add'
              ? [...cases, one]
              : cases.with(place, one)
        const context = { ...day, mineOnly }
        expect(makeAgenda(rowsOf(cases), context)).toEqual(agendaOf(rowsOf(cases), context))
      }
    }),
    { numRuns: 20 },
  )
})
