/** Which computers are out of use, as the office's record and this machine know it. */
import type { Strike } from '../../../src-domain/struck-workstations'
import { useOffice } from '../../store/hooks'
import { struckIn } from '../striking'
import { useExchangeState } from './exchange-provider'

/** Answers why a computer is out of use; null where it is in use. */
export function useStruck(): (workstationId: string) => Strike | null {
  const office = useOffice()
  const { workstations } = useExchangeState()
  return (workstationId) => {
    const known = workstations.find(({ card }) => card.workstationId === workstationId)
    return struckIn(office, workstationId, known)
  }
}
