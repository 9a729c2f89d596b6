/**
 * The first screen of the day over 10,000 cases, alone and without a store or a browser: all stages and limits and the
 * groups of the day, against one plain walk over the facts of the same cases in the same run; then again after one case
 * has changed; and what a new arrangement of holidays would move.
 */
import sampleFile from '../assets/sample-cases.json'
import { type CaseSummary, summarise } from '../src-domain/case-summary'
import { shippedCalendar } from '../src-domain/holiday-calendar'
import { fromSampleCase, officeFromSample, sampleCasesOf } from '../src-domain/sample-case'
import { caseRows } from '../src-renderer/cases/case-rows'
import { movedLimits } from '../src-renderer/library/moved-limits'
import { agendaMaker } from '../src-renderer/today/agenda-maker'
import { percentile } from './statistics'

const many = 10_000
const rounds = 20
/** Rounds that only warm the machine up. */
const warm = 5
const today = sampleFile.meta.asOf

/** Rows of the table, as lines. */
export async function benchHome(): Promise<string[]> {
  const office = officeFromSample(sampleFile)
  const cases = officeOf(many)
  const times = { all: [] as number[], again: [] as number[], moved: [] as number[], walk: [] as number[] }
  const day = { today, office, officerId: 'off-03', mineOnly: false }
  for (let round = -warm; round < rounds; round += 1) {
    // A calendar of its own, so that nothing worked out before is found again.
    const calendar = { ...shippedCalendar }
    const makeAgenda = agendaMaker()
    const took = {
      all: timed(() => makeAgenda(caseRows(cases, office, calendar, today), day)),
      again: timed(() => makeAgenda(caseRows(oneChanged(cases), office, calendar, today), day)),
      moved: timed(() => movedLimits(cases, calendar, { ...shippedCalendar, days: new Map() }, today)),
      walk: timed(() => walk(cases)),
    }
    if (round < 0) continue
    for (const [part, samples] of Object.entries(times)) samples.push(took[part as keyof typeof took])
  }
  const floor = percentile(times.walk, 0.5)
  const row = (name: string, samples: readonly number[]) =>
    `| ${name} | ${percentile(samples, 0.5).toFixed(1)} | ${percentile(samples, 0.95).toFixed(1)} | ${(percentile(samples, 0.5) / floor).toFixed(2)} |`
  return [
    `${many.toLocaleString('en')} cases`,
    '',
    '| | median ms | p95 ms | ratio |',
    '|---|---:|---:|---:|',
    row('one plain walk over all facts (baseline)', times.walk),
    row('all stages, limits and groups', times.all),
    row('the same after one change', times.again),
    row('what a new arrangement would move', times.moved),
  ]
}

/** Cases made like the samples, each with summaries, texts and numbers of its own: doubled ones are rare in an office. */
function officeOf(count: number): CaseSummary[] {
  const samples = sampleCasesOf(sampleFile)
  return Array.from({ length: count }, (_, index) => {
    let row = 0
    const sample = samples[index % samples.length] as (typeof samples)[number]
    const record = fromSampleCase(sample, () => `row-${++row}`)
    for (const paper of Object.values(record.papers)) if (paper.docNo) paper.docNo += `之${index}`
    return summarise({ ...record, id: `case-${index}` }, `${today}T01:00:00.000Z`)
  })
}

function oneChanged([first, ...others]: readonly CaseSummary[]): CaseSummary[] {
  return first ? [{ ...first, updatedAt: `${today}T02:00:00.000Z` }, ...others] : []
}

function walk(cases: readonly CaseSummary[]): number {
  let before = 0
  for (const { deadlineSource } of cases) {
    for (const { date } of Object.values(deadlineSource.facts)) if (date <= today) before += 1
  }
  if (before === 0) throw new Error('no facts')
  return before
}

function timed(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}
