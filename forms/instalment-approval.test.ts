import { describe, expect, it } from 'vitest'
import { fullApprovals } from './full-approvals.fixture'
import { instalmentApproval } from './instalment-approval'
import { samplePaper, textOf } from './sample-context'

const { changes: asked, sample } = fullApprovals.instalmentApproval
const paper = (changes = {}) => samplePaper(instalmentApproval, sample, { ...asked, ...changes })
const messages = (changes = {}) =>
  paper(changes).findings.map(({ field, level, message }) => `${level} ${field} ${message}`)

describe('罚款分期（延期）缴纳审批表', () => {
  it('takes the fine from the decision on the party and lists the parts', () => {
    const text = textOf(paper().tree)
    expect(text).toContain('汉川市住房和城乡建设局罚款分期（延期）缴纳审批表\n☑分期缴纳　□延期缴纳案号：')
    expect(text).toContain('当事人示例建设有限公司')
    expect(text).toContain('决定书文号川住建罚决〔2026〕1号决定日期2026年4月16日')
    expect(text).toContain('送达日期2026年4月17日原缴款期限2026年5月6日')
    expect(text).toContain('罚款数额25,760.00元（人民币贰万伍仟柒佰陆拾元整）')
    expect(text).toContain('第1期2026年5月29日10,000.00元第2期2026年6月30日10,000.00元')
    expect(messages()).toEqual([])
  })

  it('wants parts that add up, one after the other', () => {
    const instalments = [
      { dueDate: '2026-06-30', amount: 1_000_000 },
      { dueDate: '2026-05-29', amount: 500_000 },
    ]
    expect(messages({ instalments })).toEqual([
      'error instalments 各期的缴纳期限应在申请之后，并且逐期递后',
      'error instalments 各期合计15,000.00元，与尚未缴纳的20,000.00元不符',
    ])
    expect(
      messages({ paidAmount: null, instalments: [{ dueDate: '2026-06-30', amount: 2_576_000 }] }),
    ).toEqual(['error instalments 分期缴纳应不少于两期，一次缴纳的选择延期缴纳'])
    expect(messages({ instalments: [] })).toContain('error instalments “分期安排”还没有填写')
  })

  it('puts the whole fine off to a later day where it is not divided', () => {
    const later = { deferKind: 'deferral', instalments: null, deferredUntil: '2026-08-31' }
    expect(textOf(paper(later).tree)).toContain('延期至2026年8月31日')
    expect(messages(later)).toEqual([])
    expect(messages({ ...later, deferredUntil: '2026-05-06' })).toEqual([
      'error deferredUntil 延期后的期限应晚于原缴款期限',
    ])
    expect(messages({ ...later, deferredUntil: null })).toContain('error deferredUntil “延期至”还没有填写')
  })

  it('is for a fine not yet paid, decided by one who does not handle the case', () => {
    expect(messages({ paidAmount: 2_576_000, instalments: null, deferKind: null })).toContain(
      'error paidAmount 罚款已经缴清，没有可以分期或者延期缴纳的罚款',
    )
    expect(messages({ appliedDate: '2026-05-08' })).toContain(
      'warning appliedDate 申请在原缴款期限（2026年5月6日）届满后提出，请写明已经产生的加处罚款如何处理',
    )
    expect(messages({ approvalAuthorityHead: { decision: 'agree', signerId: 'off-04' } })).toContain(
      'error approvalAuthorityHead 审批人不得是本案承办人',
    )
    expect(messages({ approvalAuthorityHead: { signerId: 'off-08', signedAt: '2026-04-20' } })).toContain(
      'error approvalAuthorityHead 主要负责人的日期早于承办人意见的日期',
    )
  })
})
