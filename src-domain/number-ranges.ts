/**
 * 分号段: which running numbers of a 代字 in a year each workstation may give out, so that machines that never meet
 * never give the same number (documents.md B.3.4). The ranges are data of the office's record and travel with it.
 */
import { z } from 'zod'
import { type DocNo, formatDocNo, parseDocNo } from './document-number'
import { nextInRange } from './number-series'
import type { OfficeRecord } from './office'

export const numberRange = z.object({
  /** The name of the machine, as it stands in the history of its changes. */
  workstation: z.string().min(1),
  /** 机关代字 with 文种代字, such as 川公管监受. */
  prefix: z.string(),
  year: z.int(),
  /** Both ends included. */
  from: z.int(),
  to: z.int(),
})
export type NumberRange = z.infer<typeof numberRange>

/** The highest running number that a 文号 takes. */
export const lastSeq = 99_999

/** The number to give next, or why none may be given here, in Chinese. */
export type NumberProposal = { ok: true; docNo: string } | { ok: false; error: string }

type Ranges = Pick<OfficeRecord, 'numberRanges'>

/** The ranges of a series, the lowest first, whoever has them. */
export function rangesOf({ numberRanges }: Ranges, prefix: string, year: number) {
  return Object.entries(numberRanges ?? {})
    .map(([id, range]) => ({ ...range, id }))
    .filter((range) => range.prefix === prefix && range.year === year)
    .sort((a, b) => a.from - b.from)
}

/**
 * The next number of a series on a workstation. Where the series is divided, a number comes from the machine's own
 * ranges, the lowest with room first; else it is one above the highest ever used.
 */
export function proposeInRanges(
  used: readonly DocNo[],
  office: Ranges,
  workstation: string,
  prefix: string,
  year: number,
): NumberProposal {
  const all = rangesOf(office, prefix, year)
  if (all.length === 0) {
    const next = nextInRange(used, prefix, year, { from: 1, to: lastSeq })
    return next === null
      ? { ok: false, error: `${prefix}〔${year}〕的号已经用完` }
      : { ok: true, docNo: next }
  }
  const own = all.filter((range) => range.workstation === workstation)
  if (own.length === 0) return { ok: false, error: notHere(workstation, prefix, year) }
  for (const range of own) {
    const next = nextInRange(used, prefix, year, range)
    if (next !== null) return { ok: true, docNo: next }
  }
  return {
    ok: false,
    error: `本机“${workstation}”的号段（${own.map(inWords).join('、')}）已经用完，请系统管理员在“设置”里另分号段`,
  }
}

/** Why a number may not be given on a workstation; null where it may. What is no number is not judged here. */
export function rangeFault(docNo: string, office: Ranges, workstation: string): string | null {
  const parsed = parseDocNo(docNo)
  if (!parsed.ok) return null
  const { prefix, year, seq } = parsed
  const all = rangesOf(office, prefix, year)
  if (all.length === 0) return null
  const own = all.filter((range) => range.workstation === workstation)
  if (own.length === 0) return notHere(workstation, prefix, year)
  if (own.some(({ from, to }) => seq >= from && seq <= to)) return null
  return `本机“${workstation}”只能发 ${own.map(inWords).join('、')}，${seq} 号不在本机的号段里`
}

/**
 * What is wrong with a range before it is kept; null where nothing is.
 * @param others the ranges there are, without this one.
 */
export function faultOfRange(range: NumberRange, others: readonly NumberRange[]): string | null {
  const { workstation, prefix, year, from, to } = range
  if (workstation.trim() === '') return '请写明是哪台电脑的号段'
  const trial = parseDocNo(`${prefix}〔${year}〕1号`)
  if (!trial.ok) return trial.error
  for (const seq of [from, to]) {
    if (!Number.isInteger(seq) || seq < 1 || seq > lastSeq) return `起号、止号应为 1 至 ${lastSeq} 的整数`
  }
  if (from > to) return '起号不能大于止号'
  const clash = others.find(
    (other) => other.prefix === prefix && other.year === year && other.from <= to && other.to >= from,
  )
  return clash ? `与“${clash.workstation}”的 ${inWords(clash)} 重叠，同一个号不能分给两处` : null
}

/** Numbers that two ranges both hold: each of the two was entered on a machine that did not know of the other. */
export interface RangeOverlap {
  prefix: string
  year: number
  /** Both ends included. */
  from: number
  to: number
  workstations: readonly [string, string]
}

/** Every overlap of two ranges, also of one machine's own, in the order of series and numbers. */
export function rangeOverlaps({ numberRanges }: Ranges): RangeOverlap[] {
  const series = Map.groupBy(Object.values(numberRanges ?? {}), ({ prefix, year }) => `${prefix}/${year}`)
  return [...series.values()].flatMap((ranges) => {
    const sorted = [...ranges].sort((a, b) => a.from - b.from || a.to - b.to)
    return sorted.flatMap((one, index) =>
      sorted.slice(index + 1).flatMap((other): RangeOverlap[] => {
        if (other.from > one.to) return []
        const { prefix, year } = one
        const workstations = [one.workstation, other.workstation] as const
        return [{ prefix, year, from: other.from, to: Math.min(one.to, other.to), workstations }]
      }),
    )
  })
}

/** Numbers below a range of their series that belong to no range: nobody may give them out. */
export function rangeGaps({
  numberRanges,
}: Ranges): { prefix: string; year: number; from: number; to: number }[] {
  const series = Map.groupBy(Object.values(numberRanges ?? {}), ({ prefix, year }) => `${prefix}/${year}`)
  return [...series.values()].flatMap((ranges) => {
    let last = 0
    return [...ranges]
      .sort((a, b) => a.from - b.from)
      .flatMap(({ prefix, year, from, to }) => {
        const gap = from > last + 1 ? [{ prefix, year, from: last + 1, to: from - 1 }] : []
        last = Math.max(last, to)
        return gap
      })
  })
}

/** `1—199号` */
export function inWords({ from, to }: { from: number; to: number }): string {
  return from === to ? `${from}号` : `${from}—${to}号`
}

/** `川公管监受〔2026〕6—9号` */
export function runOfNumbers(prefix: string, year: number, from: number, to: number): string {
  return from === to ? formatDocNo(prefix, year, from) : `${prefix}〔${year}〕${inWords({ from, to })}`
}

function notHere(workstation: string, prefix: string, year: number): string {
  return `${prefix}〔${year}〕已分号段，本机“${workstation}”没有分到，请系统管理员在“设置”里分给本机，或者换到发号的电脑上签发`
}
