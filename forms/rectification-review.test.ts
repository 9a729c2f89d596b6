import { describe, expect, it } from 'vitest'
import { rectificationReview } from './rectification-review'
import { samplePaper, textOf } from './sample-context'
import { valuesOf } from './values'

const paper = (changes = {}, sample = 'sample-01') => samplePaper(rectificationReview, sample, changes)
const messages = (changes = {}) =>
  paper(changes).findings.map(({ field, level, message }) => `${level} ${field} ${message}`)

describe('整改复查意见书', () => {
  it('tells item by item what was put right', () => {
    const text = textOf(paper().tree)
    expect(text).toContain('责任单位示例城市建设投资有限公司整改通知川公管改〔2026〕1号')
    expect(text).toContain('整改报告2026年6月3日复查日期2026年6月4日')
    expect(text).toContain('1设置特定行政区域业绩加分已删除并发布修改公告完成/')
    expect(text).toContain('总体结论☑整改到位　□部分整改到位　□未整改后续处理/')
    expect(messages()).toEqual([])
  })

  it('reads an inspection’s review with two items', () => {
    expect(textOf(paper({}, 'sample-04').tree)).toContain('2保证金利息已补付完成/')
  })

  it('does not call the whole done while an item is not, nor the other way round', () => {
    const open = [{ issue: '业绩加分', status: '尚未修改', conclusion: '未完成' }]
    expect(messages({ itemReviews: open })).toEqual([
      'error reviewResult 有事项没有整改完成，总体结论不能是“整改到位”',
    ])
    expect(messages({ reviewResult: 'partial' })).toEqual([
      'error reviewResult 各项都已整改完成，总体结论应为“整改到位”',
    ])
  })

  it('wants to know what follows where nothing was put right', () => {
    const left = {
      itemReviews: [{ issue: '业绩加分', status: '未修改', conclusion: '未完成' }],
      reviewResult: 'notDone',
    }
    expect(messages(left)).toEqual(['error followUp “后续处理”还没有填写'])
    expect(textOf(paper({ ...left, followUp: '立案' }).tree)).toContain('后续处理□催办　□延期　☑立案')
  })

  it('refuses days before the order, and one reviewer alone', () => {
    expect(messages({ reviewDate: '2026-05-01', rectifyReportDate: '2026-05-01' })).toEqual([
      'error reviewDate 复查日期早于责令整改通知的日期',
      'error rectifyReportDate 整改报告日期早于责令整改通知的日期',
    ])
    expect(messages({ reviewerIds: ['off-03'] })).toContain('error reviewerIds 复查人员应不少于两名')
  })

  it('reviews the order to the unit that is named, and begins with the one not reviewed yet', () => {
    const { context } = paper()
    const order = (order: number, docNo: string, addressee: string) => ({
      ...{ docKind: 'rectificationOrder', status: 'issued' as const, order, docNo, createdAt: '2026-05-22' },
      values: { addressee, rectifyItems: { a: { issue: `${addressee}的问题`, order: 1 } } },
    })
    const first = order(1, '川公管改〔2026〕8号', '甲公司')
    context.record.papers = { a: first, b: order(2, '川公管改〔2026〕9号', '乙公司') }
    const begun = (typed = {}) => valuesOf(rectificationReview, typed, context).values
    expect(begun()).toMatchObject({ rectifyDocNo: '川公管改〔2026〕9号', rectifiedParty: '乙公司' })
    expect(begun({ rectifiedParty: '甲公司' })).toMatchObject({
      ...{ rectifyDocNo: '川公管改〔2026〕8号', itemReviews: [{ issue: '甲公司的问题' }] },
    })
    context.record.papers.c = {
      ...{ docKind: 'rectificationReview', status: 'issued', order: 3, createdAt: '2026-06-05' },
      values: { rectifyDocNo: '川公管改〔2026〕9号' },
    }
    expect(begun()).toMatchObject({ rectifyDocNo: '川公管改〔2026〕8号', rectifiedParty: '甲公司' })
  })

  it('starts from the items of the order', () => {
    expect(paper({ itemReviews: null }).values.itemReviews).toMatchObject([{ issue: expect.any(String) }])
  })
})
