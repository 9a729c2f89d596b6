/** A paper that says who informed is not made while the informant stands masked: it would be another paper. */
import type { DocumentTree } from '../../forms/document-tree'
import type { FormDefinition } from '../../forms/form'
import { hasMask } from '../../src-domain/visible-record'
import type { GuardedCase } from '../store/guarded-case'

/** The field of the form that asks who informed, while the informant stands masked; null where nothing is masked. */
export function informantField(form: FormDefinition, session: GuardedCase): string | null {
  const field = Object.entries(form.fields).find(([, { meta }]) => meta.bind === 'reporter')?.[0]
  return field !== undefined && isCovered(session) ? field : null
}

/** Why the paper may be neither printed nor issued; null where it may. */
export function closedBy(session: GuardedCase, tree: DocumentTree): string | null {
  if (!isCovered(session)) return null
  return hasMask(tree) ? '本件写有举报人，遮蔽时不打印、不签发' : null
}

function isCovered(session: GuardedCase): boolean {
  const view = session.informant()
  return view === 'masked' || view === 'barred'
}
