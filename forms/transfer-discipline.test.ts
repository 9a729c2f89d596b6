import { describe, expect, it } from 'vitest'
import { samplePaper, textOf } from './sample-context'
import { transferDiscipline } from './transfer-discipline'

const paper = (changes = {}, sample = 'sample-05') => samplePaper(transferDiscipline, sample, changes)
const messages = (changes = {}, sample = 'sample-05') =>
  paper(changes, sample).findings.map(({ field, level, message }) => `${level} ${field} ${message}`)

describe('问题线索移送书', () => {
  it('sends on what the fifth sample found of an official', () => {
    expect(textOf(paper().tree, 0).split('\n').slice(0, 12)).toEqual([
      '内部资料　注意保密',
      '汉川市公共资源交易综合监管联动执法办公室问题线索移送书',
      '川公管监移纪〔2026〕1号',
      '中共汉川市纪律检查委员会、汉川市监察委员会：',
      '我办在办理涉及“示例河堤防加固工程（虚构）”一标段（招标项目编号：E4209840000000005001）的样本水利工程有限公司等涉嫌串通投标案（案号：川公管监案〔2026〕5号）过程中，发现示例水利项目建设管理处主任许某某（监察对象）涉嫌在招投标中为特定投标人提供方便并收受好处。',
      '线索来源与发现经过：办理交办案件中发现。',
      '已采取的措施和案件进展：串通投标部分已移送公安。',
      '依据《中华人民共和国监察法》第三十七条的规定，现将有关问题线索及材料移送你单位，请查收，并将处置情况反馈我办。',
      '联系人：陈某戊　电话：0712-0000000　地址：汉川市示例路1号（虚构）',
      '移送材料清单',
      '汉川市公共资源交易综合监管联动执法办公室2026年7月8日',
      expect.stringContaining('送达回执'),
    ])
  })

  it('goes with its list; approval and feedback stay in the file', () => {
    const { tree } = paper({ dispositionFeedback: '已立案审查' })
    for (const sheet of [1, 3]) expect(textOf(tree, sheet)).toContain('线索材料')
    expect(textOf(tree, 2)).toContain('已立案审查')
    expect(textOf(tree, 0)).not.toContain('已立案审查')
    expect(tree.parts.at(-1)?.copyLabel).toBe('第二联附　审批表')
  })

  it('is known to few: neither general, nor copied, nor sent to the one it is about', () => {
    expect(messages({ confidentiality: 'normal' })).toContainEqual(
      expect.stringMatching(/^error confidentiality /),
    )
    expect(messages({ ccOrgIds: ['org-sl'] })).toContain('error ccOrgIds 问题线索移送书不得抄送其他单位')
    expect(messages({ addressee: '示例水利项目建设管理处' })).toContainEqual(
      expect.stringMatching(/^error addressee /),
    )
  })

  it('never names an informant, whether or not he asked for secrecy', () => {
    const changes = { subjects: [{ name: '许某某', org: '某处', position: '主任', supervised: true }] }
    expect(messages({ ...changes, discoveryProcess: '丁某某举报' }, 'sample-03')).toContain(
      'error discoveryProcess 含有举报人信息“丁某某”，对外文书不得出现',
    )
  })

  it('asks again where nobody is an official or a party member', () => {
    const subjects = [{ name: '许某某', org: '某公司', position: '职员', supervised: false }]
    expect(messages({ subjects })).toContainEqual(expect.stringMatching(/^warning subjects /))
    expect(messages({ subjects: [{ ...subjects[0], politicalStatus: '中共党员' }] })).not.toContainEqual(
      expect.stringMatching(/^warning subjects /),
    )
  })
})
