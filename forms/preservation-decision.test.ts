import { describe, expect, it } from 'vitest'
import type { CaseRecord } from '../src-domain/case-record'
import { checkPaper } from './check'
import { preservationDecision } from './preservation-decision'
import { sampleContext, samplePaper, textOf } from './sample-context'
import { valuesOf } from './values'

const typed = {
  docNo: '川水利登处〔2026〕1号',
  issueDate: '2026-10-28',
  preservationDocNo: '川水利登保〔2026〕1号',
  preservedFrom: '2026-10-20T10:00:00+08:00',
  decisionReason: '业绩合同原件已提取复制，印章真伪需要鉴定',
  decidedItems: [
    { name: '业绩合同原件', qty: '1份', disposal: 'appraise' },
    { name: '投标文件', qty: '2册', disposal: 'copy' },
  ],
}
const paper = (changes = {}) => samplePaper(preservationDecision, 'sample-06', { ...typed, ...changes })
const messages = (changes = {}) =>
  paper(changes).findings.map(({ field, level, message }) => `${level} ${field} ${message}`)

/** A case in which a notice of registration was drafted. */
function registered(): CaseRecord {
  const { record } = sampleContext('sample-06')
  const row = { name: '业绩合同原件', spec: '封面编号001', qty: '1份', order: 1 }
  record.papers.notice = {
    docKind: 'evidencePreservation',
    status: 'draft',
    order: 99,
    createdAt: '2026-10-20T10:00:00+08:00',
    docNo: '川水利登保〔2026〕7号',
    issueDate: '2026-10-20',
    values: { preservedFrom: '2026-10-20T10:00:00+08:00', preservedItems: { a: row } },
  }
  return record
}

describe('先行登记保存处理决定书', () => {
  it('says what becomes of each thing, and how that may be challenged', () => {
    expect(textOf(paper().tree, 0).split('\n').slice(0, 6)).toEqual([
      '汉川市水利和湖泊局先行登记保存处理决定书',
      '川水利登处〔2026〕1号',
      '示例建设有限公司：',
      '本机关在调查示例建设有限公司涉嫌提供虚假业绩骗取中标案（案号：川公管监案〔2026〕9号）中，于2026年10月20日10时以《先行登记保存通知书》（川水利登保〔2026〕1号）对你单位的有关证据先行登记保存。经查，业绩合同原件已提取复制，印章真伪需要鉴定。',
      '依据《中华人民共和国行政处罚法》第五十六条的规定，决定作如下处理：业绩合同原件（1份），送交检验、检测、鉴定；投标文件（2册），复制、拍照、录像提取后退还。具体见所附清单。',
      expect.stringMatching(/^如不服本决定，可以自收到本决定书之日起六十日内/),
    ])
  })

  it('takes from the notice what it says, and leaves nothing out', () => {
    const context = { ...sampleContext('sample-06'), record: registered() }
    const { values } = valuesOf(preservationDecision, {}, context)
    expect(values.preservationDocNo).toBe('川水利登保〔2026〕7号')
    expect(values.handleBy).toBe('2026-10-29')
    expect(values.decidedItems).toEqual([
      expect.objectContaining({ name: '业绩合同原件', spec: '封面编号001', qty: '1份' }),
    ])
    const short = { ...values, decidedItems: [{ name: '投标文件', qty: '1份', disposal: 'return' }] }
    expect(checkPaper(preservationDecision, short, context)).toContainEqual(
      expect.objectContaining({ field: 'decidedItems', message: '登记保存的“业绩合同原件”没有处理意见' }),
    )
  })

  it('decides on the notice to the party that is named', () => {
    const context = { ...sampleContext('sample-06'), record: registered() }
    const { papers } = context.record
    const own = { partyName: '示例建设有限公司' }
    if (papers.notice) {
      papers.notice = { ...papers.notice, values: { ...papers.notice.values, party: own } }
      const values = { party: { partyName: '范例市政工程有限公司' }, preservedItems: {} }
      papers.other = { ...papers.notice, order: 100, docNo: '川水利登保〔2026〕8号', values }
    }
    const { values } = valuesOf(preservationDecision, { addressee: own.partyName }, context)
    expect(values).toMatchObject({
      ...{ preservationDocNo: '川水利登保〔2026〕7号', decidedItems: [{ name: '业绩合同原件' }] },
    })
  })

  it('is late after seven working days', () => {
    expect(messages({ issueDate: '2026-10-29' })).not.toContainEqual(expect.stringContaining('超期'))
    expect(messages({ issueDate: '2026-10-30' })).toContainEqual(
      expect.stringMatching(/^warning issueDate 超期：应于2026年10月29日前/),
    )
    expect(messages({ issueDate: '2026-10-19' })).toContain('error issueDate 成文日期早于登记保存之日')
  })

  it('tells the remedies unless all goes back', () => {
    const back = [{ name: '业绩合同原件', qty: '1份', disposal: 'return' }]
    expect(textOf(paper({ decidedItems: back }).tree, 0)).not.toContain('行政复议')
    expect(messages({ reliefApplicable: false })).toContainEqual(
      expect.stringMatching(/^warning reliefApplicable /),
    )
  })

  it('needs words for what is none of the usual', () => {
    const decidedItems = [{ name: '账册', qty: '1本', disposal: 'other' }]
    expect(messages({ decidedItems })).toContainEqual(
      expect.stringMatching(/^error decidedItems\.0\.remark /),
    )
  })
})
