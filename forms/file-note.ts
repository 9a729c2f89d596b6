/** 备考表 (《文书档案案卷格式》GB/T 9705—2008): the last sheet of a volume tells what it holds and what it lacks. */
import type { CodeTable } from '../src-domain/codes'
import { rowsOf } from '../src-domain/rows'
import { dateOf } from '../src-domain/stage'
import { archivistOf } from './archive-fields'
import { caseFields } from './blocks'
import type { Part } from './document-tree'
import { choice, date, int, multiline, officer, text } from './fields'
import { type Fill, say } from './fill'
import { defineForm, type Finding, type FormContext, type ValuesOf } from './form'
import { latestPaper, rowList } from './other-papers'
import { gridRows } from './pieces'
import { tableSheet } from './table-sheet'

const volumes = { main: '正卷', auxiliary: '副卷' } as const satisfies CodeTable

const grid = gridRows([1, 1, 1, 1])

const fields = {
  archiveNo: text('归档号', { required: true, help: '与案卷封面一致' }),
  volumeKind: choice('正卷或副卷', volumes, { required: true }),
  caseNo: caseFields.caseNo,
  caseTitle: caseFields.caseTitle,
  paperCount: int('文书件数', { required: true, help: '按卷内目录，封面、目录和本表不计' }),
  textPages: int('文字材料页数', { required: true }),
  photoCount: int('照片张数'),
  mediaCount: int('光盘等载体数'),
  damaged: multiline('缺损情况', { required: true, help: '写明页号和情况，没有的填“无”' }),
  altered: multiline('修改、补充情况', { required: true, help: '没有的填“无”' }),
  removed: multiline('移出、销毁情况', { required: true, help: '写明去向，没有的填“无”' }),
  remark: multiline('其他说明'),
  filedById: officer('立卷人', { required: true }),
  filedDate: date('立卷日期', { required: true, past: true }),
  checkedById: officer('检查人', { required: true }),
  checkedDate: date('检查日期', { required: true, past: true }),
} as const
type Fields = typeof fields
type Values = ValuesOf<Fields>

export const fileNote = defineForm({
  id: 'fileNote',
  no: '26附',
  title: '备考表',
  version: 1,
  style: 'table',
  issuer: 'internal',
  curtailsRights: false,
  docCode: null,
  basis: ['《中华人民共和国行政处罚法》第四十七条', '《文书档案案卷格式》（GB/T 9705—2008）'],
  stages: ['closed'],
  fields,
  groups: [
    { title: '案卷', fields: ['archiveNo', 'volumeKind', 'caseNo', 'caseTitle'] },
    { title: '数量', fields: ['paperCount', 'textPages', 'photoCount', 'mediaCount'] },
    { title: '情况说明', fields: ['damaged', 'altered', 'removed', 'remark'] },
    { title: '立卷与检查', fields: ['filedById', 'filedDate', 'checkedById', 'checkedDate'] },
  ],
  prefill: ({ record, office }) => {
    const cover: Values = latestPaper(record, 'archiveCover')?.values ?? {}
    const catalogue: CatalogueValues = latestPaper(record, 'archiveCatalog')?.values ?? {}
    const listed = rowList(catalogue.catalogRows).length
    return {
      archiveNo: catalogue.archiveNo ?? cover.archiveNo ?? null,
      volumeKind: catalogue.volumeKind ?? 'main',
      paperCount: listed > 0 ? listed : null,
      textPages: catalogue.totalPages ?? null,
      damaged: '无',
      altered: '无',
      removed: '无',
      filedById: catalogue.filedById ?? cover.filedById ?? archivistOf(office),
      filedDate: catalogue.catalogDate ?? null,
      checkedById: catalogue.checkedById ?? null,
      checkedDate: catalogue.catalogDate ?? null,
    }
  },
  compose: noteParts,
  check: checkNote,
})

/** What the catalogue of the volume holds already. */
type CatalogueValues = Values & { catalogRows?: unknown; totalPages?: number; catalogDate?: string }

function noteParts(fill: Fill<Fields>): Part[] {
  return [
    tableSheet({
      organ: null,
      name: '卷内备考表',
      left: [fill.boxes('volumeKind')],
      right: say`归档号：${fill.text('archiveNo')}`,
      columns: [26, 52, 26, 52],
      rows: [
        grid.wide('案　由', fill.text('caseTitle')),
        grid.wide('案　号', fill.text('caseNo')),
        grid.pair(
          '文书件数',
          say`共${fill.text('paperCount')}件`,
          '文字材料',
          say`共${fill.text('textPages')}页`,
        ),
        grid.pair('照片张数', fill.text('photoCount'), '光盘等载体', fill.text('mediaCount')),
        grid.wide('缺损情况', fill.text('damaged'), 24),
        grid.wide('修改、补充\n情况', fill.text('altered'), 24),
        grid.wide('移出、销毁\n情况', fill.text('removed'), 24),
        grid.wide('其他说明', fill.text('remark'), 16),
        grid.opinion('立卷人', [], [signed(fill, 'filedById', 'filedDate')]),
        grid.opinion('检查人', [], [signed(fill, 'checkedById', 'checkedDate')]),
      ],
    }),
  ]
}

function signed(fill: Fill<Fields>, who: 'filedById' | 'checkedById', day: 'filedDate' | 'checkedDate') {
  return { label: '签字', signer: [fill.officers(who)], date: [fill.date(day)] }
}

/** Who filed does not check himself, and a volume is filed when the case is closed and every paper is issued. */
function checkNote(values: Values, { record }: FormContext): Finding[] {
  const { filedById, checkedById, filedDate, checkedDate, paperCount, textPages } = values
  const findings: Finding[] = []
  if (filedById && filedById === checkedById)
    findings.push(wrong('checkedById', '立卷人和检查人不能是同一人'))
  if (filedDate && checkedDate && checkedDate < filedDate) {
    findings.push(wrong('checkedDate', '检查日期早于立卷日期'))
  }
  const closed = dateOf(record, 'closed')
  if (filedDate && closed && filedDate < closed) findings.push(wrong('filedDate', '立卷日期早于结案日期'))
  for (const [field, count] of Object.entries({ paperCount, textPages })) {
    if (typeof count === 'number' && count < 1) findings.push(wrong(field, '应为不小于1的整数'))
  }
  if (paperCount && textPages && textPages < paperCount) {
    const message = '页数少于件数，请核对'
    findings.push({ field: 'textPages', level: 'warning', message })
  }
  const listed = rowList(latestPaper(record, 'archiveCatalog')?.values.catalogRows).length
  if (listed > 0 && paperCount && paperCount !== listed) {
    const message = `与卷内目录的${listed}件不符，请核对`
    findings.push({ field: 'paperCount', level: 'warning', message })
  }
  const drafts = rowsOf(record.papers).filter(
    ({ status, docKind }) => status === 'draft' && docKind !== 'fileNote',
  ).length
  if (drafts > 0) {
    const message = `卷内还有${drafts}份文书没有签发，立卷前请签发或者作废`
    findings.push({ field: null, level: 'warning', message })
  }
  return findings
}

function wrong(field: string, message: string): Finding {
  return { field, level: 'error', message }
}
