import { describe, expect, it } from 'vitest'
import { hearingRightsNotice } from './hearing-rights-notice'
import { samplePaper, textOf } from './sample-context'

const typed = { docNo: '川住建听告〔2026〕1号', issueDate: '2026-03-30' }
const paper = (changes = {}) => samplePaper(hearingRightsNotice, 'sample-03', { ...typed, ...changes })
const messages = (changes = {}) =>
  paper(changes).findings.map(({ field, level, message }) => `${level} ${field} ${message}`)

describe('听证告知书', () => {
  it('tells a party of the sample what is meant and of its right to a hearing', () => {
    expect(textOf(paper().tree, 0).split('\n').slice(0, 6)).toEqual([
      '汉川市住房和城乡建设局听证告知书',
      '川住建听告〔2026〕1号',
      '示例建设有限公司：',
      '本机关于2026年3月5日对示例建设有限公司等涉嫌相互串通投标案立案调查（立案号：川住建立〔2026〕1号），现已调查终结。经查，两家投标人投标文件的商务标由同一人编制，载明的项目技术负责人为同一人，分部分项报价呈规律性差异。',
      '你单位的行为违反了《中华人民共和国招标投标法》第三十二条第一款、《中华人民共和国招标投标法实施条例》第四十条第一项、第三项的规定。依据《中华人民共和国招标投标法》第五十三条、《中华人民共和国招标投标法实施条例》第六十七条第一款的规定，鉴于首次违法、主动配合，本机关拟对你单位作出如下行政处罚：按中标项目金额3,680,000.00元的7‰，处以罚款25,760.00元（人民币贰万伍仟柒佰陆拾元整）。',
      '依据《中华人民共和国行政处罚法》第六十三条、第六十四条的规定，你单位有权要求听证。要求听证的，应当自收到本告知书之日起五个工作日内向本机关提出；逾期未提出的，视为放弃听证。听证不收取费用。',
    ])
    expect(textOf(paper().tree, 0)).toContain('当事人意见：□要求听证　□放弃听证')
    expect(messages()).not.toContainEqual(expect.stringMatching(/^error/))
  })

  it('keeps the reply and the notice it goes with on the filed copy', () => {
    const filed = textOf(paper({ partyReply: ['要求听证'] }).tree, 1)
    expect(filed).toContain('意　见要求听证告知\n文号川住建罚告〔2026〕1号')
  })

  it('gives no fewer than five working days, and asks what is meant', () => {
    expect(messages({ hearingRequestDays: 4 })).toContain(
      'error hearingRequestDays 听证申请期限不得少于五个工作日',
    )
    expect(messages({ addressee: '无此单位' })).toEqual(
      expect.arrayContaining(['error party “当事人”还没有填写']),
    )
  })
})
