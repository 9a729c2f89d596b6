import { describe, expect, it } from 'vitest'
import { checkPaper } from './check'
import { inspectionPublicity } from './inspection-publicity'
import { samplePaper, textOf } from './sample-context'

const counted = {
  planTitle: '2026年度招投标领域双随机执法检查方案',
  partnerOrgIds: ['org-ggj', 'org-zj'],
  inspectFrom: '2026-05-25',
  inspectTo: '2026-06-12',
  sampledCount: 30,
  problemCount: 12,
}
const item = {
  project: '示例中学校舍维修工程（虚构）',
  org: '示例中学',
  inspectDate: '2026-06-02',
  conclusion: '发现问题2项',
  disposition: '责令整改',
}
const paper = (changes = {}) => samplePaper(inspectionPublicity, 'sample-04', { ...counted, ...changes })
const messages = (changes = {}) =>
  paper(changes).findings.map(({ field, level, message }) => `${level} ${field} ${message}`)
const withItem = (changes: object) => messages({ publicItems: [{ ...item, ...changes }] })

describe('检查结果公示', () => {
  it('tells the public what the fourth sample inspection found, and addresses nobody', () => {
    const { tree } = paper()
    expect(textOf(tree, 0).split('\n')).toEqual([
      '汉川市公共资源交易综合监管联动执法办公室检查结果公示',
      '川公管监检〔2026〕3号',
      '根据《2026年度招投标领域双随机执法检查方案》，2026年5月25日至6月12日，我办联合汉川市公共资源交易监督管理局、汉川市住房和城乡建设局随机抽取30个项目开展检查，共发现12项问题，已依法分类处理，现将结果予以公示（见附件）。',
      '公示内容如有异议，请拨打电话0712-0000000反映。',
      '联系人：王某丙　电话：0712-0000000　地址：汉川市示例路1号（虚构）',
      '检查结果一览表',
      '汉川市公共资源交易综合监管联动执法办公室2026年6月18日',
    ])
    expect(textOf(tree, 1)).toContain(
      '1示例中学校舍维修工程（虚构）示例中学2026年6月2日发现问题2项责令整改、谈话提醒',
    )
  })

  it('counts ten working days from the approval', () => {
    const { values } = paper({ publicityDeadline: null })
    expect(values.publicityDeadline).toBe('2026-06-29')
    expect(messages({ publishedAt: '2026-06-30' })).toContain(
      'warning publishedAt 公示超期：应于2026年6月29日前发布，请说明原因',
    )
    expect(messages({ publishedAt: '2026-06-11' })).toContain('error publishedAt 发布日期早于审签日期')
    const approvalPrincipal = { decision: 'return' }
    expect(messages({ approvalPrincipal })).toContain(
      'error approvalPrincipal 主要负责人没有审签同意，不得公示',
    )
  })

  it.each([
    ['身份证号码', { conclusion: '经办人110101199003070038' }],
    ['手机号码', { disposition: '联系13800138000' }],
    ['移送纪检监察信息', { disposition: '移送纪委监委' }],
    ['移送公安信息', { disposition: '移送公安机关' }],
    ['案件线索', { conclusion: '举报属实' }],
  ])('never publishes %s', (name, changes) => {
    expect(withItem(changes)).toContainEqual(
      expect.stringMatching(new RegExp(`^error publicItems 含有${name}`)),
    )
  })

  it('doubts what is still open', () => {
    expect(withItem({ disposition: '已立案' })).toContainEqual(
      expect.stringMatching(/^warning publicItems 未结案件/),
    )
  })

  it('never publishes the full name of a person', () => {
    const { context, values } = paper({ publicItems: [{ ...item, conclusion: '校长朱建国负责整改' }] })
    const record = structuredClone(context.record)
    for (const party of Object.values(record.respondents)) party.legalRepName = '朱建国'
    expect(checkPaper(inspectionPublicity, values, { ...context, record })).toContainEqual(
      expect.objectContaining({ message: '含有个人姓名“朱建国”，公示应当删除或者写作“朱某某”' }),
    )
  })
})
