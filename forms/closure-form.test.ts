import { describe, expect, it } from 'vitest'
import { closureForm } from './closure-form'
import { samplePaper, textOf } from './sample-context'

const paper = (sample: string, changes = {}) => samplePaper(closureForm, sample, changes)
const messages = (sample: string, changes = {}) =>
  paper(sample, changes)
    .findings.filter(({ level }) => level === 'error')
    .map(({ field, message }) => `${field} ${message}`)

describe('结案审批表', () => {
  it('tells a penalty carried out, with payment, feedback and credit', () => {
    const text = textOf(paper('sample-03').tree)
    expect(text).toContain('受理日期2026年2月3日立案日期2026年3月5日')
    expect(text).toContain('川住建罚决〔2026〕1号、川住建罚决〔2026〕2号')
    expect(text).toContain('☑处罚执行完毕　□不予处罚')
    expect(text).toContain('缴款凭证（虚构）0001、0002缴款日期2026年4月28日')
    expect(text).toContain('整改复查☑是　□否结果反馈☑是　□否信用填报☑是　□否结案日期2026年5月12日')
    expect(messages('sample-03')).toEqual([])
  })

  it('tells why credit was not reported where it was not', () => {
    const text = textOf(paper('sample-01').tree)
    expect(text).toContain('☑投诉处理完毕')
    expect(text).toContain('缴款凭证/缴款日期/')
    expect(text).toContain('信用填报□是　☑否\n理由：未达到记分事项')
    expect(messages('sample-01', { creditSkippedReason: null })).toEqual([
      'creditSkippedReason “不填报信用的理由”还没有填写',
    ])
  })

  it('knows ground, feedback and credit from the case itself', () => {
    const empty = { closureGround: null, feedbackDone: null, creditDone: null, closedDate: null }
    expect(paper('sample-03', empty).values).toMatchObject({
      closureGround: '处罚执行完毕',
      feedbackDone: true,
      creditDone: true,
      closedDate: '2026-05-12',
    })
    expect(paper('sample-01', empty).values).toMatchObject({ closureGround: '投诉处理完毕' })
  })

  it('stops a case in which something is still to be done', () => {
    expect(messages('sample-01', { feedbackDone: false })).toEqual([
      'feedbackDone 处理结果还没有反馈，不能结案',
    ])
    expect(messages('sample-01', { rectifyDone: false })).toEqual([
      'rectifyDone 本案责令过整改，复查完成后才能结案',
    ])
    expect(messages('sample-03', { paymentReceiptNo: null })).toEqual([
      'paymentReceiptNo “缴款凭证号”还没有填写',
    ])
  })

  it('wants the head’s consent, no later than the day of closing', () => {
    const head = { opinion: '同意结案', decision: 'agree', signerId: 'off-08', signedAt: '2026-05-13' }
    expect(messages('sample-03', { approvalAuthorityHead: head })).toEqual([
      'closedDate 结案日期早于有权部门负责人批准的日期',
    ])
    expect(
      messages('sample-03', { approvalAuthorityHead: { ...head, decision: 'return', signedAt: null } }),
    ).toContain('approvalAuthorityHead 有权部门负责人没有同意，不能结案')
  })
})
