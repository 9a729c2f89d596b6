/** What is wrong or doubtful in a case, by the name of the field, for the sheets to show where it stands. */
import { useMemo } from 'react'
import type { FormContext } from '../../forms/form'
import { checkCase } from '../../src-domain/case-check'

export interface FindingsByField {
  /** What cannot be so. */
  faults: ReadonlyMap<string, string>
  /** What is doubtful or incomplete; the officer decides. */
  doubts: ReadonlyMap<string, string>
}

/** The findings on the case of this context; of several on one field, the first. */
export function useCaseFindings({ record, office, today }: FormContext): FindingsByField {
  return useMemo(() => {
    const found = checkCase(record, office, today).reverse()
    const of = (wanted: 'error' | 'warning') =>
      new Map(found.filter(({ level }) => level === wanted).map(({ path, message }) => [path, message]))
    return { faults: of('error'), doubts: of('warning') }
  }, [record, office, today])
}
