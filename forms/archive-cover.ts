/** 案卷封面 (documents.md A.25): what the file holds, how long it is kept, and who put it together. */
import { addDays, isIsoDate } from '../src-domain/calendar-date'
import { type CodeTable, confidentialities } from '../src-domain/codes'
import { frozenValues } from '../src-domain/paper-values'
import { dateOf } from '../src-domain/stage'
import { archiveFields, archivistOf, checkFiled, volumeKinds } from './archive-fields'
import { caseFields } from './blocks'
import { filedPapers } from './case-file-papers'
import type { Part, TableRow } from './document-tree'
import { choice, date, int, officer, organ, text } from './fields'
import { type Fill, say } from './fill'
import { defineForm, type Finding, type FormContext, type ValuesOf } from './form'
import { latestPaper, papersOfKind, rowList } from './other-papers'
import { gridRows, label, value } from './pieces'
import { tableSheet } from './table-sheet'

const retentions = { 永久: '永久', '30年': '30年', '10年': '10年' } as const satisfies CodeTable

/** Within how many days after closing a file is handed in, by the office's own rule. */
const daysToFile = 30

const fields = {
  fondsNo: text('全宗号', { required: true }),
  catalogNo: text('目录号', { required: true }),
  volumeNo: text('案卷号', { required: true }),
  archiveNo: archiveFields.archiveNo,
  volumeTitle: archiveFields.volumeTitle,
  caseNo: text('案号', { bind: 'case.caseNo', help: '没有受理的线索没有案号' }),
  filingNo: text('立案号', { help: '没有立案的不填' }),
  decisionDocNo: text('决定书文号', { help: '几份决定书的，写明起止' }),
  caseOrgId: organ('办案机构', { required: true }),
  handlerIds: caseFields.handlerIds,
  acceptedDate: date('受理日期', { past: true }),
  filedDate: date('立案日期', { past: true }),
  closedDate: date('结案日期', { required: true, past: true }),
  dispositionSummary: text('处理结果', { required: true, max: 100, width: 'full' }),
  volumeCount: int('卷册数', { required: true, help: '正卷、副卷各为一册' }),
  itemCount: int('件数', { required: true, help: '与卷内目录一致' }),
  pageCount: int('页数', { required: true, help: '与卷内目录一致' }),
  retention: choice('保管期限', retentions, { required: true, help: '行政处罚重要的永久，一般的三十年' }),
  secrecy: choice('密级', confidentialities, { required: true }),
  filedById: archiveFields.filedById,
  checkedById: officer('审核人', { required: true, help: '不得与立卷人为同一人' }),
  archivedDate: date('归档日期', { required: true, past: true, help: '结案后三十日内' }),
} as const
type CoverFill = Fill<typeof fields>
type Values = ValuesOf<typeof fields>

const columns = [26, 26, 26, 26, 26, 26]
const grid = gridRows([1, 2, 1, 2])

export const archiveCover = defineForm({
  id: 'archiveCover',
  no: '25',
  title: '案卷封面',
  version: 1,
  style: 'table',
  issuer: 'internal',
  curtailsRights: false,
  docCode: null,
  basis: [
    '《中华人民共和国行政处罚法》第四十七条',
    '《中华人民共和国档案法》第十三条、第十四条',
    '《文书档案案卷格式》（GB/T 9705—2008）',
  ],
  stages: ['closed', 'notAccepted', 'archived'],
  fields,
  groups: [
    { title: '档号', fields: ['fondsNo', 'catalogNo', 'volumeNo', 'archiveNo'] },
    {
      title: '案件',
      fields: ['volumeTitle', 'caseNo', 'filingNo', 'decisionDocNo', 'caseOrgId', 'handlerIds'],
    },
    { title: '办理', fields: ['acceptedDate', 'filedDate', 'closedDate', 'dispositionSummary'] },
    { title: '案卷', fields: ['volumeCount', 'itemCount', 'pageCount', 'retention', 'secrecy'] },
    { title: '归档', fields: ['filedById', 'checkedById', 'archivedDate'] },
  ],
  prefill: (context) => {
    const { record, office } = context
    const filing = latestPaper(record, 'caseFilingForm')?.values.filingNo
    const { items, pages } = listedIn(context)
    return {
      volumeTitle: record.case.caseTitle ?? null,
      filingNo: typeof filing === 'string' ? filing : null,
      decisionDocNo: decisionOf(context),
      caseOrgId: office.officeOrgId,
      acceptedDate: dateOf(record, 'accepted'),
      filedDate: dateOf(record, 'filed'),
      closedDate: dateOf(record, 'closed') ?? dateOf(record, 'notAccepted') ?? dateOf(record, 'withdrawn'),
      volumeCount: filedPapers(context, 'auxiliary').length > 0 ? 2 : 1,
      itemCount: items,
      pageCount: pages,
      retention: '30年',
      secrecy: record.case.confidentiality ?? null,
      filedById: archivistOf(office),
      archivedDate: dateOf(record, 'archived'),
    }
  },
  compose: coverSheets,
  check: (values, context) => [...checkDays(values), ...checkFiled(values), ...checkCounts(values, context)],
})

/** The number of the decision that ended the case; of several, the first and how many. */
function decisionOf({ record }: FormContext): string | null {
  for (const kind of ['penaltyDecision', 'noPenaltyDecision', 'complaintDecision', 'nonAcceptanceNotice']) {
    const numbers = papersOfKind(record, kind).flatMap(({ docNo }) => docNo ?? [])
    const [first] = numbers
    if (first) return numbers.length > 1 ? `${first}等${numbers.length}份` : first
  }
  return null
}

/** How many papers and pages the catalogues of the case tell, both volumes together. */
function listedIn({ record }: FormContext): { items: number | null; pages: number | null } {
  const held = papersOfKind(record, 'archiveCatalog').map(frozenValues)
  const items = held.reduce((sum, one) => sum + rowList(one.catalogRows).length, 0)
  const pages = held.reduce((sum, one) => sum + (typeof one.totalPages === 'number' ? one.totalPages : 0), 0)
  return { items: items || null, pages: pages || null }
}

/** One cover for each volume: the second, where there is one, holds what stays inside. */
function coverSheets(fill: CoverFill): Part[] {
  const kinds = (fill.values.volumeCount ?? 1) >= 2 ? Object.values(volumeKinds) : [volumeKinds.main]
  return kinds.map((mark) => ({
    ...tableSheet({
      organ: [fill.organs('caseOrgId')],
      name: '行政执法案卷',
      mark,
      right: say`归档号：${fill.text('archiveNo')}`,
      columns,
      rows: [titleRow(fill), ...coverRows(fill).map(roomy), numbersRow(fill)],
    }),
    pageNumbers: 'never' as const,
  }))
}

/** The title in the large type of covers. */
function titleRow(fill: CoverFill): TableRow {
  const title = { ...fill.text('volumeTitle'), font: 'title' as const, sizePt: 18 }
  return { cells: [label('案卷题名'), value(title, { colSpan: 5, align: 'center' })], minHeight: 44 }
}

function coverRows(fill: CoverFill): TableRow[] {
  return [
    grid.pair('案　号', fill.text('caseNo'), '立案号', fill.text('filingNo')),
    grid.pair('决定文书', fill.text('decisionDocNo'), '承办人', fill.officers('handlerIds')),
    grid.pair('受理日期', fill.date('acceptedDate'), '立案日期', fill.date('filedDate')),
    grid.pair('结案日期', fill.date('closedDate'), '归档日期', fill.date('archivedDate')),
    grid.wide('处理结果', fill.text('dispositionSummary')),
    grid.pair('卷册件页', amount(fill), '密　级', fill.words('secrecy')),
    grid.pair('保管期限', fill.words('retention'), '立卷人', fill.officers('filedById')),
    grid.pair('全宗号', fill.text('fondsNo'), '审核人', fill.officers('checkedById')),
  ]
}

function numbersRow(fill: CoverFill): TableRow {
  return roomy(grid.pair('目录号', fill.text('catalogNo'), '案卷号', fill.text('volumeNo')))
}

function amount(fill: CoverFill) {
  return say`${fill.text('volumeCount')}册${fill.text('itemCount')}件，共${fill.text('pageCount')}页`
}

/** A cover is read from afar: its rows are higher than those of a form. */
function roomy(row: TableRow): TableRow {
  return { ...row, minHeight: 14 }
}

/** V-SEQ, and the thirty days after closing. */
function checkDays({ acceptedDate, filedDate, closedDate, archivedDate }: Values): Finding[] {
  const steps = [
    ['acceptedDate', '受理日期', acceptedDate],
    ['filedDate', '立案日期', filedDate],
    ['closedDate', '结案日期', closedDate],
    ['archivedDate', '归档日期', archivedDate],
  ] as const
  const known = steps.flatMap(([field, name, day]) => (day ? [{ field, name, day }] : []))
  const findings = known.flatMap(({ field, name, day }, index): Finding[] => {
    const earlier = known[index - 1]
    if (!earlier || day >= earlier.day) return []
    return [{ field, level: 'error', message: `${name}早于${earlier.name}` }]
  })
  if (closedDate && archivedDate && isIsoDate(closedDate) && archivedDate > addDays(closedDate, daysToFile)) {
    const message = '结案后已超过三十日才归档，请在备考表中说明'
    findings.push({ field: 'archivedDate', level: 'warning', message })
  }
  return findings
}

/** What the cover counts is what the catalogues list (A.25). */
function checkCounts({ itemCount, pageCount }: Values, context: FormContext): Finding[] {
  const { items, pages } = listedIn(context)
  const differ = (field: string, words: string): Finding => ({ field, level: 'error', message: words })
  return [
    ...(items !== null && itemCount && itemCount !== items
      ? [differ('itemCount', `卷内目录共${items}件，与封面不符`)]
      : []),
    ...(pages !== null && pageCount && pageCount !== pages
      ? [differ('pageCount', `卷内目录共${pages}页，与封面不符`)]
      : []),
  ]
}
