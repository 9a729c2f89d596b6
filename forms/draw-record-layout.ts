/** How the record of a draw lies on the page: the draw and its two signatures on one sheet, what was drawn on a list beside it. */
import type { Part, Run, TableRow } from './document-tree'
import { type drawFields, exclusionColumns, redrawColumns, resultColumns } from './draw-record'
import type { Fill } from './fill'
import type { FormContext } from './form'
import { quotaColumns } from './inspection-plan'
import { sharePercent } from './inspection-plan-layout'
import { gridRows, isGiven, label, value } from './pieces'
import { rowFills } from './row-fills'
import { tableSheet } from './table-sheet'

type DrawFill = Fill<typeof drawFields>

/** The four of the form, 26 | 52 | 26 | 52 mm, cut so that the lists fit. */
const columns = [12, 14, 44, 8, 26, 24, 28]
const grid = gridRows([2, 2, 1, 2])
const middle = { align: 'center' } as const
/** A project pool smaller than this is drawn whole (F.2). */
const leastTotal = 30

/** The record, and the list of what was drawn as its attachment, whose pages are numbered on. */
export function drawSheets(fill: DrawFill, { office }: FormContext): Part[] {
  return [recordSheet(fill, office), resultSheet(fill, office)]
}

function recordSheet(fill: DrawFill, office: FormContext['office']): Part {
  return tableSheet({
    organ: [fill.organs('issuingOrgId')],
    name: '双随机抽取记录',
    left: fill.say`检查编号：${fill.text('inspectionNo')}`,
    right: fill.say`抽取编号：${fill.text('drawNo')}`,
    columns,
    footnote:
      '复算方法：对名单中每一编号，以“种子|抽取编号|编号”求SHA-256值，按值由小到大，分行业取足名额。任何人凭名单和种子均可复算。',
    rows: [
      grid.wide('检查方案', fill.text('planTitle')),
      grid.pair('抽取类型', fill.words('drawType'), '抽取时间', fill.datetime('drawnAt')),
      grid.pair('名单总数', populationWords(fill), '剔除清单', exclusionWords(fill)),
      grid.wide('名单校验码', inHalves(fill.text('populationSnapshotHash'))),
      ...exclusionRows(fill, office),
      ...quotaRows(fill, office),
      grid.wide('抽取种子', inHalves(fill.text('seed'))),
      grid.pair('种子来源', fill.text('seedSource'), '抽取方法', fill.words('algorithm')),
      grid.wide('抽取结果', resultWords(fill)),
      ...redrawRows(fill, office),
      grid.opinion(
        '抽取人',
        fill.say`${fill.officers('operatorId')}：按上列名单、种子和方法抽取，未反复试抽。`,
        [sign()],
        22,
      ),
      {
        ...grid.opinion(
          '监督人',
          fill.say`${fill.officers('witnessId')}：在场监督，名单校验码公布在先，结果属实。`,
          [sign()],
          22,
        ),
        keepWithPrevious: true,
      },
    ],
  })
}

function sign() {
  return { label: '签字', signer: [], date: [] }
}

/** The unit in which is counted what was drawn. */
function unit({ values }: DrawFill): string {
  return values.drawType === 'officer' ? '名' : '个'
}

function populationWords(fill: DrawFill): Run[] {
  const count = fill.text('populationCount')
  const { drawType, populationCount } = fill.values
  const whole = drawType === 'project' && typeof populationCount === 'number' && populationCount < leastTotal
  return isGiven(count)
    ? fill.say`${count}${unit(fill)}${whole ? `，库内项目不足${leastTotal}个，全数抽取` : ''}`
    : [count]
}

function resultWords(fill: DrawFill): Run[] {
  const count = fill.values.results?.length
  const run = fill.run('results', count ? String(count) : null)
  return fill.say`共${run}${unit(fill)}，名单见附件。`
}

/** A code of 64 characters has no place to break: two lines of 32. */
function inHalves(run: Run): Run {
  return { ...run, text: run.text.replace(/^(\S{32})(\S{32})$/, '$1\n$2') }
}

function quotaRows(fill: DrawFill, office: FormContext['office']): TableRow[] {
  const listed = rowFills('quotas', quotaColumns, fill.values.quotas, office)
  const none = { cells: [value(fill.run('quotas', null), { colSpan: columns.length, ...middle })] }
  const head = {
    cells: [
      label('行　业', { colSpan: 2 }),
      label('总　数'),
      label('抽查比例', { colSpan: 2 }),
      label('抽取名额', { colSpan: 2 }),
    ],
  }
  const body = listed.map((one) => ({
    cells: [
      value(one.words('sector'), { colSpan: 2, ...middle }),
      value(one.text('N'), middle),
      value(one.run('rate', sharePercent(one.values.rate)), { colSpan: 2, ...middle }),
      value(one.text('n'), { colSpan: 2, ...middle }),
    ],
  }))
  return [head, ...(body.length > 0 ? body : [none])]
}

function exclusionWords(fill: DrawFill): Run {
  const count = fill.values.exclusions?.length
  return { text: count ? `${count}个，见下` : '无', field: 'exclusions' }
}

/** What was taken off the list before the draw, each with its reason (F.3). */
function exclusionRows(fill: DrawFill, office: FormContext['office']): TableRow[] {
  const listed = rowFills('exclusions', exclusionColumns, fill.values.exclusions, office)
  if (listed.length === 0) return []
  const head = {
    cells: [label('序号'), label('剔除的项目', { colSpan: 3 }), label('理　由', { colSpan: 3 })],
  }
  const body = listed.map((one, index) => ({
    cells: [
      value(String(index + 1), middle),
      value(one.text('name'), { colSpan: 3 }),
      value(one.text('reason'), { colSpan: 3 }),
    ],
  }))
  return [head, ...body]
}

function redrawRows(fill: DrawFill, office: FormContext['office']): TableRow[] {
  if (fill.values.drawType !== 'officer') return []
  const listed = rowFills('redraws', redrawColumns, fill.values.redraws, office)
  if (listed.length === 0) return [grid.wide('重抽记录', { text: '无', field: 'redraws' })]
  const head = {
    cells: [
      label('序号'),
      label('原人员', { colSpan: 2 }),
      label('重抽理由', { colSpan: 3 }),
      label('新人员'),
    ],
  }
  const body = listed.map((one, index) => ({
    cells: [
      value(String(index + 1), middle),
      value(one.officers('originalId'), { colSpan: 2, ...middle }),
      value(one.text('reason'), { colSpan: 3 }),
      value(one.officers('replacementId'), middle),
    ],
  }))
  return [head, ...body]
}

/** What was drawn, over as many pages as it takes, signed on each. */
function resultSheet(fill: DrawFill, office: FormContext['office']): Part {
  const listed = rowFills('results', resultColumns, fill.values.results, office)
  const none = { cells: [value(fill.run('results', null), { colSpan: 4, ...middle })] }
  const body = listed.map((one, index) => ({
    cells: [
      value(String(index + 1), middle),
      value(one.text('itemNo')),
      value(one.text('name')),
      value(one.text('remark'), middle),
    ],
  }))
  const sheet = tableSheet({
    organ: null,
    name: '抽取结果名单',
    mark: '附件',
    left: fill.say`抽取编号：${fill.text('drawNo')}`,
    columns: [12, 48, 74, 22],
    headerRows: 1,
    footnote: '逐页签名：抽取人＿＿＿＿＿　监督人＿＿＿＿＿',
    rows: [
      { cells: [label('序号'), label('编　号'), label('名　称'), label('备　注')] },
      ...(body.length > 0 ? body : [none]),
    ],
  })
  return { ...sheet, continues: true }
}
