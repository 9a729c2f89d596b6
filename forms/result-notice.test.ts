import { describe, expect, it } from 'vitest'
import { resultNotice } from './result-notice'
import { samplePaper, textOf } from './sample-context'

const paper = (changes = {}, sample = 'sample-01') => samplePaper(resultNotice, sample, changes)
const messages = (changes = {}, sample = 'sample-01') =>
  paper(changes, sample).findings.map(({ field, level, message }) => `${level} ${field} ${message}`)

describe('处理结果告知书', () => {
  it('tells the first sample’s complainant how the matter ended', () => {
    expect(textOf(paper().tree, 0).split('\n').slice(0, 8)).toEqual([
      '汉川市公共资源交易综合监管联动执法办公室处理结果告知书',
      '川公管监复〔2026〕2号',
      '假想装饰工程有限公司：',
      '你单位2026年4月28日反映的“关于示例社区服务中心建设项目施工招标文件设置不合理条件的投诉案”一事（来件编号：XS20260018），涉及“示例社区服务中心建设项目施工（虚构）”一标段（招标项目编号：E4209840000000001001），我办现已办结，将结果告知如下：关于招标文件以特定行政区域业绩加分，经查成立，责令招标人限期改正。',
      '已作出的文书：川公管投决〔2026〕1号。',
      '感谢你单位对公共资源交易监督工作的支持。',
      '联系人：王某丙　电话：0712-0000000　地址：汉川市示例路1号（虚构）',
      '汉川市公共资源交易综合监管联动执法办公室2026年5月25日',
    ])
  })

  it('hides a protected informant on the filed copy, and sends nothing of the file', () => {
    const { tree } = paper({}, 'sample-03')
    expect(textOf(tree, 1)).toContain('举报人（姓名见密件）：')
    expect(textOf(tree, 1)).not.toContain('丁某某')
    expect(messages({ attachments: ['调查报告'] }, 'sample-03')).toContain(
      'warning attachments 对举报人只告知结果，不附卷宗材料',
    )
    expect(messages({ ccOrgIds: ['org-zj'] }, 'sample-03')).toContainEqual(
      expect.stringMatching(/^error ccOrgIds .*要求保密/),
    )
  })

  it('answers the department that handed the matter down', () => {
    expect(textOf(paper({}, 'sample-05').tree, 0)).toContain('你单位2026年6月24日交办的“')
  })

  it('numbers several results, and wants to know why what was not proved was not', () => {
    const resultItems = [
      { issue: '业绩加分', conclusion: '属实', measure: '责令改正' },
      { issue: '串通', conclusion: '不属实' },
    ]
    expect(textOf(paper({ resultItems }).tree, 0)).toContain(
      '将结果告知如下：\n1.关于业绩加分，经查属实，责令改正；\n2.关于串通，经查不属实。',
    )
    expect(messages({ resultItems })).toContain('error unverifiedNote “未查实说明”还没有填写')
    expect(messages()).not.toContainEqual(expect.stringContaining('unverifiedNote'))
  })

  it('takes its results from the decision on the complaint, which tells the remedies itself', () => {
    const { values } = paper({ resultItems: null, relatedDocNos: null })
    expect(values).toMatchObject({
      resultItems: [{ issue: '以特定行政区域业绩加分', conclusion: '成立' }],
      relatedDocNos: ['川公管投决〔2026〕1号'],
      reliefApplicable: false,
    })
  })
})
