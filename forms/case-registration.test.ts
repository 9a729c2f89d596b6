import { describe, expect, it } from 'vitest'
import { caseRegistration } from './case-registration'
import { samplePaper, textOf } from './sample-context'

const paper = (sample: string, changes = {}) => samplePaper(caseRegistration, sample, changes)
const messages = (sample: string, changes = {}) =>
  paper(sample, changes).findings.map(({ field, level, message }) => `${level} ${field} ${message}`)

describe('案件基本情况登记表', () => {
  it('stands in four columns, with an upright label beside each opinion', () => {
    const [part] = paper('sample-01').tree.parts
    const table = part?.blocks.find((block) => block.kind === 'table')
    expect(table?.columns).toEqual([26, 52, 26, 52])
    const boxes = table?.rows.filter(({ cells }) => cells.some((cell) => cell.role === 'opinion')) ?? []
    expect(boxes.map(({ cells }) => cells[0]?.runs[0]?.text)).toEqual(['拟办意见', '会商意见', '负责人意见'])
    expect(boxes.every(({ cells, minHeight }) => cells[0]?.vertical && minHeight === 28)).toBe(true)
  })

  it('tells the first sample complaint as it was taken in', () => {
    const text = textOf(paper('sample-01').tree, 0)
    expect(text).toContain('线索编号XS20260018登记日期2026年4月28日10时线索来源线下投诉（投诉）收件方式来访')
    expect(text).toContain('收件时间2026年4月28日9时30分受理期限2026年5月6日')
    expect(text).toContain('投诉人假想装饰工程有限公司（法人、投标人）信用代码91420984MAEXMP0788')
    expect(text).toContain('异议情况属于异议前置事项；2026年4月20日提出，2026年4月22日答复')
    expect(text).toContain('1.投诉书，1份，3页，原件\n2.异议函及答复函，1份，4页，复印件')
    expect(text).toContain('会商结论：☑受理　□不予受理　□转办移送　□补正后再议')
    expect(text).toContain('最高限价18,600,000.00元中标金额/')
  })

  it('tells nothing of an informant who asked for secrecy', () => {
    const { tree } = paper('sample-03')
    expect(textOf(tree)).toContain('举报人已按保密规定登记，见密件')
    expect(textOf(tree)).not.toMatch(/丁某某|0712-0000301|420984190003030008/)
  })

  it('names many respondents on a sheet of their own', () => {
    const { tree } = paper('sample-03')
    expect(textOf(tree, 0)).toContain('示例建设有限公司等4个单位和个人，详见附表')
    expect(textOf(tree, 1)).toMatch(/^附表\n/)
    expect(textOf(tree, 1)).toContain('范例市政工程有限公司')
  })

  it('knows by itself the last day for acceptance and whether trading is under way', () => {
    expect(paper('sample-01').values).toMatchObject({ acceptDeadline: '2026-05-06', tradingInProgress: true })
    expect(paper('sample-03').values).toMatchObject({
      acceptDeadline: '2026-02-03',
      tradingInProgress: false,
    })
  })

  it('proposes the handler’s opinion once the conclusion is known', () => {
    expect(paper('sample-01', { handlerOpinion: null }).values.handlerOpinion).toEqual({
      opinion:
        '该线索反映示例城市建设投资有限公司、样本招标代理有限公司在“示例社区服务中心建设项目施工（虚构）”中的问题：招标文件以特定行政区域业绩作为加分条件，排斥潜在投标人。经审查，符合《中华人民共和国招标投标法实施条例》第六十条、第六十一条规定的受理条件，建议受理，由王某丙、赵某丁承办；建议责令暂停招标投标活动。',
    })
    expect(
      paper('sample-01', { handlerOpinion: null, deliberationResult: null }).values.handlerOpinion,
    ).toBeUndefined()
  })

  it('points to reasons for not accepting: no objection first, formalities not met', () => {
    const found = messages('sample-02')
    expect(found).toContain('warning objectionDate 属于异议前置事项，没有提出异议的记录，可不予受理')
    expect(found).toContain(
      'warning formalCheck “事项具体”、“无重复”、“未进入复议诉讼”没有勾选，请对照不予受理情形审查',
    )
    expect(textOf(paper('sample-02').tree, 0)).toContain('属于异议前置事项，未见提出异议的材料')
  })

  it('marks a deliberation after the last day, and days in the wrong order', () => {
    expect(messages('sample-01', { deliberationDate: '2026-05-07' })).toContain(
      'warning deliberationDate 超期：受理期限于2026年5月6日届满，请立即作出决定并说明原因',
    )
    expect(messages('sample-01', { deliberationDate: '2026-04-27' })).toContain(
      'error deliberationDate 会商日期早于收件时间',
    )
    expect(messages('sample-01', { registeredAt: '2026-04-28T09:00:00+08:00' })).toContain(
      'error registeredAt 登记日期早于收件时间',
    )
  })

  it('tells a wrong check digit inside a party, at its place', () => {
    expect(messages('sample-01', { complainant: { uscc: '91420984MAEXMP0787' } })[0]).toMatch(
      /^error complainant\.uscc 校验码不符/,
    )
  })

  it('asks a complaint for its formalities, and a report for none of them', () => {
    expect(messages('sample-05')).not.toContainEqual(expect.stringContaining('formalCheck'))
    expect(textOf(paper('sample-05').tree, 0)).toContain('异议情况/时效审查/')
    expect(textOf(paper('sample-05').tree, 0)).toContain(
      '来文及文号（上级交办函，虚构）反馈期限2026年7月31日',
    )
  })
})
