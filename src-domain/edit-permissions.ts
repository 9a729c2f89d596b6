/**
 * Which permissions a change of a case needs: the table says who may do what, this says what an edit does. Whatever
 * writes to a case below the screens asks here, so that what a screen forgets to leave out is refused all the same.
 */
import type { CaseRecord } from './case-record'
import { type Edit, isMap, type Json } from './edits'
import { type FactKind, factKinds } from './facts'
import type { Action } from './permissions'

/** What each key of the case's own block needs beyond changing the case. */
const caseKeys: Readonly<Record<string, Action>> = {
  handlerIds: 'case.assign',
  teamLeaderId: 'case.assign',
  teamMemberIds: 'case.assign',
  confidentiality: 'case.restrict',
}

/**
 * The permissions that edits need, each once.
 * @param record the case before the edits.
 */
export function actionsOf(record: CaseRecord, edits: readonly Edit[]): Action[] {
  return [...new Set(edits.flatMap((edit) => actionsOfEdit(record, edit, edits)))]
}

/** The permissions that edits of the office's own record need, each once. */
export function officeActionsOf(edits: readonly Edit[]): Action[] {
  return [...new Set(edits.map(({ path }): Action => officeBlocks[path[0] ?? ''] ?? 'library.edit'))]
}

/** Blocks of the office's record that are not everybody's who keeps the libraries. */
const officeBlocks: Readonly<Record<string, Action>> = {
  calendars: 'calendar.edit',
  limitChoices: 'settings.edit',
  dutyNotes: 'meeting.arrange',
  numberRanges: 'numbers.edit',
  numberEntries: 'numbers.note',
  docCodes: 'settings.edit',
  standingTexts: 'settings.edit',
  strikes: 'exchange.take',
}

function actionsOfEdit(record: CaseRecord, { path, value }: Edit, all: readonly Edit[]): Action[] {
  const [block, key, ...deeper] = path
  switch (block) {
    case 'case':
      if (key === undefined) return [...new Set(['case.edit', ...Object.values(caseKeys)] as Action[])]
      return [caseKeys[key] ?? 'case.edit']
    case 'reporter':
      return ['informant.record']
    case 'approvals':
      return key === undefined ? ['case.rollBack'] : approvalActions(record, key, deeper, value)
    case 'acceptedDeviations':
      return ['review.accept']
    case 'checkouts':
      return ['exchange.make']
    case 'discarded':
      return ['case.discard']
    case 'evidence':
      return evidenceActions(record, key, deeper, value)
    case 'scans':
      return ['scan.keep']
    case 'facts':
      return key === undefined ? ['case.rollBack'] : factActions(record, key, deeper, value, all)
    case 'papers':
      return key === undefined ? ['case.rollBack'] : paperActions(record, key, deeper, value, all)
    default:
      return ['case.edit']
  }
}

/** Changing an item; where it shows who the informant is, only those who may see that. */
function evidenceActions(
  record: CaseRecord,
  id: string | undefined,
  deeper: readonly string[],
  value: Json | undefined,
): Action[] {
  const item = id === undefined ? undefined : record.evidence?.[id]
  const action: Action =
    deeper[0] === 'checks'
      ? 'evidence.recheck'
      : deeper.includes('removed') || (item && deeper.length < 2 && value === undefined)
        ? 'evidence.remove'
        : 'evidence.edit'
  return item?.revealsInformant ? [action, 'informant.see'] : [action]
}

/** A fact that is recorded, corrected or taken out; that it points at a paper belongs to drafting the paper. */
function factActions(
  record: CaseRecord,
  id: string,
  [key]: readonly string[],
  value: Json | undefined,
  all: readonly Edit[],
): Action[] {
  const before = record.facts[id]?.kind
  const kind = before ?? kindIn(madeIn(all, 'facts', id))
  if (key === 'paperId') return []
  if (!kind) return ['case.rollBack']
  const actions: Action[] = [`fact.record:${kind}`]
  const after = key === 'kind' ? kindIn({ kind: value }) : key === undefined ? kindIn(value) : null
  if (after && after !== kind) actions.push(`fact.record:${after}`)
  return actions
}

/** What the same change makes of a whole row. */
function madeIn(all: readonly Edit[], block: string, id: string): Json | undefined {
  return all.find(({ path }) => path.length === 2 && path[0] === block && path[1] === id)?.value
}

/** An approval is recorded once and stands. */
function approvalActions(
  record: CaseRecord,
  id: string,
  [key]: readonly string[],
  value: Json | undefined,
): Action[] {
  if (key !== undefined || record.approvals?.[id] || !isMap(value)) return ['case.rollBack']
  const docKind = record.papers[String(value.paperId)]?.docKind ?? ''
  return [`paper.sign:${docKind}:${String(value.column)}`]
}

function kindIn(value: Json | undefined | { kind: Json | undefined }): FactKind | null {
  const kind = isMap(value) ? value.kind : null
  return typeof kind === 'string' && kind in factKinds ? (kind as FactKind) : null
}

/** What is written when a paper is issued. */
const issuing = new Set(['status', 'issued', 'docNo', 'issueDate', 'numberGivenBy'])

function paperActions(
  record: CaseRecord,
  id: string,
  [key]: readonly string[],
  value: Json | undefined,
  all: readonly Edit[],
): Action[] {
  const paper = record.papers[id]
  if (key === undefined) {
    const kind = paper?.docKind ?? (isMap(value) ? value.docKind : null)
    const drafting: Action = `paper.draft:${typeof kind === 'string' ? kind : ''}`
    const isDraft = (status: Json | undefined) => status === undefined || status === 'draft'
    const stays = isDraft(paper?.status) && isDraft(isMap(value) ? value.status : undefined)
    return stays ? [drafting] : [drafting, 'case.rollBack']
  }
  // A paper may be begun and filled in one change: it is what that change makes it.
  const made = madeIn(all, 'papers', id)
  const kind = paper?.docKind ?? (isMap(made) && typeof made.docKind === 'string' ? made.docKind : '')
  if (key === 'status' && value === 'voided') return ['paper.void']
  if (key === 'voidReason') return ['paper.void']
  if (issuing.has(key)) {
    return [`paper.issue:${kind}`]
  }
  // What is left: the values typed on the paper, its wording, and who signed it on the screen.
  return [`paper.draft:${kind}`]
}
