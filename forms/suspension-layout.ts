/** What the notice of suspension says and how it lies on the page: three copies of the letter, and the approval sheet. */
import { approvalGrid, approvalSheet } from './approval-sheet'
import type { Block, Part, Run } from './document-tree'
import { type Fill, say } from './fill'
import type { FormContext } from './form'
import { letterParts, paragraph, selfName } from './letter'
import { issueTable, matterOf } from './notice'
import { clause, counted, inWords, isGiven, wrapBoxes } from './pieces'
import { projectSummary } from './project-summary'
import { dutyWords, type SuspensionFields, suspensionParticulars } from './suspension-fields'
import type { ApprovalBox } from './table-sheet'

/** The steps as the order words them. */
const stepWords: Partial<Record<string, string>> = {
  文件发售: '招标文件发售',
  开标: '开标',
  评标: '评标',
  定标公示: '中标候选人公示和定标',
  发中标通知书: '发出中标通知书',
  签订合同: '签订合同',
}

type NoticeFill = Fill<SuspensionFields>

/** Who approves that bidding stops, or goes on again. */
export const tradingApprovals: readonly ApprovalBox[] = [
  { key: 'approvalHandler', name: '承办人意见', proposes: true, signers: 2 },
  { key: 'approvalPrincipal', name: '监管办意见' },
  { key: 'approvalAuthorityHead', name: '有权部门意见' },
]

/** The copies of the notice, and the approval that stays with the stub. */
export function suspensionParts(fill: NoticeFill, context: FormContext): Part[] {
  const letter = {
    name: '暂停招标投标活动通知书',
    docCode: '停',
    body: order(fill, context),
    footnote: tenderCopiesNote(fill.values.copiesTotal),
  }
  return [
    ...letterParts(fill, context, letter, [
      { label: '第一联　通知', receipt: true },
      { label: '第二联　抄送' },
      { label: '第三联　存根', below: [issueTable(fill, '案　号', [fill.text('caseNo')])] },
    ]),
    approvalPart(fill, context),
  ]
}

function order(fill: NoticeFill, context: FormContext): Block[] {
  const days = fill.run('reportDays', fill.values.reportDays ? inWords(fill.values.reportDays) : null)
  return [
    paragraph(
      fill.say`${selfName(fill, context)}在办理涉及${matterOf(fill)}的有关事项中，发现${clause(fill.text('suspendReason'))}。为防止可能的违法后果扩大，依据《中华人民共和国招标投标法实施条例》第六十二条第一款的规定，责令你单位自${fill.datetime('suspendFrom')}起暂停${scopeWords(fill)}，${until(fill)}。`,
    ),
    paragraph(
      fill.say`请你单位收到本通知书后立即${duties(fill)}，并于${days}个工作日内书面报告落实情况。未接到恢复通知，不得继续后续程序。`,
    ),
  ]
}

function scopeWords(fill: NoticeFill): Run {
  const { suspendScope, sectionName } = fill.values
  return fill.run('suspendScope', tradingScope(suspendScope ?? [], sectionName))
}

/** `该项目一标段的开标、评标`; without steps the whole procedure is meant. Null where nothing is chosen. */
export function tradingScope(
  chosen: readonly string[],
  sectionName: string | null | undefined,
): string | null {
  const section = sectionName?.trim()
  const part = chosen.includes('标段') && !chosen.includes('整个项目') ? section || '相关标段' : ''
  const steps = chosen.flatMap((scope) => stepWords[scope] ?? [])
  const words = `该项目${part}的${steps.length > 0 ? steps.join('、') : '招标投标活动'}`
  return chosen.length > 0 ? words : null
}

function until(fill: NoticeFill): Run {
  const run = fill.values.suspendUntilDate
    ? { ...fill.date('suspendUntilDate'), text: `至${fill.date('suspendUntilDate').text}` }
    : fill.text('suspendUntilText')
  return isGiven(run) && !run.text.endsWith('止') ? { ...run, text: `${run.text}止` } : run
}

function duties(fill: NoticeFill): Run {
  const chosen = fill.values.suspendObligations ?? []
  return fill.run('suspendObligations', chosen.map((duty) => dutyWords[duty] ?? duty).join('、'))
}

/** `本文书一式四份，一份送达招标人，两份抄送，一份存根。` */
export function tenderCopiesNote(copies: number | null | undefined): string {
  const total = copies && copies >= 3 ? copies : 3
  return `本文书一式${counted(total)}份，一份送达招标人，${counted(total - 2)}份抄送，一份存根。`
}

/** `名称一标段（E42…）`. */
export function projectLine(
  fill: Fill<Pick<SuspensionFields, 'projectName' | 'sectionName' | 'tenderProjectNo'>>,
): Run[] {
  const section = fill.text('sectionName')
  return say`${fill.text('projectName')}${isGiven(section) ? section : ''}（${fill.text('tenderProjectNo')}）`
}

/** The approval that stays with the stub: never leaves the office (A.4: 必要性说明只入审批联). */
function approvalPart(fill: NoticeFill, context: FormContext): Part {
  const rows = approvalGrid
  return approvalSheet(fill, context, {
    title: '责令暂停招标投标活动审批表',
    label: '第三联附　审批表',
    docCode: '停',
    caption: [{ text: '案号：' }, fill.text('caseNo')],
    rows: [
      rows.wide('项　目', projectLine(fill)),
      rows.wide('招标人', fill.text('tendereeName')),
      rows.wide('项目概况', projectSummary(fill, suspensionParticulars)),
      rows.wide('暂停原因', fill.text('suspendReason')),
      rows.wide('必要性说明', fill.text('suspendNecessity')),
      rows.wide('暂停范围', wrapBoxes(fill.boxes('suspendScope'), 30)),
      rows.wide('起　止', say`${fill.datetime('suspendFrom')}起，${until(fill)}`),
      rows.pair('交易阶段', fill.words('tradingStage'), '复核日', fill.date('suspendReviewDate')),
    ],
    boxes: tradingApprovals,
  })
}
