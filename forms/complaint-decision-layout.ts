/** What the decision on a complaint says: the parties, what was asked and answered, what was found, what is ordered. */
import { formatChineseDate, isIsoDate } from '../src-domain/calendar-date'
import type { ComplaintDecisionFields, Outcome } from './complaint-decision-fields'
import type { Block, Part, Run } from './document-tree'
import { filedPair, filedWide } from './filed-rows'
import { type Fill, say } from './fill'
import type { FormContext } from './form'
import { letterParts, paragraph, paragraphs, selfName, servedAndFiled } from './letter'
import { issueTable, matterOf, twoCopiesNote } from './notice'
import { partyHead } from './party-head'
import { clause, given, isGiven, label, matter, value } from './pieces'
import { reliefBlocks } from './relief'

type DecisionFill = Fill<ComplaintDecisionFields>

/** How each outcome stands among the orders of the decision. */
const orders: Readonly<Record<Outcome, string>> = {
  dismissed: '驳回投诉',
  upheldRectify: '投诉成立，责令改正',
  upheldReEvaluate: '投诉成立，评标结果无效，依法重新评标',
  upheldReTender: '投诉成立，依法重新招标',
  voidAward: '中标无效',
  filePenalty: '对涉嫌违法行为另行立案查处',
  terminated: '准予撤回投诉，投诉处理过程终止',
}

/** A copy to send to each party, and one for the file. */
export function complaintDecisionParts(fill: DecisionFill, context: FormContext): Part[] {
  const text = {
    name: '投诉处理决定书',
    docCode: '投决',
    head: parties(fill, context),
    body: body(fill, context),
    footnote: twoCopiesNote(fill.values.copiesTotal),
  }
  const filed = issueTable(
    fill,
    '案　由',
    say`${fill.text('caseTitle')}（${fill.text('caseNo')}）`,
    [label('承办人'), value(fill.officers('handlerIds'))],
    [
      filedPair('办结期限', fill.date('handleDeadline'), '法定', fill.date('statutoryDeadline')),
      filedWide('送　达', fill.text('addressee')),
    ],
  )
  return letterParts(fill, context, text, servedAndFiled({ below: [filed] }))
}

/** Names, addresses and heads, as 第二十二条 asks: no party learns the other's numbers. */
function parties(fill: DecisionFill, context: FormContext): Block[] {
  const { complainant, respondents } = fill.values
  const heads = (respondents?.length ? respondents : [{}]).map((one, index) =>
    partyHead('被投诉人', one, `respondents.${one.id ?? index}.`, context, { identify: false }),
  )
  return [
    ...partyHead('投诉人', complainant ?? {}, 'complainant.', context, { identify: false }),
    ...heads.flat(),
  ]
}

function body(fill: DecisionFill, context: FormContext): Block[] {
  const self = selfName(fill, context)
  return [
    ...matters(fill, self),
    ...defense(fill),
    paragraph(fill.say`经调查查明：${clause(fill.text('factsFound'))}。`),
    ...excluded(fill),
    paragraph(fill.say`${self}认为：${findings(fill)}。`),
    ...decision(fill, self),
    ...reliefBlocks(fill, '本决定书'),
  ]
}

function matters(fill: DecisionFill, self: string): Block[] {
  const list = fill.values.complaintMatters ?? []
  const opening = fill.say`投诉人就${matterOf(fill)}提出投诉，${self}于${fill.date('receivedAt')}收到，于${fill.date('acceptedDate')}受理。`
  const told = list.map((row, index): Run[] => {
    const path = `complaintMatters.${row.id ?? index}`
    const claim = given(row.claim, `${path}.claim`, true)
    return say`${given(row.matter, `${path}.matter`)}${isGiven(claim) ? say`；主张${claim}` : ''}`
  })
  const [only] = told
  if (told.length <= 1) {
    const words = only ?? [{ text: '＿＿＿＿＿', field: 'complaintMatters', missing: true }]
    return [paragraph(say`${opening}投诉事项及主张：${words}。`)]
  }
  return [
    paragraph(say`${opening}投诉事项及主张：`),
    ...told.map((runs, index) => paragraph(say`${`${index + 1}.`}${runs}。`)),
  ]
}

function defense(fill: DecisionFill): Block[] {
  const run = fill.text('respondentDefense')
  const words = clause(run)
  if (isGiven(run) && /^未(?:作)?答辩$/.test(words.text)) {
    return [paragraph([{ ...words, text: '被投诉人在规定期限内未作答辩。' }])]
  }
  return [paragraph(fill.say`被投诉人答辩称：${words}。`)]
}

/** 《条例》第六十一条第二款: time for tests and expert opinions does not count. */
function excluded(fill: DecisionFill): Block[] {
  return (fill.values.excludedPeriods ?? []).map((row, index) => {
    const path = `excludedPeriods.${row.id ?? index}`
    return paragraph(
      say`本件因${given(row.reason, `${path}.reason`)}，自${given(dateWords(row.from), `${path}.from`)}至${given(dateWords(row.to), `${path}.to`)}的时间不计入办理期限（${given(row.voucher, `${path}.voucher`)}）。`,
    )
  })
}

function dateWords(date: string | null | undefined): string | null {
  return date && isIsoDate(date) ? formatChineseDate(date) : null
}

function findings(fill: DecisionFill): Run[] {
  const list = fill.values.allegationFindings ?? []
  if (list.length === 0) return [{ text: '＿＿＿＿＿', field: 'allegationFindings', missing: true }]
  return list.flatMap((row, index) => {
    const path = `allegationFindings.${row.id ?? index}`
    const runs = say`关于${matter(given(row.issue, `${path}.issue`))}，${given(row.reason, `${path}.reason`)}，该投诉事项${given(row.finding, `${path}.finding`)}`
    return [...(index > 0 ? [{ text: '；' }] : []), ...runs]
  })
}

function decision(fill: DecisionFill, self: string): Block[] {
  const chosen = fill.values.complaintOutcome ?? []
  const words = chosen.map((code) => orders[code as Outcome] ?? code)
  const detail = fill.text('outcomeDetail')
  const opening = fill.say`依据${fill.articles('decisionBasis')}的规定，${self}决定：`
  const further = isGiven(detail) ? paragraphs(detail) : []
  if (words.length <= 1) {
    return [paragraph(say`${opening}${fill.run('complaintOutcome', words[0])}。`), ...further]
  }
  return [
    paragraph(opening),
    ...words.map((order, index) =>
      paragraph(say`${`${index + 1}.`}${{ text: order, field: 'complaintOutcome' }}。`),
    ),
    ...further,
  ]
}
