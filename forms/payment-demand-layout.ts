/** What the demand says: what was decided, what is owed now, until when and where to pay, and the right to be heard. */
import { addDays, formatChineseDate, isIsoDate } from '../src-domain/calendar-date'
import { formatMoney } from '../src-domain/money-input'
import type { Block, Part, Run } from './document-tree'
import { filedWide } from './filed-rows'
import { type Fill, say } from './fill'
import type { FormContext } from './form'
import { letterParts, paragraph, selfName, servedAndFiled } from './letter'
import { issueTable, twoCopiesNote } from './notice'
import type { PaymentDemandFields } from './payment-demand'
import { latePartColumns } from './payment-demand-due'
import { youOf } from './penalty-party'
import { capitals, clause, inWords, isGiven, label, value } from './pieces'
import { rowFills } from './row-fills'

type DemandFill = Fill<PaymentDemandFields>

/** A copy for the party and one for the file. */
export function demandParts(fill: DemandFill, context: FormContext): Part[] {
  const text = {
    name: '催告书',
    docCode: '催',
    body: body(fill, context),
    footnote: twoCopiesNote(fill.values.copiesTotal),
  }
  const filed = issueTable(
    fill,
    '案　由',
    say`${fill.text('caseTitle')}（${fill.text('caseNo')}）`,
    [label('承办人'), value(fill.officers('handlerIds'))],
    [filedWide('缴　纳', fill.words('paymentPlan'))],
  )
  return letterParts(fill, context, text, servedAndFiled({ below: [filed] }))
}

function body(fill: DemandFill, context: FormContext): Block[] {
  const self = selfName(fill, context)
  const { values } = fill
  const you = youOf(values.party)
  const name = values.party?.partyName
  const whom: Run = { text: name && name !== values.addressee ? name : you, field: 'party.partyName' }
  const days = fill.run('demandDays', values.demandDays ? inWords(values.demandDays) : null)
  const code = fill.text('paymentCode')
  const other = fill.text('otherDuty')
  const inParts = values.paymentPlan === 'instalment'
  const later = values.paymentPlan === 'deferral' ? '经批准延期，' : ''
  return [
    paragraph(
      fill.say`${self}于${fill.date('decisionDate')}作出《行政处罚决定书》（${fill.text('decisionDocNo')}），于${fill.date('decisionServedDate')}送达，对${whom}处以罚款${sum(fill, 'fineTotal')}${inParts ? say`。经批准，${you}可以分期缴纳罚款，但下列到期的罚款没有按期缴清：${lateParts(fill, context)}` : say`，缴款期限${later}于${fill.date('paymentDue')}届满。${you}逾期${paid(fill)}`}。`,
    ),
    ...(inParts ? addedByParts(fill) : late(fill)),
    paragraph(
      fill.say`依据《中华人民共和国行政强制法》第三十五条、第五十四条的规定，现催告${you}自收到本催告书之日起${days}个工作日内，将${inParts ? '上列到期未缴纳的罚款和加处罚款' : '上列款项'}合计${sum(fill, 'totalDue')}缴至${fill.text('payeeBank')}（账号：${fill.text('payeeAccount')}${isGiven(code) ? fill.say`，缴款码：${code}` : []}）${isGiven(other) ? fill.say`，并履行下列义务：${clause(other)}` : []}。${inParts ? notYetDue(fill) : ''}`,
    ),
    paragraph(
      say`依据《中华人民共和国行政强制法》第三十六条的规定，${you}收到本催告书后有权进行陈述和申辩。无正当理由逾期仍不履行的，${self}将依据《中华人民共和国行政强制法》第五十三条、第五十四条的规定，依法申请人民法院强制执行。`,
    ),
  ]
}

/** `2026年5月29日到期的10,000.00元，至今未缴纳，逾期12日，加处罚款3,600.00元；……`. */
function lateParts(fill: DemandFill, { office }: FormContext): Run[] {
  const all = rowFills('lateParts', latePartColumns, fill.values.lateParts, office)
  if (all.length === 0) return [fill.run('lateParts', null)]
  return all.flatMap((part, index) => {
    const { amount, unpaid } = part.values
    const state =
      unpaid === 0
        ? '逾期后缴清'
        : unpaid === amount
          ? '至今未缴纳'
          : say`尚有${part.money('unpaid')}元未缴纳`
    return say`${index > 0 ? '；' : ''}${part.date('dueDate')}到期的${part.money('amount')}元，${state}，逾期${part.text('daysLate')}日，加处罚款${part.money('lateFine')}元`
  })
}

/** 3% a day on each part from the day after its own last day. */
function addedByParts(fill: DemandFill): Block[] {
  const { issueDate, suspendedDays } = fill.values
  const day = issueDate && isIsoDate(issueDate) ? formatChineseDate(issueDate) : null
  const left = suspendedDays ? '（行政复议、行政诉讼期间不计算）' : ''
  return [
    paragraph(
      fill.say`依据《中华人民共和国行政处罚法》第七十二条第一款第一项的规定，对到期未缴纳的罚款，自各期期限届满的次日起至${fill.run('issueDate', day)}${left}，每日按百分之三加处罚款，共计加处罚款${sum(fill, 'lateFineAmount')}。`,
    ),
  ]
}

/** The parts still to come stay as they were approved. */
function notYetDue(fill: DemandFill): Run[] {
  const { fineTotal, paidAmount, lateParts: late } = fill.values
  const due = (late ?? []).reduce((all, { unpaid }) => all + (unpaid ?? 0), 0)
  const rest = (fineTotal ?? 0) - (paidAmount ?? 0) - due
  return rest > 0
    ? say`其余罚款${{ text: `${formatMoney(rest)}元`, field: 'lateParts' }}，应当按照批准的期限缴纳。`
    : []
}

/** `25,760.00元（人民币贰万伍仟柒佰陆拾元整）`. */
function sum(fill: DemandFill, key: 'fineTotal' | 'lateFineAmount' | 'totalDue' | 'paidAmount'): Run[] {
  const amount = fill.values[key]
  const run = fill.money(key)
  return [{ ...run, text: `${run.text}元${typeof amount === 'number' ? capitals(amount) : ''}` }]
}

function paid(fill: DemandFill): Run[] {
  return fill.values.paidAmount
    ? say`仅缴纳${sum(fill, 'paidAmount')}，其余至今未缴纳`
    : [{ text: '至今未缴纳' }]
}

/** 3% a day from the day after the last day for payment, with the cap named once it is reached. */
function late(fill: DemandFill): Block[] {
  const { paymentDue, issueDate, lateFineAmount, totalDue, suspendedDays } = fill.values
  const from = paymentDue && isIsoDate(paymentDue) ? formatChineseDate(addDays(paymentDue, 1)) : null
  const capped = lateFineAmount && totalDue === 2 * lateFineAmount
  const left = suspendedDays ? fill.say`，扣除行政复议、行政诉讼期间${fill.text('suspendedDays')}日` : []
  const day = issueDate && isIsoDate(issueDate) ? formatChineseDate(issueDate) : null
  return [
    paragraph(
      fill.say`依据《中华人民共和国行政处罚法》第七十二条第一款第一项的规定，对到期未缴纳的罚款每日按百分之三加处罚款。自${fill.run('paymentDue', from)}起至${fill.run('issueDate', day)}${left}，共计${fill.text('overdueDays')}日，加处罚款${sum(fill, 'lateFineAmount')}${capped ? '，已达到罚款的数额，不再增加' : ''}。`,
    ),
  ]
}
