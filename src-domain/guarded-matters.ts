/** What of a case must not leave by accident when packages are carried from one workstation to another. */
import type { CaseRecord } from './case-record'
import type { GuardedMatter } from './package/package-format'
import { isInformantKnown } from './visible-record'

/** What of a case stays out of a package unless it is put in on purpose (section I). */
export function guardedMattersOf(record: CaseRecord): GuardedMatter[] {
  const sent = Object.values(record.facts).some(({ kind }) => kind.startsWith('discipline'))
  return [
    ...(isInformantKnown(record) ? (['informant'] as const) : []),
    ...(record.case.confidentiality === 'restricted' ? (['restricted'] as const) : []),
    ...(sent ? (['discipline'] as const) : []),
  ]
}
