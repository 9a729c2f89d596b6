/** A comparison as the one who sits here may see it: what they must not read of a case is not told. */
import type { CaseRecord } from '../../src-domain/case-record'
import { accessOfSummary } from '../../src-domain/case-summary'
import type { JsonMap } from '../../src-domain/edits'
import { isInformantKnown, valueWithoutInformant, withoutInformant } from '../../src-domain/visible-record'
import type { GuardedStore } from '../store/guarded-store'
import type { IncomingRecord } from './looking'

export interface ShownComparison {
  comparison: IncomingRecord['comparison']
  /** The record as it would stand. */
  json: JsonMap
  /** Whether an informant stands in it whom only the record itself shows, once asked. */
  masked: boolean
}

/** Whether who sits here may see that the case is there. */
export function mayRead(store: Pick<GuardedStore, 'reads'>, { keep }: IncomingRecord): boolean {
  return !keep?.summary || store.reads(accessOfSummary(keep.summary))
}

/**
 * An informant is always masked here: a look at one is asked for on the case itself, and logged.
 * @param json the record as it would stand.
 */
export function shownComparison(
  store: Pick<GuardedStore, 'reads'>,
  incoming: IncomingRecord,
  json: JsonMap,
): ShownComparison {
  const { comparison, keep } = incoming
  if (comparison.record !== 'case' || !keep || !mayRead(store, incoming))
    return { comparison, json, masked: false }
  const record = json as unknown as CaseRecord
  if (!isInformantKnown(record)) return { comparison, json, masked: false }
  const open = ({ path }: { path: readonly string[] }) => path[0] !== 'reporter'
  const shown = valueWithoutInformant(
    {
      ...comparison,
      changes: comparison.changes.filter(open),
      conflicts: comparison.conflicts.filter(open),
      added: comparison.added.filter(open),
    },
    record,
  )
  return { comparison: shown, json: withoutInformant(record) as unknown as JsonMap, masked: true }
}
