/** What the publication of an inspection's outcome says: the notice, its table, and the sheet that stays in the office. */
import { approvalGrid, approvalSheet } from './approval-sheet'
import type { Block, Part, Run, TableRow } from './document-tree'
import { createFill, type Fill, say } from './fill'
import type { FormContext } from './form'
import { attachmentMark, letterParts, paragraph, selfName, withAttachments } from './letter'
import { issueTable } from './notice'
import { label, value } from './pieces'
import { correctionColumns, publicColumns, type publicityFields } from './publicity-fields'

type NoticeFill = Fill<typeof publicityFields>

/** The notice for the public, the filed copy, the table that goes with both, and the approval. */
export function publicityParts(fill: NoticeFill, context: FormContext): Part[] {
  const letter = {
    name: '检查结果公示',
    docCode: '检',
    body: notice(fill, context),
    // What all may read addresses nobody.
    head: [],
    footnote: '本公示一式两份，一份发布，一份存卷。',
  }
  const filed = issueTable(fill, '编　号', [fill.text('inspectionNo')])
  return [
    ...withAttachments(
      letterParts(fill, context, letter, [
        { label: '第一联　发布' },
        { label: '第二联　存卷', below: [filed] },
      ]),
      [itemSheet(fill, context)],
    ),
    approvalPart(fill, context),
  ]
}

function notice(fill: NoticeFill, context: FormContext): Block[] {
  const self = selfName(fill, context)
  const { problemCount } = fill.values
  const found =
    problemCount === 0
      ? [fill.run('problemCount', '未发现问题')]
      : fill.say`共发现${fill.text('problemCount')}项问题，已依法分类处理`
  return [
    paragraph(
      fill.say`根据《${fill.text('planTitle')}》，${fill.period('inspectFrom', 'inspectTo')}，${self}联合${fill.organs('partnerOrgIds')}随机抽取${fill.text('sampledCount')}个项目开展检查，${found}，现将结果予以公示（见附件）。`,
    ),
    paragraph(fill.say`公示内容如有异议，请${objection(fill)}反映。`),
  ]
}

function itemSheet(fill: NoticeFill, { office }: FormContext): Part {
  const listed = (fill.values.publicItems ?? []).map((item, index): TableRow => {
    const row = createFill(publicColumns, item, office, 'publicItems.')
    return {
      cells: [
        value(String(index + 1), { align: 'center' }),
        value(row.text('project')),
        value(row.text('org')),
        value(row.date('inspectDate'), { align: 'center' }),
        value(row.text('conclusion')),
        value(row.text('disposition')),
      ],
    }
  })
  const none: TableRow = { cells: [value(fill.run('publicItems', null), { colSpan: 6 })] }
  const heads = ['序号', '项目名称', '被检查单位', '检查日期', '检查结论', '处理情况']
  return {
    style: 'table',
    pageNumbers: 'whenSeveral',
    blocks: [
      ...attachmentMark('附件'),
      { kind: 'title', organ: null, name: [{ text: '检查结果一览表' }] },
      {
        kind: 'caption',
        left: [{ text: '检查编号：' }, fill.text('inspectionNo')],
        right: [fill.date('issueDate')],
      },
      {
        kind: 'table',
        columns: [12, 36, 28, 32, 22, 26],
        headerRows: 1,
        rows: [{ cells: heads.map((words) => label(words)) }, ...(listed.length > 0 ? listed : [none])],
      },
    ],
  }
}

/** A number is rung, anything else is addressed. */
function objection(fill: NoticeFill): Run {
  const contact = fill.text('objectionContact')
  return { ...contact, text: `${/^[\d-]+$/.test(contact.text) ? '拨打电话' : '向'}${contact.text}` }
}

function approvalPart(fill: NoticeFill, context: FormContext): Part {
  const rows = approvalGrid
  const corrections = (fill.values.corrections ?? []).flatMap((item, index) => {
    const row = createFill(correctionColumns, item, context.office, 'corrections.')
    return say`${index > 0 ? '\n' : ''}${row.date('at')}：${row.text('reason')}，${row.text('content')}`
  })
  return approvalSheet(fill, context, {
    title: '检查结果公示审签表',
    label: '第二联附　审签表',
    docCode: '检',
    caption: [{ text: '检查编号：' }, fill.text('inspectionNo')],
    rows: [
      rows.wide('检查方案', fill.text('planTitle')),
      rows.pair('抽查项目数', fill.text('sampledCount'), '发现问题数', fill.text('problemCount')),
      rows.pair('公示对象', fill.text('addressee'), '发布日期', fill.date('publishedAt')),
      rows.pair('审签日期', fill.date('publicityApprovedDate'), '期限届满', fill.date('publicityDeadline')),
      rows.wide('发布平台', fill.joined('publishedSites')),
      rows.wide('发布网址', fill.text('publishedUrl')),
      rows.wide('更正记录', corrections.length > 0 ? corrections : fill.run('corrections', null)),
    ],
    boxes: [{ key: 'approvalPrincipal', name: '主要负责人审签' }],
  })
}
