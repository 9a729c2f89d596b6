import { describe, expect, it } from 'vitest'
import { resumptionNotice } from './resumption-notice'
import { samplePaper, textOf } from './sample-context'

const paper = (changes = {}, sample = 'sample-01') => samplePaper(resumptionNotice, sample, changes)
const messages = (changes = {}, sample = 'sample-01') =>
  paper(changes, sample).findings.map(({ field, level, message }) => `${level} ${field} ${message}`)

describe('恢复招标投标活动通知书', () => {
  it('lets the first sample tenderee go on', () => {
    expect(textOf(paper().tree, 0).split('\n').slice(0, 9)).toEqual([
      '汉川市公共资源交易监督管理局恢复招标投标活动通知书',
      '川公管恢〔2026〕1号',
      '示例城市建设投资有限公司：',
      '本机关于2026年4月30日以《暂停招标投标活动通知书》（川公管停〔2026〕1号）责令你单位暂停“示例社区服务中心建设项目施工（虚构）”一标段（招标项目编号：E4209840000000001001）的招标投标活动。现因招标文件已按处理决定修改，暂停原因消除，依据《中华人民共和国招标投标法》第七条、《中华人民共和国招标投标法实施条例》第六十二条的规定，决定自2026年6月5日14时起恢复该项目的招标投标活动。',
      '恢复前，请你单位先行完成下列事项：修改内容距开标不足十五日的，顺延开标时间。',
      '请你单位收到本通知书后在交易平台发布恢复公告，通知全部投标人，依法组织后续程序。',
      '联系人：王某丙　电话：0712-0000000　地址：汉川市示例路1号（虚构）',
      '汉川市公共资源交易监督管理局2026年6月5日',
      '汉川市公共资源交易中心、汉川市住房和城乡建设局',
    ])
  })

  it('knows the suspension it ends', () => {
    const { values } = paper({
      suspensionDocNo: null,
      suspensionDate: null,
      resumeScope: null,
      ccOrgIds: null,
    })
    expect(values.suspensionDocNo).toBe('川公管停〔2026〕1号')
    expect(values.suspensionDate).toBe('2026-04-30')
    expect(values.resumeScope).toEqual(['整个项目', '开标', '评标'])
    expect(values.ccOrgIds).toEqual(['org-jyzx', 'org-zj'])
  })

  it('says so where nothing was suspended, or by another number or organ', () => {
    expect(messages({}, 'sample-02')).toContainEqual(expect.stringContaining('没有责令暂停的记录'))
    expect(messages({ suspensionDocNo: '川公管停〔2026〕2号' })).toContainEqual(
      expect.stringMatching(/^warning suspensionDocNo 与本案暂停通知书/),
    )
    expect(messages({ issuingOrgId: 'org-zj' })).toContainEqual(
      expect.stringMatching(/^warning issuingOrgId 发文机关与责令暂停的机关不一致/),
    )
    expect(messages({ issuingOrgId: 'org-jgb', sealOrgId: 'org-jgb' })).toContainEqual(
      expect.stringMatching(/^warning issuingOrgId .*减损当事人权益/),
    )
  })

  it('cannot begin before its own date or before the suspension', () => {
    expect(messages({ resumeFrom: '2026-06-04T14:00:00+08:00' })).toContain(
      'error resumeFrom 恢复时间早于成文日期，应晚于决定',
    )
    expect(messages({ resumeFrom: '2026-04-29T14:00:00+08:00' })).toContain(
      'error resumeFrom 恢复时间早于暂停之日（2026年4月30日）',
    )
  })
})
