/** What the demand says: what was decided, what is owed now, until when and where to pay, and the right to be heard. */
import { addDays, formatChineseDate, isIsoDate } from '../src-domain/calendar-date'
import type { Block, Part, Run } from './document-tree'
import { type Fill, say } from './fill'
import type { FormContext } from './form'
import { letterParts, paragraph, selfName, servedAndFiled } from './letter'
import { issueTable, twoCopiesNote } from './notice'
import type { PaymentDemandFields } from './payment-demand'
import { youOf } from './penalty-party'
import { capitals, clause, inWords, isGiven, label, value } from './pieces'

type DemandFill = Fill<PaymentDemandFields>

/** A copy for the party and one for the file. */
export function demandParts(fill: DemandFill, context: FormContext): Part[] {
  const text = {
    name: '催告书',
    docCode: '催',
    body: body(fill, selfName(fill, context)),
    footnote: twoCopiesNote(fill.values.copiesTotal),
  }
  const filed = issueTable(fill, '案　由', say`${fill.text('caseTitle')}（${fill.text('caseNo')}）`, [
    label('承办人'),
    value(fill.officers('handlerIds')),
  ])
  return letterParts(fill, context, text, servedAndFiled({ below: [filed] }))
}

function body(fill: DemandFill, self: string): Block[] {
  const { values } = fill
  const you = youOf(values.party)
  const name = values.party?.partyName
  const whom: Run = { text: name && name !== values.addressee ? name : you, field: 'party.partyName' }
  const days = fill.run('demandDays', values.demandDays ? inWords(values.demandDays) : null)
  const code = fill.text('paymentCode')
  const other = fill.text('otherDuty')
  return [
    paragraph(
      fill.say`${self}于${fill.date('decisionDate')}作出《行政处罚决定书》（${fill.text('decisionDocNo')}），于${fill.date('decisionServedDate')}送达，对${whom}处以罚款${sum(fill, 'fineTotal')}，缴款期限于${fill.date('paymentDue')}届满。${you}逾期${paid(fill)}。`,
    ),
    ...late(fill),
    paragraph(
      fill.say`依据《中华人民共和国行政强制法》第三十五条、第五十四条的规定，现催告${you}自收到本催告书之日起${days}个工作日内，将上列款项合计${sum(fill, 'totalDue')}缴至${fill.text('payeeBank')}（账号：${fill.text('payeeAccount')}${isGiven(code) ? fill.say`，缴款码：${code}` : []}）${isGiven(other) ? fill.say`，并履行下列义务：${clause(other)}` : []}。`,
    ),
    paragraph(
      say`依据《中华人民共和国行政强制法》第三十六条的规定，${you}收到本催告书后有权进行陈述和申辩。无正当理由逾期仍不履行的，${self}将依据《中华人民共和国行政强制法》第五十三条、第五十四条的规定，依法申请人民法院强制执行。`,
    ),
  ]
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
