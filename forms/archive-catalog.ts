/** 卷内目录与备考表 (documents.md A.26): the papers of a volume in the customary order, and the sheet that closes it. */
import { isIsoDate } from '../src-domain/calendar-date'
import { dateOf } from '../src-domain/stage'
import { catalogSheets } from './archive-catalog-layout'
import { archiveFields, archivistOf, checkFiled, volumeKinds } from './archive-fields'
import { filedPapers } from './case-file-papers'
import { choice, date, int, multiline, officer, rows, text } from './fields'
import { defineForm, type Finding, type FormContext, type ValuesOf } from './form'
import { latestPaper } from './other-papers'

export const catalogColumns = {
  docNo: text('文号'),
  author: text('责任者', { required: true }),
  title: text('题名', { required: true }),
  date: date('日期'),
  pageFrom: int('起页'),
  pageTo: int('止页'),
  copies: int('份数'),
  remark: text('备注'),
} as const

const catalogFields = {
  archiveNo: archiveFields.archiveNo,
  volumeTitle: archiveFields.volumeTitle,
  volumeKind: choice('正卷或副卷', volumeKinds, { required: true }),
  catalogRows: rows('卷内文件', catalogColumns, {
    required: true,
    help: '已签发的文书按归档顺序自动列入，编页后填页号',
  }),
  totalPages: int('本卷共几页', { required: true }),
  remarkText: multiline('本卷情况说明', {
    required: true,
    help: '缺损、修改、补充、移出的情况，没有的填“无”',
  }),
  filedById: archiveFields.filedById,
  checkedById: officer('检查人', { required: true, help: '不得与立卷人为同一人' }),
  catalogDate: date('立卷日期', { required: true, past: true }),
} as const
export type CatalogFields = typeof catalogFields
type Values = ValuesOf<CatalogFields>

export const archiveCatalog = defineForm({
  id: 'archiveCatalog',
  no: '26',
  title: '卷内目录（含备考表）',
  version: 1,
  style: 'table',
  issuer: 'internal',
  curtailsRights: false,
  docCode: null,
  basis: ['《中华人民共和国行政处罚法》第四十七条', '《文书档案案卷格式》（GB/T 9705—2008）'],
  stages: ['closed', 'notAccepted', 'archived'],
  fields: catalogFields,
  groups: [
    { title: '案卷', fields: ['archiveNo', 'volumeTitle', 'volumeKind'] },
    { title: '目录', fields: ['catalogRows'] },
    { title: '备考', fields: ['totalPages', 'remarkText', 'filedById', 'checkedById', 'catalogDate'] },
  ],
  prefill: (context, known) => {
    const { record, office } = context
    const cover = latestPaper(record, 'archiveCover')?.values ?? {}
    const last = Math.max(0, ...(known.catalogRows ?? []).map(({ pageTo }) => pageTo ?? 0))
    return {
      archiveNo: words(cover.archiveNo),
      volumeTitle: record.case.caseTitle ?? null,
      volumeKind: 'main',
      catalogRows: filedPapers(context, known.volumeKind === 'auxiliary' ? 'auxiliary' : 'main').map(
        (one) => ({
          ...one,
          copies: 1,
        }),
      ),
      totalPages: last > 0 ? last : null,
      remarkText: '无',
      filedById: words(cover.filedById) ?? archivistOf(office),
      checkedById: words(cover.checkedById),
      catalogDate: words(cover.archivedDate) ?? dateOf(record, 'archived'),
    }
  },
  compose: catalogSheets,
  check: (values, context) => [
    ...checkPages(values),
    ...checkFiled(values),
    ...checkDay(values, context),
    ...checkComplete(values, context),
  ],
})

/** Pages follow one another, none is missing or counted twice (A.26). */
function checkPages({ catalogRows, totalPages }: Values): Finding[] {
  const findings: Finding[] = []
  const listed = catalogRows ?? []
  let last = 0
  for (const [index, { pageFrom, pageTo }] of listed.entries()) {
    if (typeof pageFrom !== 'number' || typeof pageTo !== 'number') {
      const message = `第${index + 1}件没有页号，可编页后手写`
      return [...findings, { field: 'catalogRows', level: 'warning', message }]
    }
    if (pageFrom !== last + 1) {
      findings.push(error('catalogRows', `第${index + 1}件应从第${last + 1}页起，页号不得间断、重叠`))
    } else if (pageTo < pageFrom) {
      findings.push(error('catalogRows', `第${index + 1}件的止页小于起页`))
    }
    last = Math.max(last, pageTo)
  }
  if (last > 0 && totalPages && totalPages !== last) {
    findings.push(error('totalPages', `目录列到第${last}页，与本卷页数不符`))
  }
  return findings
}

/** A file is put together after the case is closed. */
function checkDay({ catalogDate }: Values, { record }: FormContext): Finding[] {
  const closed = dateOf(record, 'closed')
  if (!closed || !catalogDate || !isIsoDate(catalogDate) || catalogDate >= closed) return []
  return [error('catalogDate', '立卷日期早于结案日期')]
}

/** A paper of this volume that the list leaves out. */
function checkComplete({ catalogRows, volumeKind }: Values, context: FormContext): Finding[] {
  if (!catalogRows?.length || !volumeKind) return []
  const numbers = new Set(catalogRows.map(({ docNo }) => docNo))
  const missing = filedPapers(context, volumeKind === 'auxiliary' ? 'auxiliary' : 'main').flatMap(
    ({ docNo }) => (docNo && !numbers.has(docNo) ? [docNo] : []),
  )
  if (missing.length === 0) return []
  return [{ field: 'catalogRows', level: 'warning', message: `目录没有列入${missing.join('、')}` }]
}

function error(field: string, message: string): Finding {
  return { field, level: 'error', message }
}

function words(value: unknown): string | null {
  return typeof value === 'string' && value ? value : null
}
