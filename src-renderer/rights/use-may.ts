/** What the screens ask before they offer something. The store refuses it all the same. */
import { useCallback } from 'react'
import type { CaseRecord } from '../../src-domain/case-record'
import { actionsOf } from '../../src-domain/edit-permissions'
import type { Path } from '../../src-domain/edits'
import { officerName } from '../../src-domain/office'
import type { Action } from '../../src-domain/permissions'
import type { Entering } from '../../src-domain/signing'
import { useOffice, useStore } from '../store/hooks'

/** Whether who is signed in may do something; draws again when the library changes, on which it hangs. */
export function useMay(): (action: Action, about?: CaseRecord) => Entering {
  const store = useStore()
  const office = useOffice()
  // biome-ignore lint/correctness/useExhaustiveDependencies: another office may give another answer
  return useCallback((action, about) => store.may(action, about), [store, office])
}

/** Whether a place of a case may be written to. */
export function useMayWrite(record: CaseRecord): (path: Path) => boolean {
  const may = useMay()
  return (path) => actionsOf(record, [{ path, value: null }]).every((action) => may(action, record).allowed)
}

/** Who signs what is only entered here, as names: `张某甲`; null where one does it oneself or nobody may. */
export function useSigners(entering: Entering): string | null {
  const office = useOffice()
  if (!entering.allowed || entering.signers.length === 0) return null
  return entering.signers.map((id) => officerName(office, id)).join('、')
}
