/**
 * What notices to a complainant or informant share: how they are spoken to, how the matter is named, the filed
 * copy that hides a protected informant, and the record of issue on it.
 */
import { formatChineseDate } from '../src-domain/calendar-date'
import { acceptDeadline } from '../src-domain/case-deadlines'
import { type CaseRecord, isAnonymous, leadParty } from '../src-domain/case-record'
import { isInformantProtected } from '../src-domain/informant'
import type { caseFields, projectFields } from './blocks'
import type { Block, Run, TableCell, TableRow } from './document-tree'
import { type Fill, say } from './fill'
import type { Finding, FormContext, ValuesOf } from './form'
import type { LetterFields } from './letter-fields'
import { counted, isGiven, label, value } from './pieces'

type MatterFields = Pick<typeof projectFields, 'projectName' | 'tenderProjectNo' | 'sectionName'>
type IssueFields = LetterFields & Pick<typeof caseFields, 'caseTitle' | 'handlerIds'>

/** 投诉 or 举报. */
export function leadWord(record: CaseRecord): string {
  return record.case.clueCategory === 'complaint' ? '投诉' : '举报'
}

/** 你 to a person, 你单位 to a unit. */
export function personWord(record: CaseRecord): string {
  const type = leadParty(record)?.partyType
  return type === 'natural' || type === 'anonymous' ? '你' : '你单位'
}

/** The project in a sentence: `“名称”一标段（招标项目编号：…）`. */
export function matterOf(fill: Fill<MatterFields>): Run[] {
  const section = fill.text('sectionName')
  // Where there is none the field keeps its place, so that the standing text is one and the same.
  const named = isGiven(section) ? section : { text: '', field: 'sectionName' }
  return say`“${fill.text('projectName')}”${named}（招标项目编号：${fill.text('tenderProjectNo')}）`
}

/** The addressee of the filed copy: the name of an informant who asked for secrecy stands in the sealed file only. */
export function filedAddressee(record: CaseRecord): { addressee?: Run } {
  return isInformantProtected(record) && record.case.clueCategory !== 'complaint'
    ? { addressee: { text: '举报人（姓名见密件）', field: 'addressee' } }
    : {}
}

/** `本文书一式两份，一份送达，一份存卷。` */
export function twoCopiesNote(copies: number | null | undefined): string {
  const total = copies && copies >= 2 ? copies : 2
  return `本文书一式${counted(total)}份，${counted(total - 1)}份送达，一份存卷。`
}

/**
 * At the foot of the filed copy: what it belongs to, who signed it out, whose seal it bears.
 * @param clueNo the number of the lead, for a paper that bears no 案号.
 */
export function issueRecord(fill: Fill<IssueFields>, clueNo?: Run): Block {
  const title = fill.text('caseTitle')
  return issueTable(fill, '案　由', clueNo ? say`${title}（线索 ${clueNo}）` : [title], [
    label('承办人'),
    value(fill.officers('handlerIds')),
  ])
}

/**
 * The table of a filed copy: what it belongs to and the number of copies; signatory and seal.
 * @param more cells of the second row between signatory and seal: a label and a value, or nothing.
 * @param rows further rows of what only the file needs, over the same six columns.
 */
export function issueTable(
  fill: Fill<LetterFields>,
  name: string,
  matter: Run[],
  more: readonly TableCell[] = [],
  rows: readonly TableRow[] = [],
): Block {
  return {
    kind: 'table',
    columns: [18, 22, 18, 36, 14, 48],
    atFoot: true,
    rows: [
      {
        cells: [label(name), value(matter, { colSpan: 3 }), label('份数'), value(copiesRun(fill))],
      },
      {
        cells: [
          label('签发人'),
          value(fill.officers('signatoryId'), more.length > 0 ? {} : { colSpan: 3 }),
          ...more,
          label('用印'),
          value(sealRun(fill)),
        ],
      },
      ...rows,
    ],
  }
}

/** Whose seal the paper bears, in short where it is the issuing organ's own. */
function sealRun(fill: Fill<LetterFields>): Run {
  const { sealOrgId, issuingOrgId } = fill.values
  const run = fill.organs('sealOrgId')
  return sealOrgId && sealOrgId === issuingOrgId ? { ...run, text: '与发文机关一致' } : run
}

/** `2份`. */
function copiesRun(fill: Fill<LetterFields>): Run {
  const run = fill.text('copiesTotal')
  return isGiven(run) ? { ...run, text: `${run.text}份` } : run
}

/** A notice that names a protected informant may go to nobody else. */
export function checkConfidentialCopies(values: ValuesOf<LetterFields>, record: CaseRecord): Finding[] {
  if (!isInformantProtected(record) || !values.ccOrgIds?.length) return []
  return [{ field: 'ccOrgIds', level: 'error', message: '举报人要求保密，写有其姓名的文书不得抄送' }]
}

/** Nothing can be sent to one who is not known (A.2: 匿名禁止出文). */
export function checkRecipient(title: string, { record }: FormContext): Finding[] {
  const problem = isAnonymous(record)
    ? `匿名线索不制发《${title}》`
    : leadParty(record) === null
      ? `没有投诉人或举报人，不制发《${title}》`
      : null
  return problem ? [{ field: 'addressee', level: 'error', message: problem }] : []
}

/** T01, T02: a decision after the last day is still valid, but the delay must be seen. `field` is the day of the decision. */
export function checkDecidedInTime(
  field: string,
  decided: string | null | undefined,
  received: string | null | undefined,
  { record, calendar }: FormContext,
): Finding[] {
  const findings: Finding[] = []
  if (decided && received && decided < received) {
    findings.push({ field, level: 'error', message: '决定日期早于收到日期' })
  }
  const last = acceptDeadline(record, calendar)
  if (last && decided && decided > last.due) {
    const due = formatChineseDate(last.due)
    findings.push({ field, level: 'warning', message: `超期：应于${due}前决定是否受理，请说明原因` })
  }
  if (last && !last.certain) {
    findings.push({ field, level: 'warning', message: '当年放假安排尚未导入，受理期限按周末估算，请核对' })
  }
  return findings
}
