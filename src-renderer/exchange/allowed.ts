/** What must be allowed to who sits here before packages are made or taken. */
import type { Action } from '../../src-domain/permissions'
import { ForbiddenError } from '../store/guarded-case'
import type { GuardedStore } from '../store/guarded-store'

/** @throws ForbiddenError naming who may. */
export function refuseUnless(store: Pick<GuardedStore, 'may'>, action: Action): void {
  const answer = store.may(action)
  if (!answer.allowed) throw new ForbiddenError(answer.why)
}
