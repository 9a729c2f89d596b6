/** Numbers that two papers bear, with the papers: of which case, which kind, since when. */
import type { CaseSummary } from '../../../src-domain/case-summary'
import type { NumberClash } from '../../../src-domain/package/comparison-types'
import { numberOf, paperTitle } from '../../cases/case-words'
import { useCases } from '../../store/hooks'
import type { IncomingRecord } from '../looking'
import classes from './exchange.module.css'

interface Props {
  clashes: readonly NumberClash[]
  /** What arrives: cases that are not here yet are named by it. */
  arriving: readonly IncomingRecord[]
}

export function ClashList({ clashes, arriving }: Props) {
  const cases = useCases()
  const known = new Map<string, CaseSummary>([
    ...arriving.flatMap(({ keep }) => (keep?.summary ? [[keep.summary.id, keep.summary] as const] : [])),
    ...cases.map((summary) => [summary.id, summary] as const),
  ])
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">文号</th>
          <th scope="col">文书</th>
          <th scope="col">案件</th>
          <th scope="col">在哪边</th>
        </tr>
      </thead>
      <tbody>
        {clashes.flatMap(({ docNo, papers }) =>
          papers.map((paper, index) => {
            const summary = known.get(paper.caseId)
            return (
              <tr key={paper.paperId}>
                {index === 0 && (
                  <th scope="rowgroup" rowSpan={papers.length}>
                    {docNo}
                  </th>
                )}
                <td>{paperTitle(paper.docKind)}</td>
                <td>{summary ? numberOf(summary) : '限制知悉的案件'}</td>
                <td>{paper.side === 'here' ? '本机' : '包里'}</td>
              </tr>
            )
          }),
        )}
      </tbody>
    </table>
  )
}
