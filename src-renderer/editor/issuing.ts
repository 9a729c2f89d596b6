/** 签发 and 作废 as the editor does them: the number proposed, the copy frozen with its digest, both written at once. */
import type { LooseValues } from '../../forms/fields'
import { withSignatures } from '../../forms/sign-places'
import { applyWording } from '../../forms/wording'
import { parseDocNo } from '../../src-domain/document-number'
import { faultOfNumber, issueEdits, type PaperStep, voidEdits } from '../../src-domain/issue-paper'
import { proposeInRanges } from '../../src-domain/number-ranges'
import { type NumberedCase, usedNumbers } from '../../src-domain/number-register'
import { docCodeOf, organName } from '../../src-domain/office'
import { wordingVersion } from '../../src-domain/standing-text'
import { nowMinute } from '../clock'
import { sha256 } from '../digest'
import { onDisk } from '../store/on-disk'
import type { CaseSession, OfficeStore } from '../store/types'
import { workstationName } from '../workstation'
import type { DraftPaper } from './paper-edits'

/** A step that was refused; the message can be shown as it stands. */
export class RefusedStep extends Error {}

/** The number of a paper about to be issued, as the dialog begins with it. */
export interface IssueNumber {
  docNo: string
  /** Who gave the number, where another organ did; null where it is from the office's own series. */
  givenBy: string | null
  /** Why no number can be proposed here; null where one is. */
  refused: string | null
}

/**
 * The number to propose: what was typed on the paper (a department's own number), else the next of the issuing organ
 * that this machine may give; empty where the organ has no 机关代字, and null for an internal form, which bears none.
 */
export function proposedNumber(
  draft: DraftPaper,
  values: LooseValues,
  cases: readonly NumberedCase[],
): IssueNumber | null {
  const prefix = seriesOf(draft, values)
  if (prefix === null) return null
  const { office } = draft.context
  const typed = words(values.docNo)
  if (typed) {
    const parsed = parseDocNo(typed)
    const own = !parsed.ok || prefix === '' || parsed.prefix === prefix
    return { docNo: typed, givenBy: own ? null : issuingName(draft, values), refused: null }
  }
  if (prefix === '') return { docNo: '', givenBy: null, refused: null }
  const year = Number(issueDateOf(draft, values).slice(0, 4))
  const next = proposeInRanges(usedNumbers(cases, office), office, workstationName(), prefix, year)
  return next.ok
    ? { docNo: next.docNo, givenBy: null, refused: null }
    : { docNo: '', givenBy: null, refused: next.error }
}

/** What is wrong with a number, with the remedy; null where it can be taken. */
export function numberFault(
  { docNo, givenBy }: Pick<IssueNumber, 'docNo' | 'givenBy'>,
  draft: DraftPaper,
  values: LooseValues,
  cases: readonly NumberedCase[],
): string | null {
  const { office } = draft.context
  const fault = faultOfNumber(docNo, draft.paperId, {
    cases,
    office,
    workstation: workstationName(),
    givenBy,
  })
  const parsed = parseDocNo(docNo)
  const prefix = seriesOf(draft, values)
  if (fault || !parsed.ok || !prefix || givenBy !== null || parsed.prefix === prefix) return fault
  return `本件的代字是“${prefix}”；发文机关用自己编的号的，请勾选“外部文号”`
}

/** 机关代字 with 文种代字; empty where the organ has none, null for a form that bears no number. */
function seriesOf({ form, context }: DraftPaper, values: LooseValues): string | null {
  if (form.docCode === null) return null
  const prefix = context.office.organs[words(values.issuingOrgId)]?.docCodePrefix
  return prefix ? prefix + docCodeOf(context.office, form.docCode) : ''
}

/** The issuing organ, who is taken to have given a number that is not of the office's own series. */
export function issuingName({ context }: DraftPaper, values: LooseValues): string {
  return organName(context.office, words(values.issuingOrgId)) ?? ''
}

/** The day the paper bears; a form that asks for none bears the day it is issued. */
export function issueDateOf(draft: DraftPaper, values: LooseValues): string {
  return words(values.issueDate) || draft.context.today
}

/**
 * Issues a draft: composes it with its number, freezes tree and values with the SHA-256 of the tree, saves.
 * @throws RefusedStep where the rules refuse it, and the draft stays as it was; UnsavedError where the disk does.
 */
export async function issue(
  store: OfficeStore,
  session: CaseSession,
  draft: DraftPaper,
  values: LooseValues,
  number: Pick<IssueNumber, 'docNo' | 'givenBy'> | null,
): Promise<void> {
  const { form, paperId, context } = draft
  const docNo = number?.docNo ?? null
  const fixed = docNo === null ? values : { ...values, docNo: docNo.trim() }
  const unsigned = applyWording(form.compose(fixed, context), draft.paper.wording)
  const tree = JSON.stringify(withSignatures(unsigned, draft.paper.signatures))
  const step = issueEdits({
    record: session.record(),
    paperId,
    cases: store.numbers(),
    docNo,
    givenBy: number?.givenBy ?? null,
    office: context.office,
    workstation: workstationName(),
    issueDate: issueDateOf(draft, values),
    tree,
    values: JSON.stringify(fixed),
    digest: await sha256(tree),
    definitionVersion: form.version,
    wordingVersion: wordingVersion(context.office.standingTexts, form.id),
    at: nowMinute(),
    officerId: context.officerId,
  })
  await take(session, step, `签发《${form.title}》${docNo?.trim() ?? ''}`)
}

/** Voids an issued paper. @throws RefusedStep where the rules refuse it, UnsavedError where the disk does. */
export async function declareVoid(
  session: CaseSession,
  paperId: string,
  name: string,
  reason: string,
): Promise<void> {
  await take(session, voidEdits(session.record(), paperId, reason), `作废${name}`)
}

/** Such a step is never taken back by Ctrl+Z, and is on disk before the next is begun. */
async function take(session: CaseSession, step: PaperStep, purpose: string): Promise<void> {
  if (!step.ok) throw new RefusedStep(step.error)
  session.change(step.edits, purpose, { final: true })
  await onDisk(session)
}

function words(value: unknown): string {
  return typeof value === 'string' ? value.trim() : ''
}
