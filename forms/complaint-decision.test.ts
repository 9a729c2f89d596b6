import { describe, expect, it } from 'vitest'
import { complaintDecision } from './complaint-decision'
import { samplePaper, textOf } from './sample-context'

const paper = (changes = {}, sample = 'sample-01') => samplePaper(complaintDecision, sample, changes)
const messages = (changes = {}, sample = 'sample-01') =>
  paper(changes, sample).findings.map(({ field, level, message }) => `${level} ${field} ${message}`)

const finding = (word: string) => ({ issue: '业绩加分', finding: word, reason: '招标文件载明' })

describe('投诉处理决定书', () => {
  it('tells the first sample’s parties what was asked, answered, found and ordered', () => {
    expect(textOf(paper().tree, 0).split('\n')).toEqual([
      '汉川市公共资源交易监督管理局投诉处理决定书',
      '川公管投决〔2026〕1号',
      '投诉人：假想装饰工程有限公司',
      '住所：湖北省汉川市虚构路7号',
      '法定代表人（负责人）：冯某某　职务：总经理',
      '被投诉人：示例城市建设投资有限公司',
      '住所：湖北省汉川市虚构路8号',
      '法定代表人（负责人）：褚某某　职务：董事长',
      '被投诉人：样本招标代理有限公司',
      '住所：湖北省汉川市虚构路5号',
      '法定代表人（负责人）：卫某某　职务：总经理',
      '投诉人就“示例社区服务中心建设项目施工（虚构）”一标段（招标项目编号：E4209840000000001001）提出投诉，本机关于2026年4月28日收到，于2026年4月30日受理。投诉事项及主张：招标文件以特定行政区域业绩加分；主张修改招标文件。',
      '被投诉人答辩称：条款设置考虑欠周，同意修改。',
      '经调查查明：招标文件评分办法第3.2条规定，投标人近三年在汉川市承接过同类项目的每项加2分，最高6分。',
      '本机关认为：关于以特定行政区域业绩加分，违反《中华人民共和国招标投标法实施条例》第三十二条，该投诉事项成立。',
      '依据《中华人民共和国招标投标法》第十八条第二款、《中华人民共和国招标投标法实施条例》第三十二条第二款第三项、第六十一条的规定，本机关决定：投诉成立，责令改正。',
      '改正的具体要求和期限见《责令整改通知书》（川公管改〔2026〕1号）。',
      '如不服本决定，可以自收到本决定书之日起六十日内向汉川市人民政府申请行政复议，或者自收到之日起六个月内依法向有管辖权的人民法院提起行政诉讼。复议、诉讼期间不停止本决定的执行，法律另有规定的除外。',
      '联系人：王某丙　电话：0712-0000000　地址：汉川市示例路1号（虚构）',
      '汉川市公共资源交易监督管理局2026年5月22日',
      '《投诉处理决定书》（川公管投决〔2026〕1号）送达回执收到时间：　　　　年　　月　　日　　时　　签收人（签章）：＿＿＿＿＿＿',
    ])
  })

  it('goes to every party, and keeps its time limits with the file', () => {
    const { tree } = paper()
    expect(tree.parts[0]?.footnote).toBe('本文书一式四份，三份送达，一份存卷。')
    expect(textOf(tree, 1)).toContain('办结期限2026年5月25日法定2026年6月11日')
    expect(textOf(tree, 0)).not.toContain('2026年6月11日')
  })

  it('says that no answer came, which days do not count, and numbers several matters and orders', () => {
    const text = textOf(
      paper({
        respondentDefense: '未答辩',
        excludedPeriods: [{ reason: '专家评审', from: '2026-05-07', to: '2026-05-08', voucher: '评审意见' }],
        complaintMatters: [{ matter: '业绩加分', claim: '删除' }, { matter: '工期过短' }],
        complaintOutcome: ['upheldReTender', 'filePenalty'],
      }).tree,
      0,
    )
    expect(text).toContain('被投诉人在规定期限内未作答辩。')
    expect(text).toContain('本件因专家评审，自2026年5月7日至2026年5月8日的时间不计入办理期限（评审意见）。')
    expect(text).toContain('投诉事项及主张：\n1.业绩加分；主张删除。\n2.工期过短。')
    expect(text).toContain('1.投诉成立，依法重新招标。\n2.对涉嫌违法行为另行立案查处。')
  })

  it('decides what was found, no more and no less', () => {
    expect(messages({ complaintOutcome: ['dismissed'] })).toContain(
      'error complaintOutcome 有投诉事项认定成立或部分成立，不能只决定驳回投诉',
    )
    expect(messages({ allegationFindings: [finding('不成立')] })).toContain(
      'error complaintOutcome 各投诉事项均认定不成立，不能决定投诉成立',
    )
    expect(messages({ complaintOutcome: ['terminated', 'filePenalty'] })).toContain(
      'error complaintOutcome “撤回终止”不能与其他处理决定并列',
    )
  })

  it('shows when it comes too late', () => {
    expect(messages({ issueDate: '2026-05-26' })).toContainEqual(
      expect.stringMatching(/^warning issueDate 已超过办结期限2026年5月25日/),
    )
    expect(messages({ issueDate: '2026-06-12' })).toContainEqual(
      expect.stringMatching(/^warning issueDate 已超过法定期限2026年6月11日.*复议诉讼风险/),
    )
  })

  it('is for complaints only, by the competent department, with the remedies told', () => {
    expect(messages({}, 'sample-03')).toContainEqual(expect.stringMatching(/^error null 本件不是投诉/))
    expect(messages({ issuingOrgId: 'org-jgb', sealOrgId: 'org-jgb' })).toContainEqual(
      expect.stringMatching(/^warning issuingOrgId /),
    )
    expect(messages({ reliefApplicable: false })).toContainEqual(
      expect.stringMatching(/^error reliefApplicable /),
    )
  })
})
