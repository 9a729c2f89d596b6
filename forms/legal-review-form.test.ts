import { describe, expect, it } from 'vitest'
import { legalReviewForm } from './legal-review-form'
import { samplePaper, textOf } from './sample-context'

const points = ['主体', '权限', '事实', '证据', '定性', '依据', '裁量', '程序', '文书']
const sound = points.map((point) => ({ point, result: '合格' }))
const paper = (changes = {}) => samplePaper(legalReviewForm, 'sample-03', changes)
const messages = (changes = {}) =>
  paper({ reviewPoints: sound, ...changes }).findings.map(
    ({ field, level, message }) => `${level} ${field} ${message}`,
  )

describe('法制审核意见书', () => {
  it('tells why the case was reviewed, point by point, with the conclusion and who signs', () => {
    const { tree } = paper()
    const text = textOf(tree)
    expect(text).toContain('汉川市住房和城乡建设局法制审核意见书')
    expect(text).toContain('☑案件情况疑难复杂、涉及多个法律关系')
    expect(text).toContain('送审材料调查报告、证据目录')
    expect(text).toContain('审核要点审核结果问题和意见主体☑合格　□问题/')
    expect(text).toContain('☑同意　□修改后同意　□补充调查　□不同意　□移送')
    expect(text).toContain('周某庚2026年3月26日')
    expect(messages()).toEqual([])
  })

  it('offers the nine points to look at, and says which were left out', () => {
    expect(paper({ reviewPoints: null }).values.reviewPoints).toHaveLength(9)
    expect(messages({ reviewPoints: sound.slice(1) })).toEqual(['warning reviewPoints 没有审核“主体”'])
  })

  it('does not agree while a point has a fault, which must be told', () => {
    const faulty = [...sound.slice(1), { point: '主体', result: '问题' }]
    expect(messages({ reviewPoints: faulty })).toEqual([
      'error reviewPoints.8.note “说明”还没有填写',
      'error reviewConclusion 审核要点中有问题，结论不能是“同意”',
    ])
    expect(messages({ reviewConclusion: '补充调查' })).toEqual(['error reviewOpinion “审核意见”还没有填写'])
  })

  it('is not for one who handled the case, nor for after the decision', () => {
    expect(messages({ legalReviewerId: 'off-03' })).toEqual([
      'error legalReviewerId 法制审核人员不得是本案办案人员',
    ])
    expect(messages({ legalReviewerId: 'off-02' })).toEqual([
      'warning legalReviewerId 该人员在资料库中不是法制审核人员，请核对',
    ])
    expect(messages({ reviewDate: '2026-04-17' })).toEqual(['error reviewDate 法制审核应在作出决定之前'])
    expect(paper({ legalReviewerId: null }).values.legalReviewerId).toBe('off-07')
  })
})
