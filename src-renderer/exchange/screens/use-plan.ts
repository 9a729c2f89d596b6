/** What a package would hold, worked out anew whenever something of it is chosen otherwise. */
import { useEffect, useState } from 'react'
import type { GuardedMatter } from '../../../src-domain/package/package-format'
import { useCases } from '../../store/hooks'
import type { KnownWorkstation } from '../known-workstation'
import { plan } from '../making-desk'
import type { Choice, Plan } from '../plan'
import { useExchangeDesk } from './exchange-provider'

/** Null while it is being worked out for the first time. */
export function usePlan(
  choice: Choice,
  to: KnownWorkstation | null,
  onPurpose: readonly GuardedMatter[],
): Plan | null {
  const desk = useExchangeDesk()
  const cases = useCases()
  const [planned, setPlanned] = useState<Plan | null>(null)
  const asked = JSON.stringify([choice, to?.card.workstationId, onPurpose])
  // biome-ignore lint/correctness/useExhaustiveDependencies: `asked` says all of what was chosen
  useEffect(() => {
    let wanted = true
    plan(desk, { choice, to, onPurpose }).then(
      (next) => wanted && setPlanned(next),
      () => wanted && setPlanned(null),
    )
    return () => {
      wanted = false
    }
  }, [desk, cases, asked, to])
  return planned
}
