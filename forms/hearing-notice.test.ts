import { describe, expect, it } from 'vitest'
import { hearingNotice } from './hearing-notice'
import { samplePaper, textOf } from './sample-context'

const typed = {
  docNo: '川住建听〔2026〕1号',
  issueDate: '2026-04-09',
  hearingRequestedAt: '2026-04-07',
  hearingAt: '2026-04-21T09:00:00+08:00',
  hearingPlace: '三楼会议室',
  hearingHostId: 'off-07',
}
const paper = (changes = {}) => samplePaper(hearingNotice, 'sample-03', { ...typed, ...changes })
const messages = (changes = {}) =>
  paper(changes).findings.map(({ field, level, message }) => `${level} ${field} ${message}`)

describe('听证通知书', () => {
  it('calls a party of the sample to the hearing it asked for', () => {
    expect(textOf(paper().tree, 0).split('\n').slice(0, 8)).toEqual([
      '汉川市住房和城乡建设局听证通知书',
      '川住建听〔2026〕1号',
      '示例建设有限公司：',
      '你单位于2026年4月7日就示例建设有限公司等涉嫌相互串通投标案提出听证申请。依据《中华人民共和国行政处罚法》第六十四条的规定，本机关决定于2026年4月21日9时在三楼会议室举行听证，听证公开进行。',
      '听证由周某庚主持。你单位认为主持人与本案有直接利害关系的，有权申请回避。',
      '你单位可以亲自参加听证，也可以委托一至二人代理。参加听证请携带身份证明；委托代理人的，应当提交载明权限的授权委托书。需要提交证据、通知证人到场的，请在听证前准备。无正当理由拒不出席听证或者未经许可中途退出听证的，视为放弃听证权利。听证不收取费用。',
      '联系人：王某丙　电话：0712-0000000　地址：汉川市示例路1号（虚构）',
      '汉川市住房和城乡建设局2026年4月9日',
    ])
  })

  it('names members, recorder and third parties, and why it is not public', () => {
    const text = textOf(
      paper({
        hearingPublic: false,
        closedReason: '商业秘密',
        hearingMemberIds: ['off-05'],
        hearingRecorderId: 'off-10',
        thirdParties: ['示例镇人民政府'],
      }).tree,
      0,
    )
    expect(text).toContain('因涉及商业秘密，听证不公开进行。')
    expect(text).toContain('听证由周某庚主持，陈某戊为听证员，孙某癸担任记录。')
    expect(text).toContain('本案第三人示例镇人民政府一并通知参加听证。')
    expect(messages({ hearingPublic: false })).toContain('error closedReason “不公开的理由”还没有填写')
  })

  it('gives seven working days', () => {
    expect(messages({ hearingAt: '2026-04-17T09:00:00+08:00' })).toContain(
      'error hearingAt 通知不足七个工作日，听证应当在2026年4月20日之后',
    )
    // Seven with the day of the hearing, six without.
    expect(messages({ hearingAt: '2026-04-20T09:00:00+08:00' })).toContain(
      'warning hearingAt 听证当日不计入的，通知只有六个工作日，听证宜在2026年4月20日之后',
    )
    expect(messages({ hearingAt: '2026-04-21T09:00:00+08:00' })).not.toContainEqual(
      expect.stringContaining('hearingAt'),
    )
  })

  it('is not presided over by one who investigated', () => {
    expect(messages({ hearingHostId: 'off-03', hearingMemberIds: ['off-04'] })).toEqual(
      expect.arrayContaining([
        'error hearingHostId 王某丙是本案调查人员，不得主持或者参与听证',
        'error hearingMemberIds 赵某丁是本案调查人员，不得主持或者参与听证',
      ]),
    )
  })

  it('lets one or two agents appear', () => {
    expect(messages({ agentsLimit: 3 })).toContain('error agentsLimit 当事人可以委托一至二人代理')
    expect(textOf(paper({ agentsLimit: 1 }).tree, 0)).toContain('也可以委托一人代理')
  })

  it('asks what it cannot know', () => {
    expect(messages({ hearingHostId: null, hearingPlace: null, hearingAt: null })).toEqual(
      expect.arrayContaining([
        'error hearingHostId “听证主持人”还没有填写',
        'error hearingPlace “听证地点”还没有填写',
        'error hearingAt “听证时间”还没有填写',
      ]),
    )
  })
})
