import { describe, expect, it } from 'vitest'
import { fullApprovals } from './full-approvals.fixture'
import { leaveApproval } from './leave-approval'
import { samplePaper, textOf } from './sample-context'

const { changes: asked, sample } = fullApprovals.leaveApproval
const paper = (changes = {}) => samplePaper(leaveApproval, sample, { ...asked, ...changes })
const messages = (changes = {}) =>
  paper(changes).findings.map(({ field, level, message }) => `${level} ${field} ${message}`)

describe('会议请假审批单', () => {
  it('takes the meeting from its notice and the applicant from the library', () => {
    const text = textOf(paper().tree)
    expect(text).toContain(
      '汉川市公共资源交易综合监管联动执法办公室会议请假审批单\n案号：川公管监案〔2026〕2号',
    )
    expect(text).toContain('会议类型调查结论审议会议时间2026年5月20日9时会议地点监管办会议室')
    expect(text).toContain('请假人赵某丁职　务科员所在单位汉川市住房和城乡建设局')
    expect(text).toContain('☑公务冲突　□因病　□因事　□其他')
    expect(text).toContain('监管办主任☑同意　□不同意　□退回补充\n同意张某甲2026年5月19日')
    expect(messages()).toEqual([])
  })

  it('is asked for before the meeting and given by the director, not by oneself', () => {
    expect(messages({ appliedDate: '2026-05-21' })).toContain(
      'error appliedDate 申请日期晚于会议日期，请假应当在会前提出',
    )
    const approvalDirector = { decision: 'agree', signerId: 'off-02', signedAt: '2026-05-21' }
    expect(messages({ approvalDirector })).toEqual([
      'warning approvalDirector 批准日期晚于会议日期，会前已口头批准的请在意见中写明',
      'warning approvalDirector 会议请假由监管办主任批准，签批人没有登记为主任，请核对',
    ])
    expect(messages({ applicantId: 'off-01', substituteId: 'off-01' })).toEqual([
      'error substituteId 代为参会人员不能是请假人本人',
      'error approvalDirector 不得批准本人的请假',
    ])
    expect(messages({ applicantId: 'off-05' })).toContain(
      'warning applicantId 请假人不在会前通知的参会人员之中，请核对',
    )
    expect(messages({ approvalDirector: { decision: 'disagree' } })).toContain(
      'warning approvalDirector 没有准假，请假人应当按时参会',
    )
  })
})
