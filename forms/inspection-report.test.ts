import { describe, expect, it } from 'vitest'
import { inspectionReport } from './inspection-report'
import { sampleContext, samplePaper, textOf } from './sample-context'
import { valuesOf } from './values'

const paper = (changes = {}) => samplePaper(inspectionReport, 'sample-04', changes)
const messages = (changes = {}) =>
  paper(changes).findings.map(({ field, level, message }) => `${level} ${field} ${message}`)
const stat = {
  id: 'a',
  sector: 'housingMunicipal',
  projects: 240,
  sampled: 12,
  issues: 9,
  rectify: 4,
  talk: 3,
  fileCase: 0,
  transfer: 0,
}
const more = { ...stat, id: 'b', sector: 'topUp', projects: 228, sampled: 18, issues: 1, rectify: 1, talk: 0 }

describe('检查报告', () => {
  it('reports the fourth sample inspection to the director in five chapters', () => {
    const text = textOf(paper().tree, 0)
    expect(text).toContain('监管办主任：')
    expect(text).toContain(
      '根据《2026年度招投标领域双随机执法检查方案》（检查编号：JC2026-1），我办组织开展了执法检查，并于2026年6月9日召开专题会议汇总检查情况。',
    )
    expect(text).toContain('房建市政240125%94300')
    expect(text).toContain('列入统计的12个项目共发现问题9个，其中责令整改4个、谈话提醒3个。')
    expect(text).toContain('1.标前“文件发售期≥5日、投标准备≥20日”：2个。')
    expect(text).toMatch(
      /示例中学校舍维修工程（虚构）示例中学发售期不足、保证金退还超期责令整改.+2026年7月2日/,
    )
    expect(text).toContain('五、下一步建议\n加强代理机构管理。')
    expect(textOf(paper().tree, 2)).toContain('☑同意')
  })

  it('adds up the sectors, and counts the projects drawn to fill up the number only once', () => {
    expect(textOf(paper({ statTable: [stat, more] }).tree, 0)).toContain('合　计2403012.5%105300')
  })

  it('takes what it can from the plan, the record of the visit and the order to rectify', () => {
    const context = sampleContext('sample-04')
    const { values } = valuesOf(inspectionReport, {}, context)
    expect(values).toMatchObject({
      inspectionNo: 'JC2026-1',
      planTitle: '2026年度招投标领域双随机执法检查方案',
      overview: '抽取30个项目，覆盖房建市政、交通、水利行业。',
      mainIssues: [
        { code: 'P09', count: 1, detail: '发售期为4日' },
        { code: 'W03', count: 1, detail: '合同签订后第12日退还' },
      ],
      dispositions: [{ org: '示例中学', action: 'rectify', owner: 'off-03', due: '2026-07-02' }],
    })
    expect(values.statTable).toContainEqual({ sector: 'water', projects: 50, sampled: 5, ratio: 0.1 })
  })

  it('says that nothing was found where nothing was, and then asks for no list', () => {
    const clean = { ...stat, issues: 0, rectify: 0, talk: 0 }
    const { context, tree } = paper({ statTable: [clean] })
    const values = { statTable: [clean] }
    const text = textOf(inspectionReport.compose(values, context))
    expect(text).toContain('列入统计的12个项目未发现问题。')
    expect(text).toContain('本次检查未发现问题。')
    expect(text).toContain('没有需要处理的问题。')
    expect(textOf(tree)).toContain('1.标前')
    expect(messages({ statTable: [clean] })).toContain(
      'error mainIssues 主要问题合计5个，多于统计表的0个，请核对',
    )
  })

  it('keeps the order of days and of figures', () => {
    expect(messages()).toContain(
      'warning summaryMeetingDate 专题会日期早于方案载明的检查结束日期，请核对检查是否已经全部完成',
    )
    expect(messages()).toContain('warning statTable 统计表抽查合计12个，方案抽查30个，请核对是否漏列')
    expect(messages({ summaryMeetingDate: '2026-06-15', statTable: [stat, more] })).toEqual([
      'error issueDate 成文日期早于专题会日期',
      'error approvalDirector 主任审阅日期早于专题会日期',
    ])
    expect(messages({ overview: '抽取30个项目。' })).toContain('warning overview 请写明完成检查的项目数')
    expect(messages({ statTable: [{ ...stat, sampled: 241 }] })).toContain(
      'error statTable 第1行抽查数多于项目数',
    )
    expect(messages({ statTable: [{ ...stat, ratio: 0.1 }] })).toContain(
      'warning statTable 第1行抽查比例与抽查数不符，请核对',
    )
    expect(messages({ statTable: [{ ...stat, talk: -1 }] })).toContain('error statTable 统计数不能为负')
  })
})
