/** 签发 and 作废 as the editor does them: the number proposed, the copy frozen with its digest, both written at once. */
import type { LooseValues } from '../../forms/fields'
import { applyWording } from '../../forms/wording'
import { parseDocNo } from '../../src-domain/document-number'
import { issueEdits, type PaperStep, voidEdits } from '../../src-domain/issue-paper'
import { docNoTaken, type NumberedCase, proposeDocNo, usedDocNos } from '../../src-domain/number-register'
import { nowMinute } from '../clock'
import { sha256 } from '../digest'
import type { CaseSession, OfficeStore } from '../store/types'
import type { DraftPaper } from './paper-edits'

/** A step that was refused; the message can be shown as it stands. */
export class RefusedStep extends Error {}

/**
 * The number to propose: what was typed on the paper (a department's own number), else the next of the issuing
 * organ; empty where the organ has no 机关代字, and null for an internal form, which bears none.
 */
export function proposedNumber(
  draft: DraftPaper,
  values: LooseValues,
  cases: readonly NumberedCase[],
): string | null {
  const { form, context } = draft
  if (form.docCode === null) return null
  const typed = words(values.docNo)
  if (typed) return typed
  const prefix = context.office.organs[words(values.issuingOrgId)]?.docCodePrefix
  const year = Number(issueDateOf(draft, values).slice(0, 4))
  return prefix ? proposeDocNo(usedDocNos(cases), prefix, form.docCode, year) : ''
}

/** What is wrong with a number, with the remedy; null where it can be taken. */
export function numberFault(docNo: string, draft: DraftPaper, cases: readonly NumberedCase[]): string | null {
  const parsed = parseDocNo(docNo)
  if (!parsed.ok) return parsed.suggestion ? `${parsed.error}，应写作“${parsed.suggestion}”` : parsed.error
  return docNoTaken(cases, docNo, draft.paperId) ? '这个文号已经用于另一份文书，请取新号' : null
}

/** The day the paper bears; a form that asks for none bears the day it is issued. */
export function issueDateOf(draft: DraftPaper, values: LooseValues): string {
  return words(values.issueDate) || draft.context.today
}

/**
 * Issues a draft: composes it with its number, freezes tree and values with the SHA-256 of the tree, saves.
 * @throws RefusedStep where the rules refuse it; the draft stays as it was.
 */
export async function issue(
  store: OfficeStore,
  session: CaseSession,
  draft: DraftPaper,
  values: LooseValues,
  docNo: string | null,
): Promise<void> {
  const { form, paperId, context } = draft
  const fixed = docNo === null ? values : { ...values, docNo: docNo.trim() }
  const tree = JSON.stringify(applyWording(form.compose(fixed, context), draft.paper.wording))
  const step = issueEdits({
    record: session.record(),
    paperId,
    cases: store.numbers(),
    docNo,
    issueDate: issueDateOf(draft, values),
    tree,
    values: JSON.stringify(fixed),
    digest: await sha256(tree),
    definitionVersion: form.version,
    at: nowMinute(),
    officerId: context.officerId,
  })
  await take(session, step, `签发《${form.title}》${docNo?.trim() ?? ''}`)
}

/** Voids an issued paper. @throws RefusedStep where the rules refuse it. */
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
  await session.flush()
}

function words(value: unknown): string {
  return typeof value === 'string' ? value.trim() : ''
}
