import { expect, test } from 'vitest'
import { type CaseRecord, emptyCase, type Party } from '../case-record'
import { baseName } from './base-name'

const party = (partyName: string, biddingRole: Party['biddingRole']) => ({ partyName, biddingRole, order: 1 })

function caseOf(violationCodes: string[]): CaseRecord {
  const empty = emptyCase('c')
  const respondents = {
    a: party('甲公司', 'winner'),
    b: party('乙公司', 'bidder'),
    c: party('丙局', 'tenderee'),
  }
  return { ...empty, case: { ...empty.case, violationCodes }, respondents }
}
const row = (name: string) => ({ party: name, penaltyKind: '罚款', base: 368_000_000, ratio: 7 })

test('a share is of what the article names, for a bidder who lost of the contract put to tender', () => {
  const rigged = caseOf(['B01'])
  expect(baseName(rigged, row('甲公司'))).toBe('中标项目金额')
  expect(baseName(rigged, row('乙公司'))).toBe('招标项目合同金额')
  expect(baseName(caseOf(['Z01']), row('丙局'))).toBe('项目合同金额')
  expect(baseName(caseOf(['B05']), row('甲公司'))).toBe('转让、分包项目金额')
})

test('of several violations the plan says which one the fine is for; else no name is guessed', () => {
  const record = caseOf(['B01', 'B05'])
  expect(baseName(record, row('甲公司'))).toBe('计罚基数')
  const planned = { ...row('甲公司'), violationCode: 'B05', order: 1 }
  expect(baseName({ ...record, plannedPenalties: { p: planned } }, row('甲公司'))).toBe('转让、分包项目金额')
  expect(baseName(caseOf([]), row('甲公司'))).toBe('计罚基数')
})
