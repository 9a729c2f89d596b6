/** Recording an approval: what speaks against it, and the edits that put it into the case. */
import { type Column, certified, columnNames } from './approval-ladders'
import { paperVersion } from './approval-version'
import { type ApprovalRound, approvalsOf, lastDayOf, signAction } from './approvals'
import { formatChineseDate, type IsoDate, isIsoDate } from './calendar-date'
import type { Approval, CaseRecord } from './case-record'
import { certificateFault, mustStandAside } from './handlers'
import type { PaperStep } from './issue-paper'
import { type OfficeRecord, officerName } from './office'
import { accessOf, may } from './permissions'
import { nextOrder } from './rows'
import { actorOf } from './signing'

/** An approval as it is entered; its place and the version it saw are worked out. */
export type NewApproval = Omit<Approval, 'order' | 'version'>

/**
 * What speaks against an approval, as a sentence in Chinese; null where nothing does: whose turn it is, who may sign,
 * nobody approves what he proposed himself, certificates, recusals, and days in their order.
 * @param today ISO date; null where nobody has a clock, and a day to come goes unnoticed.
 */
export function approvalFault(
  record: CaseRecord,
  office: OfficeRecord,
  entry: NewApproval,
  today: IsoDate | null,
): string | null {
  const { paperId, column, signerId, signedAt } = entry
  const paper = record.papers[paperId]
  const round = approvalsOf(record, paperId)
  if (!paper || !round) return '这份文书不需要这样的审批，或者已经作废。'
  const rung = round.rungs.find((one) => one.column === column)
  if (!rung) return '这份文书没有这一审批环节。'
  const name = columnNames[column as Column]
  const before = round.rungs.find(({ state }) => state === 'open')
  if (round.state === 'refused') return '已有审批人不同意，请退回修改后重新送审。'
  if (rung.state === 'done') return `${name}已经签署。`
  if (rung.state !== 'open') {
    return before ? `还没有轮到${name}，请先由${columnNames[before.column]}签署。` : '审批已经办结。'
  }
  const who = officerName(office, signerId)
  const access = { ...accessOf(record), restricted: false }
  if (!office.officers[signerId]?.active) return `${who}不在人员名册里或者已经停用。`
  const permission = may(
    actorOf(office, signerId),
    signAction({ docKind: paper.docKind, column: rung.column }),
    access,
  )
  if (!permission.allowed) return `${who}不能签署这一栏：${permission.why}`
  if (mustStandAside(signerId, office, record)) return `${who}在本案应当回避，不能审批。`
  if (certified.includes(rung.column)) {
    const lapsed = certificateFault(signerId, office, signedAt)
    if (lapsed) return `${who}${lapsed}，不能签署承办意见。`
  }
  return signatureFault(round, entry, today)
}

function signatureFault(
  { rungs }: ApprovalRound,
  { column, decision, opinion, signerId, signedAt }: NewApproval,
  today: IsoDate | null,
): string | null {
  const [first] = rungs
  const proposes = first?.column === column
  const own = (first?.given ?? []).some((one) => one.signerId === signerId)
  if (own) return proposes ? '这位承办人已经签署，请由另一名承办人签署。' : '拟办人不能审批自己送审的文书。'
  if (proposes && decision !== 'agree') return '送审的一方只签署意见，不作同意与否的决定。'
  if (decision !== 'agree' && !opinion?.trim()) return '不同意或者退回修改的，请写明意见。'
  if (!isIsoDate(signedAt)) return '请填写签署日期。'
  if (today !== null && signedAt > today) return '签署日期不能晚于今天。'
  const last = lastDayOf(rungs)
  if (signedAt < last) return `签署日期早于前一环节的${formatChineseDate(last)}，请核对。`
  return null
}

/** The edits that record an approval, or why it is refused. @param id a fresh id. */
export function approvalEdits(
  record: CaseRecord,
  office: OfficeRecord,
  entry: NewApproval,
  { id, today }: { id: string; today: IsoDate },
): PaperStep {
  const error = approvalFault(record, office, entry, today)
  if (error) return { ok: false, error }
  const version = paperVersion(record, entry.paperId) ?? ''
  const value = { ...entry, version, order: nextOrder(record.approvals) }
  return { ok: true, edits: [{ path: ['approvals', id], value }] }
}

/** A column of approval as a paper prints it. */
export interface PrintedApproval {
  opinion: string | null
  decision: Approval['decision']
  signerId: string
  signedAt: string
  /** Who signed beside the first, where two must. */
  others?: { signerId: string; signedAt: string }[]
}

/** What the columns of a paper print: the approvals that count, by column. */
export function printedApprovals(record: CaseRecord, paperId: string): Record<string, PrintedApproval> {
  const round = record.approvals ? approvalsOf(record, paperId) : null
  if (!round) return {}
  return Object.fromEntries(
    round.rungs.flatMap(({ column, given }) => {
      const [first, ...more] = given
      if (!first || column === 'submission') return []
      const opinions = [...new Set(given.flatMap(({ opinion }) => opinion?.trim() || []))]
      const { decision, signerId, signedAt } = first
      const others = more.map((one) => ({ signerId: one.signerId, signedAt: one.signedAt }))
      return [
        [
          column,
          {
            ...{ opinion: opinions.join('\n') || null, decision, signerId, signedAt },
            ...(others.length > 0 ? { others } : {}),
          },
        ],
      ]
    }),
  )
}
