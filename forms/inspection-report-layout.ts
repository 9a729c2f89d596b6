/** How the report on an inspection lies on the page: five chapters with two tables, the filed copy, the director's reading. */
import { inspectionItems } from '../src-domain/inspection-items'
import { approvalGrid, approvalSheet } from './approval-sheet'
import type { Block, Part, Run, TableBlock, TableRow } from './document-tree'
import type { Fill } from './fill'
import type { FormContext } from './form'
import {
  dispositionColumns,
  type InspectionReportFields,
  issueColumns,
  type StatCount,
  type StatRow,
  statColumns,
  statTotal,
} from './inspection-report-fields'
import { letterParts, paragraph, paragraphs, selfName } from './letter'
import { issueTable } from './notice'
import { clause, isGiven, label, value } from './pieces'
import { rowFills } from './row-fills'

type ReportFill = Fill<InspectionReportFields>

const middle = { align: 'center' } as const
const counts: readonly StatCount[] = ['issues', 'rectify', 'talk', 'fileCase', 'transfer']

/** The report for the director and the filed copy, and the sheet of his reading. */
export function inspectionReportParts(fill: ReportFill, context: FormContext): Part[] {
  const letter = {
    name: '检查报告',
    docCode: '检',
    body: report(fill, context),
    footnote: '本报告一式两份，一份报送，一份存卷。',
  }
  const filed = issueTable(fill, '编　号', [fill.text('inspectionNo')])
  return [
    ...letterParts(fill, context, letter, [
      { label: '第一联　报送' },
      { label: '第二联　存卷', below: [filed] },
    ]),
    approvalPart(fill, context),
  ]
}

function report(fill: ReportFill, context: FormContext): Block[] {
  const suggestions = fill.text('suggestions')
  const chapters: [string, Block[]][] = [
    ['一、检查开展情况', [...sentences(fill.text('overview')), statistics(fill, context)]],
    ['二、总体评价', assessment(fill)],
    ['三、存在的主要问题', issues(fill, context)],
    ['四、分类处理意见', dispositions(fill, context)],
    ...(isGiven(suggestions) ? [['五、下一步建议', sentences(suggestions)] as [string, Block[]]] : []),
  ]
  return [
    paragraph(
      fill.say`根据《${fill.text('planTitle')}》（检查编号：${fill.text('inspectionNo')}），${selfName(fill, context)}组织开展了执法检查，并于${fill.date('summaryMeetingDate')}召开专题会议汇总检查情况。现将有关情况报告如下：`,
    ),
    ...chapters.flatMap(([title, blocks]): Block[] => [
      { kind: 'heading', level: 1, runs: [{ text: title }] },
      ...blocks,
    ]),
  ]
}

function statistics(fill: ReportFill, { office }: FormContext): TableBlock {
  const table = fill.values.statTable ?? []
  const all = rowFills('statTable', statColumns, table, office)
  const listed = all.map((one) => ({
    cells: [
      value(one.words('sector')),
      value(one.text('projects'), middle),
      value(one.text('sampled'), middle),
      value(one.run('ratio', percent(one.values)), middle),
      ...counts.map((key) => value(one.text(key), middle)),
    ],
  }))
  const projects = statTotal(table, 'projects')
  const sampled = statTotal(table, 'sampled')
  const total = {
    cells: [
      label('合　计'),
      value(String(projects), middle),
      value(String(sampled), middle),
      value(percent({ projects, sampled }) ?? '/', middle),
      ...counts.map((key) => value(String(statTotal(table, key)), middle)),
    ],
  }
  return listing(
    [28, 16, 16, 16, 16, 16, 16, 16, 16],
    ['行　业', '项目数', '抽查数', '比　例', '问题数', '整　改', '谈　话', '立　案', '移　送'],
    listed.length === 0 ? [none(fill, 'statTable', 9)] : listed.length > 1 ? [...listed, total] : listed,
  )
}

/** The share as typed, else as the numbers give it; null where they do not. */
function percent({ ratio, projects, sampled }: StatRow): string | null {
  const share = ratio ?? (projects && typeof sampled === 'number' ? sampled / projects : null)
  return share === null ? null : `${Number((share * 100).toFixed(1))}%`
}

function assessment(fill: ReportFill): Block[] {
  const own = fill.text('assessment')
  return [paragraph(fill.say`${results(fill)}。`), ...(isGiven(own) ? sentences(own) : [])]
}

/** The statistics in one sentence without its full stop. */
function results(fill: ReportFill): Run {
  const table = fill.values.statTable ?? []
  return fill.run('statTable', table.length > 0 ? figures(table) : null)
}

function figures(table: readonly StatRow[]): string {
  const sum = (key: StatCount) => statTotal(table, key)
  const opening = `列入统计的${sum('sampled')}个项目`
  if (sum('issues') === 0) return `${opening}未发现问题`
  const done = [
    ['责令整改', sum('rectify')],
    ['谈话提醒', sum('talk')],
    ['按案件查办', sum('fileCase')],
    ['移送有关机关', sum('transfer')],
  ] as const
  const told = done.filter(([, count]) => count > 0).map(([words, count]) => `${words}${count}个`)
  return `${opening}共发现问题${sum('issues')}个${told.length ? `，其中${told.join('、')}` : ''}`
}

/** Typed lines as paragraphs, each closed by a full stop where the typist left it out. */
function sentences(run: Run): Block[] {
  return paragraphs(run).map((block) => ({
    ...block,
    runs: block.runs.map((one) => (/[。！？：；]$/.test(one.text) ? one : { ...one, text: `${one.text}。` })),
  }))
}

function issues(fill: ReportFill, { office }: FormContext): Block[] {
  const all = rowFills('mainIssues', issueColumns, fill.values.mainIssues, office)
  if (all.length === 0) return [paragraph([emptyWords(fill, 'mainIssues', '本次检查未发现问题。')])]
  return all.map((one, index) => {
    const detail = one.text('detail')
    return paragraph(
      one.say`${String(index + 1)}.${itemWords(one)}：${one.text('count')}个${isGiven(detail) ? one.say`，表现为${clause(detail)}` : []}。`,
    )
  })
}

/** The matter in its phase, as in the list of matters: `标前“文件发售期≥5日、投标准备≥20日”`. */
function itemWords(one: Fill<typeof issueColumns>): Run {
  const code = one.values.code ?? ''
  const words = inspectionItems[code as keyof typeof inspectionItems]
  const phase = { P: '标前', C: '标中', W: '标后' }[code.charAt(0)] ?? ''
  return one.run('code', words ? `${phase}“${words}”` : null)
}

function dispositions(fill: ReportFill, { office }: FormContext): Block[] {
  const all = rowFills('dispositions', dispositionColumns, fill.values.dispositions, office)
  if (all.length === 0) return [paragraph([emptyWords(fill, 'dispositions', '没有需要处理的问题。')])]
  const rows = all.map((one) => ({
    cells: [
      value(one.text('project')),
      value(one.text('org')),
      value(clause(one.text('issue'))),
      value(one.words('action'), middle),
      value(one.officers('owner'), middle),
      value(one.date('due'), middle),
    ],
  }))
  return [
    { ...paragraph([{ text: '对检查发现的问题，建议按下表分类处理：' }]), keepWithNext: true },
    listing([32, 22, 30, 22, 18, 32], ['项　目', '单　位', '问　题', '处　理', '责任人', '时　限'], rows),
  ]
}

/** What stands where a list is empty: a gap where it must not be, else that there was nothing to list. */
function emptyWords(fill: ReportFill, key: 'mainIssues' | 'dispositions', words: string): Run {
  const run = fill.run(key, null)
  return run.missing ? run : { ...run, text: words }
}

function none(fill: ReportFill, key: 'statTable', colSpan: number): TableRow {
  return { cells: [value(fill.run(key, null), { colSpan })] }
}

function listing(columns: number[], heads: string[], rows: TableRow[]): TableBlock {
  return {
    kind: 'table',
    columns,
    headerRows: 1,
    rows: [{ cells: heads.map((words) => label(words)) }, ...rows],
  }
}

function approvalPart(fill: ReportFill, context: FormContext): Part {
  const rows = approvalGrid
  return approvalSheet(fill, context, {
    title: '检查报告审批表',
    label: '第二联附　审批表',
    docCode: '检',
    caption: [{ text: '检查编号：' }, fill.text('inspectionNo')],
    rows: [
      rows.wide('检查方案', fill.text('planTitle')),
      rows.wide('检查情况', clause(fill.text('overview'))),
      rows.wide('检查结果', results(fill)),
      rows.pair('专题会日期', fill.date('summaryMeetingDate'), '成文日期', fill.date('issueDate')),
    ],
    boxes: [{ key: 'approvalDirector', name: '主任审阅意见' }],
  })
}
