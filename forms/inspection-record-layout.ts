/** How the record of an inspection lies on the page: the visit, the matters one by one, the conclusion and the signatures. */
import { inspectionItems } from '../src-domain/inspection-items'
import { partyColumns } from './blocks'
import type { Block, Part, Run, TableBlock } from './document-tree'
import { type Fill, say } from './fill'
import type { FormContext } from './form'
import { collectedColumns, itemColumns, type recordFields } from './inspection-record'
import { paragraph } from './letter'
import { clause, given, gridRows, isGiven, label, value, wrapBoxes } from './pieces'
import { rowFills } from './row-fills'
import { certified, closingBlocks, transcriptPart } from './transcript'

type RecordFill = Fill<typeof recordFields>

const grid = gridRows([1, 1, 1, 1])

/** The record as one part, signed at the foot of each page. */
export function recordParts(fill: RecordFill, context: FormContext): Part[] {
  return [
    transcriptPart({
      organ: fill.organs('issuingOrgId'),
      name: '检查记录表',
      number: say`检查编号：${fill.text('inspectionNo')}`,
      who: '被检查单位',
      blocks: [
        visit(fill, context),
        paragraph([{ text: '逐项检查结果如下：' }]),
        items(fill, context),
        ...conclusion(fill, context),
      ],
      closing: closingBlocks(fill, context, {
        who: '被检查单位',
        officers: '检查人员',
        names: { officers: fill.values.inspectorIds },
      }),
    }),
  ]
}

function visit(fill: RecordFill, context: FormContext): TableBlock {
  const parties = rowFills('inspectedParties', partyColumns, fill.values.inspectedParties, context.office)
  const units = parties.length
    ? parties.map((one) =>
        grid.wide(
          '被检查单位',
          say`${one.text('partyName')}（${one.words('biddingRole')}），负责人${one.text('legalRepName')}，电话${one.text('contactPhone')}`,
        ),
      )
    : [grid.wide('被检查单位', fill.run('inspectedParties', null))]
  return {
    kind: 'table',
    columns: [26, 52, 26, 52],
    rows: [
      grid.wide('检查方案', fill.text('planTitle')),
      grid.pair('抽取编号', fill.text('drawNo'), '行业类别', fill.words('sector')),
      grid.wide('项目名称', fill.text('projectName')),
      grid.pair('项目编号', fill.text('tenderProjectNo'), '标　段', fill.text('sectionName')),
      ...units,
      grid.wide('检查时间', fill.period('inspectFrom', 'inspectTo')),
      grid.wide('检查地点', fill.text('inspectPlace')),
      grid.wide('检查人员', certified(fill, 'inspectorIds', context.office)),
      grid.pair('出示证件', fill.boxes('certShown'), '告知权利', fill.boxes('rightsInformed')),
    ],
  }
}

function items(fill: RecordFill, { office }: FormContext): TableBlock {
  const all = rowFills('itemResults', itemColumns, fill.values.itemResults, office)
  const none = { cells: [value(fill.run('itemResults', null), { colSpan: 5 })] }
  return {
    kind: 'table',
    columns: [12, 47, 34, 24, 39],
    headerRows: 1,
    rows: [
      { cells: ['序号', '检查事项', '依据和方法', '结果', '问题描述'].map((words) => label(words)) },
      ...(all.length === 0
        ? [none]
        : all.map((one, index) => ({
            cells: [
              value(String(index + 1), { align: 'center' as const }),
              value(itemWords(one)),
              value(say`${one.text('basis')}\n${one.text('method')}`),
              value(wrapBoxes(one.boxes('result'), 5)),
              value(problem(one)),
            ],
          }))),
    ],
  }
}

function itemWords(one: Fill<typeof itemColumns>): Run {
  if (one.values.item?.trim()) return one.text('item')
  return one.run('code', inspectionItems[one.values.code as keyof typeof inspectionItems])
}

function problem(one: Fill<typeof itemColumns>): Run[] {
  const proof = one.text('evidenceNo')
  return isGiven(proof) ? say`${one.text('problem')}（${proof}）` : [one.text('problem')]
}

function conclusion(fill: RecordFill, { office }: FormContext): Block[] {
  const faults = rowFills('itemResults', itemColumns, fill.values.itemResults, office).filter(
    ({ values }) => values.result === '不符合',
  )
  const listed = faults.flatMap((one, index) => [
    ...(index > 0 ? [{ text: '；' }] : []),
    given(one.values.problem, one.text('problem').field ?? ''),
  ])
  const taken = rowFills('collectedMaterials', collectedColumns, fill.values.collectedMaterials, office)
  const materials = taken.flatMap((one, index) => {
    const copies = one.text('copies')
    return say`${index > 0 ? '、' : ''}${one.text('name')}${{ ...copies, text: `${copies.text}份` }}`
  })
  return [
    paragraph(
      faults.length > 0
        ? say`经检查，发现${{ text: String(faults.length), field: 'itemResults' }}项问题：${listed}。`
        : [{ text: '经检查，上列事项未发现不符合的情况。' }],
    ),
    ...(materials.length > 0
      ? [paragraph(say`现场取得材料：${materials}。复印件由提供人注明“与原件一致”。`)]
      : []),
    paragraph(say`被检查单位意见：${clause(fill.text('inspectedOpinion'))}。`),
    paragraph(say`处理意向：${fill.words('overallConclusion')}。`),
  ]
}
