/** How lists, the top strip and the finder name a case and a paper. */

import { formById } from '../../forms/catalogue'
import { paperName } from '../../forms/paper-names'
import type { CaseRecord } from '../../src-domain/case-record'
import type { CaseSummary, PaperSummary } from '../../src-domain/case-summary'

/** A case as a sheet names it. */
export interface CaseName {
  caseId: string
  /** 案号, before acceptance 线索编号; null where it has neither. */
  caseNo: string | null
  caseTitle: string
}

/** 案号, before acceptance 线索编号. */
export function numberOf(summary: Pick<CaseSummary, 'caseNo' | 'clueNo'>): string {
  return summary.caseNo ?? summary.clueNo ?? '未编号'
}

/** 案由, or what stands in for it while there is none. */
export function titleOf(summary: Pick<CaseSummary, 'caseTitle' | 'projectName'>): string {
  return summary.caseTitle ?? (summary.projectName ? `${summary.projectName}（案由未填）` : '案由未填')
}

/** What dialogs and sheets call a case. */
export function nameOf(record: Pick<CaseRecord, 'id' | 'case' | 'project'>): CaseName {
  const { caseTitle = null, caseNo = null, clueNo = null } = record.case
  const projectName = record.project.projectName ?? null
  return { caseId: record.id, caseNo: caseNo ?? clueNo, caseTitle: titleOf({ caseTitle, projectName }) }
}

/** The title of a kind of paper; the bare id where this version of the program does not know it. */
export function paperTitle(docKind: string): string {
  return formById(docKind)?.title ?? paperName(docKind) ?? '其他文书'
}

export const paperStates: Readonly<Record<PaperSummary['status'], string>> = {
  draft: '草稿',
  issued: '已签发',
  voided: '已作废',
}
