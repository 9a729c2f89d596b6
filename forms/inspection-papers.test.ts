import { describe, expect, it } from 'vitest'
import type { FormDefinition } from './form'
import { fullRecords } from './full-records.fixture'
import { inspectionPlan } from './inspection-plan'
import { inspectionRecord } from './inspection-record'
import { samplePaper, textOf } from './sample-context'

const paper = (form: FormDefinition, changes = {}) => {
  const full = fullRecords[form.id]
  return samplePaper(form, full?.sample ?? '', { ...full?.changes, ...changes })
}
const messages = (form: FormDefinition, changes = {}) =>
  paper(form, changes).findings.map(({ field, level, message }) => `${level} ${field} ${message}`)

describe('执法检查方案', () => {
  it('says who inspects what by which lot, and lists matters, projects and inspectors', () => {
    const text = textOf(paper(inspectionPlan).tree)
    expect(text).toContain('房建市政12个；')
    expect(text).toContain('合计30个项目，从冻结的名单中随机抽取')
    expect(text).toContain('P09标前文件发售期≥5日、投标准备≥20日')
  })

  it('is told to the public before it begins, in the order of days', () => {
    expect(messages(inspectionPlan, { preDisclosureDate: '2026-05-25' })).toContain(
      'error preDisclosureDate 事前公示应早于检查开始日期',
    )
    expect(messages(inspectionPlan, { scheduleTo: '2026-05-24' })).toContain(
      'error scheduleTo 检查结束时间应晚于开始时间',
    )
  })

  it('refuses too small a share, and inspectors without two certificates', () => {
    const quotas = [{ id: 'a', sector: 'transport', N: 60, rate: 0.1, n: 5 }]
    const found = messages(inspectionPlan, { quotas, inspectorPoolSnapshot: ['off-03'] })
    expect(found).toContainEqual(expect.stringMatching(/^error quotas .*低于下限6个/))
    expect(found).toContain('error quotas 合计抽查5个，应不少于30个')
    expect(found).toContain('error inspectorPoolSnapshot 检查人员应不少于两名')
  })
})

describe('检查记录表', () => {
  it('has each matter with its result, and the faults in the conclusion', () => {
    const { tree } = paper(inspectionRecord)
    const text = textOf(tree)
    expect(text).toContain('经检查，发现2项问题：发售期为4日；合同签订后第12日退还。')
    expect(text).toContain('被检查单位意见：情况属实，立即整改。')
    expect(text).toContain('处理意向：责令整改。')
    expect(tree.parts[0]?.pageFoot).toContain('被检查单位（签名捺印）')
  })

  it('needs two inspectors, hours in order, certificates shown and a conclusion that follows', () => {
    const found = messages(inspectionRecord, {
      inspectorIds: ['off-03'],
      inspectTo: '2026-06-02T08:00:00+08:00',
      certShown: false,
      overallConclusion: 'noIssue',
    })
    expect(found).toContain('error inspectorIds 检查人员应不少于两名')
    expect(found).toContain('error inspectTo 检查结束时间应晚于开始时间')
    expect(found).toContainEqual(expect.stringMatching(/^error certShown/))
    expect(found).toContain('error overallConclusion 有2项不符合，不能写“未发现问题”')
  })
})
