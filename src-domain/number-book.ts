/**
 * 发文登记: every series of numbers with all that has to be told of it, the papers, the entries, and what is left out
 * (documents.md B.3.3).
 */
import type { NumberEntry } from './number-entries'
import { rangesOf } from './number-ranges'
import type { NumberedCase } from './number-register'
import { type GivenNumber, numberSeries, type Stretch } from './number-series'
import type { OfficeRecord } from './office'

export type BookLine =
  | { kind: 'paper'; from: number; to: number; given: GivenNumber; doubled: boolean }
  | { kind: 'entry'; from: number; to: number; entryId: string; entry: NumberEntry; doubled: boolean }
  /** Left out, and nobody has said why. */
  | { kind: 'gap'; from: number; to: number }

export interface BookSeries {
  prefix: string
  year: number
  /** By running number. */
  lines: readonly BookLine[]
}

type Book = Pick<OfficeRecord, 'numberEntries' | 'numberRanges'>

/**
 * All series, the latest year first.
 * @param shown the cases whose papers are listed. @param all every case, since a number of one that must not be seen is
 *   no gap.
 */
export function numberBook(
  shown: readonly NumberedCase[],
  all: readonly NumberedCase[],
  office: Book,
): BookSeries[] {
  const series = new Map<string, { prefix: string; year: number; lines: BookLine[]; used: Stretch[] }>()
  function at(prefix: string, year: number) {
    const key = `${prefix}/${year}`
    const known = series.get(key) ?? { prefix, year, lines: [], used: [] }
    series.set(key, known)
    return known
  }
  for (const { prefix, year, given } of numberSeries(shown)) {
    const { lines } = at(prefix, year)
    for (const number of given) {
      lines.push({ kind: 'paper', from: number.seq, to: number.seq, given: number, doubled: false })
    }
  }
  for (const { prefix, year, given } of numberSeries(all)) {
    const { used } = at(prefix, year)
    for (const { seq } of given) used.push({ from: seq, to: seq })
  }
  for (const [entryId, entry] of Object.entries(office.numberEntries ?? {})) {
    const { from, to } = entry
    const one = at(entry.prefix, entry.year)
    one.lines.push({ kind: 'entry', from, to, entryId, entry, doubled: false })
    one.used.push({ from, to })
  }
  return [...series.values()]
    .map(({ prefix, year, lines, used }) => ({
      prefix,
      year,
      lines: withDoubled([...lines, ...gapLines(used, rangesOf(office, prefix, year))], used),
    }))
    .filter(({ lines }) => lines.length > 0)
    .sort((a, b) => b.year - a.year || (a.prefix < b.prefix ? -1 : a.prefix > b.prefix ? 1 : 0))
}

/** Lines in the order of their numbers; a number that stands on two papers, or on a paper and in an entry, is told. */
function withDoubled(lines: readonly BookLine[], used: readonly Stretch[]): BookLine[] {
  const begins = used.map(({ from }) => from).sort((a, b) => a - b)
  const ends = used.map(({ to }) => to).sort((a, b) => a - b)
  // Those that begin before it ends, without those that end before it begins.
  const standingOn = ({ from, to }: Stretch) => countBelow(begins, to + 1) - countBelow(ends, from)
  return [...lines]
    .sort((a, b) => a.from - b.from)
    .map((line) => (line.kind === 'gap' ? line : { ...line, doubled: standingOn(line) > 1 }))
}

/** How many of the numbers, which rise, are below a limit. */
function countBelow(rising: readonly number[], limit: number): number {
  let [from, to] = [0, rising.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((rising[middle] ?? limit) < limit) from = middle + 1
    else to = middle
  }
  return from
}

/**
 * What is left out below the highest number used. Where the numbers are divided, what a machine has not come to yet is
 * no gap.
 */
function gapLines(used: readonly Stretch[], ranges: readonly Stretch[]): BookLine[] {
  const highest = used.reduce((most, { to }) => Math.max(most, to), 0)
  const highestIn = ({ from, to }: Stretch) =>
    used.reduce(
      (most, one) => (one.from <= to && one.to >= from ? Math.max(most, Math.min(one.to, to)) : most),
      0,
    )
  // What is used, and of each range what lies beyond the highest used in it.
  const covered = [
    ...used,
    ...ranges.map((range) => ({ from: Math.max(range.from, highestIn(range) + 1), to: range.to })),
  ]
    .filter(({ from, to }) => from <= to)
    .sort((a, b) => a.from - b.from)
  const gaps: BookLine[] = []
  let next = 1
  for (const { from, to } of covered) {
    if (next > highest) break
    const end = Math.min(from - 1, highest)
    if (end >= next) gaps.push({ kind: 'gap', from: next, to: end })
    next = Math.max(next, to + 1)
  }
  return gaps
}
