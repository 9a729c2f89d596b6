/** The evidence: collected by two, re-checked item by item, and nothing doubtful left when the decision is made. */
import { doubledNumbers, type EvidenceItem, evidenceOf, lastCheckOf, uncheckedEvidence } from '../evidence'
import type { RowWithId } from '../rows'
import type { ReviewRule } from './types'

const at = { path: 'evidence' }

/** `证1、证3`: numbers alone, since a name may tell who the informant is. */
function named(items: readonly Pick<EvidenceItem, 'no'>[]): string {
  return items.map(({ no }) => `证${no}`).join('、')
}

/** One finding over all items it holds of. */
function found(items: readonly RowWithId<EvidenceItem>[], words: string) {
  return items.length === 0 ? [] : [{ message: `${named(items)}${words}`, at }]
}

export const evidenceRules: readonly ReviewRule[] = [
  {
    id: 'evidence-rechecked',
    title: '立案后复核证据',
    basis: '《操作规程》第三部分第（四）项第2点；《行政处罚法》第四十六条第二款',
    check({ record, on }) {
      const noticed = on('noticed')
      if (noticed === null) return []
      // Where items are listed each is judged by itself; a file kept on paper alone by the recorded step.
      if (evidenceOf(record).length > 0) {
        return found(uncheckedEvidence(record, on('filed'), noticed), '没有在立案后、告知处罚前复核')
      }
      return on('evidenceReview') === null
        ? [{ message: '证据没有复核就告知处罚', at: { path: 'facts' } }]
        : []
    },
  },
  {
    id: 'evidence-by-two',
    title: '取证人员不少于两名',
    basis: '《行政处罚法》第四十二条第一款',
    check: ({ record }) =>
      found(
        evidenceOf(record).filter(({ collectorIds }) => collectorIds?.length === 1),
        '只写了一名取证人员',
      ),
  },
  {
    id: 'evidence-settled',
    title: '存疑的证据在决定前补证或者排除',
    basis: '《行政处罚法》第四十六条第二款、第三款',
    check: ({ record, on }) =>
      on('decided') === null
        ? []
        : found(
            evidenceOf(record).filter((item) => lastCheckOf(item)?.result === 'doubtful'),
            '复核存疑，没有补证或者排除就作出决定',
          ),
  },
  {
    id: 'evidence-number-once',
    title: '证据编号不重复',
    basis: '《行政处罚法》第四十七条',
    check({ record }) {
      const doubled = doubledNumbers(record)
      const items = evidenceOf(record).filter(({ id }) => doubled.has(id))
      return items.length === 0
        ? []
        : [{ message: `证据编号重复：${[...new Set(items.map(({ no }) => `证${no}`))].join('、')}`, at }]
    },
  },
]
