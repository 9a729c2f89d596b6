import { describe, expect, it } from 'vitest'
import type { Paper } from '../src-domain/case-record'
import { checkPaper } from './check'
import { penaltyDecision } from './penalty-decision'
import { sampleContext, samplePaper, textOf } from './sample-context'
import { valuesOf } from './values'

const paper = (changes = {}, index = 0) => samplePaper(penaltyDecision, 'sample-03', changes, index)
const messages = (changes = {}, index = 0) =>
  paper(changes, index).findings.map(({ field, level, message }) => `${level} ${field} ${message}`)

/** A decision on which nothing but `typed` is typed, in the sample case with `change` made to its other papers. */
function fresh(typed = {}, change: (paper: Paper) => Paper | null = (one) => one) {
  const context = sampleContext('sample-03')
  const papers = Object.entries(context.record.papers).flatMap(([id, one]) => {
    const changed = one.docKind === 'penaltyDecision' ? null : change(one)
    return changed ? [[id, changed] as const] : []
  })
  const alone = { ...context, record: { ...context.record, papers: Object.fromEntries(papers) } }
  const { values } = valuesOf(penaltyDecision, { issueDate: '2026-04-16', ...typed }, alone)
  const findings = checkPaper(penaltyDecision, values, alone)
  return { values, findings: findings.map(({ field, level, message }) => `${level} ${field} ${message}`) }
}

const replied = (replies: string[]) => (one: Paper) =>
  one.docKind === 'penaltyAdvanceNotice' ? { ...one, values: { ...one.values, partyReply: replies } } : one

describe('行政处罚决定书', () => {
  it('says of the first party of the sample all that the law asks for', () => {
    expect(textOf(paper().tree, 0).split('\n').slice(0, 19)).toEqual([
      '汉川市住房和城乡建设局行政处罚决定书',
      '川住建罚决〔2026〕1号',
      '当事人：示例建设有限公司',
      '统一社会信用代码：91420984MAEXMP0195',
      '住所：湖北省汉川市虚构路1号',
      '法定代表人（负责人）：韩某某　职务：执行董事',
      '本机关于2026年3月5日对示例建设有限公司等涉嫌相互串通投标案立案调查（立案号：川住建立〔2026〕1号），涉案项目为“示例镇污水管网改造工程（虚构）”（招标项目编号：E4209840000000003001）。本案由两名以上执法人员依法调查取证，现已调查终结。',
      '经查明：两家投标人投标文件的商务标由同一人编制，载明的项目技术负责人为同一人，分部分项报价呈规律性差异。',
      '上述事实，主要有以下证据证明：',
      '1.电子数据：电子投标文件特征码比对报告（交易中心调取），证明文件制作机器特征一致；',
      '2.书证：两家投标文件（招标人提供），证明同一技术负责人、报价规律；',
      '3.当事人陈述：询问笔录（询问），证明承认委托同一人编制。',
      '本机关于2026年3月31日向你单位送达《行政处罚告知书》（川住建罚告〔2026〕1号），告知拟作出处罚的内容、事实、理由、依据和依法享有的权利。你单位在期限内未提出陈述申辩，也未要求听证。',
      '本机关认为，你单位的行为违反了《中华人民共和国招标投标法》第三十二条第一款、《中华人民共和国招标投标法实施条例》第四十条第一项、第三项的规定。依据《中华人民共和国招标投标法》第五十三条、《中华人民共和国招标投标法实施条例》第六十七条第一款的规定，鉴于首次违法、主动配合、未造成直接经济损失，本机关决定对你单位作出如下行政处罚：按中标项目金额3,680,000.00元的7‰，处以罚款25,760.00元（人民币贰万伍仟柒佰陆拾元整）。',
      '你单位应当自收到本决定书之日起十五日内，将罚款缴至示例银行汉川支行（虚构）（账号：0000000000000000，缴款码：（虚构））。到期不缴纳罚款的，依据《中华人民共和国行政处罚法》第七十二条第一款第一项的规定，每日按罚款数额的百分之三加处罚款，加处罚款的数额不超出罚款的数额。确有经济困难，需要延期或者分期缴纳罚款的，可以在缴款期限届满前向本机关书面申请。',
      '如不服本决定，可以自收到本决定书之日起六十日内向汉川市人民政府申请行政复议，或者自收到之日起六个月内依法向有管辖权的人民法院提起行政诉讼。复议、诉讼期间不停止本决定的执行，法律另有规定的除外。',
      '逾期不申请行政复议、不提起行政诉讼，又不履行本决定的，本机关将依据《中华人民共和国行政处罚法》第七十二条、《中华人民共和国行政强制法》第五十三条的规定，依法申请人民法院强制执行。',
      '联系人：王某丙　电话：0712-0000000　地址：汉川市示例路1号（虚构）',
      '汉川市住房和城乡建设局2026年4月16日',
    ])
  })

  it('tells a person by sex, number and address', () => {
    const text = textOf(paper({}, 2).tree, 0)
    expect(text).toContain('当事人：韩某某　性别：女\n居民身份证号码：420984190001010003\n住址：')
    expect(text).toContain('决定对你（直接负责的主管人员）作出')
  })

  it('says where to pay both the fine and the gains that are confiscated (第五十九条第一款第四项)', () => {
    const { values } = paper()
    const gains = { party: '示例建设有限公司', penaltyKind: '没收违法所得', amount: 500000 }
    const pay = (penalties: readonly object[]) =>
      textOf(paper({ penalties }).tree, 0)
        .split('\n')
        .find((line) => line.includes('应当自收到本决定书之日起十五日内'))
    const fines = values.penalties as object[]
    expect(pay(fines)).toContain('十五日内，将罚款缴至')
    expect(pay([...fines, gains])).toContain('十五日内，将罚款和没收的违法所得缴至')
    expect(pay([gains])).toContain('十五日内，将没收的违法所得缴至')
  })

  it('keeps days, notice and addressee with the filed copy only', () => {
    const { tree } = paper()
    expect(tree.parts.map((part) => part.copyLabel)).toEqual(['第一联　送达', '第二联　存卷', '第三联　备案'])
    expect(textOf(tree, 1)).toContain('立案至决定42日')
    expect(textOf(tree, 0)).not.toContain('立案至决定')
  })

  it('takes the notice, its service and the defence from the other papers of the case', () => {
    const { values } = fresh({ addressee: '范例市政工程有限公司' })
    expect(values).toMatchObject({
      party: { partyName: '范例市政工程有限公司' },
      noticeDocNo: '川住建罚告〔2026〕2号',
      noticeServedDate: '2026-03-31',
      noticeAndStatement:
        '本机关于2026年3月31日向你单位送达《行政处罚告知书》（川住建罚告〔2026〕2号），告知拟作出处罚的内容、事实、理由、依据和依法享有的权利。期限内未提出陈述申辩和听证。',
      fineTotal: 1_840_000,
      penalties: [{ amount: 1_840_000 }],
      daysSinceFiling: 42,
    })
  })

  it('tells the defence of this party from its own record, and the hearing', () => {
    const context = sampleContext('sample-03')
    const paperOf = (docKind: string, values: Paper['values']): Paper => ({
      docKind,
      values,
      status: 'draft',
      order: 90,
      createdAt: '2026-04-08T00:00:00+08:00',
    })
    const papers = {
      ...context.record.papers,
      statement: paperOf('statementRecord', {
        partyName: '示例建设有限公司',
        statementForm: '书面',
        statementContent: '系初次违法，请求从轻。',
        reviewOpinion: '裁量时已经考虑',
        adopted: '不采纳',
      }),
      hearing: paperOf('hearingNotice', {
        addressee: '示例建设有限公司',
        hearingAt: '2026-04-14T09:00:00+08:00',
        hearingOpinion: '维持拟处罚意见',
      }),
    }
    const record = { ...context.record, papers }
    const { values } = valuesOf(penaltyDecision, { addressee: '示例建设有限公司' }, { ...context, record })
    expect(values.noticeAndStatement).toContain(
      '你单位提出陈述申辩：系初次违法，请求从轻。经复核，裁量时已经考虑，本机关不予采纳。应你单位要求，本机关于2026年4月14日9时举行听证，听证意见为：维持拟处罚意见。',
    )
  })

  it('adds several fines up, in figures and capitals', () => {
    const penalties = [
      { party: '示例建设有限公司', penaltyKind: '罚款', amount: 1_000_000 },
      { party: '示例建设有限公司', penaltyKind: '罚款', amount: 500_050 },
    ]
    expect(textOf(paper({ penalties }).tree, 0)).toContain('罚款合计15,000.50元（人民币壹万伍仟元伍角），')
  })

  it('is refused before the time to be heard is over, unless both rights were waived', () => {
    const early = 'error issueDate 陈述申辩（听证申请）期限至2026年4月8日届满，届满前不得作出处罚决定'
    expect(messages({ issueDate: '2026-04-08' })).toContain(early)
    expect(messages({ issueDate: '2026-04-09' })).not.toContain(early)
    const waived = replied(['放弃陈述申辩', '放弃听证'])
    expect(fresh({ issueDate: '2026-04-08' }, waived).findings).not.toContain(early)
  })

  it('is refused where the party asked for a hearing and none was called', () => {
    expect(fresh({}, replied(['要求听证'])).findings).toContainEqual(
      expect.stringMatching(/^error noticeAndStatement .*没有《听证通知书》/),
    )
  })

  it('is refused where nobody was told', () => {
    const untold = (one: Paper) => (one.docKind === 'penaltyAdvanceNotice' ? null : one)
    expect(fresh({}, untold).findings).toContain('error noticeDocNo “告知书文号”还没有填写')
  })

  it('may be no heavier than was told, nor of another kind', () => {
    const heavier = [{ party: '示例建设有限公司', penaltyKind: '罚款', amount: 3_000_000 }]
    expect(messages({ penalties: heavier })).toContainEqual(
      expect.stringMatching(/^error penalties 罚款数额高于告知书/),
    )
    const other = [{ party: '示例建设有限公司', penaltyKind: '取消投标资格', term: '一年' }]
    expect(messages({ penalties: other })).toContainEqual(
      expect.stringMatching(/^error penalties “取消投标资格”没有在告知书中告知/),
    )
  })

  it('keeps within the range that the law sets for what the case names', () => {
    const fine = (amount: number) => [{ party: '示例建设有限公司', penaltyKind: '罚款', amount }]
    expect(messages({ penalties: fine(3_680_001) })).toContainEqual(
      expect.stringMatching(/^error penalties\.0\.amount 高于法定上限36,800\.00元/),
    )
    const below = 'warning penalties.0.amount 低于法定下限18,400.00元，须写明减轻处罚的理由'
    expect(messages({ penalties: fine(1_000_000) })).toContain(below)
    expect(
      messages({ penalties: fine(1_000_000), discretionReason: '主动消除后果，减轻处罚' }),
    ).not.toContain(below)
    expect(messages({}, 2)).not.toContainEqual(expect.stringContaining('penalties'))
  })

  it('asks from when to when a bidder is kept out, and wants it within the law', () => {
    const penalties = [{ party: '示例建设有限公司', penaltyKind: '取消投标资格', term: '一年' }]
    expect(messages({ penalties })).toContain('error disqualifyFrom “资格限制起”还没有填写')
    const span = { penalties, disqualifyFrom: '2026-05-01', disqualifyTo: '2027-04-30' }
    expect(textOf(paper(span).tree, 0)).toContain('上述资格限制自2026年5月1日起至2027年4月30日止。')
    expect(messages(span)).not.toContainEqual(expect.stringContaining('disqualify'))
    expect(messages({ ...span, disqualifyTo: '2027-04-01' })).toContainEqual(
      expect.stringMatching(/^warning disqualifyTo 资格限制不足一年/),
    )
  })

  it('wants a reason after ninety days, fifteen days for payment, and the remedies told', () => {
    expect(messages({ issueDate: '2026-06-04' })).toContain(
      'error penaltyDeadlineBasis “延长期限的依据”还没有填写',
    )
    expect(messages({ issueDate: '2026-06-03' })).not.toContainEqual(
      expect.stringContaining('penaltyDeadlineBasis'),
    )
    expect(messages({ paymentDays: 10 })).toContainEqual(expect.stringMatching(/^error paymentDays /))
    expect(messages({ reliefApplicable: false })).toContainEqual(
      expect.stringMatching(/^error reliefApplicable /),
    )
  })
})
