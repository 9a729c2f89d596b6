import { describe, expect, it } from 'vitest'
import { extensionApproval } from './extension-approval'
import { extensionNotice } from './extension-notice'
import { fullApprovals } from './full-approvals.fixture'
import { sampleContext, samplePaper, textOf } from './sample-context'
import { valuesOf } from './values'

const { changes: asked, sample } = fullApprovals.extensionApproval
const paper = (changes = {}) => samplePaper(extensionApproval, sample, { ...asked, ...changes })
const messages = (changes = {}) =>
  paper(changes).findings.map(({ field, level, message }) => `${level} ${field} ${message}`)

describe('延长调查审批表', () => {
  it('says who asks for how much time and why, before anyone is told', () => {
    expect(textOf(paper().tree).split('\n').slice(0, 2)).toEqual([
      '汉川市公共资源交易综合监管联动执法办公室延长调查审批表',
      '案号：川公管监案〔2026〕9号',
    ])
    const text = textOf(paper().tree)
    expect(text).toContain('原调查期限2026年10月16日受理，至2026年11月6日届满')
    expect(text).toContain('☑待检验、检测、鉴定、评审')
    expect(text).toContain('申请延长10个工作日，至2026年11月20日（第1次延长）')
    expect(text).toContain('组长意见业绩合同印章真伪须待鉴定，申请延长。陈某戊2026年11月4日')
  })

  it('is refused when approved after the day is over, or by one before him who asks', () => {
    const approvalPrincipal = { decision: 'agree', signerId: 'off-01', signedAt: '2026-11-09' }
    expect(messages({ approvalPrincipal })).toContainEqual(
      expect.stringMatching(/^error approvalPrincipal 批准日期晚于/),
    )
    expect(messages({ approvalPrincipal: { ...approvalPrincipal, signedAt: '2026-11-03' } })).toContain(
      'error approvalPrincipal 主要负责人意见的日期早于组长意见的日期',
    )
    expect(messages({ extensionDays: 16 })).toContain('error extensionDays 一次延长应在1至15个工作日之间')
  })

  it('is not asked for again on the notice', () => {
    const context = sampleContext(sample)
    context.record.papers = {
      a: {
        docKind: 'extensionApproval',
        status: 'draft',
        order: 99,
        createdAt: '2026-11-04T09:00:00+08:00',
        values: { ...asked },
      },
    }
    const { values } = valuesOf(extensionNotice, {}, context)
    expect(values).toMatchObject({
      extensionDays: 10,
      extensionReason: asked.extensionReason,
      extendedDeadline: '2026-11-20',
      approvalPrincipal: { decision: 'agree', signedAt: '2026-11-05' },
    })
  })
})
