/** How the plan of an inspection lies on the page: seven chapters, three attachments, the approval. */
import { inspectionItems } from '../src-domain/inspection-items'
import { officerName, organName } from '../src-domain/office'
import { approvalGrid, approvalSheet } from './approval-sheet'
import type { Block, Part, Run, TableRow } from './document-tree'
import type { Fill } from './fill'
import type { FormContext } from './form'
import { type planFields, populationColumns, quotaColumns } from './inspection-plan'
import { attachmentMark, letterParts, paragraph, paragraphs, withAttachments } from './letter'
import { issueTable, twoCopiesNote } from './notice'
import { label, value } from './pieces'
import { rowFills } from './row-fills'

type PlanFill = Fill<typeof planFields>

/** The plan in two copies, its attachments and the approval. */
export function planParts(fill: PlanFill, context: FormContext): Part[] {
  const letter = {
    name: '执法检查方案',
    docCode: '检',
    body: plan(fill, context),
    footnote: twoCopiesNote(fill.values.copiesTotal),
  }
  const filed = issueTable(fill, '编　号', [fill.text('inspectionNo')])
  const copies = letterParts(fill, context, letter, [
    { label: '第一联　印发' },
    { label: '第二联　存卷', below: [filed] },
  ])
  const sheets = [itemSheet(fill), populationSheet(fill, context), inspectorSheet(fill, context)]
  return [...withAttachments(copies, sheets), approvalPart(fill, context)]
}

function plan(fill: PlanFill, context: FormContext): Block[] {
  const quotas = rowFills('quotas', quotaColumns, fill.values.quotas, context.office)
  const total = quotas.reduce((sum, { values }) => sum + (values.n ?? 0), 0)
  const shares = quotas.flatMap((one, index) => [
    ...(index > 0 ? [{ text: '；' }] : []),
    ...one.say`${one.words('sector')}${one.text('n')}个`,
  ])
  const chapters: [string, Block[]][] = [
    [
      '一、检查目的和依据',
      [
        paragraph(
          fill.say`为规范公共资源交易秩序，依据${fill.articles('planBasis')}，制定本方案。方案名称：${fill.text('planTitle')}（检查编号：${fill.text('inspectionNo')}，类型：${fill.words('inspectionType')}）。`,
        ),
      ],
    ],
    [
      '二、检查主体和对象',
      [
        paragraph(
          fill.say`牵头部门：${fill.organs('leadOrgId')}。参与部门：${fill.organs('partnerOrgIds')}。`,
        ),
        paragraph(fill.say`检查对象：${fill.text('populationScope')}，基数见附件2。`),
      ],
    ],
    ['三、检查事项', [paragraph(fill.say`共${itemCount(fill)}项，见附件1。`)]],
    [
      '四、方式与抽取规则',
      [
        paragraph(
          fill.say`检查采取${fill.words('inspectionMethods')}方式。抽查${quotas.length ? shares : fill.run('quotas', null)}，合计${{ text: String(total || '＿＿＿'), field: 'quotas' }}个项目，从冻结的名单中随机抽取；检查人员随机选派，每组不少于两名。`,
        ),
      ],
    ],
    ['五、时间安排', [paragraph(fill.say`${fill.period('scheduleFrom', 'scheduleTo')}。`)]],
    [
      '六、结果处理与公示',
      [
        paragraph(
          fill.say`本方案于${fill.date('preDisclosureDate')}在${fill.text('preDisclosureUrl')}公示。发现的问题分类处理，检查结果自审签之日起10个工作日内公开，依法不公开的除外。`,
        ),
      ],
    ],
    ['七、工作纪律', paragraphs(fill.text('disciplineText'))],
  ]
  return chapters.flatMap(([title, blocks]): Block[] => [
    { kind: 'heading', level: 1, runs: [{ text: title }] },
    ...blocks,
  ])
}

function itemCount(fill: PlanFill): Run {
  const count = fill.values.checkItemCodes?.length
  return fill.run('checkItemCodes', count ? String(count) : null)
}

function sheet(number: number, title: string, columns: number[], heads: string[], rows: TableRow[]): Part {
  return {
    style: 'table',
    pageNumbers: 'whenSeveral',
    blocks: [
      ...attachmentMark(`附件${number}`),
      { kind: 'title', organ: null, name: [{ text: title }] },
      {
        kind: 'table',
        columns,
        headerRows: 1,
        rows: [{ cells: heads.map((words) => label(words)) }, ...rows],
      },
    ],
  }
}

const middle = { align: 'center' } as const

function itemSheet(fill: PlanFill): Part {
  const codes = fill.values.checkItemCodes ?? []
  const rows = codes.map((code) => ({
    cells: [
      value(code, middle),
      value({ P: '标前', C: '标中', W: '标后' }[code.charAt(0)] ?? '/', middle),
      value({ text: inspectionItems[code as keyof typeof inspectionItems] ?? code, field: 'checkItemCodes' }),
    ],
  }))
  const none = { cells: [value(fill.run('checkItemCodes', null), { colSpan: 3 })] }
  return sheet(1, '抽查事项清单', [22, 22, 112], ['编码', '阶段', '检查事项'], rows.length ? rows : [none])
}

/** A share written as a fraction, in percent: `5%`; “/” where there is none. */
export function sharePercent(rate: number | null | undefined): string {
  return typeof rate === 'number' ? `${Number((rate * 100).toFixed(2))}%` : '/'
}

function populationSheet(fill: PlanFill, { office }: FormContext): Part {
  const bases = rowFills('populationCounts', populationColumns, fill.values.populationCounts, office)
  const quotas = rowFills('quotas', quotaColumns, fill.values.quotas, office)
  const none = (key: 'populationCounts' | 'quotas') => ({
    cells: [value(fill.run(key, null), { colSpan: 4 })],
  })
  const rows: TableRow[] = [
    ...(bases.length
      ? bases.map((one) => ({
          cells: [
            value('基数', middle),
            value(one.words('sector')),
            value(one.text('N'), middle),
            value('/', middle),
          ],
        }))
      : [none('populationCounts')]),
    ...(quotas.length
      ? quotas.map((one) => ({
          cells: [
            value('抽查', middle),
            value(one.words('sector')),
            value(one.say`${one.text('N')}个中抽${one.text('n')}个`, middle),
            value(one.run('rate', sharePercent(one.values.rate)), middle),
          ],
        }))
      : [none('quotas')]),
  ]
  return sheet(2, '抽查项目库摘要', [24, 52, 52, 28], ['类别', '行业', '项目数', '比例'], rows)
}

/** The list that is made public has no telephone numbers (A.19 版式). */
function inspectorSheet(fill: PlanFill, { office }: FormContext): Part {
  const rows = (fill.values.inspectorPoolSnapshot ?? []).map((id, index) => {
    const one = office.officers[id]
    return {
      cells: [
        value(String(index + 1), middle),
        value({ text: officerName(office, id) ?? id, field: 'inspectorPoolSnapshot' }, middle),
        value(one?.orgId ? (organName(office, one.orgId) ?? one.orgId) : '/'),
        value(one?.certNo ?? '/', middle),
      ],
    }
  })
  const none = { cells: [value(fill.run('inspectorPoolSnapshot', null), { colSpan: 4 })] }
  return sheet(
    3,
    '检查人员名录',
    [14, 32, 70, 40],
    ['序号', '姓名', '单位', '执法证号'],
    rows.length ? rows : [none],
  )
}

function approvalPart(fill: PlanFill, context: FormContext): Part {
  const rows = approvalGrid
  return approvalSheet(fill, context, {
    title: '执法检查方案审批表',
    label: '第二联附　审批表',
    docCode: '检',
    caption: [{ text: '检查编号：' }, fill.text('inspectionNo')],
    rows: [
      rows.wide('方案名称', fill.text('planTitle')),
      rows.wide('检查类型', fill.boxes('inspectionType')),
      rows.wide('牵头部门', fill.organs('leadOrgId')),
      rows.wide('参与部门', fill.organs('partnerOrgIds')),
      rows.pair('开始日期', fill.date('scheduleFrom'), '结束日期', fill.date('scheduleTo')),
      rows.wide('检查方式', fill.boxes('inspectionMethods')),
    ],
    boxes: [{ key: 'approvalDirector', name: '主任审批意见' }],
  })
}
