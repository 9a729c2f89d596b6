import { describe, expect, it } from 'vitest'
import { nonAcceptanceNotice } from './non-acceptance-notice'
import { samplePaper, textOf } from './sample-context'

const paper = (changes = {}) => samplePaper(nonAcceptanceNotice, 'sample-02', changes)
const messages = (changes = {}) =>
  paper(changes).findings.map(({ field, level, message }) => `${level} ${field} ${message}`)

describe('不予受理通知书', () => {
  it('says what the second sample complaint is told', () => {
    expect(textOf(paper().tree, 0).split('\n').slice(0, 8)).toEqual([
      '汉川市公共资源交易监督管理局不予受理通知书',
      '川公管不受〔2026〕1号',
      '虚构路桥有限公司：',
      '你单位关于“示例乡道路面提升工程（虚构）”（招标项目编号：E4209840000000002001）的投诉，本机关于2026年9月28日收悉。经审查，你单位就评标结果投诉，属于《中华人民共和国招标投标法实施条例》第五十四条规定的应当先向招标人提出异议的事项，你单位未提供在公示期间提出异议的证明材料，属于应当先提出异议而未提出异议的情形。依据《中华人民共和国招标投标法实施条例》第五十四条第二款、第六十条第二款、《工程建设项目招标投标活动投诉处理办法》第十二条的规定，本机关于2026年9月30日决定不予受理。',
      '公示期已满的，可依法通过其他途径反映线索。',
      '如不服本决定，可以自收到本通知书之日起六十日内向汉川市人民政府申请行政复议，或者自收到之日起六个月内依法向有管辖权的人民法院提起行政诉讼。复议、诉讼期间不停止本决定的执行，法律另有规定的除外。',
      '联系人：王某丙　电话：0712-0000000　地址：汉川市示例路1号（虚构）',
      '汉川市公共资源交易监督管理局2026年9月30日',
    ])
  })

  it('draws the articles from the reasons chosen', () => {
    const { values } = paper({ rejectBasis: null, rejectReasons: ['outOfTime', 'noObjection'] })
    expect(values.rejectBasis).toEqual([
      '《中华人民共和国招标投标法实施条例》第六十条第一款',
      '《工程建设项目招标投标活动投诉处理办法》第十二条第四项',
      '《中华人民共和国招标投标法实施条例》第六十条第二款',
      '《工程建设项目招标投标活动投诉处理办法》第十二条第六项',
    ])
  })

  it('sends the complainant to the competent organ, and asks for it', () => {
    const changes = { rejectReasons: ['notCompetent'], correctable: null }
    expect(messages(changes)).toContain('error competentOrg “应向何机关提出”还没有填写')
    expect(textOf(paper({ ...changes, competentOrg: 'org-jt' }).tree, 0)).toContain(
      '该事项属于汉川市交通运输局职责范围，请向其提出。',
    )
    expect(textOf(paper().tree, 0)).not.toContain('职责范围')
  })

  it('leaves out the way to challenge it where none is told, and warns a complainant’s officer', () => {
    const changes = { reliefApplicable: false }
    expect(textOf(paper(changes).tree, 0)).not.toContain('行政复议')
    expect(messages(changes)).toContain(
      'warning reliefApplicable 不予受理影响投诉人权利，应当告知复议和诉讼途径',
    )
    expect(messages(changes)).not.toContainEqual(expect.stringContaining('courtName'))
  })

  it('shows in red that the office itself may not issue it', () => {
    expect(messages({ issuingOrgId: 'org-jgb', sealOrgId: 'org-jgb' })).toContain(
      'warning issuingOrgId 《不予受理通知书》减损当事人权益，应由有权部门发文并用印，“监管办”没有登记相应职权',
    )
    expect(messages()).not.toContainEqual(expect.stringContaining('issuingOrgId'))
  })

  it('is issued by the competent department unless another is chosen', () => {
    expect(paper({ issuingOrgId: null, sealOrgId: null }).values).toMatchObject({
      issuingOrgId: 'org-jt',
      sealOrgId: 'org-jt',
    })
  })

  it('asks for the full name of a law where it is first cited', () => {
    expect(messages().join()).not.toContain('应写全称')
    expect(messages({ rejectExplanation: '不属于《条例》第六十条的投诉人' })).toContain(
      'warning rejectExplanation “《条例》”首次引用应写全称《中华人民共和国招标投标法实施条例》',
    )
  })
})
