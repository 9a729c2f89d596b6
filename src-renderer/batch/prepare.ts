/** Many papers at once: each wanted one opened, composed, and told why it can or cannot be made. */
import { formById } from '../../forms/catalogue'
import type { FormContext, FormDefinition } from '../../forms/form'
import { composedPaper, isIncomplete, type PrintedPaper, printedPaper } from '../../forms/printed-paper'
import type { CaseRecord, Paper } from '../../src-domain/case-record'
import { rowsOf } from '../../src-domain/rows'
import { closedBy, unsettledIssue } from '../rights/closed-by'
import { namesInformant } from '../rights/names-informant'
import type { GuardedStore } from '../store/guarded-store'

/** A paper of a case, or the latest of a kind; where the case has none, one composed from the case where asked for. */
export type Wanted =
  | { caseId: string; paperId: string }
  | { caseId: string; docKind: string; compose: boolean }

/** A paper ready to be made. */
export interface Ready {
  state: 'issued' | 'draft'
  caseId: string
  /** Null for one that is composed from the case and kept nowhere. */
  paperId: string | null
  /** 《受理告知书》川公管监受〔2026〕1号 */
  name: string
  caseNumber: string
  printed: PrintedPaper
  /** Why it is a draft; null for an issued paper. */
  remark: string | null
  withInformant: boolean
}

/** A paper that cannot be made, and why. */
export interface Failed {
  state: 'failed'
  caseId: string
  paperId: string | null
  name: string
  caseNumber: string
  why: string
}

/** Opens and composes one. Nothing is thrown: what goes wrong is told. */
export async function prepare(
  store: Pick<GuardedStore, 'openCase' | 'may'>,
  wanted: Wanted,
  contextOf: (record: CaseRecord) => FormContext,
): Promise<Ready | Failed> {
  const { caseId } = wanted
  const failure = (name: string, caseNumber: string, why: string, paperId: string | null): Failed => ({
    state: 'failed',
    ...{ caseId, paperId, name, caseNumber, why },
  })
  const session = await store.openCase(caseId).catch((error: unknown) => String((error as Error).message))
  if (typeof session === 'string') return failure('', '', session, null)
  const record = session.record()
  const caseNumber = record.case.caseNo ?? record.case.clueNo ?? '未编号'
  const found = paperOf(record, wanted)
  const docKind = found?.docKind ?? ('docKind' in wanted ? wanted.docKind : '')
  const form = formById(docKind)
  const name = `《${form?.title ?? '其他文书'}》${found?.docNo ?? ''}`
  const refused = whyNot(form, found, wanted, store, record)
  const failed = (why: string) => failure(name, caseNumber, why, found?.id ?? null)
  if (refused !== null || !form) return failed(refused ?? '本程序没有这种文书')
  try {
    const context = contextOf(record)
    const printed = found ? printedPaper(found, context) : composedPaper(form, { values: {} }, context)
    if (!printed) return failed('本程序没有这种文书')
    const barred = (found && unsettledIssue(session, found.id)) ?? closedBy(session, printed.tree)
    if (barred !== null) return failed(barred)
    const draft = found?.status !== 'issued'
    return {
      state: draft ? 'draft' : 'issued',
      ...{ caseId, paperId: found?.id ?? null, name, caseNumber, printed },
      remark: draft ? draftRemark(printed, found !== null) : null,
      withInformant: namesInformant(record, printed.tree),
    }
  } catch {
    const why = found?.issued ? '签发的版本读不出来，请用备份核对' : '排不出版面，请打开这份文书看一看'
    return failed(why)
  }
}

function paperOf(record: CaseRecord, wanted: Wanted): (Paper & { id: string }) | null {
  const papers = rowsOf(record.papers)
  if ('paperId' in wanted) return papers.find(({ id }) => id === wanted.paperId) ?? null
  const alike = papers.filter(({ docKind, status }) => docKind === wanted.docKind && status !== 'voided')
  return alike.findLast(({ status }) => status === 'issued') ?? alike.at(-1) ?? null
}

function whyNot(
  form: FormDefinition | undefined,
  found: Paper | null,
  wanted: Wanted,
  store: Pick<GuardedStore, 'may'>,
  record: CaseRecord,
): string | null {
  if (!form) return '本程序没有这种文书，升级后才能打印'
  if (found) return found.status === 'voided' ? '已作废，不成批打印和导出' : null
  if ('paperId' in wanted) return '本案没有这份文书，它可能刚被撤销'
  if (!wanted.compose) return '本案没有这种文书'
  const drafting = store.may(`paper.draft:${form.id}`, record)
  return drafting.allowed ? null : drafting.why
}

function draftRemark(printed: PrintedPaper, kept: boolean): string {
  const missing = printed.findings.filter(({ level }) => level === 'error').length
  const words = isIncomplete(printed) ? `还有 ${missing} 处没有填好` : '还没有签发'
  return kept ? words : `本案没有这份文书，按案件内容拟出，${words}`
}
