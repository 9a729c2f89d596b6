import { describe, expect, it } from 'vitest'
import { noPenaltyDecision } from './no-penalty-decision'
import { samplePaper, textOf } from './sample-context'

const typed = {
  docNo: '川住建不罚〔2026〕1号',
  issueDate: '2026-04-16',
  noPenaltyGround: '轻微及时改正无危害后果',
  correctionStatus: '2026年3月10日已改正，有整改报告为证',
  educationDone: true,
}
const paper = (changes = {}) => samplePaper(noPenaltyDecision, 'sample-03', { ...typed, ...changes })
const messages = (changes = {}) =>
  paper(changes).findings.map(({ field, level, message }) => `${level} ${field} ${message}`)

describe('不予行政处罚决定书', () => {
  it('lets a party of the sample off, on the article of the ground, with an admonition', () => {
    expect(textOf(paper().tree, 0).split('\n').slice(2, 13)).toEqual([
      '当事人：示例建设有限公司',
      '统一社会信用代码：91420984MAEXMP0195',
      '住所：湖北省汉川市虚构路1号',
      '法定代表人（负责人）：韩某某　职务：执行董事',
      '本机关于2026年3月5日对示例建设有限公司等涉嫌相互串通投标案立案调查（立案号：川住建立〔2026〕1号），涉案项目为“示例镇污水管网改造工程（虚构）”（招标项目编号：E4209840000000003001），现已调查终结。',
      '经查，两家投标人投标文件的商务标由同一人编制，载明的项目技术负责人为同一人，分部分项报价呈规律性差异。',
      '改正情况：2026年3月10日已改正，有整改报告为证。',
      '鉴于违法行为轻微并及时改正，没有造成危害后果，依据《中华人民共和国行政处罚法》第三十三条第一款的规定，本机关决定对你单位不予行政处罚。',
      '本机关已对你单位进行教育，望引以为戒，依法参加招标投标活动。',
      '如不服本决定，可以自收到本决定书之日起六十日内向汉川市人民政府申请行政复议，或者自收到之日起六个月内依法向有管辖权的人民法院提起行政诉讼。',
      '联系人：王某丙　电话：0712-0000000　地址：汉川市示例路1号（虚构）',
    ])
  })

  it.each([
    ['无主观过错', '第三十三条第二款'],
    ['超追责时效', '第三十六条第一款'],
    ['事实不成立', '第五十七条第一款第三项'],
  ])('rests the ground %s on its own article', (noPenaltyGround, article) => {
    expect(paper({ noPenaltyGround }).values.decisionBasis).toEqual([
      `《中华人民共和国行政处罚法》${article}`,
    ])
    const wrong = { noPenaltyGround, decisionBasis: ['《中华人民共和国行政处罚法》第三十二条'] }
    expect(messages(wrong)).toContainEqual(expect.stringMatching(/^warning decisionBasis /))
  })

  it('neither corrects nor admonishes where nothing was done', () => {
    const text = textOf(
      paper({ noPenaltyGround: '事实不成立', correctionStatus: null, educationDone: null }).tree,
      0,
    )
    expect(text).toContain('鉴于违法事实不能成立，')
    expect(text).not.toMatch(/教育|改正情况/)
    expect(
      messages({ noPenaltyGround: '事实不成立', correctionStatus: null, educationDone: null }),
    ).not.toContainEqual(expect.stringMatching(/^error/))
  })

  it('does not let anyone off without admonition', () => {
    expect(messages({ educationDone: false })).toContainEqual(
      expect.stringMatching(/^error educationDone 依法不予/),
    )
    expect(messages({ educationDone: null, noPenaltyGround: null })).toEqual(
      expect.arrayContaining([
        'error noPenaltyGround “不罚情形”还没有填写',
        'error educationDone “已经进行教育”还没有填写',
      ]),
    )
  })

  it('never tells who informed', () => {
    expect(messages({ factsFound: '丁某某反映不实' })).toContainEqual(
      expect.stringMatching(/^error factsFound 含有举报人信息/),
    )
  })
})
