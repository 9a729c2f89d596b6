/**
 * What keeps a paper from leaving the program. One that says who informed is not made while the informant stands masked: it
 * would be another paper. One that two computers issued is not made before one of the copies was chosen.
 */
import type { DocumentTree } from '../../forms/document-tree'
import type { FormDefinition } from '../../forms/form'
import { sameJson } from '../../src-domain/edits'
import { digestPath } from '../../src-domain/package/paper-findings'
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

/** Why an issued paper is not printed before somebody has chosen between two copies of it; null where nobody need. */
export function unsettledIssue(session: GuardedCase, paperId: string): string | null {
  const digest = ['papers', paperId, ...digestPath]
  const twice = session.conflicts().some(({ path }) => sameJson(path, digest))
  return twice ? '本件在两台电脑上各签发过一次，先在“往来—冲突”里选定一份，再打印' : null
}

function isCovered(session: GuardedCase): boolean {
  const view = session.informant()
  return view === 'masked' || view === 'barred'
}
