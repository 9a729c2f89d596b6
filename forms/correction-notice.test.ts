import { describe, expect, it } from 'vitest'
import { correctionNotice } from './correction-notice'
import { samplePaper, textOf } from './sample-context'

const typed = {
  docNo: '川公管监补〔2026〕1号',
  missingItems: ['法定代表人签字并加盖公章', '招标人的异议答复材料'],
  issueDate: '2026-04-29',
}
const paper = (changes = {}, sample = 'sample-01') =>
  samplePaper(correctionNotice, sample, { ...typed, ...changes })
const messages = (changes = {}, sample = 'sample-01') =>
  paper(changes, sample).findings.map(({ field, level, message }) => `${level} ${field} ${message}`)

describe('补正告知书', () => {
  it('asks the first sample complainant for what is missing', () => {
    expect(textOf(paper().tree, 0).split('\n').slice(0, 6)).toEqual([
      '汉川市公共资源交易综合监管联动执法办公室补正告知书',
      '川公管监补〔2026〕1号',
      '假想装饰工程有限公司：',
      '你单位关于“示例社区服务中心建设项目施工（虚构）”一标段（招标项目编号：E4209840000000001001）的投诉材料，我办于2026年4月28日收悉。经审查，提交的材料不齐全，不符合规定的形式。依据《工程建设项目招标投标活动投诉处理办法》第七条、《中华人民共和国招标投标法实施条例》第六十条第一款的规定，请于2026年5月6日前（含当日）补正下列材料：1.法定代表人签字并加盖公章；2.招标人的异议答复材料。',
      '补正的材料请送交汉川市示例路1号（虚构），或者以邮寄等可以查证的方式提交，以交邮日期为准。',
      '逾期未补正的，我办将根据已有材料依法决定是否受理，并告知结果。补正不影响你单位依法享有的其他权利。',
    ])
  })

  it('does not let the time for accepting run out', () => {
    expect(messages()).not.toContainEqual(expect.stringContaining('correctionDueDate'))
    expect(messages({ correctionDueDate: '2026-05-07' })).toContainEqual(
      expect.stringMatching(/^warning correctionDueDate 补正期间不扣除受理期限，应于2026年5月6日前/),
    )
    expect(messages({ correctionDueDate: '2026-04-28' })).toContain(
      'error correctionDueDate 补正期限早于成文日期',
    )
  })

  it('is not made for one who is not known, and copied to nobody where he is protected', () => {
    expect(messages({}, 'sample-06')).toContainEqual(expect.stringMatching(/^error addressee 匿名线索不制发/))
    expect(messages({ ccOrgIds: ['org-zj'] }, 'sample-03')).toContainEqual(
      expect.stringMatching(/^error ccOrgIds /),
    )
    expect(textOf(paper({}, 'sample-03').tree, 1)).not.toContain('丁某某')
  })
})
