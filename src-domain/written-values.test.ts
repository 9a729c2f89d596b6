import { describe, expect, it } from 'vitest'
import { paperValuesOf } from './written-values'

describe('values written with a list of approvals', () => {
  it('come into the columns of the paper by role', () => {
    const approvals = [
      { stepCode: 'handler', roleCode: 'handler', opinion: '建议处罚', signedAt: '2026-03-25' },
      { stepCode: 'authority', roleCode: 'authorityHead', opinion: '同意', decision: 'agree' },
    ]
    expect(paperValuesOf('penaltyApprovalForm', { illegalGains: 0, approvals })).toEqual({
      illegalGains: 0,
      approvalHandler: { opinion: '建议处罚', signedAt: '2026-03-25' },
      approvalAuthorityHead: { opinion: '同意', decision: 'agree' },
    })
  })

  it('join the handler’s opinion on the registration with who signed it', () => {
    const approvals = [{ roleCode: 'handler', opinion: '建议受理', signerId: 'off-03' }]
    expect(paperValuesOf('caseRegistration', { handlerOpinion: '建议受理并暂停', approvals })).toEqual({
      handlerOpinion: { opinion: '建议受理并暂停', signerId: 'off-03' },
    })
  })

  it('call the number of what was drawn by a name that no row has for itself', () => {
    const results = [{ no: 1, id: 'E42', name: '示例中学校舍维修工程（虚构）' }]
    const own = [{ id: 'row-1', itemNo: 'E42', name: '示例中学校舍维修工程（虚构）' }]
    expect(paperValuesOf('drawRecord', { results })).toEqual({
      results: [{ itemNo: 'E42', name: '示例中学校舍维修工程（虚构）' }],
    })
    expect(paperValuesOf('drawRecord', { results: own })).toEqual({ results: own })
  })

  it('stay as they are where they already are in the columns', () => {
    const own = { handlerOpinion: { opinion: '建议受理' }, approvalPrincipal: { opinion: '同意' } }
    expect(paperValuesOf('caseRegistration', own)).toEqual(own)
  })
})
