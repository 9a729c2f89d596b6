import { describe, expect, it } from 'vitest'
import type { CaseRecord } from '../src-domain/case-record'
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

  describe('under an approved plan of two parts', () => {
    const { context } = paper()
    const plan = {
      ...{
        docKind: 'instalmentApproval',
        status: 'draft',
        order: 90,
        createdAt: '2026-04-22T09:00:00+08:00',
      },
      values: {
        party: { partyName: '示例建设有限公司' },
        instalments: {
          one: { order: 1, dueDate: '2026-05-29', amount: 1_288_000 },
          two: { order: 2, dueDate: '2026-06-30', amount: 1_288_000 },
        },
      },
    } as const
    const approved = { kind: 'instalmentApproved', date: '2026-04-22', order: 90 } as const
    const unpaid = Object.entries(context.record.facts).filter(([, fact]) => fact?.kind !== 'finePaid')
    const record = {
      ...context.record,
      facts: { ...Object.fromEntries(unpaid), approved },
      papers: { ...context.record.papers, plan },
    } as CaseRecord
    type Payments = CaseRecord['payments']
    function on(issueDate: string, changes: object = {}, payments: Payments = {}) {
      const around = { ...context, record: { ...record, payments } }
      const { values } = valuesOf(paymentDemand, { ...typed, issueDate, ...changes }, around)
      return {
        values,
        text: textOf(paymentDemand.compose(values, around), 0),
        found: paymentDemand.check(values, around).map(({ level, message }) => `${level} ${message}`),
      }
    }

    it('does not come before a part is due', () => {
      expect(on('2026-05-16').found).toContain(
        'error 批准的分期（延期）缴纳期限到2026年5月29日才届满，不得催告',
      )
      expect(on('2026-05-29').found).toContainEqual(expect.stringMatching(/^error .*不得催告/))
    })

    it('demands the part that is due with what is added to it, and leaves the other its time', () => {
      const { values, text, found } = on('2026-06-10')
      // Twelve days late with the first part: 12,880.00 × 3% × 12.
      expect(values).toMatchObject({ lateFineAmount: 463_680, totalDue: 1_751_680, paymentDue: '2026-05-29' })
      expect(text).toContain(
        '经批准，你单位可以分期缴纳罚款，但下列到期的罚款没有按期缴清：2026年5月29日到期的12,880.00元，至今未缴纳，逾期12日，加处罚款4,636.80元。',
      )
      expect(text).toContain('合计17,516.80元（人民币壹万柒仟伍佰壹拾陆元捌角）缴至')
      expect(text).toContain('其余罚款12,880.00元，应当按照批准的期限缴纳。')
      expect(found.filter((message) => message.includes('分期'))).toEqual([])
    })

    it('counts what was paid to the part that was due first, and says of a part paid late what it still costs', () => {
      const paid = (amount: number) => ({
        p: { party: '示例建设有限公司', date: '2026-06-03', amount, order: 1 },
      })
      const some = on('2026-06-10', {}, paid(288_000))
      // Five days on all of it, seven on what was left: 12,880.00 × 15% + 10,000.00 × 21%.
      expect(some.values).toMatchObject({ paidAmount: 288_000, lateFineAmount: 403_200, totalDue: 1_403_200 })
      expect(some.text).toContain('到期的12,880.00元，尚有10,000.00元未缴纳，逾期12日')
      const late = on('2026-07-01', {}, paid(1_288_000))
      expect(late.text).toContain('逾期后缴清，逾期5日，加处罚款1,932.00元；2026年6月30日到期的')
      expect(late.text).not.toContain('其余罚款')
    })

    it('never adds more to a part than the part', () => {
      const { values } = on('2027-01-10')
      expect(values).toMatchObject({ lateFineAmount: 2_576_000, totalDue: 5_152_000 })
    })

    it('lets the officer reckon otherwise, and says so', () => {
      const whole = on('2026-06-10', { paymentPlan: 'whole' })
      expect(whole.values).toMatchObject({ paymentDue: '2026-05-06', overdueDays: 35 })
      expect(whole.text).toContain('缴款期限于2026年5月6日届满')
      expect(whole.found).toContainEqual(
        expect.stringMatching(
          /^warning 已批准分期.*未缴的罚款12,880.00元、应加处罚款4,636.80元，与本件的数额不同/,
        ),
      )
    })

    it('of a fine put off as a whole names the day to which it was', () => {
      const { instalments: _, ...values } = plan.values
      const later = { ...plan, values: { ...values, deferredUntil: '2026-05-31' } }
      const around = {
        ...context,
        record: { ...record, papers: { ...record.papers, plan: later } } as CaseRecord,
      }
      const filled = valuesOf(paymentDemand, { ...typed, issueDate: '2026-06-10' }, around).values
      expect(filled).toMatchObject({ paymentPlan: 'deferral', overdueDays: 10, lateFineAmount: 772_800 })
      expect(textOf(paymentDemand.compose(filled, around), 0)).toContain(
        '缴款期限经批准延期，于2026年5月31日届满',
      )
    })
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
