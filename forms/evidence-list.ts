/** 证据（材料、涉案物品）清单 (documents.md A.36): what was handed over by whom to whom, row by row, over as many pages as it takes. */
import type { CodeTable } from '../src-domain/codes'
import { type EvidenceItem, listedEvidence } from '../src-domain/evidence'
import { officerName } from '../src-domain/office'
import { type RowWithId, rowsOf } from '../src-domain/rows'
import { caseFields } from './blocks'
import type { Part, Run, TableRow } from './document-tree'
import { bool, choice, date, decimal, officers, type RowValue, rows, text } from './fields'
import { createFill, type Fill, say } from './fill'
import { defineForm, type Finding, type FormContext, type ValuesOf } from './form'
import { checkHandlers } from './letter-fields'
import { latestPaper, rowList } from './other-papers'
import { isGiven, label, value } from './pieces'
import { checkSecrecy } from './secrecy'
import { signBlank } from './sign-lines'
import { tableSheet } from './table-sheet'

const kinds = { 证据: '证据', 移送材料: '移送材料', 涉案物品: '涉案物品' } as const satisfies CodeTable

const columns = {
  name: text('名称', { required: true }),
  spec: text('规格特征'),
  qty: decimal('数量', { required: true }),
  unit: text('单位', { help: '如 份、件、张' }),
  source: text('来源'),
  place: text('存放地'),
  original: bool('原件'),
  remark: text('备注'),
} as const

const fields = {
  caseNo: caseFields.caseNo,
  caseTitle: caseFields.caseTitle,
  authorityOrgId: caseFields.authorityOrgId,
  listKind: choice('清单种类', kinds, { required: true }),
  rows: rows('清单', columns, { required: true }),
  providerSign: text('提供人', { help: '交接后登记；打印时留空手签' }),
  receiverSign: text('接收人', { help: '交接后登记；打印时留空手签' }),
  handoverAt: date('交接日期', { required: true, past: true }),
  makerIds: officers('制作人', { required: true, help: '不少于两名' }),
} as const
type ListFill = Fill<typeof fields>
type ListRow = RowValue<typeof columns>

const widths = [12, 36, 26, 18, 20, 18, 12, 14]
const heads = ['序号', '名　称', '规格特征', '数量', '来源', '存放地', '原件', '备注']

export const evidenceList = defineForm({
  id: 'evidenceList',
  no: '36',
  title: '证据（材料、涉案物品）清单',
  version: 1,
  style: 'table',
  issuer: 'internal',
  curtailsRights: false,
  docCode: null,
  basis: [
    '《中华人民共和国行政处罚法》第四十六条、第五十六条',
    '《行政执法机关移送涉嫌犯罪案件的规定》第四条、第六条',
  ],
  stages: ['investigating', 'supplementing', 'evidenceReview', 'underReview'],
  fields,
  groups: [
    { title: '案件', fields: ['caseTitle', 'caseNo', 'authorityOrgId'] },
    { title: '清单', fields: ['listKind', 'rows'] },
    { title: '交接', fields: ['providerSign', 'receiverSign', 'handoverAt', 'makerIds'] },
  ],
  prefill: (context, known) => ({
    listKind: '证据',
    rows: usualRows(context, known.listKind ?? '证据'),
    makerIds: context.record.case.handlerIds?.slice(0, 2) ?? null,
  }),
  compose: listSheet,
  check: (values, context) => [
    ...checkHandlers('makerIds', values.makerIds, context, 'error', '制作人'),
    ...checkRows(values),
    ...checkSecrecy(values, context),
  ],
})

/** The evidence or the things of the case, else what earlier papers list already: materials sent to the police, else what came in with the lead. */
function usualRows({ record }: FormContext, kind: string): ListRow[] | null {
  const items = kind === '移送材料' ? [] : listedEvidence(record)
  const wanted = kind === '涉案物品' ? items.filter((item) => item.kind === 'physical') : items
  if (wanted.length > 0) return wanted.map(itemRow)
  if (kind === '涉案物品') return null
  const sent = kind === '移送材料' ? latestPaper(record, 'transferPolice')?.values.transferMaterials : null
  const listed = sent ? rowList(sent) : rowsOf(record.intake.submittedMaterials)
  return listed.map((row): ListRow => {
    const { id, name, copies, original } = row as ListRow & { copies?: number | null }
    return {
      ...(id ? { id } : {}),
      name: name ?? null,
      qty: copies ?? null,
      unit: '份',
      original: original ?? null,
    }
  })
}

function itemRow(item: RowWithId<EvidenceItem>): ListRow {
  const { id, name, spec, source, place, original } = item
  return {
    id,
    name: name ?? null,
    spec: spec ?? null,
    qty: item.qty ?? 1,
    unit: item.unit ?? '份',
    source: source ?? null,
    place: place ?? null,
    original: original ?? null,
    remark: `证${item.no}`,
  }
}

function listSheet(fill: ListFill, { office }: FormContext): Part[] {
  const { values } = fill
  const listed = (values.rows ?? []).map((row, index) => listRow(row, index, office))
  const none: TableRow = {
    cells: [value(fill.run('rows', null), { colSpan: heads.length, align: 'center' })],
  }
  const name = values.listKind ? `${values.listKind}清单` : '证据（材料、涉案物品）清单'
  return [
    tableSheet({
      organ: [fill.organs('authorityOrgId')],
      name,
      left: [fill.boxes('listKind')],
      right: say`案号：${fill.text('caseNo')}`,
      footnote: '逐页签名：提供人＿＿＿＿＿　接收人＿＿＿＿＿　制作人＿＿＿＿＿、＿＿＿＿＿',
      columns: widths,
      headerRows: 2,
      rows: [
        { cells: [label('案由', {}), value(fill.text('caseTitle'), { colSpan: heads.length - 1 })] },
        { cells: heads.map((words) => label(words)) },
        ...(listed.length > 0 ? [...listed, blankBelow] : [none]),
        signRow(fill, office),
      ],
    }),
  ]
}

function listRow(row: ListRow, index: number, office: FormContext['office']): TableRow {
  const part = createFill(columns, row, office, `rows.${row.id ?? index}.`)
  const original = row.original === true ? '原件' : row.original === false ? '复印件' : null
  const [quantity, unit] = [part.text('qty'), part.text('unit')]
  return {
    cells: [
      value(String(index + 1), { align: 'center' }),
      value(part.text('name')),
      value(part.text('spec')),
      value(isGiven(quantity) && isGiven(unit) ? [quantity, unit] : quantity, { align: 'center' }),
      value(part.text('source')),
      value(part.text('place')),
      value(part.run('original', original), { align: 'center' }),
      value(part.text('remark')),
    ],
  }
}

/** Nothing can be added below the last row. */
const blankBelow: TableRow = {
  cells: [value('（以下空白）', { colSpan: heads.length, align: 'center' })],
  keepWithPrevious: true,
}

/** Those who hand over, take over and made the list, on the last page together with the last row. */
function signRow(fill: ListFill, office: FormContext['office']): TableRow {
  const maker = (index: number) =>
    signBlank(index === 0 ? '制作人' : '制作人2', 6, officerName(office, fill.values.makerIds?.[index]))
  const words = say`提供人：${signature(fill, 'providerSign')}　　接收人：${signature(fill, 'receiverSign')}　　交接日期：${fill.date('handoverAt')}\n制作人：${fill.officers('makerIds')}　　签名：${maker(0)}　${maker(1)}`
  return { cells: [value(words, { colSpan: heads.length })], minHeight: 20, keepWithPrevious: true }
}

/** The name, once it is known who signed, else room for the pen. */
function signature(fill: ListFill, key: 'providerSign' | 'receiverSign'): Run {
  const place = key === 'providerSign' ? '提供人' : '接收人'
  return fill.values[key] ? fill.officers(key) : { ...signBlank(place, 6), field: key }
}

/** Goods must be told apart by their features (《行政执法机关移送涉嫌犯罪案件的规定》第四条). */
function checkRows({ listKind, rows: listed }: ValuesOf<typeof fields>): Finding[] {
  if (listKind !== '涉案物品') return []
  return (listed ?? []).flatMap((row, index): Finding[] =>
    row.spec?.trim()
      ? []
      : [
          {
            field: `rows.${row.id ?? index}.spec`,
            level: 'warning',
            message: '涉案物品应写明规格特征，以便识别',
          },
        ],
  )
}
