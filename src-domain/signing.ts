/**
 * Doing something oneself, or entering what another has signed on paper: the heads of departments seldom sit at this
 * desk. Says who of the office may, and what a case lacks where nobody may.
 */
import type { CaseRecord } from './case-record'
import type { OfficeRecord } from './office'
import { type Action, type Actor, accessOf, type CaseAccess, grantsOf, may } from './permissions'

/** What may be entered for another who signed it on paper. */
const signed =
  /^(?:fact\.record|paper\.issue|paper\.sign):|^(?:paper\.void|case\.assign|meeting\.(?:call|approveLeave|conclude))$/

/** Allowed, with those who sign where the actor only enters it; or refused, with what is missing. */
export type Entering = { allowed: true; signers: readonly string[] } | { allowed: false; why: string }

/** An officer of the library as somebody who may do things. */
export function actorOf(office: OfficeRecord, officerId: string): Actor {
  const officer = office.officers[officerId]
  return { officerId, roleCodes: officer?.roleCodes ?? [], orgId: officer?.orgId }
}

/** The officers in service who may do this themselves, by id. */
export function holdersOf(office: OfficeRecord, action: Action, about?: CaseRecord | CaseAccess): string[] {
  return Object.entries(office.officers).flatMap(([id, { active }]) =>
    active && may(actorOf(office, id), action, about).allowed ? [id] : [],
  )
}

/** Whether the actor may do this, or enter it on the signature of one who may. */
export function mayEnter(
  actor: Actor,
  action: Action,
  office: OfficeRecord,
  about?: CaseRecord | CaseAccess,
): Entering {
  const own = may(actor, action, about)
  if (own.allowed) return { allowed: true, signers: [] }
  if (!signed.test(action)) return own
  // Who decides does so on paper and need not see a restricted case here; who enters it must.
  const access = about && ('schemaVersion' in about ? accessOf(about) : about)
  const holders = holdersOf(office, action, access && { ...access, restricted: false })
  const signers = may(actor, 'signature.enter', about).allowed ? holders : []
  if (signers.length > 0) return { allowed: true, signers }
  if (holders.length > 0) return own
  return { allowed: false, why: `${own.why}${lackOf(action, access)}` }
}

/** What to fill in first, as a sentence. */
function lackOf(action: Action, access: CaseAccess | undefined): string {
  const ties = grantsOf(action).flatMap((grant) => (typeof grant === 'string' ? [] : [grant.tie]))
  if (access && ties.includes('leader') && !access.teamLeaderId) {
    return '本案还没有指定调查组组长，请先在概况里指定。'
  }
  if (access && ties.includes('authority') && !access.authorityOrgId) {
    return '本案还没有填写有权部门，请先在概况里填写。'
  }
  return '人员名册里现在没有这样的人，请先在资料库里核对角色。'
}
