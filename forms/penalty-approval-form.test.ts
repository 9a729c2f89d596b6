import { describe, expect, it } from 'vitest'
import { penaltyApprovalForm } from './penalty-approval-form'
import { samplePaper, textOf } from './sample-context'

const paper = (changes = {}, index = 0) => samplePaper(penaltyApprovalForm, 'sample-03', changes, index)
const messages = (changes = {}, index = 0) =>
  paper(changes, index).findings.map(({ field, level, message }) => `${level} ${field} ${message}`)

const fine = { party: '示例建设有限公司', penaltyKind: '罚款', base: 368_000_000, ratio: 7 }

describe('行政处罚审批表', () => {
  it('lists each penalty with base, ratio and amount in figures and capitals', () => {
    const text = textOf(paper().tree, 0)
    expect(text).toContain('示例建设有限公司罚款3,680,000.007‰25,760.00元\n贰万伍仟柒佰陆拾元整')
    expect(text).toContain('韩某某（直接负责的主管人员）罚款25,760.006%1,545.60元\n壹仟伍佰肆拾伍元陆角')
  })

  it('works the amount out where base and ratio are given, and refuses another', () => {
    const worked = { proposedPenalties: [fine] }
    expect(textOf(paper(worked).tree, 0)).toContain('25,760.00元\n贰万伍仟柒佰陆拾元整')
    expect(messages(worked)).toEqual([])
    expect(messages({ proposedPenalties: [{ ...fine, amount: 2_576_001 }] })).toContain(
      'error proposedPenalties.0.amount 金额与基数乘以比例不符，应为25,760.00元；另有依据的，请删去比例',
    )
  })

  it('wants an amount for a fine, and reasons outside the usual range', () => {
    expect(messages({ proposedPenalties: [{ party: '示例建设有限公司', penaltyKind: '罚款' }] })).toContain(
      'error proposedPenalties.0.amount 罚款没有金额，请填写金额，或填写基数和比例',
    )
    expect(messages({ proposedPenalties: [{ ...fine, ratio: 4 }] })).toContain(
      'warning proposedPenalties.0.amount 低于法定下限18,400.00元，须写明减轻处罚的理由',
    )
    expect(messages({ proposedPenalties: [{ ...fine, ratio: 10 }] })).toEqual([])
  })

  it('takes those for whom a penalty is proposed as its parties, several on a sheet of their own', () => {
    const { tree, values } = paper()
    expect(values.party).toMatchObject({ partyName: '示例建设有限公司' })
    expect(textOf(tree, 0)).toContain('示例建设有限公司、范例市政工程有限公司、韩某某、杨某某，详见附表')
    expect(textOf(tree, 1)).toContain('420984190001010003')
    expect(paper({ proposedPenalties: [fine] }).tree.parts).toHaveLength(1)
  })

  it('says when the ninety days from filing end, and the law in full', () => {
    const text = textOf(paper().tree, 0)
    expect(text).toContain('立案日期2026年3月5日九十日届满2026年6月3日')
    expect(text).toContain(
      '《中华人民共和国招标投标法》第五十三条；《中华人民共和国招标投标法实施条例》第六十七条第一款',
    )
  })

  it('proposes in the handler’s name only while nothing is typed', () => {
    expect(textOf(paper().tree, 0)).toContain('建议处罚')
    const { values } = paper({ approvalHandler: null, proposedPenalties: [fine] })
    expect(values.approvalHandler).toEqual({
      opinion:
        '经调查，当事人违法事实清楚，证据充分，其行为违反上列条款。依据上列规定，结合裁量理由，拟给予示例建设有限公司罚款25,760.00元。请审批。',
    })
  })

  it('before the decision asks what the party said in its defence', () => {
    expect(messages({ approvalStage: 'decision', statementReview: null })).toContain(
      'error statementReview “陈述申辩、听证及复核情况”还没有填写',
    )
    expect(textOf(paper({}, 1).tree, 0)).toContain('□告知前审批　☑决定前审批')
  })

  it('does not let a handler review the legality, nor anyone sign before those below', () => {
    expect(messages({ approvalLegalReviewer: { opinion: '同意', signerId: 'off-03' } })).toContain(
      'error approvalLegalReviewer 法制审核人员不得是本案承办人',
    )
    expect(messages({ approvalAuthorityHead: { opinion: '同意', signedAt: '2026-03-24' } })).toContainEqual(
      expect.stringMatching(/^error approvalAuthorityHead .*早于/),
    )
  })

  it('offers a hearing for a considerable fine, and wants two handlers', () => {
    expect(messages({ hearingApplicable: false })).toContain(
      'warning hearingApplicable 拟处罚达到较大数额或者属于较重处罚，应当告知听证权利',
    )
    expect(messages({ handlerIds: ['off-03'] })).toContain('error handlerIds 承办人应不少于两名')
  })

  it('keeps the date of a signature beside the opinion the form proposed', () => {
    const { values } = paper({ approvalHandler: { signerId: 'off-03', signedAt: '2026-03-25' } })
    expect(values.approvalHandler).toMatchObject({
      signerId: 'off-03',
      opinion: expect.stringContaining('拟给予'),
    })
  })
})
