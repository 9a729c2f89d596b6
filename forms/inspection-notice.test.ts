import { describe, expect, it } from 'vitest'
import { inspectionNotice } from './inspection-notice'
import { samplePaper, textOf } from './sample-context'

const plan = { planTitle: '2026年度招投标领域双随机执法检查方案' }
const paper = (changes = {}, sample = 'sample-04') =>
  samplePaper(inspectionNotice, sample, { ...plan, ...changes })
const messages = (changes = {}, sample = 'sample-04') =>
  paper(changes, sample).findings.map(({ field, level, message }) => `${level} ${field} ${message}`)

describe('行政检查通知书', () => {
  it('tells the fourth sample school who comes and for what', () => {
    expect(textOf(paper().tree, 0).split('\n').slice(0, 11)).toEqual([
      '汉川市公共资源交易综合监管联动执法办公室行政检查通知书',
      '川公管监检通〔2026〕1号',
      '示例中学：',
      '依据《中华人民共和国招标投标法》第七条、《优化营商环境条例》第五十四条的规定和《2026年度招投标领域双随机执法检查方案》（检查编号：JC2026-1），经随机抽取，定于2026年6月2日9时至16时，在示例中学对你单位“示例中学校舍维修工程（虚构）”的有关事项实施检查。',
      '检查事项：文件发售期≥5日、投标准备≥20日；公示3日内、公示期≥3日、异议答复；5日内退还投标保证金及利息。',
      '检查人员：王某丙（执法证号17099900003）、赵某丁（执法证号17099900004）。',
      '请准备招标投标全过程资料，并予以配合。',
      expect.stringContaining('不出示的，你单位有权拒绝检查'),
      '监督电话：0712-0000000。',
      '联系人：王某丙　电话：0712-0000000　地址：汉川市示例路1号（虚构）',
      '汉川市公共资源交易综合监管联动执法办公室2026年5月27日',
    ])
  })

  it('does not say that a unit was drawn by lot where it was not', () => {
    const text = textOf(paper({ selection: 'targeted' }).tree, 0)
    expect(text).toContain('经定向抽取')
    expect(text).not.toContain('随机抽取')
  })

  it('needs two inspectors with certificates', () => {
    expect(messages({ inspectorIds: ['off-03'] })).toContain('error inspectorIds 检查人员应不少于两名')
    expect(messages({ inspectorIds: ['off-03', '张三'] })).toContainEqual(
      expect.stringMatching(/^error inspectorIds 张三不在执法人员库中/),
    )
  })

  it('needs the word of the director where it comes unannounced', () => {
    expect(messages({ surprise: true })).toContain('error approvalDirector 突击检查须先经监管办主任批准')
    const approvalDirector = { decision: 'agree', signerId: 'off-01', signedAt: '2026-05-27' }
    expect(messages({ surprise: true, approvalDirector })).not.toContainEqual(
      expect.stringContaining('approvalDirector'),
    )
  })

  it('cannot lie before its notice, nor end before it begins', () => {
    expect(messages({ inspectFrom: '2026-05-26T09:00:00+08:00' })).toContain(
      'error inspectFrom 检查时间早于成文日期',
    )
    expect(messages({ inspectTo: '2026-06-02T08:00:00+08:00' })).toContain(
      'error inspectTo 检查结束时间应晚于开始时间',
    )
  })

  it('warns where the issuing organ has no power of its own', () => {
    expect(messages()).toContainEqual(expect.stringMatching(/^warning issuingOrgId .*没有登记执法职权/))
    expect(messages({ issuingOrgId: 'org-zj', sealOrgId: 'org-zj' })).not.toContainEqual(
      expect.stringContaining('issuingOrgId'),
    )
  })
})
