import { describe, expect, it } from 'vitest'
import { caseReferral } from './case-referral'
import { samplePaper, textOf } from './sample-context'

const typed = {
  docNo: '川公管监转〔2026〕1号',
  referralOrg: 'org-jt',
  referralReason: '反映的履约保证金退还问题',
  replyDueDate: '2026-06-30',
  issueDate: '2026-05-06',
}
const paper = (changes = {}, sample = 'sample-02') =>
  samplePaper(caseReferral, sample, { ...typed, ...changes })
const messages = (changes = {}, sample = 'sample-02') =>
  paper(changes, sample).findings.map(({ field, level, message }) => `${level} ${field} ${message}`)

describe('案件转办（移送）函', () => {
  it('passes a lead on to the authority it belongs to', () => {
    const { values, tree } = paper()
    const received = String(values.receivedAt).split('-').map(Number)
    expect(textOf(tree, 0).split('\n').slice(0, 5)).toEqual([
      '汉川市公共资源交易综合监管联动执法办公室案件转办（移送）函',
      '川公管监转〔2026〕1号',
      '汉川市交通运输局：',
      expect.stringMatching(
        new RegExp(
          `^我办于${received[0]}年${received[1]}月${received[2]}日收到关于“.*”.*的问题线索。经会商，反映的履约保证金退还问题，属于你单位职责范围。依据《中华人民共和国招标投标法实施条例》第四条第二款的规定，现转你单位依法处理，请于2026年6月30日前向我办书面反馈处理结果。$`,
        ),
      ),
      '办理中请依法保护反映人的身份信息，不得将线索材料转给被反映的单位或者个人。',
    ])
  })

  it('lists the materials that came in, and keeps the reply with the file', () => {
    const { tree } = paper({ referralReply: '已立案查处', receiverSign: '李某' })
    for (const sheet of [1, 3]) expect(textOf(tree, sheet)).toContain('材料清单')
    expect(textOf(tree, 2)).toContain('已立案查处')
    expect(textOf(tree, 0)).not.toContain('已立案查处')
    expect(textOf(tree, 0)).toContain('李某已签收')
  })

  it('goes to another organ, and leaves time for an answer', () => {
    expect(messages({ referralOrg: 'org-jgb' })).toContain('error referralOrg 受转机关与发文机关相同')
    expect(messages({ replyDueDate: '2026-05-06' })).toContain('error replyDueDate 反馈期限应晚于成文日期')
  })

  it('never names an informant', () => {
    expect(messages({ referralReason: '丁某某反映的问题' }, 'sample-03')).toContain(
      'error referralReason 含有举报人信息“丁某某”，对外文书不得出现',
    )
  })
})
