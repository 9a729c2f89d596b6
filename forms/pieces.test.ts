import { describe, expect, it } from 'vitest'
import sampleFile from '../assets/sample-cases.json'
import { officeFromSample } from '../src-domain/sample-case'
import { approvalWords, capitals, clause, counted, inWords, matter, wrapBoxes, yuan } from './pieces'

const office = officeFromSample(sampleFile)

describe('the small words of papers', () => {
  it('count copies and days in words', () => {
    expect([1, 2, 3, 10, 12, 60, 15].map(counted)).toEqual(['一', '两', '三', '十', '十二', '六十', '十五'])
    expect([2, 20, 99, 100].map(inWords)).toEqual(['二', '二十', '九十九', '100'])
  })

  it('put 元 after an amount, but not after a gap', () => {
    expect(yuan({ text: '3,680,000.00' }).text).toBe('3,680,000.00元')
    expect(yuan({ text: '/' }).text).toBe('/')
    expect(yuan({ text: '＿＿', missing: true }).text).toBe('＿＿')
    expect(capitals(2_576_000)).toBe('（人民币贰万伍仟柒佰陆拾元整）')
  })

  it('make typed lines part of a sentence', () => {
    expect(clause({ text: '一、设置业绩加分。\n二、限制地域；\n' }).text).toBe(
      '一、设置业绩加分；二、限制地域',
    )
  })

  it('never tear an option from its box', () => {
    expect(wrapBoxes({ text: '☑甲甲　□乙乙　□丙丙' }, 8).text).toBe('☑甲甲　□乙乙\n□丙丙')
  })
})

describe('an opinion box', () => {
  it('not filled in yet offers the choice and leaves room for the pen', () => {
    expect(approvalWords('approvalPrincipal', null, office)).toEqual({
      runs: [{ text: '□同意　□不同意　□退回补充', field: 'approvalPrincipal.decision' }],
      signatures: [{ label: '签字', signer: [], date: [] }],
    })
  })

  it('filled in afterwards shows who signed what and when', () => {
    const approval = { opinion: '同意受理', decision: 'agree', signerId: 'off-01', signedAt: '2026-04-30' }
    const { runs, signatures } = approvalWords('approvalPrincipal', approval, office)
    expect(runs.map((run) => run.text).join('')).toBe('☑同意　□不同意　□退回补充\n同意受理')
    expect(signatures[0]).toMatchObject({
      signer: [{ text: '张某甲' }],
      date: [{ text: '2026年4月30日' }],
    })
  })

  it('of two handlers has room for both and offers no choice', () => {
    const { runs, signatures } = approvalWords('approvalHandler', { opinion: '建议处罚' }, office, {
      choices: false,
      signers: 2,
    })
    expect(runs.map((run) => run.text)).toEqual(['建议处罚'])
    expect(signatures).toHaveLength(2)
  })
})

it('a title that begins with 关于 itself is not told with a second one', () => {
  expect(matter({ text: '关于示例工程的投诉', field: 'caseTitle' })).toEqual({
    text: '示例工程的投诉',
    field: 'caseTitle',
  })
  expect(matter({ text: '示例公司串通投标案' })).toEqual({ text: '示例公司串通投标案' })
})
