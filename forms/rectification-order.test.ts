import { describe, expect, it } from 'vitest'
import { rectificationOrder } from './rectification-order'
import { samplePaper, textOf } from './sample-context'

const paper = (changes = {}, sample = 'sample-01') => samplePaper(rectificationOrder, sample, changes)
const messages = (changes = {}, sample = 'sample-01') =>
  paper(changes, sample).findings.map(({ field, level, message }) => `${level} ${field} ${message}`)

describe('责令整改通知书', () => {
  it('orders the first sample’s tenderee to put one thing right', () => {
    expect(textOf(paper().tree, 0).split('\n').slice(0, 8)).toEqual([
      '汉川市公共资源交易监督管理局责令整改通知书',
      '川公管改〔2026〕1号',
      '示例城市建设投资有限公司：',
      '2026年5月20日，本机关在办理投诉举报中发现你单位在“示例社区服务中心建设项目施工（虚构）”一标段（招标项目编号：E4209840000000001001）中存在下列问题：设置特定行政区域业绩加分，违反了《中华人民共和国招标投标法实施条例》第三十二条第二款第三项的规定。',
      '依据《中华人民共和国行政处罚法》第二十八条第一款及上述规定，责令你单位于2026年6月5日前（含当日）改正：删除该条款，依法发布澄清修改并顺延开标时间。改正情况应当于期限届满前报本机关（书面报告并附修改后的招标文件）。逾期未改正的，将依法处理。',
      '如不服本通知，可以自收到本通知书之日起六十日内向汉川市人民政府申请行政复议，或者自收到之日起六个月内依法向有管辖权的人民法院提起行政诉讼。复议、诉讼期间不停止本通知的执行，法律另有规定的除外。',
      '联系人：王某丙　电话：0712-0000000　地址：汉川市示例路1号（虚构）',
      '汉川市公共资源交易监督管理局2026年5月22日',
    ])
  })

  it('puts several problems on a list with each copy', () => {
    const { tree } = paper({}, 'sample-04')
    expect(tree.parts.map((part) => part.copyLabel)).toEqual([
      '第一联　送达',
      undefined,
      '第二联　存卷',
      undefined,
    ])
    expect(textOf(tree, 0)).toContain('存在附件所列问题')
    expect(textOf(tree, 0)).toContain('整改问题清单')
    expect(textOf(tree, 1)).toContain(
      '2投标保证金及利息超期退还《中华人民共和国招标投标法实施条例》第五十七条第二款、第六十六条核对并补付利息，建立退还台账2026年7月2日',
    )
  })

  it('takes the unit answerable from the case by its name', () => {
    const { values } = paper({ addressee: '样本招标代理有限公司' })
    expect(values.party).toMatchObject({ uscc: '91420984MAEXMP051G' })
  })

  it('keeps the outcome of the review with the file only', () => {
    const { tree } = paper()
    expect(textOf(tree, 1)).toContain('复查已完成')
    expect(textOf(tree, 0)).not.toContain('已完成')
  })

  it('gives fifteen working days unless told otherwise, and never ends before it begins', () => {
    expect(paper({ rectifyDueDate: null, rectifyItems: [] }).values.rectifyDueDate).toBe('2026-06-12')
    expect(messages({ rectifyDueDate: '2026-06-15' })).toContainEqual(
      expect.stringMatching(/^warning rectifyDueDate 整改期限超过15个工作日/),
    )
    expect(messages({ rectifyDueDate: '2026-05-22' })).toContain(
      'error rectifyDueDate 整改截止日应晚于成文日期',
    )
    expect(messages({ rectifyDueDate: '2026-06-04' })).toContain(
      'error rectifyItems.0.due 本项期限晚于整改截止日',
    )
  })

  it('belongs to a case or to an inspection', () => {
    const bare = messages({ inspectionNo: null }, 'sample-02')
    expect(bare).toContain('error caseNo “案号”还没有填写')
    expect(messages({ inspectionNo: 'JC2026-1' }, 'sample-02')).not.toContain('error caseNo “案号”还没有填写')
  })

  it('shows in red that the office itself may not issue it, nor leave the remedies out', () => {
    expect(messages({ issuingOrgId: 'org-jgb', sealOrgId: 'org-jgb' })).toContainEqual(
      expect.stringMatching(/^warning issuingOrgId .*减损当事人权益/),
    )
    expect(messages({ reliefApplicable: false })).toContainEqual(
      expect.stringMatching(/^warning reliefApplicable /),
    )
  })
})
