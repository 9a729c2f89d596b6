import { describe, expect, it } from 'vitest'
import { creditScoreForm } from './credit-score-form'
import { samplePaper, textOf } from './sample-context'

const given = { badBehaviorCode: 'T-0101' }
const paper = (changes = {}) => samplePaper(creditScoreForm, 'sample-03', { ...given, ...changes })
const messages = (changes = {}) =>
  paper(changes).findings.map(({ field, level, message }) => `${level} ${field} ${message}`)

describe('信用信息量化记分填报表', () => {
  it('tells whom, for what, on which decision, how many points and for how long', () => {
    const text = textOf(paper({ creditPoints: 12 }).tree)
    expect(text).toContain('信用主体示例建设有限公司信用代码91420984MAEXMP0195')
    expect(text).toContain('认定文书行政处罚决定书文　号川住建罚决〔2026〕1号')
    expect(text).toContain('行为代码T-0101记分值12分不良行为串通投标失信程度□轻微　☑一般　□严重')
    expect(text).toContain(
      '填报说明示例建设有限公司因川住建罚决〔2026〕1号认定的串通投标，按T-0101记12分，自2026年4月20日至2027年4月19日。',
    )
    expect(messages()).toEqual([])
  })

  it('gives one working day from the receipt of the information, over a weekend', () => {
    expect(paper().values.creditDeadline).toBe('2026-04-20')
    expect(messages({ filledAt: '2026-04-21T09:00:00+08:00' })).toEqual([
      'warning filledAt 超期：应于2026年4月20日前填报，请在备注中说明原因',
    ])
  })

  it('wants another to check what one filled in', () => {
    expect(messages({ checkedById: 'off-10' })).toEqual(['error checkedById 审核人不得与填报人为同一人'])
  })

  it('refuses days out of order and negative points', () => {
    expect(messages({ creditTo: '2026-04-20' })).toEqual(['error creditTo 记分届满日应晚于生效日'])
    expect(messages({ filledAt: '2026-04-17T15:00:00+08:00' })).toEqual([
      'error filledAt 填报时间早于信息收到时间',
    ])
    expect(messages({ basisDocDate: '2026-04-18' })).toEqual([
      'error infoReceivedAt 信息收到时间早于认定文书的日期',
    ])
    expect(messages({ creditPoints: -1 })).toEqual(['error creditPoints 记分值不能为负'])
  })

  it('takes the next party and its own decision from the case', () => {
    const { values } = paper({ party: null, basisDocNo: null, basisDocType: null, basisDocDate: null })
    expect(values.party).toMatchObject({ partyName: '范例市政工程有限公司' })
    expect(values).toMatchObject({
      basisDocType: '处罚决定',
      basisDocNo: '川住建罚决〔2026〕2号',
      basisDocDate: '2026-04-16',
    })
  })
})
