/** How a decision tells what the party said in its defence, from the papers made of it. */
import { formatChineseDateTime } from '../src-domain/calendar-date'
import type { CaseRecord } from '../src-domain/case-record'
import type { LooseValues } from './fields'
import { latestPaper } from './other-papers'
import { paperAbout, youOf } from './penalty-party'
import { clause } from './pieces'

const adopted: Readonly<Record<string, string>> = {
  采纳: '本机关予以采纳',
  部分采纳: '本机关予以部分采纳',
  不采纳: '本机关不予采纳',
}

/**
 * Sentences on defence and hearing of one party: from its own record of defence and its hearing, else as the approval
 * form before the decision sums them up, else that nothing came in time.
 */
export function defenceWords(record: CaseRecord, party: LooseValues | null | undefined): string {
  const you = youOf(party)
  const name = party?.partyName as string | null | undefined
  const statement = paperAbout(record, 'statementRecord', name)?.values
  const hearing = paperAbout(record, 'hearingNotice', name)?.values
  const own = [statement ? statementWords(statement, you) : null, hearing ? hearingWords(hearing, you) : null]
  const told = own.filter((words) => words !== null).join('')
  if (told) return told
  const approval = latestPaper(record, 'penaltyApprovalForm')?.values
  const summary = approval?.approvalStage === 'decision' ? plain(approval.statementReview) : ''
  return `${summary || `${you}在期限内未提出陈述申辩，也未要求听证`}。`
}

function statementWords(values: LooseValues, you: string): string | null {
  if (values.statementForm === '放弃') return `${you}明确表示放弃陈述申辩。`
  if (values.statementForm === '逾期未提') return `${you}在期限内未提出陈述申辩。`
  const said = plain(values.statementContent)
  if (!said) return null
  const review = [plain(values.reviewOpinion), adopted[String(values.adopted)]].filter(Boolean).join('，')
  return `${you}提出陈述申辩：${said}。${review ? `经复核，${review}。` : ''}`
}

function hearingWords(values: LooseValues, you: string): string | null {
  const { hearingAt } = values
  if (typeof hearingAt !== 'string') return null
  const opinion = plain(values.hearingOpinion)
  return `应${you}要求，本机关于${formatChineseDateTime(hearingAt)}举行听证${opinion ? `，听证意见为：${opinion}` : ''}。`
}

function plain(value: unknown): string {
  return typeof value === 'string' ? clause({ text: value }).text : ''
}
