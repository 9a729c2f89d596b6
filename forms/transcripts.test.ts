import { describe, expect, it } from 'vitest'
import type { FormDefinition } from './form'
import { fullRecords } from './full-records.fixture'
import { hearingRecord } from './hearing-record'
import { inquiryRecord } from './inquiry-record'
import { samplePaper, textOf } from './sample-context'
import { siteInspectionRecord } from './site-inspection-record'
import { statementRecord } from './statement-record'
import { valuesOf } from './values'

const paper = (form: FormDefinition, changes = {}) => {
  const full = fullRecords[form.id]
  return samplePaper(form, full?.sample ?? '', { ...full?.changes, ...changes })
}
const messages = (form: FormDefinition, changes = {}) =>
  paper(form, changes).findings.map(({ field, level, message }) => `${level} ${field} ${message}`)

describe('询问笔录', () => {
  it('tells who asked whom, shows certificates and rights first, then question and answer', () => {
    const lines = textOf(paper(inquiryRecord).tree).split('\n')
    expect(lines.slice(0, 7)).toEqual([
      '汉川市水利和湖泊局询问笔录',
      '编号：川公管监案〔2026〕9号-询问笔录1',
      '案由：示例建设有限公司涉嫌提供虚假业绩骗取中标案',
      '时间：2026年10月22日9时至10时20分',
      '地点：监管办询问室　　第1次询问',
      '询问人：陈某戊（执法证号17099900005）',
      '　　　　王某丙（执法证号17099900003）',
    ])
    const text = lines.join('\n')
    expect(text).toContain(
      '问：我们是汉川市水利和湖泊局办理本案的执法人员陈某戊、王某丙（汉川市公共资源交易监督管理局），这是我们的执法证件，请你看清。',
    )
    expect(text).toContain('有权申请回避')
    expect(text).toContain(
      '\n答：看清楚了，听清楚了，不申请回避。\n问：请说明投标文件所附业绩合同的来源。\n答：由项目部提供',
    )
  })

  it('names no other organ where all belong to the one that handles the case', () => {
    const text = textOf(paper(inquiryRecord, { inquirerIds: ['off-05', 'off-11'] }).tree)
    expect(text).toContain('我们是汉川市水利和湖泊局办理本案的执法人员陈某戊、钱某子，这是')
  })

  it('counts the inquiries of one person, and the records of the case', () => {
    const { context, values } = paper(inquiryRecord, { inquireeName: '何某某' })
    context.record.papers.earlier = {
      ...{ docKind: 'inquiryRecord', status: 'issued', order: 99, createdAt: '2026-10-20T10:00:00+08:00' },
      values: { inquireeName: '韩某某' },
    }
    const { inquiryNo: _, ...typed } = values
    const head = (inquireeName: string) => {
      const { values: again } = valuesOf(inquiryRecord, { ...typed, inquireeName }, context)
      return textOf(inquiryRecord.compose(again, context)).split('\n')
    }
    expect(head('何某某')).toContain('地点：监管办询问室　　第1次询问')
    expect(head('韩某某')).toContain('地点：监管办询问室　　第2次询问')
    expect(head('何某某')).toContain('编号：川公管监案〔2026〕9号-询问笔录2')
  })

  it('is signed at the foot of every page', () => {
    const [part] = paper(inquiryRecord).tree.parts
    expect(part?.pageFoot).toMatch(/^被询问人（签名捺印）＿+　执法人员＿+$/)
    expect(part?.pageNumbers).toBe('always')
  })

  it('takes what the case knows of the one who is asked', () => {
    const { values } = paper(inquiryRecord, { inquireeTitle: null, inquireeRelation: null })
    expect(values.inquireeTitle).toBe('示例建设有限公司执行董事')
    expect(values.inquireeRelation).toBe('被反映单位负责人')
  })

  it('reads sex and age from the identity card, and doubts another sex', () => {
    const card = { inquireeIdNumber: '11010519491231002X', inquireeGender: null, inquireeAge: null }
    expect(paper(inquiryRecord, card).values).toMatchObject({ inquireeGender: '女', inquireeAge: '76岁' })
    expect(messages(inquiryRecord, { ...card, inquireeGender: '男' })).toContain(
      'warning inquireeGender 按公民身份号码应为“女”，请对照身份证核对',
    )
    const passport = { ...card, inquireeIdType: 'passport' }
    expect(paper(inquiryRecord, passport).values.inquireeGender ?? null).toBeNull()
  })

  it('needs two officers, times in order, rights told and words read', () => {
    expect(messages(inquiryRecord, { inquirerIds: ['off-05'] })).toContain(
      'error inquirerIds 询问人应不少于两名',
    )
    expect(messages(inquiryRecord, { inquiryTo: '2026-10-22T08:00:00+08:00' })).toContain(
      'error inquiryTo 询问结束时间应晚于开始时间',
    )
    expect(messages(inquiryRecord, { rightsInformed: false })).toContainEqual(
      expect.stringMatching(/^error rightsInformed 应当先出示执法证件/),
    )
    expect(messages(inquiryRecord, { readConfirmed: false, refusalNote: '' })).toContainEqual(
      expect.stringMatching(/^error readConfirmed /),
    )
  })

  it('does not tell the one asked who informed', () => {
    const changes = { qaList: [{ id: 'a', q: '丁某某说的是否属实？', a: '属实' }] }
    const { findings } = samplePaper(inquiryRecord, 'sample-03', changes)
    expect(findings.some(({ field, level }) => field === 'qaList' && level === 'error')).toBe(true)
  })
})

describe('听证笔录', () => {
  it('has a host who did not handle the case, and no more than two agents', () => {
    expect(messages(hearingRecord)).toEqual([])
    expect(messages(hearingRecord, { hearingHostId: 'off-03' })).toContainEqual(
      expect.stringMatching(/^error hearingHostId 听证由非本案调查人员主持/),
    )
    expect(messages(hearingRecord, { partyAgents: ['甲', '乙', '丙'] })).toContainEqual(
      expect.stringMatching(/^error partyAgents /),
    )
  })

  it('says why it was not public, and who said what', () => {
    expect(messages(hearingRecord, { hearingPublic: false })).toContainEqual(
      expect.stringMatching(/^error hearingClosedReason /),
    )
    expect(textOf(paper(hearingRecord).tree)).toContain('韩某某（当事人）：对事实没有异议，请求从轻处罚。')
  })
})

describe('陈述申辩笔录及复核意见', () => {
  it('is a transcript and a review where the party spoke, else the review alone', () => {
    expect(paper(statementRecord).tree.parts.map(({ style }) => style)).toEqual(['transcript', 'table'])
    const waived = paper(statementRecord, {
      statementForm: '放弃',
      statementContent: null,
      reviewOpinion: null,
    })
    expect(waived.tree.parts.map(({ style }) => style)).toEqual(['table'])
    expect(textOf(waived.tree)).toContain('当事人明确表示放弃陈述申辩。')
  })

  it('tells each of several parties of its own notice and of the day it was served', () => {
    const text = (partyName: string) => textOf(paper(statementRecord, { partyName }).tree)
    expect(text('示例建设有限公司')).toContain('本机关已以《行政处罚告知书》（川住建罚告〔2026〕1号）将')
    expect(text('范例市政工程有限公司')).toContain('本机关已以《行政处罚告知书》（川住建罚告〔2026〕2号）将')
    expect(paper(statementRecord, { partyName: '杨某某' }).values).toMatchObject({
      ...{ noticeDocNo: '川住建罚告〔2026〕4号', noticeServedDate: '2026-03-31' },
    })
  })

  it('never leads to a heavier penalty', () => {
    expect(messages(statementRecord, { penaltyChange: '从重处罚' })).toContain(
      'error penaltyChange 不得因当事人陈述、申辩而给予更重的处罚',
    )
  })
})

describe('现场检查（勘验）笔录', () => {
  it('lists what was taken, and has a witness where nobody was there', () => {
    const text = textOf(paper(siteInspectionRecord).tree)
    expect(text).toContain('1公示牌照片拍照3张项目部办公室')
    expect(text).toContain('见证人（签名）')
    expect(messages(siteInspectionRecord, { siteHead: '无人到场', witness: '' })).toContainEqual(
      expect.stringMatching(/^error witness /),
    )
  })
})
