import { describe, expect, it } from 'vitest'
import { caseFilingForm } from './case-filing-form'
import { samplePaper, textOf } from './sample-context'

const paper = (changes = {}) => samplePaper(caseFilingForm, 'sample-03', changes)
const messages = (changes = {}) =>
  paper(changes).findings.map(({ field, level, message }) => `${level} ${field} ${message}`)
const approved = { opinion: '同意立案', decision: 'agree', signerId: 'off-08', signedAt: '2026-03-05' }

describe('立案受理表', () => {
  it('tells case, parties, facts and what the meeting said', () => {
    const text = textOf(paper().tree, 0)
    expect(text).toContain('汉川市住房和城乡建设局立案受理表')
    expect(text).toContain('立案编号川住建立〔2026〕1号案件来源举报受理日期2026年2月3日')
    expect(text).toContain('当事人1示例建设有限公司信用代码91420984MAEXMP0195')
    expect(text).toContain('案审会意见2026年3月3日案件会审通过，同意立案（川公管监纪〔2026〕1号）')
    expect(text).toContain(
      '涉嫌违反《中华人民共和国招标投标法》第三十二条第一款；《中华人民共和国招标投标法实施条例》第四十条第一项、第三项',
    )
    expect(text).toContain('☑有明确的当事人　☑有违法事实')
    expect(messages()).toEqual([])
  })

  it('counts the ninety days from the approval, which is the day of filing', () => {
    expect(textOf(paper().tree, 0)).toContain('决定期限2026年6月3日')
    const open = paper({ approvalAuthorityHead: { decision: 'disagree', signedAt: '2026-03-05' } })
    expect(open.values.penaltyDeadline).toBeUndefined()
  })

  it('wants a number once filing is approved, not before', () => {
    expect(messages({ filingNo: null })).toContain('error filingNo “立案编号”还没有填写')
    expect(messages({ filingNo: null, approvalAuthorityHead: null })).not.toContainEqual(
      expect.stringContaining('filingNo'),
    )
  })

  it('refuses to go up with a condition unmet', () => {
    expect(
      messages({ filingChecklist: ['clearParty', 'factExists', 'punishable', 'jurisdiction'] }),
    ).toContain('error filingChecklist “未超过追责时效”没有勾选，五项立案条件全部符合才能送批')
  })

  it('stops a breach that ended over two years before it was found, unless reasons are given', () => {
    const old = { violationStart: '2023-11-20', violationEnd: '2024-01-28' }
    expect(messages(old)).toContainEqual(expect.stringMatching(/^error violationEnd .*超过二年/))
    expect(messages({ ...old, violationEnd: '2024-01-29' })).toEqual([])
    expect(messages({ ...old, limitationReason: '违法行为有连续状态' })).toEqual([])
  })

  it('sees days and signatures out of order, and one officer alone', () => {
    expect(messages({ violationEnd: '2025-11-19' })).toContain('error violationEnd 违法行为终了日早于发生日')
    expect(messages({ approvalAuthorityHead: { ...approved, signedAt: '2026-03-02' } })).toEqual([
      'error approvalAuthorityHead 审批日期早于案审会日期',
      'error approvalAuthorityHead 部门负责人的日期早于承办人意见的日期',
    ])
    expect(messages({ assignedOfficers: ['off-03'] })).toContain(
      'error assignedOfficers 办案人员应不少于两名',
    )
  })

  it('proposes in the handler’s name what the meeting decided', () => {
    expect(paper({ approvalHandler: null }).values.approvalHandler).toEqual({
      opinion:
        '示例建设有限公司、范例市政工程有限公司的行为涉嫌违反《中华人民共和国招标投标法》第三十二条第一款、《中华人民共和国招标投标法实施条例》第四十条第一项、第三项，符合立案条件，经2026年3月3日案审会讨论通过，建议立案，由王某丙、赵某丁承办。',
    })
  })

  it('takes the respondents of the case where no party is typed, many on a sheet of their own', () => {
    const { tree } = paper({ party: null })
    expect(textOf(tree, 1)).toMatch(/^附表\n/)
    expect(textOf(tree, 0)).toContain('示例建设有限公司等4个单位和个人，详见附表')
  })
})
