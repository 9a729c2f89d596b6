import { describe, expect, it } from 'vitest'
import { formatChineseDate } from '../src-domain/calendar-date'
import { samplePaper, textOf } from './sample-context'
import { suspensionNotice } from './suspension-notice'

const paper = (changes = {}, sample = 'sample-01') => samplePaper(suspensionNotice, sample, changes)
const messages = (changes = {}, sample = 'sample-01') =>
  paper(changes, sample).findings.map(({ field, level, message }) => `${level} ${field} ${message}`)

describe('暂停招标投标活动通知书', () => {
  it('orders what the first sample tenderee is told', () => {
    expect(textOf(paper().tree, 0).split('\n').slice(0, 8)).toEqual([
      '汉川市公共资源交易监督管理局暂停招标投标活动通知书',
      '川公管停〔2026〕1号',
      '示例城市建设投资有限公司：',
      '本机关在办理涉及“示例社区服务中心建设项目施工（虚构）”一标段（招标项目编号：E4209840000000001001）的有关事项中，发现招标文件评分办法涉嫌以特定行政区域业绩作为加分条件，需调查核实。为防止可能的违法后果扩大，依据《中华人民共和国招标投标法实施条例》第六十二条第一款的规定，责令你单位自2026年4月30日16时起暂停该项目的开标、评标，至收到恢复通知之日止。',
      '请你单位收到本通知书后立即停止后续程序、在交易平台发布暂停公告、妥善保存全部资料、通知投标人，并于三个工作日内书面报告落实情况。未接到恢复通知，不得继续后续程序。',
      '联系人：王某丙　电话：0712-0000000　地址：汉川市示例路1号（虚构）',
      '汉川市公共资源交易监督管理局2026年4月30日',
      '汉川市公共资源交易中心、汉川市住房和城乡建设局',
    ])
  })

  it('has three copies, and the approval only with the stub', () => {
    const { tree } = paper()
    expect(tree.parts.map((part) => part.copyLabel)).toEqual([
      '第一联　通知',
      '第二联　抄送',
      '第三联　存根',
      '第三联附　审批表',
    ])
    expect(tree.parts[0]?.footnote).toBe('本文书一式四份，一份送达招标人，两份抄送，一份存根。')
    for (const part of [0, 1, 2]) expect(textOf(tree, part)).not.toContain('纠正成本高')
    expect(textOf(tree, 3)).toContain('不暂停则纠正成本高')
  })

  it('may be limited to a section, to the whole procedure, or to a date', () => {
    expect(textOf(paper({ suspendScope: ['标段', '发中标通知书', '签订合同'] }).tree, 0)).toContain(
      '暂停该项目一标段的发出中标通知书、签订合同，',
    )
    expect(textOf(paper({ suspendScope: ['整个项目'] }).tree, 0)).toContain('暂停该项目的招标投标活动，')
    expect(textOf(paper({ suspendUntilDate: '2026-06-30' }).tree, 0)).toContain('，至2026年6月30日止。')
  })

  it.each(['preTender', 'contracted', 'completed'])('is refused at the stage %s', (tradingStage) => {
    expect(messages({ tradingStage })).toContainEqual(expect.stringMatching(/^error tradingStage /))
  })

  it.each(['announced', 'candidatePublicity', 'awarded'])('is possible at the stage %s', (tradingStage) => {
    expect(messages({ tradingStage })).not.toContainEqual(expect.stringContaining('tradingStage'))
  })

  it('is looked at again after fifteen working days', () => {
    const { values } = paper({ suspendReviewDate: null })
    expect(formatChineseDate(String(values.suspendReviewDate))).toBe('2026年5月25日')
  })

  it('cannot begin before its own date, nor end before it begins', () => {
    expect(messages({ suspendFrom: '2026-04-29T16:00:00+08:00' })).toContain(
      'error suspendFrom 暂停起始时间早于成文日期，不得溯及既往',
    )
    expect(messages({ suspendUntilDate: '2026-04-29' })).toContain(
      'error suspendUntilDate 暂停截止日期早于起始时间',
    )
  })

  it('never tells who informed', () => {
    const changes = {
      tradingStage: 'opened',
      suspendReason: '据丁某某反映，两家投标人涉嫌串通投标',
      suspendNecessity: '/',
      suspendScope: ['整个项目'],
      suspendFrom: '2026-11-18T16:00:00+08:00',
    }
    expect(messages(changes, 'sample-03')).toContain(
      'error suspendReason 含有举报人信息“丁某某”，对外文书不得出现',
    )
    expect(messages(changes, 'sample-03')).toContainEqual(
      expect.stringMatching(/^warning null .*以处理投诉为前提/),
    )
  })

  it('shows in red that the office itself may not issue it', () => {
    expect(messages({ issuingOrgId: 'org-jgb', sealOrgId: 'org-jgb' })).toContainEqual(
      expect.stringMatching(/^warning issuingOrgId .*减损当事人权益/),
    )
  })
})
