/**
 * What lists, filters and search need of a case, so that ten thousand of them fit in memory without opening one.
 * Nothing here depends on today. An informant is named nowhere in it, wherever somebody wrote the name (section I).
 */

import { type OpenApproval, openApprovals } from './approvals'
import { type AwaitingService, papersAwaitingService } from './awaiting-service'
import { type DeadlineSource, decisionKinds } from './case-deadlines'
import { type CaseRecord, leadParty, type Paper, respondentsOf } from './case-record'
import { openCheckouts } from './checkout'
import { creditForm } from './credit-received'
import { sameJson } from './edits'
import type { Stage } from './facts'
import { guardedMattersOf } from './guarded-matters'
import { noticeDays, noticeKinds } from './notice-days'
import type { GuardedMatter } from './package/package-format'
import { questionCount } from './package/paper-findings'
import { digestLength } from './paper-code'
import { frozenValues } from './paper-values'
import { penaltyKindsOn } from './penalties/money-decided'
import { accessOf, type CaseAccess } from './permissions'
import type { Conflict } from './record-doc'
import { rowsOf } from './rows'
import { effectiveServiceDate, type Service, serviceMethods } from './service'
import { factsInOrder, isTradingSuspended, stageOf } from './stage'
import { isInformantKnown, valueWithoutInformant, withoutInformant } from './visible-record'

type CaseBlock = CaseRecord['case']

export interface PaperSummary {
  id: string
  caseId: string
  docKind: string
  status: Paper['status']
  docNo: string | null
  /** What else it was issued under on another workstation, until one copy is chosen: used all the same; absent mostly. */
  otherNos?: readonly string[]
  /** ISO date. */
  issueDate: string | null
  createdAt: string
  /** Who issued it, by the id of the officer; rows kept by earlier programs lack this and all that follows. */
  issuedBy?: string
  voidReason?: string
  /** What the code of the issued paper begins its digest with. */
  digest?: string
  /** What the register of numbers tells besides: who gave an external number, to whom it went, in how many copies. */
  numberGivenBy?: string
  /** 签发人 as the paper names him, who need not be the one who issued it at the desk. */
  signatory?: string
  addressee?: string
  copies?: number
  /** 用印日. */
  sealedOn?: string
  /** By which way it was served, and the day on which it counts as served. */
  servedBy?: string
  servedOn?: string
}

export interface CaseSummary {
  id: string
  caseNo: string | null
  clueNo: string | null
  caseTitle: string | null
  clueCategory: CaseBlock['clueCategory']
  sourceType: CaseBlock['sourceType']
  confidentiality: CaseBlock['confidentiality']
  /** Who may see it; rows kept by programs before there were accounts lack it. */
  access?: CaseAccess
  stage: Stage
  suspended: boolean
  /** Registered by mistake and taken back: in no list, but its history stays. */
  discarded: boolean
  projectName: string | null
  tenderProjectNo: string | null
  /** Who complained or informed, as a list may show it; null where nobody is known. */
  leadName: string | null
  respondents: readonly string[]
  handlerIds: readonly string[]
  authorityOrgId: string | null
  receivedAt: string | null
  /** ISO instant of the last change. */
  updatedAt: string
  paperCounts: { readonly [status in Paper['status']]: number }
  /** In the order of the case. */
  papers: readonly PaperSummary[]
  /** Who has it with them for work away from the office; absent where nobody has. */
  away?: readonly { name: string; at: string }[]
  /** What speaks against sending it to another workstation; absent where nothing does. */
  guarded?: readonly GuardedMatter[]
  /** The files that it names, as the store knows them; absent where it names none. */
  files?: readonly { sha256: string; size: number }[]
  /** How many places hold values written apart that nobody has settled yet; absent where none does. */
  conflicts?: number
  /** Signatures that its papers wait for (`isWaitingFor` says whose); rows kept by earlier programs lack it. */
  openApprovals?: readonly OpenApproval[]
  /** Issued papers that still have to be served; rows kept by earlier programs lack it. */
  awaitingService?: readonly AwaitingService[]
  /** As `caseDeadlines` takes it. */
  deadlineSource: DeadlineSource
  /** Everything a search may find, in lower case; the parts stand on lines of their own. */
  searchText: string
}

/**
 * The summary of a case.
 * @param updatedAt ISO instant of the last change.
 * @param conflicts the places of its document that hold values written apart.
 * @param ever what its history speaks against sending it away for, beside what it says now.
 */
export function summarise(
  record: CaseRecord,
  updatedAt: string,
  conflicts: readonly Conflict[] = [],
  ever: readonly GuardedMatter[] = [],
): CaseSummary {
  const shown = isInformantKnown(record)
    ? withoutInformant({ ...record, papers: {}, evidence: null, scans: null })
    : record
  const { case: block, project, intake } = shown
  const papers = rowsOf(record.papers).map((paper) =>
    valueWithoutInformant(
      {
        ...paperSummary(record.id, paper),
        ...dispatchOf(paper, record),
        ...otherNosOf(paper.id, conflicts),
      },
      record,
    ),
  )
  const away = openCheckouts(record).map(({ workstationName, at }) => ({ name: workstationName, at }))
  const guarded = [...new Set([...guardedMattersOf(record), ...ever])].sort()
  const files = filesIn(record)
  const respondents = respondentsOf(shown).flatMap(({ partyName }) => textOf(partyName) ?? [])
  return {
    id: record.id,
    caseNo: textOf(block.caseNo),
    clueNo: textOf(block.clueNo),
    caseTitle: textOf(block.caseTitle),
    clueCategory: block.clueCategory,
    sourceType: block.sourceType,
    confidentiality: block.confidentiality,
    access: accessOf(record),
    stage: stageOf(record),
    suspended: isTradingSuspended(record),
    discarded: Boolean(record.discarded),
    projectName: textOf(project.projectName),
    tenderProjectNo: textOf(project.tenderProjectNo),
    leadName: leadName(shown),
    respondents,
    handlerIds: block.handlerIds ?? [],
    authorityOrgId: textOf(block.authorityOrgId),
    receivedAt: textOf(block.receivedAt),
    updatedAt,
    paperCounts: {
      draft: papers.filter(({ status }) => status === 'draft').length,
      issued: papers.filter(({ status }) => status === 'issued').length,
      voided: papers.filter(({ status }) => status === 'voided').length,
    },
    papers,
    ...(away.length > 0 ? { away } : {}),
    ...(guarded.length > 0 ? { guarded } : {}),
    ...(files.length > 0 ? { files } : {}),
    ...(conflicts.length > 0 ? { conflicts: questionCount(conflicts) } : {}),
    openApprovals: openApprovals(record),
    awaitingService: papersAwaitingService(record),
    deadlineSource: deadlineSource(record),
    searchText: searchText([
      block.caseNo,
      block.clueNo,
      block.caseTitle,
      project.projectName,
      project.tenderProjectNo,
      project.investmentProjectCode,
      project.sectionName,
      project.tendereeName,
      project.agencyName,
      project.winnerName,
      leadName(shown),
      ...respondents,
      intake.incomingRef,
      intake.allegationSummary,
      intake.requests,
      ...papers.map(({ docNo }) => docNo),
    ]),
  }
}

/** What decides who may see a case of a list. Where the row does not say it, only handlers are known. */
export function accessOfSummary(summary: CaseSummary): CaseAccess {
  const { access, confidentiality, handlerIds, authorityOrgId } = summary
  if (access) return access
  const unknown = { teamLeaderId: null, teamMemberIds: [], registeringId: null, minor: false }
  return { restricted: confidentiality === 'restricted', handlerIds, authorityOrgId, ...unknown }
}

/** The papers of all the cases, newest first. */
export function allPapers(cases: readonly CaseSummary[]): PaperSummary[] {
  return cases.flatMap(({ papers }) => papers).sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
}

/** Every file that the record names by its digest, wherever it stands, each once. */
function filesIn(record: CaseRecord): { sha256: string; size: number }[] {
  const found = new Map<string, number>()
  findFiles(record, found)
  return [...found].map(([sha256, size]) => ({ sha256, size }))
}

function findFiles(value: unknown, into: Map<string, number>): void {
  if (typeof value !== 'object' || value === null) return
  const { sha256, size } = value as { sha256?: unknown; size?: unknown }
  if (typeof sha256 === 'string' && typeof size === 'number') into.set(sha256, size)
  for (const inner of Object.values(value)) findFiles(inner, into)
}

function leadName(record: CaseRecord): string | null {
  const lead = leadParty(record)
  return textOf(lead?.partyName) ?? (lead?.partyType === 'anonymous' ? '匿名' : null)
}

function searchText(parts: readonly (string | null | undefined)[]): string {
  return parts.filter(Boolean).join('\n').normalize('NFKC').toLowerCase()
}

/** No more than the limits need: this is held for every case of the office. */
function deadlineSource({ case: block, facts, intake, papers }: CaseRecord): DeadlineSource {
  // In the order of time, so that whoever asks for them in order finds them so.
  const inTime = factsInOrder({ facts })
  const { knownDate, objectionDate, objectionReplyDate, incomingDueDate } = intake
  return {
    case: { clueCategory: block.clueCategory, receivedAt: block.receivedAt },
    facts: Object.fromEntries(
      inTime.map(({ id, note: _, paperId: __, byOfficerId: ___, ...fact }) => [id, fact]),
    ),
    intake: { knownDate, objectionDate, objectionReplyDate, incomingDueDate },
    papers: Object.fromEntries(
      Object.entries(papers)
        .filter(([, { docKind }]) => decisionKinds.includes(docKind) || noticeKinds.includes(docKind))
        .map(([id, paper]) => [id, sourcePaper(paper)]),
    ),
  }
}

function sourcePaper(paper: Paper) {
  const { docKind, status } = paper
  if (noticeKinds.includes(docKind)) return { docKind, status, values: noticeDays(paper) }
  if (docKind === 'penaltyDecision') {
    const penalties = penaltyKindsOn(paper).map((penaltyKind) => ({ penaltyKind }))
    return { docKind, status, values: { penalties } }
  }
  if (docKind === creditForm) {
    return { docKind, status, values: { infoReceivedAt: frozenValues(paper).infoReceivedAt ?? null } }
  }
  return { docKind, status }
}

function paperSummary(caseId: string, paper: Paper & { id: string }): PaperSummary {
  const { id, docKind, status, createdAt } = paper
  return {
    id,
    caseId,
    docKind,
    status,
    docNo: textOf(paper.docNo),
    issueDate: textOf(paper.issueDate),
    createdAt,
    ...(paper.issued?.officerId ? { issuedBy: paper.issued.officerId } : {}),
    ...(paper.voidReason ? { voidReason: paper.voidReason } : {}),
    ...(paper.issued ? { digest: paper.issued.digest.slice(0, digestLength) } : {}),
  }
}

/** The numbers beside the one that shows. */
function otherNosOf(paperId: string, conflicts: readonly Conflict[]): Partial<PaperSummary> {
  const [, ...others] =
    conflicts.find(({ path }) => sameJson([...path], ['papers', paperId, 'docNo']))?.values ?? []
  const otherNos = others.flatMap((value) => textOf(typeof value === 'string' ? value : null) ?? [])
  return otherNos.length > 0 ? { otherNos } : {}
}

/** What the register tells of a paper that bears a number. */
function dispatchOf(paper: Paper, record: CaseRecord): Partial<PaperSummary> {
  if (!paper.docNo || !paper.issued) return {}
  const { addressee, copiesTotal, signatoryId } = frozenValues(paper)
  const receipt = Object.values(record.papers).find(
    (other) => other.docKind === 'serviceReceipt' && other.status !== 'voided' && serves(other, paper.docNo),
  )
  const service = receipt && (frozenValues(receipt) as Service)
  const method = serviceMethods[service?.serviceMethod as keyof typeof serviceMethods]
  const servedOn = service && effectiveServiceDate(service)
  return {
    ...(paper.numberGivenBy ? { numberGivenBy: paper.numberGivenBy } : {}),
    ...(typeof signatoryId === 'string' ? { signatory: signatoryId } : {}),
    ...(typeof addressee === 'string' && addressee.trim() ? { addressee: addressee.trim() } : {}),
    ...(typeof copiesTotal === 'number' ? { copies: copiesTotal } : {}),
    ...(paper.sealedOn ? { sealedOn: paper.sealedOn } : {}),
    ...(method ? { servedBy: method } : {}),
    ...(servedOn ? { servedOn } : {}),
  }
}

function serves(receipt: Paper, docNo: string | null | undefined): boolean {
  const rows = frozenValues(receipt).servedDocs
  if (typeof rows !== 'object' || rows === null) return false
  return Object.values(rows).some((row: { docNo?: unknown } | null) => row?.docNo === docNo)
}

function textOf(text: string | null | undefined): string | null {
  return text?.trim() ? text.trim() : null
}
