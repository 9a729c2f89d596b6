import { describe, expect, it } from 'vitest'
import type { FormDefinition } from './form'
import { fullRecords } from './full-records.fixture'
import { investigationReport } from './investigation-report'
import { meetingMinutes } from './meeting-minutes'
import { samplePaper, textOf } from './sample-context'

const paper = (form: FormDefinition, changes = {}) => {
  const full = fullRecords[form.id]
  return samplePaper(form, full?.sample ?? '', { ...full?.changes, ...changes })
}
const messages = (form: FormDefinition, changes = {}) =>
  paper(form, changes).findings.map(({ field, level, message }) => `${level} ${field} ${message}`)

describe('调查报告', () => {
  it('has the eight chapters, the finding on each allegation, the signatures and the list of evidence', () => {
    const text = textOf(paper(investigationReport).tree, 0)
    expect(text.split('\n').filter((line) => /^[一二三四五六七八]、/.test(line))).toEqual([
      '一、案件来源',
      '二、当事人和项目基本情况',
      '三、调查经过',
      '四、查明的事实及证据',
      '五、陈述申辩及复核',
      '六、案件性质和法律适用',
      '七、裁量意见',
      '八、处理建议',
    ])
    expect(text).toContain(
      '1.串通投标：属实。理由：《中华人民共和国招标投标法实施条例》第四十条第一项、第三项情形。',
    )
    expect(text).toContain('等证据证实，证据之间能够相互印证。')
    expect(text).toContain('王某丙17099900003')
    expect(textOf(paper(investigationReport).tree, 1)).toContain('电子投标文件特征码比对报告')
  })

  it('breaks no article where nothing was found true', () => {
    const allegationFindings = [{ id: 'a', issue: '串通投标', finding: '无法查实', reason: '查无实据' }]
    const none = { violatedProvisions: null, penaltyProvisions: null, discretionFactors: null }
    const text = textOf(paper(investigationReport, { allegationFindings, ...none }).tree, 0)
    expect(text).toContain(
      '六、案件性质和法律适用\n调查组认为，反映的问题未能查证属实，现有证据不能认定存在违法行为。',
    )
    expect(text).toContain('七、裁量意见\n不涉及处罚裁量。')
    const open = textOf(paper(investigationReport, { allegationFindings: null, ...none }).tree, 0)
    expect(open).toContain('上述行为违反了')
  })

  it('calls the head of a unit its head', () => {
    const text = textOf(paper(investigationReport).tree, 0)
    expect(text).toContain(
      '韩某某，证件号码420984190001010003，住址湖北省汉川市虚构路1号，系示例建设有限公司执行董事。',
    )
  })

  it('never names the informant', () => {
    expect(messages(investigationReport, { caseOrigin: '2026年1月29日收到丁某某举报' })).toContainEqual(
      expect.stringMatching(/^error caseOrigin 含有举报人信息/),
    )
  })

  it('proposes no penalty where nothing was found true, and is signed by two', () => {
    const allegationFindings = [{ id: 'a', issue: '串通投标', finding: '不属实', reason: '查无实据' }]
    expect(messages(investigationReport, { allegationFindings })).toContain(
      'error recommendation 反映问题均未查实，不能建议立案或者处罚',
    )
    expect(messages(investigationReport, { teamMemberIds: ['off-03'] })).toContain(
      'error teamMemberIds 调查组成员应不少于两名',
    )
  })
})

describe('会议纪要', () => {
  it('has the red head, says who met on what, what was decided, and who was there', () => {
    const { tree } = paper(meetingMinutes)
    expect(tree.parts[0]?.blocks[0]?.kind).toBe('masthead')
    const text = textOf(tree)
    expect(text).toContain(
      '汉川市公共资源交易综合监管联动执法办公室会议纪要川公管监纪〔2026〕1号2026年3月3日',
    )
    expect(text).toContain(
      '2026年3月3日15时，张某甲在监管办会议室主持召开立案会审会议，研究示例建设有限公司等涉嫌相互串通投标案。现纪要如下：',
    )
    expect(text).toContain('会议决定：立案。由汉川市住房和城乡建设局负责，2026年3月5日前完成。')
    expect(text).toContain(
      '\n出席：张某甲、李某乙、王某丙、赵某丁、吴某辛\n列席：周某庚\n请假：陈某戊（张某甲批准）\n',
    )
    expect(tree.parts[0]?.blocks.some(({ kind }) => kind === 'signature')).toBe(false)
  })

  it('counts the votes, keeps away who stands aside, and never names the informant', () => {
    expect(messages(meetingMinutes, { voteResult: '同意4反对0保留0' })).toContain(
      'error voteResult 表决合计4人，与出席5人不符',
    )
    expect(
      messages(meetingMinutes, {
        recusals: [{ id: 'a', officerId: 'off-03', reason: '近亲属', decision: '回避' }],
      }),
    ).toContain('error attendees 决定回避的人员不得出席本议题')
    expect(messages(meetingMinutes, { reportSummary: '丁某某反映的情况' })).toContainEqual(
      expect.stringMatching(/^error reportSummary 含有举报人信息/),
    )
  })
})
