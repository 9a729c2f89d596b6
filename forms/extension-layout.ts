/** What the notice of extension says and how it lies on the page: the approval first, then the letter in two copies. */
import { approvalGrid, approvalSheet } from './approval-sheet'
import type { Block, Part, Run, TableRow } from './document-tree'
import type { ExtensionMatter, extensionFields } from './extension-fields'
import { type Fill, say } from './fill'
import type { FormContext } from './form'
import { letterParts, paragraph, selfName, servedAndFiled } from './letter'
import { filedAddressee, issueTable, twoCopiesNote } from './notice'
import { clause, isGiven, wrapBoxes } from './pieces'

type NoticeFill = Fill<typeof extensionFields>

/** The approval sheet, the copy to be served and the filed copy. */
export function extensionParts(fill: NoticeFill, context: FormContext): Part[] {
  const letter = {
    name: '延长调查时限通知书',
    docCode: '延',
    body: notice(fill, context),
    footnote: twoCopiesNote(fill.values.copiesTotal),
  }
  return [
    approvalPart(fill, context),
    ...letterParts(
      fill,
      context,
      letter,
      servedAndFiled({
        ...hidden(fill, context),
        below: [issueTable(fill, '案　号', [fill.text('caseNo')])],
      }),
    ),
  ]
}

/** The filed copy hides an informant who asked for secrecy, but names a unit under inquiry. */
function hidden(fill: NoticeFill, { record }: FormContext): { addressee?: Run } {
  return fill.values.addressee === record.reporter?.partyName ? filedAddressee(record) : {}
}

function notice(fill: NoticeFill, context: FormContext): Block[] {
  const self = selfName(fill, context)
  return [
    paragraph(
      fill.say`${self}办理的${fill.text('caseTitle')}（案号：${fill.text('caseNo')}），涉及“${fill.text('projectName')}”（招标项目编号：${fill.text('tenderProjectNo')}），于${fill.date('originalStart')}受理并开展调查，原定于${fill.date('originalDeadline')}前（含当日）完成。因${clause(fill.text('extensionReason'))}，依照《汉川市公共资源交易综合监管联动执法操作规程》的规定，经批准，调查时限延长${fill.text('extensionDays')}个工作日，至${fill.date('extendedDeadline')}。`,
    ),
    paragraph([{ text: '特此通知。' }]),
  ]
}

function approvalPart(fill: NoticeFill, context: FormContext): Part {
  return approvalSheet(fill, context, {
    title: '延长调查时限审批表',
    label: '审批表　存卷',
    docCode: '延',
    caption: [{ text: '案号：' }, fill.text('caseNo')],
    rows: extensionRows(fill),
    boxes: extensionBoxes,
  })
}

/** Who signs an extension, in order. */
export const extensionBoxes = [
  { key: 'approvalTeamLeader', name: '组长意见', proposes: true },
  { key: 'approvalDeputyDirector', name: '副主任意见' },
  { key: 'approvalPrincipal', name: '主要负责人意见' },
] as const

/** What is applied for, in rows of the approval. */
export function extensionRows(fill: Fill<ExtensionMatter>): TableRow[] {
  const rows = approvalGrid
  const statutory = fill.date('statutoryDeadline')
  return [
    rows.wide('案　由', fill.text('caseTitle')),
    rows.wide('项　目', say`${fill.text('projectName')}（${fill.text('tenderProjectNo')}）`),
    rows.pair('调查组组长', fill.officers('teamLeaderId'), '线索类别', fill.words('clueCategory')),
    rows.wide('原调查期限', say`${fill.date('originalStart')}受理，至${fill.date('originalDeadline')}届满`),
    rows.wide('理由类别', wrapBoxes(fill.boxes('extensionReasonType'), 30)),
    rows.wide('延长理由', fill.text('extensionReason')),
    rows.wide(
      '申请延长',
      say`${fill.text('extensionDays')}个工作日，至${fill.date('extendedDeadline')}（第${fill.text('extensionNo')}次延长）`,
    ),
    ...(isGiven(statutory) || statutory.missing ? [rows.wide('法定上限', statutory)] : []),
  ]
}
