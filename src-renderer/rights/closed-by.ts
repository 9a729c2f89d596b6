/** A paper that says who informed is not made while the informant stands masked: it would be another paper. */
import type { DocumentTree } from '../../forms/document-tree'
import { hasMask } from '../../src-domain/visible-record'
import type { GuardedCase } from '../store/guarded-case'

/** Why the paper may be neither printed nor issued; null where it may. */
export function closedBy(session: GuardedCase, tree: DocumentTree): string | null {
  const view = session.informant()
  if (view !== 'masked' && view !== 'barred') return null
  return hasMask(tree) ? '本件写有举报人，遮蔽时不打印、不签发' : null
}
