/** The review of a case file as the case stands on the screen. */
import { useDeferredValue, useMemo } from 'react'
import { reviewFile } from '../../forms/reviewed-papers'
import type { CaseRecord } from '../../src-domain/case-record'
import type { ReviewFinding } from '../../src-domain/review/types'
import { useFormContext } from '../form-context'
import { useCases, useStore } from '../store/hooks'

const nothing: ReviewFinding[] = []

/** What the review finds, accepted deviations too. @param wanted nothing is looked at unless it is. */
export function useReview(record: CaseRecord, wanted = true): ReviewFinding[] {
  // Every paper is composed for it: what is typed elsewhere does not wait.
  const context = useFormContext(useDeferredValue(record))
  const cases = useCases()
  const store = useStore()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the numbers change with the cases
  return useMemo(() => {
    if (!wanted) return nothing
    const others = store.numbers().filter(({ id }) => id !== context.record.id)
    const numbers = others.flatMap(({ papers }) => papers.flatMap(({ docNo }) => docNo ?? []))
    return reviewFile(context, new Set(numbers))
  }, [context, store, cases, wanted])
}
