/** The rows of 发文登记: every number of a series with the paper that bears it. */
import type { DispatchRow } from '../../forms/dispatch-register'
import { formatDocNo } from '../../src-domain/document-number'
import type { GivenNumber, NumberSeries } from '../../src-domain/number-series'
import { type OfficeRecord, officerName } from '../../src-domain/office'
import { paperTitle } from '../cases/case-words'

export interface NumberRow extends DispatchRow {
  given: GivenNumber
}

/** The rows of some series, in the order of the numbers. */
export function dispatchRows(series: readonly NumberSeries[], office: OfficeRecord): NumberRow[] {
  return series.flatMap(({ given, doubled }) =>
    given.map((number) => {
      const { paper, docNo, caseNo, seq } = number
      return {
        given: number,
        docNo,
        title: paperTitle(paper.docKind),
        caseNo,
        signer: officerName(office, paper.issuedBy),
        date: paper.issueDate,
        remark: remarkOf(number, doubled.includes(seq)),
      }
    }),
  )
}

/** The numbers left out of some series, as they would be written. */
export function gapsOf(series: readonly NumberSeries[]): string[] {
  return series.flatMap(({ prefix, year, gaps }) => gaps.map((seq) => formatDocNo(prefix, year, seq)))
}

function remarkOf({ paper }: GivenNumber, doubled: boolean): string {
  const state =
    paper.status === 'voided'
      ? `作废${paper.voidReason ? `：${paper.voidReason}` : ''}`
      : paper.status === 'draft'
        ? '未签发'
        : ''
  return [state, doubled ? '同号' : ''].filter(Boolean).join('；')
}
