import { describe, expect, it } from 'vitest'
import { acceptanceNotice } from './acceptance-notice'
import { samplePaper, textOf } from './sample-context'

const paper = (sample: string, changes = {}) => samplePaper(acceptanceNotice, sample, changes)
const messages = (sample: string, changes = {}) =>
  paper(sample, changes).findings.map(({ field, level, message }) => `${level} ${field} ${message}`)

describe('受理告知书', () => {
  it('says what the first sample complaint is told', () => {
    expect(textOf(paper('sample-01').tree, 0).split('\n').slice(0, 8)).toEqual([
      '汉川市公共资源交易综合监管联动执法办公室受理告知书',
      '川公管监受〔2026〕2号',
      '假想装饰工程有限公司：',
      '你单位关于“示例社区服务中心建设项目施工（虚构）”一标段（招标项目编号：E4209840000000001001）的投诉材料，我办于2026年4月28日收悉。经审查，下列事项符合受理条件：招标文件评分办法第3.2条设置特定行政区域业绩加分。依据《中华人民共和国招标投标法实施条例》第六十条、第六十一条的规定，我办于2026年4月30日决定予以受理，案号为川公管监案〔2026〕2号，由王某丙、赵某丁承办。',
      '本件应于2026年5月25日前（含当日）办结，依法需要的检验、检测、鉴定、专家评审时间不计入。',
      '办理期间，你单位应当如实提供材料、配合调查；需要补充证据的，请尽早提交。处理决定作出前，可以书面说明理由申请撤回投诉。捏造事实、伪造材料或者以非法手段取得证明材料投诉的，依法予以驳回并承担相应责任。',
      '联系人：王某丙　电话：0712-0000000　地址：汉川市示例路1号（虚构）',
      '汉川市公共资源交易综合监管联动执法办公室2026年4月30日',
    ])
  })

  it('has a copy to serve with a receipt and a copy to file, alike but for their feet', () => {
    const [served, filed] = paper('sample-01').tree.parts
    expect([served?.copyLabel, filed?.copyLabel]).toEqual(['第一联　送达', '第二联　存卷'])
    expect(served?.footnote).toBe('本文书一式两份，一份送达，一份存卷。')
    expect(served?.blocks.at(-1)?.kind).toBe('receipt')
    expect(filed?.blocks.some(({ kind }) => kind === 'receipt')).toBe(false)
    expect(served?.linesPerPage).toBe(filed?.linesPerPage)
  })

  it('hides a protected informant on the filed copy only', () => {
    const { tree } = paper('sample-03')
    expect(textOf(tree, 0)).toContain('丁某某')
    expect(textOf(tree, 1)).toContain('举报人（姓名见密件）：')
    expect(textOf(tree, 1)).not.toContain('丁某某')
  })

  it('speaks to a person as 你, and of a report without withdrawal', () => {
    const text = textOf(paper('sample-03').tree, 0)
    expect(text).toContain(
      '你关于“示例镇污水管网改造工程（虚构）”（招标项目编号：E4209840000000003001）的举报材料',
    )
    expect(text).toContain('你的身份信息依法予以保密')
    expect(text).not.toContain('撤回')
  })

  it('is not made for an anonymous lead, nor where nobody is known', () => {
    expect(messages('sample-06')).toContain('error addressee 匿名线索不制发《受理告知书》')
    expect(messages('sample-04')).toContain('error addressee 没有投诉人或举报人，不制发《受理告知书》')
  })

  it('marks a decision after the last day, and one before receipt', () => {
    expect(messages('sample-01', { acceptDecisionDate: '2026-05-07', issueDate: '2026-05-07' })).toContain(
      'warning acceptDecisionDate 超期：应于2026年5月6日前决定是否受理，请说明原因',
    )
    expect(
      messages('sample-01', { acceptDecisionDate: '2026-05-06', issueDate: '2026-05-06' }),
    ).not.toContainEqual(expect.stringContaining('超期'))
    expect(messages('sample-01', { acceptDecisionDate: '2026-04-27' })).toContain(
      'error acceptDecisionDate 决定日期早于收到日期',
    )
  })

  it('works out the day by which to settle the matter, and asks why it was changed', () => {
    expect(paper('sample-01', { handleDeadline: null }).values.handleDeadline).toBe('2026-05-25')
    expect(messages('sample-01', { handleDeadline: '2026-06-25' })).toContain(
      'warning handleDeadline 按规定计算为2026年5月25日，改动的请在备考中说明理由',
    )
  })

  it('may not be copied to others where the informant asked for secrecy', () => {
    expect(messages('sample-03', { ccOrgIds: ['org-zj'] })).toContain(
      'error ccOrgIds 举报人要求保密，写有其姓名的文书不得抄送',
    )
  })

  it('wants two handlers, an own date not before the decision, and the seal of the issuing organ', () => {
    const found = messages('sample-01', {
      handlerIds: ['off-03'],
      issueDate: '2026-04-29',
      sealOrgId: 'org-zj',
    })
    expect(found).toContain('warning handlerIds 承办人应不少于两名')
    expect(found).toContain('error issueDate 成文日期早于决定日期')
    expect(found).toContain('warning sealOrgId 印章与发文机关不一致，请核对')
  })

  it('as a draft shows where its number will stand', () => {
    expect(textOf(paper('sample-01', { docNo: null }).tree, 0)).toContain('川公管监受〔2026〕＿＿号')
  })
})
