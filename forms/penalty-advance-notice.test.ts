import { describe, expect, it } from 'vitest'
import { checkPaper } from './check'
import { penaltyAdvanceNotice } from './penalty-advance-notice'
import { sampleContext, samplePaper, textOf } from './sample-context'
import { valuesOf } from './values'

const paper = (changes = {}, index = 0) => samplePaper(penaltyAdvanceNotice, 'sample-03', changes, index)
const messages = (changes = {}, index = 0) =>
  paper(changes, index).findings.map(({ field, level, message }) => `${level} ${field} ${message}`)

/** A notice on which nothing but `typed` is typed, in the sample case without its own notices. */
function fresh(typed = {}) {
  const context = sampleContext('sample-03')
  const papers = Object.fromEntries(
    Object.entries(context.record.papers).filter(([, { docKind }]) => docKind === 'penaltyApprovalForm'),
  )
  const alone = { ...context, record: { ...context.record, papers } }
  const { values } = valuesOf(penaltyAdvanceNotice, typed, alone)
  return { values, findings: checkPaper(penaltyAdvanceNotice, values, alone) }
}

describe('行政处罚告知书', () => {
  it('tells the first party of the sample what is meant, on what grounds, and how to be heard', () => {
    expect(textOf(paper().tree, 0).split('\n').slice(0, 9)).toEqual([
      '汉川市住房和城乡建设局行政处罚告知书',
      '川住建罚告〔2026〕1号',
      '示例建设有限公司：',
      '本机关于2026年3月5日对示例建设有限公司等涉嫌相互串通投标案立案调查（立案号：川住建立〔2026〕1号），现已调查终结。经查，两家投标人投标文件的商务标由同一人编制，载明的项目技术负责人为同一人，分部分项报价呈规律性差异。以上事实，有电子投标文件比对报告、投标文件、询问笔录等证据为证。',
      '你单位的行为违反了《中华人民共和国招标投标法》第三十二条第一款、《中华人民共和国招标投标法实施条例》第四十条第一项、第三项的规定。依据《中华人民共和国招标投标法》第五十三条、《中华人民共和国招标投标法实施条例》第六十七条第一款的规定，鉴于首次违法、主动配合、未造成直接经济损失，本机关拟对你单位作出如下行政处罚：按中标项目金额3,680,000.00元的7‰，处以罚款25,760.00元（人民币贰万伍仟柒佰陆拾元整）。',
      '依据《中华人民共和国行政处罚法》第四十四条、第四十五条的规定，你单位有权进行陈述和申辩，可以自收到本告知书之日起五个工作日内向本机关提出；逾期未提出的，视为放弃陈述和申辩。',
      '依据《中华人民共和国行政处罚法》第六十三条、第六十四条的规定，你单位有权要求听证，可以自收到本告知书之日起五个工作日内向本机关提出；逾期未提出的，视为放弃听证。听证不收取费用。',
      '联系人：王某丙　电话：0712-0000000　地址：汉川市示例路1号（虚构）',
      '汉川市住房和城乡建设局2026年3月30日',
    ])
  })

  it('asks on the receipt what the party wishes, and keeps the answer on the filed copy', () => {
    const { tree } = paper()
    expect(textOf(tree, 0)).toContain(
      '当事人意见：□要求陈述申辩　□放弃陈述申辩　□要求听证　□放弃听证收到时间：',
    )
    expect(textOf(tree, 0)).not.toContain('含听证')
    expect(textOf(tree, 1)).toContain('意　见放弃听证')
  })

  it('names a person with the capacity in which he is liable, and offers no hearing for a small fine', () => {
    const text = textOf(paper({}, 2).tree, 0)
    expect(text).toContain('韩某某：')
    expect(text).toContain(
      '拟对你（直接负责的主管人员）作出如下行政处罚：按单位罚款数额25,760.00元的6%，处以罚款1,545.60元（人民币壹仟伍佰肆拾伍元陆角）。',
    )
    expect(text).not.toContain('听证')
  })

  it('numbers several penalties', () => {
    const proposedPenalties = [
      { party: '示例建设有限公司', penaltyKind: '罚款', base: 368_000_000, ratio: 7 },
      { party: '示例建设有限公司', penaltyKind: '取消投标资格', term: '一年' },
    ]
    expect(textOf(paper({ proposedPenalties }).tree, 0).split('\n').slice(4, 7)).toEqual([
      expect.stringMatching(/作出如下行政处罚：$/),
      '1.按中标项目金额3,680,000.00元的7‰，处以罚款25,760.00元（人民币贰万伍仟柒佰陆拾元整）；',
      '2.取消一年内参加依法必须进行招标的项目的投标资格，并予以公告。',
    ])
  })

  it('takes party, facts, articles and amounts from the approval form, one party after the other', () => {
    const { values, findings } = fresh({ evidenceSummary: '投标文件' })
    expect(values.party).toMatchObject({ partyName: '示例建设有限公司', uscc: '91420984MAEXMP0195' })
    expect(values.addressee).toBe('示例建设有限公司')
    expect(values.proposedPenalties).toMatchObject([{ amount: 2_576_000 }])
    expect(values.noticeVariant).toBe('hearing')
    expect(findings.filter(({ level }) => level === 'error')).toEqual([])
    expect(fresh({ addressee: '杨某某' }).values).toMatchObject({
      party: { idNumber: '420984190002020000' },
      noticeVariant: 'statement',
    })
  })

  it('does not let the right to a hearing be left out or cut short', () => {
    expect(messages({ noticeVariant: 'statement' })).toContain(
      'error noticeVariant 拟处罚属于听证范围，应当告知听证权利：改为“含听证”，或者另发《听证告知书》',
    )
    expect(messages({ hearingRequestDays: 3 })).toContain(
      'error hearingRequestDays 听证申请期限不得少于五个工作日',
    )
    expect(messages({ noticeVariant: 'hearing', hearingRequestDays: null, statementDays: 2 })).toContainEqual(
      expect.stringMatching(/^warning statementDays /),
    )
  })

  it('shows where the penalty told is not the one approved', () => {
    const proposedPenalties = [{ party: '示例建设有限公司', penaltyKind: '罚款', amount: 3_000_000 }]
    expect(messages({ proposedPenalties })).toContain(
      'warning proposedPenalties 拟处罚罚款与审批表不一致，请核对',
    )
  })

  it('is the competent department’s paper, and never tells who informed', () => {
    expect(messages({ issuingOrgId: 'org-jgb', sealOrgId: 'org-jgb' })).toContainEqual(
      expect.stringMatching(/^warning issuingOrgId .*减损当事人权益/),
    )
    expect(messages({ factsFound: '丁某某反映两家单位串通' })).toContain(
      'error factsFound 含有举报人信息“丁某某”，对外文书不得出现',
    )
  })
})
