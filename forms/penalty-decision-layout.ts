/** What the decision on a penalty says, in the order that 《中华人民共和国行政处罚法》第五十九条 asks for. */
import type { Block, Part } from './document-tree'
import { filedPair, filedWide } from './filed-rows'
import { type Fill, say } from './fill'
import type { FormContext } from './form'
import { letterParts, paragraph, selfName } from './letter'
import { issueTable, matterOf } from './notice'
import { partyHead } from './party-head'
import { hasPayment, hasTimed, type PenaltyDecisionFields } from './penalty-decision-fields'
import { youOf } from './penalty-party'
import { penaltyParagraphs, toWhom } from './penalty-words'
import { capitals, clause, counted, given, inWords, isGiven, label, value } from './pieces'
import { reliefBlocks } from './relief'

type DecisionFill = Fill<PenaltyDecisionFields>

/** Three copies: for the party, for the file, for the office that keeps watch. */
export function decisionParts(fill: DecisionFill, context: FormContext): Part[] {
  const text = {
    name: '行政处罚决定书',
    docCode: '罚决',
    head: partyHead('当事人', fill.values.party ?? {}, 'party.', context),
    body: body(fill, context),
    footnote: copiesNote(fill.values.copiesTotal),
  }
  const filed = issueTable(
    fill,
    '案　号',
    [fill.text('caseNo')],
    [label('承办人'), value(fill.officers('handlerIds'))],
    filedRows(fill),
  )
  return letterParts(fill, context, text, [
    { label: '第一联　送达', receipt: true },
    { label: '第二联　存卷', below: [filed] },
    { label: '第三联　备案' },
  ])
}

/** `本文书一式三份，一份送达当事人，一份存卷，一份备案。` */
export function copiesNote(copies: number | null | undefined): string {
  const total = copies && copies >= 3 ? copies : 3
  return `本文书一式${counted(total)}份，${counted(total - 2)}份送达当事人，一份存卷，一份备案。`
}

function filedRows(fill: DecisionFill) {
  const basis = fill.text('penaltyDeadlineBasis')
  const days = fill.text('daysSinceFiling')
  return [
    filedPair(
      '送　达',
      fill.text('addressee'),
      '用时',
      say`立案至决定${days}日${isGiven(basis) ? say`（${basis}）` : ''}`,
    ),
    filedWide('告知书', say`${fill.text('noticeDocNo')}，${fill.date('noticeServedDate')}送达`),
    ...(fill.values.fineTotal ? [filedWide('罚　款', say`合计${fill.money('fineTotal')}元`)] : []),
  ]
}

function body(fill: DecisionFill, context: FormContext): Block[] {
  const { values } = fill
  const self = selfName(fill, context)
  const you = youOf(values.party)
  const filing = fill.text('filingNo')
  const rows = values.penalties ?? []
  return [
    paragraph(
      fill.say`${self}于${fill.date('filedDate')}对${fill.text('caseTitle')}立案调查${isGiven(filing) ? fill.say`（立案号：${filing}）` : []}，涉案项目为${matterOf(fill)}。本案由两名以上执法人员依法调查取证，现已调查终结。`,
    ),
    paragraph(fill.say`经查明：${clause(fill.text('factsFound'))}。`),
    paragraph(say`上述事实，主要有以下证据证明：`),
    ...evidence(fill),
    paragraph(fill.say`${clause(fill.text('noticeAndStatement'))}。`),
    ...penaltyParagraphs(
      fill.say`${self}认为，${you}的行为违反了${fill.articles('violatedProvisions')}的规定。依据${fill.articles('penaltyProvisions')}的规定，鉴于${clause(fill.text('discretionReason'))}，${self}决定对${toWhom(values.party, null, rows)}作出如下行政处罚：`,
      'penalties',
      rows,
      context.record,
    ),
    ...(hasTimed(values)
      ? [
          paragraph(
            fill.say`上述资格限制自${fill.date('disqualifyFrom')}起至${fill.date('disqualifyTo')}止。`,
          ),
        ]
      : []),
    ...payment(fill, you, self),
    ...reliefBlocks(fill, '本决定书'),
    paragraph(
      say`逾期不申请行政复议、不提起行政诉讼，又不履行本决定的，${self}将依据《中华人民共和国行政处罚法》第七十二条、《中华人民共和国行政强制法》第五十三条的规定，依法申请人民法院强制执行。`,
    ),
  ]
}

/** `1. 电子数据“电子投标文件特征码比对报告”（……调取），证明……；` */
function evidence(fill: DecisionFill): Block[] {
  const items = fill.values.evidenceItems ?? []
  if (items.length === 0) {
    return [paragraph([{ text: '＿＿＿＿＿。', field: 'evidenceItems', missing: true }])]
  }
  return items.map((item, index) => {
    const path = `evidenceItems.${item.id ?? index}`
    const last = index === items.length - 1
    const kind = given(item.kind, `${path}.kind`, true)
    const source = given(item.source, `${path}.source`, true)
    return paragraph(
      say`${`${index + 1}.`}${isGiven(kind) ? say`${kind}：` : ''}${given(item.name, `${path}.name`)}${isGiven(source) ? say`（${source}）` : ''}，证明${given(item.proves, `${path}.proves`)}${last ? '。' : '；'}`,
    )
  })
}

/** Where and until when to pay, and what follows on delay (第六十七条、第七十二条;《罚款决定与罚款收缴分离实施办法》第七条). */
function payment(fill: DecisionFill, you: string, self: string): Block[] {
  const { values } = fill
  if (!hasPayment(values)) return []
  const days = fill.run('paymentDays', values.paymentDays ? inWords(values.paymentDays) : null)
  const total = fill.money('fineTotal')
  const code = fill.text('paymentCode')
  const fines = (values.penalties ?? []).filter(({ penaltyKind }) => penaltyKind === '罚款')
  const sum =
    fines.length > 1
      ? say`罚款合计${{ ...total, text: `${total.text}元${capitals(values.fineTotal ?? 0)}` }}，`
      : []
  const gains = (values.penalties ?? []).some(({ penaltyKind }) => penaltyKind === '没收违法所得')
  const what = [...(fines.length > 0 ? ['罚款'] : []), ...(gains ? ['没收的违法所得'] : [])].join('和')
  const late =
    fines.length > 0
      ? fill.say`到期不缴纳罚款的，依据《中华人民共和国行政处罚法》第七十二条第一款第一项的规定，${clause(fill.text('surcharge'))}。确有经济困难，需要延期或者分期缴纳罚款的，可以在缴款期限届满前向${self}书面申请。`
      : []
  return [
    paragraph(
      fill.say`${sum}${you}应当自收到本决定书之日起${days}日内，将${what}缴至${fill.text('payeeBank')}（账号：${fill.text('payeeAccount')}${isGiven(code) ? fill.say`，缴款码：${code}` : []}）。${late}`,
    ),
  ]
}
