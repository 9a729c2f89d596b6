/** The numbers and the name that a new case is proposed (documents.md B.4). All of them may be changed by hand. */
import { type CaseRecord, leadParty, respondentsOf } from './case-record'
import { parseDocNo } from './document-number'
import { type NumberProposal, proposeInRanges } from './number-ranges'
import { docCodeOf, type OfficeRecord } from './office'

const clueNoPattern = /^XS(\d{4})(\d{4,})$/
const longestTitle = 60

/**
 * The next 线索编号 of a year, `XS20260012`: one above the highest ever used.
 * @param used the numbers of all cases; what is no such number is passed over.
 */
export function nextClueNo(used: Iterable<string | null | undefined>, year: number): string {
  let highest = 0
  for (const clueNo of used) {
    const match = clueNoPattern.exec(clueNo ?? '')
    if (match && Number(match[1]) === year) highest = Math.max(highest, Number(match[2]))
  }
  return `XS${year}${String(highest + 1).padStart(4, '0')}`
}

/**
 * The next 案号 of a year, taken when a lead is accepted: `川公管监案〔2026〕10号`. It comes from the machine's own range
 * where the numbers are divided.
 * @param used the numbers of all cases.
 * @param officePrefix 机关代字 of the office, such as 川公管监.
 */
export function nextCaseNo(
  used: Iterable<string | null | undefined>,
  officePrefix: string,
  year: number,
  office: Pick<OfficeRecord, 'numberRanges' | 'docCodes'>,
  workstation: string,
): NumberProposal {
  const numbers = [...used].flatMap((caseNo) => {
    const parsed = parseDocNo(caseNo ?? '')
    return parsed.ok ? [parsed] : []
  })
  return proposeInRanges(numbers, office, workstation, officePrefix + docCodeOf(office, caseCode), year)
}

/** 文种代字 of a 案号. */
export const caseCode = '案'

/**
 * The name proposed for a case: `关于{项目}{事项}的投诉案` for a complaint, else `{当事人}涉嫌{行为}案`, since nothing is
 * proved yet. The matter is the first clause of what is complained of. Empty while too little is known.
 */
export function proposeCaseTitle(record: CaseRecord): string {
  const project = withoutRemark(record.project.projectName ?? '')
  const names = respondentsOf(record).map((respondent) => respondent.partyName ?? '')
  const accused = names.find((name) => name !== '') ?? ''
  const others = names.filter((name) => name !== '').length > 1 ? '等' : ''
  const own = leadParty(record)?.partyName ?? ''
  if (record.case.clueCategory === 'complaint') {
    if (project === '') return ''
    const matter = matterOf(record.intake.allegationSummary ?? '', [project, own])
    return fitted(`关于${project}`, matter, '的投诉案')
  }
  const matter = matterOf(record.intake.allegationSummary ?? '', [project, accused, own])
  if (accused === '' || matter === '') return ''
  return fitted(`${accused}${others}涉嫌`, matter, '案')
}

/** The first clause of a text without the words that merely introduce it and without the names given already. */
function matterOf(text: string, named: readonly string[]): string {
  let matter = (text.split(/[，,。；;\n]/)[0] ?? '').trim()
  for (let before = ''; before !== matter; ) {
    before = matter
    matter = matter.replace(/^(反映|举报|投诉|称|该公司|该单位|在|项目|中|的|其|涉嫌|存在)/, '')
    for (const name of named) if (name !== '' && matter.startsWith(name)) matter = matter.slice(name.length)
  }
  return matter.replace(/(的)?(违法行为|问题|行为)$/, '')
}

function withoutRemark(name: string): string {
  return name.replace(/（[^）]*）$/, '').trim()
}

/** Beginning, matter and end within the length a title may have; the matter gives way. */
function fitted(beginning: string, matter: string, end: string): string {
  const room = longestTitle - beginning.length - end.length
  return beginning.slice(0, longestTitle - end.length) + matter.slice(0, Math.max(0, room)) + end
}
