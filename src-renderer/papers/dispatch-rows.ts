/** The rows of 发文登记: every number of a series with what bears it, and what is left out. */
import type { DispatchRow } from '../../forms/dispatch-register'
import { formatDocNo } from '../../src-domain/document-number'
import type { BookLine, BookSeries } from '../../src-domain/number-book'
import { entryKinds } from '../../src-domain/number-entries'
import { rangesOf, runOfNumbers } from '../../src-domain/number-ranges'
import { type OfficeRecord, officerName } from '../../src-domain/office'
import { paperTitle } from '../cases/case-words'

export interface NumberRow extends DispatchRow {
  id: string
  prefix: string
  year: number
  line: BookLine
  /** Somebody has yet to say something of it. */
  open: boolean
}

/** The rows of some series, in the order of the numbers. */
export function dispatchRows(series: readonly BookSeries[], office: OfficeRecord): NumberRow[] {
  return series.flatMap(({ prefix, year, lines }) =>
    lines.map((line) => ({
      ...{ prefix, year, line },
      docNo: runOfNumbers(prefix, year, line.from, line.to),
      ...withHolder(told(line, { prefix, year }, office), { prefix, year, line }, office),
    })),
  )
}

type Told = Omit<NumberRow, 'prefix' | 'year' | 'line' | 'docNo'>

/** Where the numbers of a series are divided, the remark says whose the number is. */
function withHolder(
  row: Told,
  { prefix, year, line }: Pick<NumberRow, 'prefix' | 'year' | 'line'>,
  office: OfficeRecord,
): Told {
  const ranges = rangesOf(office, prefix, year)
  if (ranges.length === 0 || (line.kind === 'entry' && line.entry.kind === 'external')) return row
  const holders = ranges.filter(({ from, to }) => line.from <= to && line.to >= from)
  const words =
    holders.length === 0
      ? '不在任何电脑的号段里'
      : `${[...new Set(holders.map(({ workstation }) => workstation))].join('、')}的号段`
  return { ...row, remark: [row.remark, words].filter(Boolean).join('；') }
}

const nothing = {
  title: '',
  addressee: null,
  caseNo: null,
  signer: null,
  date: null,
  sealed: null,
  copies: null,
  served: null,
}

function told(line: BookLine, series: { prefix: string; year: number }, office: OfficeRecord): Told {
  if (line.kind === 'gap') {
    const first = formatDocNo(series.prefix, series.year, line.from)
    return { ...nothing, id: `gap ${first}`, remark: '缺号，未说明原因', open: true }
  }
  const twice = line.doubled ? ['同号'] : []
  if (line.kind === 'entry') {
    const { kind, reason, source, title, issueDate, officerId } = line.entry
    const words = [source ? `${source}编号` : '', reason ?? ''].filter(Boolean).join('，')
    return {
      ...nothing,
      id: line.entryId,
      title: title ?? '',
      date: issueDate ?? null,
      signer: kind === 'external' ? null : officerName(office, officerId),
      remark: [`${entryKinds[kind]}${words ? `：${words}` : ''}`, ...twice].join('；'),
      open: line.doubled,
    }
  }
  const { paper, caseNo } = line.given
  const state =
    paper.status === 'voided'
      ? [`作废${paper.voidReason ? `：${paper.voidReason}` : ''}`]
      : paper.status === 'draft'
        ? ['未签发']
        : []
  const external = paper.numberGivenBy ? [`外部文号：${paper.numberGivenBy}编号`] : []
  return {
    id: paper.id,
    title: paperTitle(paper.docKind),
    addressee: paper.addressee ?? null,
    caseNo,
    signer: officerName(office, paper.signatory ?? paper.issuedBy),
    date: paper.issueDate,
    sealed: paper.sealedOn ?? null,
    copies: paper.copies ?? null,
    served: [paper.servedBy, paper.servedOn?.replaceAll('-', '.')].filter(Boolean).join('\n') || null,
    remark: [...state, ...external, ...twice].join('；'),
    open: line.doubled,
  }
}
