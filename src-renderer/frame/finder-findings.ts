/** What the finder offers for the words typed: cases, papers, actions. */
import { allPapers, type CaseSummary } from '../../src-domain/case-summary'
import { stages } from '../../src-domain/facts'
import { numberOf, paperStates, paperTitle, titleOf } from '../cases/case-words'
import { go } from '../route'
import { matcher, searchable } from '../search'
import { places } from './places'

export interface Finding {
  key: string
  group: '操作' | '案件' | '文书'
  title: string
  aside: string
  run: () => void
}

const mostCases = 8
const mostPapers = 6

interface Acts {
  /** Shows the list of keys. */
  openKeys: () => void
  mayRegister: boolean
}

/**
 * Findings in the order shown. Without words: the actions and the cases last worked on.
 */
export function findings(cases: readonly CaseSummary[], typed: string, acts: Acts): Finding[] {
  const fits = matcher(typed)
  const byRecent = [...cases].sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1))
  const foundCases = firstOf(byRecent, mostCases, ({ searchText }) => fits(searchText)).map(caseFinding)
  const foundActions = actions(acts).filter(({ title }) => fits(searchable([title])))
  if (typed.trim() === '') return [...foundCases, ...foundActions]
  const titles = new Map(cases.map((summary) => [summary.id, summary]))
  const foundPapers = firstOf(allPapers(cases), mostPapers, (paper) => {
    const owner = titles.get(paper.caseId)
    return fits(
      searchable([paperTitle(paper.docKind), paper.docNo, owner?.caseTitle, owner && numberOf(owner)]),
    )
  }).map((paper): Finding => {
    const owner = titles.get(paper.caseId)
    return {
      key: `paper-${paper.id}`,
      group: '文书',
      title: [paperTitle(paper.docKind), paper.docNo].filter(Boolean).join(' '),
      aside: `${paperStates[paper.status]} · ${owner ? titleOf(owner) : ''}`,
      run: () => go({ screen: 'editor', caseId: paper.caseId, paperId: paper.id }),
    }
  })
  return [...foundCases, ...foundPapers, ...foundActions]
}

function caseFinding(summary: CaseSummary): Finding {
  return {
    key: `case-${summary.id}`,
    group: '案件',
    title: titleOf(summary),
    aside: `${numberOf(summary)} · ${stages[summary.stage]}`,
    run: () => go({ screen: 'case', caseId: summary.id, tab: 'overview' }),
  }
}

function actions({ openKeys, mayRegister }: Acts): Finding[] {
  const action = (title: string, aside: string, run: () => void): Finding => ({
    key: `action-${title}`,
    group: '操作',
    title,
    aside,
    run,
  })
  return [
    ...(mayRegister ? [action('登记新线索', 'Ctrl+N', () => go({ screen: 'intake', caseId: null }))] : []),
    ...places.map(({ label, route }, index) => action(`打开${label}`, `Alt+${index + 1}`, () => go(route))),
    action('机构名录', '资料库', () => go({ screen: 'library', section: 'organs' })),
    action('全部按键', 'F1', openKeys),
  ]
}

function firstOf<T>(rows: readonly T[], most: number, fits: (row: T) => boolean): T[] {
  const found: T[] = []
  for (const row of rows) {
    if (fits(row)) found.push(row)
    if (found.length === most) break
  }
  return found
}
