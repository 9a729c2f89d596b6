/** What may be wrong across the fields of a receipt of service. */
import { formatChineseDate } from '../src-domain/calendar-date'
import type { Paper } from '../src-domain/case-record'
import { deadline } from '../src-domain/deadline'
import { rowsOf } from '../src-domain/rows'
import { effectiveServiceDate } from '../src-domain/service'
import type { Finding, FormContext, ValuesOf } from './form'
import { checkHandlers } from './letter-fields'
import { latestPaper } from './other-papers'
import type { ReceiptFields } from './service-receipt-fields'

type Values = ValuesOf<ReceiptFields>

/** Within how many days a decision on a penalty is to be served (《中华人民共和国行政处罚法》第六十一条: 工作日, 第八十五条). */
const daysToServe = 7
const decisions = ['penaltyDecision', 'noPenaltyDecision']

/** All findings across the fields of a receipt. */
export function checkReceipt(values: Values, context: FormContext): Finding[] {
  return [
    ...checkHandlers('serverIds', values.serverIds, context, 'error', '送达人'),
    ...checkServedPapers(values, context),
    ...checkWay(values, context),
    ...checkEffect(values),
  ]
}

/** V-SEQ against each paper served, and the seven working days for a decision. */
function checkServedPapers({ servedDocs, servedAt }: Values, { record, calendar }: FormContext): Finding[] {
  const served = servedDocs ?? []
  const many = served.length > 5 ? [warning('servedDocs', '超过五份文书，请另用一张回证')] : []
  const day = servedAt?.slice(0, 10)
  if (!day) return many
  const papers: Paper[] = rowsOf(record.papers).filter(({ status }) => status !== 'voided')
  const late = served.flatMap(({ docNo }): Finding[] => {
    const paper = docNo ? papers.find((one) => one.docNo === docNo) : undefined
    if (!paper?.issueDate) return []
    if (day < paper.issueDate) return [error('servedAt', `送达时间早于${docNo}的成文日期`)]
    if (!decisions.includes(paper.docKind)) return []
    const last = deadline(calendar, { from: paper.issueDate, add: daysToServe, unit: 'working-day' })
    if (day <= last.due) return []
    const due = formatChineseDate(last.due)
    return [warning('servedAt', `处罚决定书应在七个工作日内（${due}前）送达，请在备注中说明原因`)]
  })
  return [...many, ...late]
}

/** What each way of service needs besides its own fields (《中华人民共和国民事诉讼法》第八十八条至第九十五条). */
function checkWay(values: Values, { record }: FormContext): Finding[] {
  const { serviceMethod, witnesses, hasRecording, servedAt, mailSignedDate, remark } = values
  const findings: Finding[] = []
  if (serviceMethod === 'leave' && !hasRecording && !witnesses?.length) {
    findings.push(error('witnesses', '留置送达应当有见证人，或者用拍照、录像记录送达过程'))
  }
  if (serviceMethod === 'mail' && mailSignedDate && servedAt && mailSignedDate < servedAt.slice(0, 10)) {
    findings.push(error('mailSignedDate', '回执签收日早于交寄时间'))
  }
  const agreed = latestPaper(record, 'addressConfirmation')?.values.eServiceAgreed === true
  if (serviceMethod === 'electronic' && !agreed) {
    findings.push(
      warning('serviceMethod', '电子送达须当事人同意并签订确认书，本案没有同意电子送达的地址确认书'),
    )
  }
  if (serviceMethod === 'announce' && (!remark || remark.trim() === '/')) {
    findings.push(error('remark', '公告送达应当在案卷中记明原因和经过'))
  }
  return findings
}

function checkEffect(values: Values): Finding[] {
  const worked = effectiveServiceDate(values)
  const stated = values.effectiveServiceDate
  if (!worked || !stated || worked === stated) return []
  const message = `按送达方式应为${formatChineseDate(worked)}，改动的请在备注中说明理由`
  return [warning('effectiveServiceDate', message)]
}

function error(field: string, message: string): Finding {
  return { field, level: 'error', message }
}

function warning(field: string, message: string): Finding {
  return { field, level: 'warning', message }
}
