import { describe, expect, it } from 'vitest'
import { checkPaper } from './check'
import { meetingNotice } from './meeting-notice'
import { samplePaper, textOf } from './sample-context'

const paper = (changes = {}, sample = 'sample-01') => samplePaper(meetingNotice, sample, changes)
const messages = (changes = {}, sample = 'sample-01') =>
  paper(changes, sample).findings.map(({ field, level, message }) => `${level} ${field} ${message}`)

describe('会前通知', () => {
  it('calls the first sample meeting', () => {
    expect(textOf(paper().tree, 0).split('\n')).toEqual([
      '汉川市公共资源交易综合监管联动执法办公室关于召开调查结论审议会议的通知',
      '川公管监会〔2026〕3号',
      '各与会人员：',
      '定于2026年5月20日9时在监管办会议室召开调查结论审议会议，由张某甲召集并主持。会议议题：',
      '关于示例社区服务中心建设项目施工招标文件设置不合理条件的投诉案（案号：川公管监案〔2026〕2号，汇报人：王某丙）。',
      '会议材料：调查报告。涉密材料会上发放，会后收回。',
      '请准时参加，并做好保密。因故不能参加的，请于2026年5月19日17时前报监管办主任批准。',
      '联系人：王某丙　电话：0712-0000000　地址：汉川市示例路1号（虚构）',
      '汉川市公共资源交易综合监管联动执法办公室2026年5月18日',
    ])
  })

  it('lists each invited person on the reply, and what was answered', () => {
    const replies = [{ officerId: 'off-02', attend: '请假', reason: '出差', approvedBy: 'off-01' }]
    const text = textOf(paper({ replies }).tree, 2)
    expect(text).toContain('汉川市住房和城乡建设局赵某丁科员')
    expect(text).toContain('□参加　☑请假出差（张某甲批准）')
  })

  it('must lie after its notice, and be called by one who may', () => {
    expect(messages({ meetingAt: '2026-05-17T09:00:00+08:00' })).toContain(
      'error meetingAt 会议时间早于通知的成文日期',
    )
    expect(messages({ convenerId: 'off-02' })).toContainEqual(
      expect.stringMatching(/^error convenerDelegation /),
    )
    expect(messages({ convenerId: 'off-02', convenerDelegation: '受主任张某甲委托' })).not.toContainEqual(
      expect.stringContaining('convener'),
    )
    expect(messages({ convenerId: 'off-04' })).toContainEqual(expect.stringMatching(/^warning convenerId /))
  })

  it('invites nobody who must stand aside', () => {
    const { context, values } = paper()
    const officers = structuredClone(context.office.officers)
    const [own] = Object.values(context.record.respondents)
    if (officers['off-04']) officers['off-04'].recusalOrgs = [String(own?.partyName)]
    const findings = checkPaper(meetingNotice, values, {
      ...context,
      office: { ...context.office, officers },
    })
    expect(findings).toContainEqual(
      expect.objectContaining({
        field: 'inviteeIds',
        level: 'error',
        message: expect.stringContaining('赵某丁'),
      }),
    )
  })
})
