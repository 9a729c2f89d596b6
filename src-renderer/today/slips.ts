/** 催办单 in one step: drafted in the case for the limit that has passed, and laid out at once to be printed for the pen. */
import { formById } from '../../forms/catalogue'
import { checkPaper } from '../../forms/check'
import type { DocumentTree, Part } from '../../forms/document-tree'
import type { FormContext } from '../../forms/form'
import { valuesOf } from '../../forms/values'
import type { CaseRecord } from '../../src-domain/case-record'
import { beginPaper } from '../cases/case-edits'
import type { GuardedStore } from '../store/guarded-store'
import { onDisk } from '../store/on-disk'
import type { Duty } from './agenda'

const kind = 'supervisionSlip'

/** What came of it: the slips as one document to print, and for which cases there is none, with why. */
export interface Slips {
  /** Null where there is none to print. */
  tree: DocumentTree | null
  /** Of the slips in the document. */
  caseIds: readonly string[]
  failed: readonly { caseTitle: string; why: string }[]
}

type Common = Omit<FormContext, 'record'>

/**
 * Drafts a slip for each limit, or takes the draft that is there, and lays together those that say all they must.
 * Signatures are left for the pen.
 */
export async function makeSlips(
  store: GuardedStore,
  duties: readonly Duty[],
  context: Common,
  signal: AbortSignal,
): Promise<Slips> {
  const failed: Slips['failed'][number][] = []
  const caseIds: string[] = []
  const parts: Part[] = []
  for (const { summary, open } of duties) {
    if (signal.aborted) break
    try {
      parts.push(...(await draftSlip(store, summary.id, open.deadline.code, context)))
      caseIds.push(summary.id)
    } catch (error) {
      const why = error instanceof Error ? error.message : '没有做成'
      failed.push({ caseTitle: summary.caseTitle ?? summary.clueNo ?? '', why })
    }
  }
  const tree = parts.length > 0 ? { formId: kind, title: '督办（催办）单', parts } : null
  return { tree, caseIds, failed }
}

/** @throws Error with a Chinese message where the case may not be changed, or the slip lacks what it must say. */
async function draftSlip(
  store: GuardedStore,
  caseId: string,
  limitCode: string,
  context: Common,
): Promise<Part[]> {
  const form = formById(kind)
  if (!form) throw new Error('程序里没有督办（催办）单')
  const session = await store.openCase(caseId)
  const permission = store.may(`paper.draft:${kind}`, session.record())
  if (!permission.allowed) throw new Error(permission.why)
  let paperId = begunSlip(session.record(), limitCode)
  if (paperId === null) {
    const begun = beginPaper(session.record(), form, new Date().toISOString(), null, context.officerId)
    paperId = begun.id
    const edits = [...begun.edits, { path: ['papers', begun.id, 'values', 'limitCode'], value: limitCode }]
    session.change(edits, `起草《${form.title}》`)
    await onDisk(session)
  }
  const record = session.record()
  const full = { ...context, record }
  const { values } = valuesOf(form, record.papers[paperId]?.values ?? {}, full)
  const [missing] = checkPaper(form, values, full).filter(({ level }) => level === 'error')
  if (missing) throw new Error(`${missing.message}，草稿已存在案件的文书里`)
  return form.compose(values, full).parts
}

function begunSlip(record: CaseRecord, limitCode: string): string | null {
  const begun = Object.entries(record.papers).find(
    ([, { docKind, status, values }]) =>
      docKind === kind && status === 'draft' && values.limitCode === limitCode,
  )
  return begun?.[0] ?? null
}
