/** What the first registration of a lead needs, and what follows from what was typed (documents.md A.1, B.4). */
import { isBlank } from '../../forms/values'
import { nextClueNo, proposeCaseTitle } from '../../src-domain/case-naming'
import { type CaseRecord, emptyCase, respondentsOf } from '../../src-domain/case-record'
import type { CaseSummary } from '../../src-domain/case-summary'
import type { CodeOf, clueCategories, sourceTypes } from '../../src-domain/codes'
import { applyEdits, type Edit, type Json, type JsonMap, type Path } from '../../src-domain/edits'
import type { NumberedCase } from '../../src-domain/number-register'
import type { OfficeRecord } from '../../src-domain/office'

type Category = CodeOf<typeof clueCategories>

/** The category that usually goes with a source; it may be chosen otherwise. */
const categoryOfSource: Readonly<Record<CodeOf<typeof sourceTypes>, Category>> = {
  onlineComplaint: 'complaint',
  offlineComplaint: 'complaint',
  report: 'report',
  assigned: 'assignment',
  transferredIn: 'assignment',
  inspection: 'discovery',
  audit: 'assignment',
  media: 'discovery',
  other: 'report',
}

/**
 * A case as it stands when the registration is opened: its number proposed, received now, and who registers it
 * among the handlers where handling is their work.
 * @param now the present minute as the record writes it.
 */
export function begunCase(
  ids: { caseId: string; respondentId: string },
  now: string,
  officerId: string | null,
  office: OfficeRecord,
  cases: readonly NumberedCase[],
): CaseRecord {
  const handles = officerId !== null && office.officers[officerId]?.roleCodes?.includes('handler') === true
  return {
    ...emptyCase(ids.caseId),
    case: {
      clueNo: nextClueNo(
        cases.map(({ clueNo }) => clueNo),
        Number(now.slice(0, 4)),
      ),
      receivedAt: now,
      confidentiality: 'normal',
      handlerIds: handles ? [officerId] : null,
    },
    intake: { registrarId: officerId },
    respondents: { [ids.respondentId]: { order: 1 } },
  }
}

/** Where the one who complained or informed stands: complainants apart from informants, whose names may be secret. */
export function leadBlock(record: CaseRecord): 'complainant' | 'reporter' {
  return record.case.clueCategory === 'complaint' ? 'complainant' : 'reporter'
}

/** Whether somebody has brought this lead at all: what an inspection finds, nobody has. */
export function hasLead(record: CaseRecord): boolean {
  return record.case.clueCategory !== 'discovery'
}

/**
 * All edits that a typed value brings about: the category follows the source, the party moves when the category
 * does, the name of the case follows what it is made of until it is changed by hand.
 */
export function editsFor(record: CaseRecord, path: Path, value: Json): Edit[] {
  const edits: Edit[] = [{ path, value }]
  const name = path.join('.')
  if (name === 'case.sourceType' && typeof value === 'string') {
    const category = categoryOfSource[value as keyof typeof categoryOfSource]
    edits.push({ path: ['case', 'clueCategory'], value: category })
    edits.push(...channelFor(record, value))
  }
  const after = afterwards(record, edits)
  const [from, to] = [leadBlock(record), leadBlock(after)]
  if (from !== to && record[from]) {
    edits.push({ path: [to], value: record[from] as Json }, { path: [from], value: null })
  }
  if (name !== 'case.caseTitle') {
    const title = record.case.caseTitle ?? ''
    const proposed = proposeCaseTitle(afterwards(record, edits))
    if (proposed !== title && (title === '' || title === proposeCaseTitle(record))) {
      edits.push({ path: ['case', 'caseTitle'], value: proposed || null })
    }
  }
  return edits
}

/** What is complained of online came through the platform; the channel goes again with the source it came from. */
function channelFor(record: CaseRecord, source: string): Edit[] {
  const path = ['intake', 'receiptChannel']
  const { receiptChannel } = record.intake
  if (source === 'onlineComplaint') return isBlank(receiptChannel) ? [{ path, value: platform }] : []
  const proposed = record.case.sourceType === 'onlineComplaint' && receiptChannel === platform
  return proposed ? [{ path, value: null }] : []
}
const platform = '平台'

function afterwards(record: CaseRecord, edits: readonly Edit[]): CaseRecord {
  return applyEdits(record as unknown as JsonMap, edits) as unknown as CaseRecord
}

/** Whether anything was typed that would be a pity to lose; what the program proposed itself is not. */
export function isWorthKeeping(record: CaseRecord): boolean {
  const { clueNo, receivedAt, confidentiality, handlerIds, ...typed } = record.case
  const { registrarId, ...intake } = record.intake
  const respondents = respondentsOf(record).map(({ id, order, ...party }) => party)
  return ![typed, intake, record.project, record.complainant, record.reporter, respondents].every(isEmpty)
}

function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isEmpty)
  return isBlank(value)
}

/**
 * What still keeps the lead from being registered, by the name of the field, in the order of the page. Only what
 * cannot be left for later is asked: the rest is asked when a paper needs it.
 */
export function intakeFaults(record: CaseRecord, today: string): Map<string, string> {
  const faults = new Map<string, string>()
  const need = (name: string, value: unknown, sentence: string) => {
    if (isBlank(value)) faults.set(name, sentence)
  }
  need('case.sourceType', record.case.sourceType, '请选择线索来源')
  need('case.clueCategory', record.case.clueCategory, '请选择线索类别，它决定适用的时限')
  need('case.receivedAt', record.case.receivedAt, '请填写收件时间，受理期限从这一天起算')
  if (record.case.receivedAt && record.case.receivedAt.slice(0, 10) > today) {
    faults.set('case.receivedAt', '收件时间不能晚于今天')
  }
  const block = leadBlock(record)
  const lead = record[block]
  if (block === 'complainant' && lead?.partyType === 'anonymous') {
    faults.set('complainant.partyType', '投诉须实名；匿名反映的请把类别改为举报')
  } else if (
    hasLead(record) &&
    record.case.clueCategory !== 'assignment' &&
    lead?.partyType !== 'anonymous'
  ) {
    need(`${block}.partyName`, lead?.partyName, '请填写名称；不愿留名的，主体类型选“匿名”')
  }
  const [respondent] = respondentsOf(record)
  if (respondent) {
    need(`respondents.${respondent.id}.partyName`, respondent.partyName, '请填写被反映的单位或人员')
  }
  need('project.projectName', record.project.projectName, '请填写项目名称')
  need('intake.allegationSummary', record.intake.allegationSummary, '请写明反映的主要问题')
  need('case.caseTitle', record.case.caseTitle, '请填写案由')
  if ((record.case.handlerIds ?? []).length < 2) faults.set('case.handlerIds', '承办人应不少于两名')
  return faults
}

/** Cases that may be about the same matter: the same tender, or the same project by name (查重). */
export function possibleDuplicates(record: CaseRecord, cases: readonly CaseSummary[]): CaseSummary[] {
  const { tenderProjectNo, projectName } = record.project
  const same = (a: string | null | undefined, b: string | null) => Boolean(a?.trim()) && a?.trim() === b
  return cases.filter(
    (other) =>
      other.id !== record.id &&
      (same(tenderProjectNo, other.tenderProjectNo) || same(projectName, other.projectName)),
  )
}
