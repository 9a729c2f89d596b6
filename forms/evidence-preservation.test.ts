import { describe, expect, it } from 'vitest'
import { evidencePreservation } from './evidence-preservation'
import { sampleContext, samplePaper, textOf } from './sample-context'
import { valuesOf } from './values'

const typed = {
  docNo: '川水利登保〔2026〕1号',
  issueDate: '2026-10-20',
  preserveReason: '业绩合同原件由当事人保管，有被替换的可能',
  preservedFrom: '2026-10-20T10:00:00+08:00',
  preservedItems: [{ name: '业绩合同原件', spec: '封面编号001', qty: '1份' }],
}
const paper = (changes = {}) => samplePaper(evidencePreservation, 'sample-06', { ...typed, ...changes })
const messages = (changes = {}) =>
  paper(changes).findings.map(({ field, level, message }) => `${level} ${field} ${message}`)

describe('先行登记保存通知书', () => {
  it('registers what may be lost', () => {
    expect(textOf(paper().tree, 0).split('\n').slice(0, 6)).toEqual([
      '汉川市水利和湖泊局先行登记保存通知书',
      '川水利登保〔2026〕1号',
      '示例建设有限公司：',
      '本机关在调查示例建设有限公司涉嫌提供虚假业绩骗取中标案（案号：川公管监案〔2026〕9号）中，因业绩合同原件由当事人保管，有被替换的可能，有关证据可能灭失或者以后难以取得。依据《中华人民共和国行政处罚法》第五十六条的规定，经本机关负责人批准，决定自2026年10月20日10时起，对你单位的有关证据（见附件）先行登记保存，就地保存于湖北省汉川市虚构路1号，由示例建设有限公司负责保管。',
      '本机关将自登记保存之日起七个工作日内（2026年10月29日前，含当日）依法作出处理决定。在此期间，你单位及有关人员不得销毁或者转移证据。',
      '执法人员：陈某戊、王某丙。你单位对登记保存有异议的，可以向本机关陈述、申辩。',
    ])
  })

  it('lists the items of evidence that are marked for it', () => {
    const context = sampleContext('sample-06')
    const shared = { kind: 'documentary', place: '现场', unit: '册' } as const
    const evidence = {
      a: { ...shared, order: 1, no: 1, name: '业绩合同', preserved: true, qty: 2 },
      b: { ...shared, order: 2, no: 2, name: '投标文件' },
      c: { ...shared, order: 3, no: 3, name: '来信', preserved: true, revealsInformant: true },
    }
    const { values } = valuesOf(
      evidencePreservation,
      {},
      {
        ...context,
        record: { ...context.record, evidence },
      },
    )
    expect(values.preservedItems).toEqual([
      expect.objectContaining({ name: '业绩合同', qty: '2册', place: '现场', remark: '证1' }),
    ])
  })

  it('lists the things, to be signed by party, witness and officers', () => {
    const text = textOf(paper().tree, 1)
    expect(text).toContain('业绩合同原件封面编号0011份')
    expect(text).toContain('见证人')
  })

  it('is settled within seven working days', () => {
    expect(paper().values.handleBy).toBe('2026-10-29')
    expect(messages({ handleBy: '2026-10-30' })).toContain(
      'error handleBy 应当在七个工作日内（2026年10月29日前）作出处理决定',
    )
    expect(messages({ handleBy: '2026-10-27' })).not.toContainEqual(expect.stringContaining('handleBy'))
  })

  it('needs the head first, two officers, and an organ with the power', () => {
    const late = { decision: 'agree', signerId: 'off-11', signedAt: '2026-10-21' }
    expect(messages({ approvalAuthorityHead: late })).toContainEqual(
      expect.stringMatching(/^error approvalAuthorityHead 先行登记保存须事先/),
    )
    expect(messages({ approvalAuthorityHead: { ...late, signedAt: '2026-10-20' } })).not.toContainEqual(
      expect.stringContaining('须事先'),
    )
    expect(messages({ handlerIds: ['off-05'] })).toContain('error handlerIds 执法人员应不少于两名')
    expect(messages({ issuingOrgId: 'org-jgb', sealOrgId: 'org-jgb' })).toContainEqual(
      expect.stringMatching(/^warning issuingOrgId .*减损当事人权益/),
    )
  })
})
