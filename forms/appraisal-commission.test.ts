import { describe, expect, it } from 'vitest'
import { appraisalCommission } from './appraisal-commission'
import { samplePaper, textOf } from './sample-context'

const typed = {
  docNo: '川水利鉴〔2026〕1号',
  issueDate: '2026-10-21',
  appraisalKind: 'appraisal',
  appraiser: '湖北示例司法鉴定中心（虚构）',
  qualification: '司法鉴定许可证0000号（虚构）',
  background: '投标业绩合同上的印章与备案印章是否一致需要查明',
  questions: ['业绩合同上的印章与样本是否为同一枚印章所盖'],
  appraisalMaterials: [{ name: '业绩合同', copies: 1, pages: 12, original: true }],
  resultDueDate: '2026-11-10',
}
const paper = (changes = {}) => samplePaper(appraisalCommission, 'sample-06', { ...typed, ...changes })
const messages = (changes = {}) =>
  paper(changes).findings.map(({ field, level, message }) => `${level} ${field} ${message}`)

describe('鉴定（检测）委托书', () => {
  it('puts the questions to the expert body', () => {
    expect(textOf(paper().tree, 0).split('\n').slice(0, 6)).toEqual([
      '汉川市水利和湖泊局鉴定委托书',
      '川水利鉴〔2026〕1号',
      '湖北示例司法鉴定中心（虚构）：',
      '本机关正在办理涉及“示例小流域综合治理工程（虚构）”（招标项目编号：E4209840000000006001）的示例建设有限公司涉嫌提供虚假业绩骗取中标案（案号：川公管监案〔2026〕9号）。投标业绩合同上的印章与备案印章是否一致需要查明。现委托湖北示例司法鉴定中心（虚构）（资质：司法鉴定许可证0000号（虚构））对下列事项进行鉴定：业绩合同上的印章与样本是否为同一枚印章所盖。',
      expect.stringContaining('与本案没有利害关系'),
      '送检材料于2026年10月21日交付，请于2026年11月10日前提交书面结论。费用由委托机关承担。承办人：陈某戊、王某丙。',
    ])
    expect(textOf(paper().tree, 1)).toContain('业绩合同112原件')
  })

  it('is not given to one whom the case concerns', () => {
    expect(messages()).not.toContainEqual(expect.stringContaining('appraiser'))
    expect(messages({ appraiser: '示例建设有限公司' })).toContain(
      'error appraiser 受委托机构与本案有利害关系，应当另行委托',
    )
  })

  it('keeps its days in order', () => {
    expect(messages({ deliveredAt: '2026-10-20' })).toContain('error deliveredAt 送检日期早于成文日期')
    expect(messages({ resultDueDate: '2026-10-21' })).toContain(
      'error resultDueDate 提交结论期限应晚于送检日期',
    )
    expect(messages({ resultReceivedAt: '2026-10-20' })).toContain(
      'error resultReceivedAt 收到结论日期早于送检日期',
    )
  })
})
