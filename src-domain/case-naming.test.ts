import { describe, expect, it } from 'vitest'
import { nextCaseNo, nextClueNo, proposeCaseTitle } from './case-naming'
import { emptyCase } from './case-record'

describe('the numbers of a new case', () => {
  it('follow the highest of the year and start anew each year', () => {
    expect(nextClueNo(['XS20260018', 'XS20260046', null, '手写的编号'], 2026)).toBe('XS20260047')
    expect(nextClueNo(['XS20260046'], 2027)).toBe('XS20270001')
  })
  it('give an accepted lead the next 案号 of the office', () => {
    const next = (used: (string | undefined)[], year: number, office = {}) =>
      nextCaseNo(used, '川公管监', year, office, '甲机')
    expect(next(['川公管监案〔2026〕9号', '川公管监案〔2025〕31号', undefined], 2026)).toEqual({
      ok: true,
      docNo: '川公管监案〔2026〕10号',
    })
    expect(next([], 2027)).toEqual({ ok: true, docNo: '川公管监案〔2027〕1号' })
    const range = { workstation: '甲机', prefix: '川公管监案', year: 2027, from: 200, to: 399 }
    expect(next([], 2027, { numberRanges: { r1: range } })).toMatchObject({
      docNo: '川公管监案〔2027〕200号',
    })
  })
})

describe('the name proposed for a case', () => {
  const complaint = (allegationSummary: string) => ({
    ...emptyCase('c'),
    case: { clueCategory: 'complaint' as const },
    project: { projectName: '示例社区服务中心建设项目施工（虚构）' },
    complainant: { partyName: '假想装饰工程有限公司' },
    intake: { allegationSummary },
  })
  const report = (allegationSummary: string, names: string[]) => ({
    ...emptyCase('c'),
    case: { clueCategory: 'report' as const },
    respondents: Object.fromEntries(names.map((partyName, order) => [`r${order}`, { partyName, order }])),
    intake: { allegationSummary },
  })

  it('tells a complaint by its project and what is complained of', () => {
    expect(proposeCaseTitle(complaint('招标文件设置不合理条件，排斥潜在投标人'))).toBe(
      '关于示例社区服务中心建设项目施工招标文件设置不合理条件的投诉案',
    )
    expect(proposeCaseTitle(complaint(''))).toBe('关于示例社区服务中心建设项目施工的投诉案')
  })
  it('tells anything else by who is accused and says only 涉嫌', () => {
    expect(
      proposeCaseTitle(report('反映示例建设有限公司涉嫌提供虚假业绩骗取中标。', ['示例建设有限公司'])),
    ).toBe('示例建设有限公司涉嫌提供虚假业绩骗取中标案')
    expect(proposeCaseTitle(report('相互串通投标', ['甲公司', '乙公司']))).toBe('甲公司等涉嫌相互串通投标案')
  })
  it('proposes nothing while too little is known, and never more than 60 characters', () => {
    expect(proposeCaseTitle(emptyCase('c'))).toBe('')
    expect(proposeCaseTitle(report('串通投标', []))).toBe('')
    const long = proposeCaseTitle(complaint('招标文件'.repeat(30)))
    expect(long).toHaveLength(60)
    expect(long).toMatch(/的投诉案$/)
  })
})
