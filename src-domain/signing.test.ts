import { describe, expect, test } from 'vitest'
import { type CaseRecord, emptyCase } from './case-record'
import type { RoleCode } from './codes'
import type { OfficeRecord } from './office'
import { actorOf, holdersOf, mayEnter } from './signing'

const officer = (officerName: string, orgId: string, roleCodes: RoleCode[], active = true) => ({
  ...{ officerName, orgId, roleCodes, active },
})
const office: OfficeRecord = {
  schemaVersion: 1,
  id: 'office',
  officeOrgId: 'office',
  organs: {},
  officers: {
    wang: officer('王', 'office', ['handler']),
    zhao: officer('赵', 'office', ['handler']),
    zhang: officer('张', 'office', ['director', 'principal']),
    wu: officer('吴', 'housing', ['authorityHead']),
    zheng: officer('郑', 'water', ['authorityHead']),
    former: officer('前', 'housing', ['authorityHead'], false),
  },
}
const aCase = (block: CaseRecord['case']): CaseRecord => ({
  ...emptyCase('c1'),
  case: { handlerIds: ['wang'], ...block },
  facts: { f1: { kind: 'registered', date: '2026-11-02', order: 1 } },
})
const enter = (who: string, action: Parameters<typeof mayEnter>[1], record: CaseRecord) =>
  mayEnter(actorOf(office, who), action, office, record)

describe('what another has signed on paper', () => {
  const record = aCase({ authorityOrgId: 'housing' })

  test('is entered by a handler of the case, for those alone who may sign it and are in service', () => {
    expect(enter('wang', 'fact.record:filed', record)).toEqual({ allowed: true, signers: ['wu'] })
    expect(enter('wang', 'paper.issue:penaltyDecision', record)).toEqual({ allowed: true, signers: ['wu'] })
    expect(enter('wu', 'fact.record:filed', record)).toEqual({ allowed: true, signers: [] })
    expect(holdersOf(office, 'fact.record:accepted', record)).toEqual(['zhang'])
  })

  test('is not entered by who has nothing to do with the case', () => {
    expect(enter('zhao', 'fact.record:filed', record)).toMatchObject({ allowed: false })
    expect(enter('zheng', 'fact.record:filed', record)).toMatchObject({ allowed: false })
  })

  test('may be signed by who sees no restricted case; who enters it must see it', () => {
    const restricted = aCase({ confidentiality: 'restricted' })
    expect(enter('wang', 'fact.record:underReview', restricted)).toEqual({
      allowed: true,
      signers: ['zhang'],
    })
    expect(enter('zhao', 'fact.record:underReview', restricted)).toMatchObject({ allowed: false })
  })

  test('covers no look at an informant and no setting of accounts', () => {
    expect(enter('wang', 'accounts.manage', record)).toMatchObject({ allowed: false })
    expect(enter('zhao', 'informant.see', record)).toMatchObject({ allowed: false })
  })
})

test('where nobody may, it says what the case or the library lacks', () => {
  const why = (action: Parameters<typeof mayEnter>[1], record: CaseRecord) => {
    const answer = enter('wang', action, record)
    return answer.allowed ? '' : answer.why
  }
  expect(why('fact.record:reportSubmitted', aCase({}))).toContain('还没有指定调查组组长')
  expect(why('fact.record:filed', aCase({}))).toContain('还没有填写有权部门')
  expect(why('fact.record:archived', aCase({}))).toContain('人员名册里现在没有这样的人')
})
