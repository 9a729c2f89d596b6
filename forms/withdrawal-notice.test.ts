import { describe, expect, it } from 'vitest'
import { samplePaper, textOf } from './sample-context'
import { withdrawalNotice } from './withdrawal-notice'

const typed = {
  docNo: '川公管投撤〔2026〕1号',
  issueDate: '2026-05-08',
  withdrawAppliedAt: '2026-05-06',
  withdrawReason: '招标人已经修改招标文件',
  withdrawDecision: '准予',
}
const paper = (changes = {}, sample = 'sample-01') =>
  samplePaper(withdrawalNotice, sample, { ...typed, ...changes })
const messages = (changes = {}, sample = 'sample-01') =>
  paper(changes, sample).findings.map(({ field, level, message }) => `${level} ${field} ${message}`)

describe('撤回投诉处理通知书', () => {
  it('lets the first sample’s complainant take the complaint back, once and for all', () => {
    expect(textOf(paper().tree, 0).split('\n').slice(0, 8)).toEqual([
      '汉川市公共资源交易监督管理局撤回投诉处理通知书',
      '川公管投撤〔2026〕1号',
      '假想装饰工程有限公司：',
      '你单位于2026年5月6日申请撤回关于“示例社区服务中心建设项目施工（虚构）”一标段（招标项目编号：E4209840000000001001）的投诉，理由是：招标人已经修改招标文件。',
      '经审查，撤回投诉不损害国家利益、社会公共利益或者其他当事人合法权益。依据《工程建设项目招标投标活动投诉处理办法》第十九条第二项的规定，本机关决定准予撤回。',
      '本件投诉处理过程终止，你单位不得以同一事实和理由再提出投诉。',
      '联系人：王某丙　电话：0712-0000000　地址：汉川市示例路1号（虚构）',
      '汉川市公共资源交易监督管理局2026年5月8日',
    ])
  })

  it('refuses where a clear breach was found, and goes on', () => {
    const text = textOf(paper({ withdrawDecision: '不准予' }).tree, 0)
    expect(text).toContain(
      '经审查，已经查实有明显违法行为。依据《工程建设项目招标投标活动投诉处理办法》第十九条第一项的规定，本机关决定不准予撤回。',
    )
    expect(text).toContain('本机关将继续调查，直至作出处理决定。')
    expect(text).not.toContain('不得以同一事实和理由')
  })

  it('comes between the complaint and its decision', () => {
    expect(messages({ withdrawAppliedAt: '2026-04-27' })).toContain(
      'error withdrawAppliedAt 申请日期早于收到投诉的日期',
    )
    expect(messages({ withdrawAppliedAt: '2026-05-22' })).toContain(
      'error withdrawAppliedAt 投诉处理决定已经作出，不能再撤回投诉',
    )
    expect(messages({ issueDate: '2026-05-05' })).toContain('error issueDate 成文日期早于决定日期')
  })

  it('is for complaints only, and asks reason and decision', () => {
    expect(messages({}, 'sample-03')).toContainEqual(expect.stringMatching(/^error null 本件不是投诉/))
    expect(messages({ withdrawDecision: null, withdrawReason: null })).toEqual(
      expect.arrayContaining([
        'error withdrawDecision “处理”还没有填写',
        'error withdrawReason “申请理由”还没有填写',
      ]),
    )
  })
})
