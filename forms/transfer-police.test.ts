import { describe, expect, it } from 'vitest'
import { samplePaper, textOf } from './sample-context'
import { transferPolice } from './transfer-police'

const paper = (changes = {}, sample = 'sample-05') => samplePaper(transferPolice, sample, changes)
const messages = (changes = {}, sample = 'sample-05') =>
  paper(changes, sample).findings.map(({ field, level, message }) => `${level} ${field} ${message}`)

describe('涉嫌犯罪案件移送书', () => {
  it('sends the fifth sample case to the police', () => {
    expect(textOf(paper().tree, 0).split('\n').slice(0, 10)).toEqual([
      '汉川市水利和湖泊局涉嫌犯罪案件移送书',
      '川水利移公〔2026〕1号',
      '汉川市公安局：',
      '本机关在查处涉及“示例河堤防加固工程（虚构）”一标段（招标项目编号：E4209840000000005001）的样本水利工程有限公司等涉嫌串通投标案（案号：川公管监案〔2026〕5号）中，发现样本水利工程有限公司、虚构路桥有限公司、模拟咨询管理有限公司的行为涉嫌构成串通投标罪（《中华人民共和国刑法》第二百二十三条）：三家投标人由同一人统一组织报价，投标保证金来自同一账户，中标金额1260万元；招标人工作人员许某某收受好处提供方便。涉案金额12,600,000.00元（人民币壹仟贰佰陆拾万元整）。',
      '上述行为符合下列立案追诉标准：中标项目金额达到《最高人民检察院、公安部关于公安机关管辖的刑事案件立案追诉标准的规定（二）》规定的串通投标案立案追诉标准。依据《中华人民共和国行政处罚法》第二十七条第一款、《行政执法机关移送涉嫌犯罪案件的规定》第三条的规定，现将本案移送你局。请在回执上签收，依法审查，并将是否立案的决定书面通知本机关。',
      '案件主办人：陈某戊、王某丙。',
      '联系人：陈某戊　电话：0712-0000000　地址：汉川市示例路1号（虚构）',
      '移送材料清单涉案物品清单调查报告',
      '汉川市水利和湖泊局2026年7月7日',
      '汉川市人民检察院',
    ])
  })

  it('is kept in three copies, each with its lists of materials, goods and suspects, numbered on', () => {
    const { tree } = paper({ seizedItems: [{ name: '投标文件光盘', qty: '2张', place: '随案' }] })
    const sheets = [undefined, undefined, undefined]
    expect(tree.parts.map((part) => part.copyLabel)).toEqual([
      ...['第一联　公安机关', ...sheets],
      ...['第二联　抄送', ...sheets],
      ...['第三联　存卷', ...sheets],
      '第三联附　审批表',
    ])
    const letters = [0, 4, 8, 12]
    expect(tree.parts.map((part) => part.continues ?? false)).toEqual(
      tree.parts.map((_, index) => !letters.includes(index)),
    )
    expect(textOf(tree, 2)).toContain('投标文件光盘/2张')
    expect(textOf(tree, 3)).toContain('91420984MAEXMP035T')
  })

  it('names every penalty that was imposed already (国务院令第310号第十一条)', () => {
    const { values } = paper({}, 'sample-03')
    expect(values.priorPenalties).toEqual([1, 2, 3, 4].map((no) => `川住建罚决〔2026〕${no}号`))
  })

  it('counts three days for the decision and twenty-four hours for sending', () => {
    expect(messages()).not.toContainEqual(expect.stringContaining('逾期'))
    expect(messages({ transferredAt: '2026-07-08T15:00:00+08:00' })).not.toContainEqual(
      expect.stringContaining('逾期'),
    )
    expect(messages({ transferredAt: '2026-07-08T15:01:00+08:00' })).toContain(
      'warning transferredAt 移送逾期1小时：应于2026年7月8日15时前移送，请说明原因',
    )
    expect(messages({ transferReportDate: '2026-07-03' })).toContain(
      'warning transferApprovedAt 移送审批逾期：应于2026年7月6日前决定（接到报告之日起3日内）',
    )
    expect(messages({ transferReportDate: '2026-07-04' })).not.toContainEqual(
      expect.stringContaining('审批逾期'),
    )
    expect(messages({ transferredAt: '2026-07-07T14:00:00+08:00' })).toContain(
      'error transferredAt 移送时间早于批准时间',
    )
  })

  it('is decided by the head of the organ that sends it, which must have the power', () => {
    const approvalAuthorityHead = { decision: 'agree', signerId: 'off-08', signedAt: '2026-07-07' }
    expect(messages({ approvalAuthorityHead })).toContainEqual(
      expect.stringMatching(/^warning approvalAuthorityHead 吴某辛不是/),
    )
    expect(messages({ approvalAuthorityHead: { decision: 'disagree' } })).toContainEqual(
      expect.stringMatching(/^error approvalAuthorityHead /),
    )
    expect(messages({ issuingOrgId: 'org-jgb', sealOrgId: 'org-jgb' })).toContainEqual(
      expect.stringMatching(/^warning issuingOrgId .*减损当事人权益/),
    )
  })

  it('needs two officers and the materials that the regulation names', () => {
    expect(messages({ specialTeamIds: ['off-05'] })).toContain('error specialTeamIds 专案组成员应不少于两名')
    expect(messages({ transferMaterials: [{ name: '涉嫌犯罪案件移送书', copies: 1 }] })).toEqual(
      expect.arrayContaining([
        'error transferMaterials 随案材料缺少《调查报告》',
        'error transferMaterials 随案材料缺少《涉案物品清单》',
      ]),
    )
  })

  it('tells what may be done where the police file no case, and until when', () => {
    const changes = {
      policeDecision: 'notFiled',
      policeDecisionDate: '2026-07-10',
      afterNotFiled: '3日内申请复议',
    }
    expect(messages(changes)).toContain(
      'warning afterNotFiled 对不予立案有异议的，应于2026年7月13日前申请复议，也可以建议人民检察院立案监督',
    )
    expect(messages({ policeDecision: 'notFiled' })).toContainEqual(
      expect.stringMatching(/^error afterNotFiled /),
    )
  })

  it('never names an informant', () => {
    expect(messages({ factsAndEvidence: '据丁某某反映' }, 'sample-03')).toContain(
      'error factsAndEvidence 含有举报人信息“丁某某”，对外文书不得出现',
    )
  })
})
