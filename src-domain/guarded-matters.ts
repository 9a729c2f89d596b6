/** What of a case must not leave by accident when packages are carried from one workstation to another. */
import type { CaseRecord } from './case-record'
import type { GuardedMatter } from './package/package-format'
import { isInformantKnown } from './visible-record'

/**
 * What of a case, as it stands now, stays out of a package unless it is put in on purpose (section I). What its history
 * tells counts as well, since that travels too: see `mattersEver`.
 */
export function guardedMattersOf(record: CaseRecord): GuardedMatter[] {
  // An informant who asked for secrecy may be told of in the lead's own words, also where no name was filled in.
  const asked = record.intake.confidentialRequested === true && record.case.clueCategory !== 'complaint'
  const sent = Object.values(record.facts).some(({ kind }) => kind.startsWith('discipline'))
  return [
    ...(isInformantKnown(record) || asked ? (['informant'] as const) : []),
    ...(record.case.confidentiality === 'restricted' ? (['restricted'] as const) : []),
    ...(sent ? (['discipline'] as const) : []),
  ]
}
