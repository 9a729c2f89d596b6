import { describe, expect, it } from 'vitest'
import { extensionNotice } from './extension-notice'
import { sampleContext, samplePaper, textOf } from './sample-context'
import { valuesOf } from './values'

const paper = (changes = {}, sample = 'sample-06') => samplePaper(extensionNotice, sample, changes)
const messages = (changes = {}, sample = 'sample-06') =>
  paper(changes, sample).findings.map(({ field, level, message }) => `${level} ${field} ${message}`)

const complaint = {
  extensionReasonType: ['complex'],
  extensionReason: '情况复杂',
  extensionDays: 10,
  issueDate: '2026-05-22',
}

describe('延长调查时限通知书', () => {
  it('tells the sixth sample unit under inquiry until when', () => {
    expect(textOf(paper().tree, 1).split('\n').slice(0, 7)).toEqual([
      '汉川市公共资源交易综合监管联动执法办公室延长调查时限通知书',
      '川公管监延〔2026〕1号',
      '示例建设有限公司：',
      '我办办理的示例建设有限公司涉嫌提供虚假业绩骗取中标案（案号：川公管监案〔2026〕9号），涉及“示例小流域综合治理工程（虚构）”（招标项目编号：E4209840000000006001），于2026年10月16日受理并开展调查，原定于2026年11月6日前（含当日）完成。因业绩合同印章真实性需鉴定，且需赴外地核实，依照《汉川市公共资源交易综合监管联动执法操作规程》的规定，经批准，调查时限延长10个工作日，至2026年11月20日。',
      '特此通知。',
      '联系人：陈某戊　电话：0712-0000000　地址：汉川市示例路1号（虚构）',
      '汉川市公共资源交易综合监管联动执法办公室2026年11月5日',
    ])
  })

  it('keeps the approval with the file, before the letter', () => {
    const { tree } = paper()
    expect(tree.parts.map((part) => part.copyLabel)).toEqual(['审批表　存卷', '第一联　送达', '第二联　存卷'])
    expect(textOf(tree, 0)).toContain('申请延长10个工作日')
    expect(textOf(tree, 1)).not.toContain('组长')
  })

  it('counts the last day from the original one, and how often', () => {
    const { values } = paper({ originalDeadline: null, extendedDeadline: null, extensionNo: null })
    expect(values.originalDeadline).toBe('2026-11-06')
    expect(values.extendedDeadline).toBe('2026-11-20')
    expect(values.extensionNo).toBe(1)
    expect(messages({ extendedDeadline: '2026-11-23' })).toContain(
      'warning extendedDeadline 按延长的工作日计算为2026年11月20日，改动的请在备考中说明理由',
    )
    expect(messages({ extensionNo: 2 })).toContainEqual(
      expect.stringMatching(/^warning extensionNo 本案第2次/),
    )
  })

  it('starts from the day to which the case itself counts, an expert’s time left out', () => {
    const context = sampleContext('sample-06')
    context.record.papers = {}
    context.record.facts.p = { kind: 'clockPaused', date: '2026-10-20', order: 50 }
    context.record.facts.r = { kind: 'clockResumed', date: '2026-10-27', order: 51 }
    expect(valuesOf(extensionNotice, {}, context).values.originalDeadline).toBe('2026-11-13')
  })

  it('is refused when approved after the day is over, or not approved, or longer than fifteen days', () => {
    const approvalPrincipal = { decision: 'agree', signerId: 'off-01', signedAt: '2026-11-09' }
    expect(messages({ approvalPrincipal })).toContainEqual(
      expect.stringMatching(/^error approvalPrincipal 批准日期晚于/),
    )
    expect(messages({ approvalPrincipal: { decision: 'disagree' } })).toContainEqual(
      expect.stringMatching(/^error approvalPrincipal 主要负责人没有批准/),
    )
    expect(messages({ extensionDays: 16 })).toContain('error extensionDays 一次延长应在1至15个工作日之间')
  })

  it('never takes a complaint past the thirty working days of the regulation', () => {
    const { values } = paper(complaint, 'sample-01')
    expect(values.statutoryDeadline).toBe('2026-06-11')
    expect(values.addressee).toBe('假想装饰工程有限公司')
    expect(messages(complaint, 'sample-01')).not.toContainEqual(expect.stringContaining('法定期限'))
    expect(messages({ ...complaint, extensionDays: 15 }, 'sample-01')).toContainEqual(
      expect.stringMatching(/^error extendedDeadline 超过投诉处理的法定期限（2026年6月11日）/),
    )
  })

  it('never tells the unit under inquiry who informed', () => {
    expect(messages({ extensionReason: '需向丁某某核实' }, 'sample-03')).toContain(
      'error extensionReason 含有举报人信息“丁某某”，对外文书不得出现',
    )
  })
})
