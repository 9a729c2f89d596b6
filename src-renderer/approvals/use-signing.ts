/** Who may sign a column now: the one at the desk, or those whose signature on paper is only entered here. */
import type { Column } from '../../src-domain/approval-ladders'
import { type ApprovalRound, signAction } from '../../src-domain/approvals'
import type { CaseRecord } from '../../src-domain/case-record'
import { accessOf } from '../../src-domain/permissions'
import { type Entering, holdersOf } from '../../src-domain/signing'
import { useMay } from '../rights/use-may'
import { useOffice, useOfficerId } from '../store/hooks'

const signedAlready: Entering = { allowed: false, why: '您已经签署，还须由另一名人员签署。' }

/**
 * Says it for each column of a round; who has signed it signs no second time. Where two must sign, the first may enter
 * the other's signature from the paper.
 */
export function useSigning(record: CaseRecord, round: ApprovalRound | null): (column: Column) => Entering {
  const may = useMay()
  const office = useOffice()
  const officerId = useOfficerId()
  return (column) => {
    if (!round) return signedAlready
    const action = signAction({ docKind: round.docKind, column })
    const own = may(action, record)
    if (!own.allowed) return own
    const signed = round.rungs.flatMap(({ given }) => given.map(({ signerId }) => signerId))
    const others = (ids: readonly string[]) => ids.filter((id) => !signed.includes(id))
    if (own.signers.length > 0) return { allowed: true, signers: others(own.signers) }
    if (officerId === null || !signed.includes(officerId)) return own
    if (!may('signature.enter', record).allowed) return signedAlready
    const signers = others(holdersOf(office, action, { ...accessOf(record), restricted: false }))
    return signers.length > 0 ? { allowed: true, signers } : signedAlready
  }
}
