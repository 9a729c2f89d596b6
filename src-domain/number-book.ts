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
    at(prefix, year).used.push(...given.map(({ seq }) => ({ from: seq, to: seq })))
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
  return [...lines]
    .sort((a, b) => a.from - b.from)
    .map((line) =>
      line.kind === 'gap'
        ? line
        : { ...line, doubled: used.filter(({ from, to }) => from <= line.to && to >= line.from).length > 1 },
    )
}

/**
 * What is left out below the highest number used. Where the numbers are divided, what a machine has not come to yet is
 * no gap.
 */
function gapLines(used: readonly Stretch[], ranges: readonly Stretch[]): BookLine[] {
  const highest = Math.max(0, ...used.map(({ to }) => to))
  const highestIn = ({ from, to }: Stretch) =>
    Math.max(0, ...used.filter((one) => one.from <= to && one.to >= from).map((one) => Math.min(one.to, to)))
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
