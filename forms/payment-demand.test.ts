import { describe, expect, it } from 'vitest'
import { paymentDemand } from './payment-demand'
import { samplePaper, textOf } from './sample-context'
import { valuesOf } from './values'

const typed = { docNo: '川住建催〔2026〕1号', issueDate: '2026-05-16' }
const paper = (changes = {}) => samplePaper(paymentDemand, 'sample-03', { ...typed, ...changes })
const messages = (changes = {}) =>
  paper(changes).findings.map(({ field, level, message }) => `${level} ${field} ${message}`)

describe('催告书', () => {
  it('demands what a party of the sample owes ten days late', () => {
    expect(textOf(paper().tree, 0).split('\n').slice(0, 9)).toEqual([
      '汉川市住房和城乡建设局催告书',
      '川住建催〔2026〕1号',
      '示例建设有限公司：',
      '本机关于2026年4月16日作出《行政处罚决定书》（川住建罚决〔2026〕1号），于2026年4月17日送达，对你单位处以罚款25,760.00元（人民币贰万伍仟柒佰陆拾元整），缴款期限于2026年5月6日届满。你单位逾期至今未缴纳。',
      '依据《中华人民共和国行政处罚法》第七十二条第一款第一项的规定，对到期未缴纳的罚款每日按百分之三加处罚款。自2026年5月7日起至2026年5月16日，共计10日，加处罚款7,728.00元（人民币柒仟柒佰贰拾捌元整）。',
      '依据《中华人民共和国行政强制法》第三十五条、第五十四条的规定，现催告你单位自收到本催告书之日起十个工作日内，将上列款项合计33,488.00元（人民币叁万叁仟肆佰捌拾捌元整）缴至示例银行汉川支行（虚构）（账号：0000000000000000，缴款码：（虚构））。',
      '依据《中华人民共和国行政强制法》第三十六条的规定，你单位收到本催告书后有权进行陈述和申辩。无正当理由逾期仍不履行的，本机关将依据《中华人民共和国行政强制法》第五十三条、第五十四条的规定，依法申请人民法院强制执行。',
      '联系人：王某丙　电话：0712-0000000　地址：汉川市示例路1号（虚构）',
      '汉川市住房和城乡建设局2026年5月16日',
    ])
  })

  it('counts only what is unpaid and the days that count, and stops at the fine', () => {
    expect(paper({ paidAmount: 1_576_000, suspendedDays: 4 }).values).toMatchObject({
      overdueDays: 6,
      lateFineAmount: 180_000,
      totalDue: 1_180_000,
    })
    const late = paper({ issueDate: '2026-07-01' })
    expect(late.values).toMatchObject({ lateFineAmount: 2_576_000, totalDue: 5_152_000 })
    expect(textOf(late.tree, 0)).toContain('已达到罚款的数额，不再增加。')
  })

  it('does not count the days of a reconsideration that the case records', () => {
    const { context } = paper()
    const relief = {
      one: { kind: 'reliefStarted', date: '2026-05-10', order: 90 },
      two: { kind: 'reliefEnded', date: '2026-05-14', order: 91 },
    } as const
    const record = { ...context.record, facts: { ...context.record.facts, ...relief } }
    const { values } = valuesOf(paymentDemand, typed, { ...context, record })
    expect(values).toMatchObject({ suspendedDays: 4, overdueDays: 6, lateFineAmount: 463_680 })
    const tree = paymentDemand.compose(values, context)
    expect(textOf(tree, 0)).toContain('扣除行政复议、行政诉讼期间4日，共计6日')
  })

  it('does not come before the time for payment is over, nor for a fine that is paid', () => {
    expect(messages({ issueDate: '2026-05-06' })).toContain('error issueDate 缴款期限尚未届满，不得催告')
    expect(messages({ paidAmount: 2_576_000 })).toContain('error paidAmount 罚款已经缴清，没有需要催告的罚款')
    expect(messages({ paidAmount: 2_576_000, otherDuty: '报送整改报告' })).not.toContainEqual(
      expect.stringContaining('paidAmount'),
    )
  })

  it('gives ten working days, and says when the court may be asked', () => {
    expect(messages({ demandDays: 5 })).toContainEqual(expect.stringMatching(/^error demandDays /))
    expect(messages()).toContain(
      'warning null 起诉期限至2026年10月19日，届满后三个月内方可申请人民法院强制执行',
    )
    expect(messages({ issueDate: '2026-10-20' })).not.toContainEqual(expect.stringContaining('起诉期限'))
  })

  it('asks who is to pay, and under which decision', () => {
    expect(messages({ addressee: '无此单位' })).toEqual(
      expect.arrayContaining([
        'error party “当事人”还没有填写',
        'error decisionDocNo “处罚决定书文号”还没有填写',
      ]),
    )
  })
})
