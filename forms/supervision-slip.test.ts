import { describe, expect, it } from 'vitest'
import { fullApprovals } from './full-approvals.fixture'
import { samplePaper, textOf } from './sample-context'
import { supervisionSlip } from './supervision-slip'

const { changes: typed, sample } = fullApprovals.supervisionSlip
const paper = (changes = {}) => samplePaper(supervisionSlip, sample, { ...typed, ...changes })
const messages = (changes = {}) =>
  paper(changes).findings.map(({ field, level, message }) => `${level} ${field} ${message}`)

describe('督办（催办）单', () => {
  it('takes the overdue limit from the case, with the words of its rule', () => {
    const { tree, values } = paper()
    expect(values).toMatchObject({
      limitCode: 'T05',
      limitFrom: '2026-10-16',
      limitDue: '2026-11-20',
      overdueWords: '超过延长后的调查期限2个工作日',
      replyDue: '2026-11-27',
    })
    const text = textOf(tree)
    expect(text).toContain('汉川市公共资源交易综合监管联动执法办公室督办单')
    expect(text).toContain('□催办　☑督办　第2次线索编号：')
    expect(text).toContain(
      '逾期事项完成调查期限依据《汉川市公共资源交易综合监管联动执法操作规程》第三部分第（二）项第1点',
    )
    expect(text).toContain('请于2026年11月27日前办结“完成调查”')
    expect(messages()).toEqual([])
  })

  it('is a reminder first, signed by the director alone', () => {
    const { tree, values } = paper({ slipNo: null, slipKind: null, approvalPrincipal: null })
    expect(values).toMatchObject({ slipNo: 1, slipKind: 'remind' })
    expect(textOf(tree)).toContain('联动执法办公室催办单')
    expect(textOf(tree)).not.toContain('主要负责人')
    expect(messages({ approvalPrincipal: null })).toContain(
      'warning approvalPrincipal “监管办主要负责人意见”还没有填写，可打印后手写签批',
    )
  })

  it('is only for what is overdue, and gives time', () => {
    expect(messages({ slipDate: '2026-11-20', limitDue: '2026-11-20' })).toContain(
      'error limitDue 期限至2026年11月20日届满，发出之日尚未逾期',
    )
    expect(messages({ limitCode: 'T02', limitDue: '2026-10-19' })).toContain(
      'warning limitCode 按案件记录，该期限没有逾期或者已经办结，请核对',
    )
    expect(messages({ replyDue: '2026-11-24' })).toContain('error replyDue 反馈期限应晚于发出日期')
    expect(messages({ approvalDirector: { decision: 'agree', signerId: 'off-05' } })).toContain(
      'error approvalDirector 督办（催办）的签批人不能是责任人本人',
    )
    expect(messages({ repliedDate: '2026-11-30' })).toContain(
      'warning repliedDate 反馈晚于要求的期限，请考虑再次督办',
    )
  })
})
