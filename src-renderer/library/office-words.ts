/** The office's own record in words: whose entry, which field, what stands there. */
import { isMap, type Json, type JsonMap, type Path } from '../../src-domain/edits'
import { entryKinds } from '../../src-domain/number-entries'
import { runOfNumbers } from '../../src-domain/number-ranges'
import { type OfficeRecord, officerName, organName } from '../../src-domain/office'
import type { HistoryField } from '../../src-domain/record-history'
import { type ChangeInWords, valueInWords } from '../cases/change-words'

import { plainWords, type ValueInWords } from '../conflicts/questions'
import { type LibraryField, officeFields, officerFields, organFields } from './library-fields'

/** Lists of the record whose entries are told as a whole. */
const lists: Readonly<Record<string, { label: string; row: (row: JsonMap) => string }>> = {
  officers: { label: '人员', row: ({ officerName: name }) => text(name) },
  organs: { label: '机构', row: ({ name }) => text(name) },
  calendars: { label: '放假安排', row: ({ year, source }) => `${text(year)}年，${text(source)}` },
  numberRanges: {
    label: '文号号段',
    row: ({ workstation, prefix, year, from, to }) =>
      `${text(workstation)}：${runOfNumbers(text(prefix), Number(year), Number(from), Number(to))}`,
  },
  numberEntries: {
    label: '文号登记',
    row: ({ kind, prefix, year, from, to, reason }) =>
      [
        entryKinds[kind as keyof typeof entryKinds],
        runOfNumbers(text(prefix), Number(year), Number(from), Number(to)),
        text(reason),
      ]
        .filter(Boolean)
        .join('，'),
  },
  strikes: {
    label: '停用的电脑',
    row: ({ name, reason }) => (reason ? `${text(name)}：${text(reason)}` : `${text(name)}：恢复使用`),
  },
  standingTexts: { label: '文书固定文字', row: ({ original, text: now }) => text(now) || text(original) },
}

/** Parts of such entries that have no field of the library. */
const parts: Readonly<Record<string, string>> = {
  ...{ workstation: '电脑', prefix: '代字', year: '年份', from: '起号', to: '止号', reason: '原因' },
  ...{ source: '来源', days: '日期', removed: '停用', text: '文字', title: '文书', issueDate: '成文日期' },
}

/** What a place of the office's record is called and how a value of it reads. */
export function officeValueInWords(path: Path, value: Json, office: OfficeRecord): ValueInWords {
  const [block = '', id = '', key = ''] = path
  const list = lists[block]
  if (list && id === '') {
    const rows = isMap(value) ? Object.values(value) : []
    return {
      label: list.label,
      text: rows.flatMap((row) => (isMap(row) ? list.row(row) : [])).join('；') || '空',
    }
  }
  if (list && key === '') {
    return { label: list.label, text: isMap(value) ? list.row(value) || '未填名称' : plainWords(value) }
  }
  if (block === 'docCodes') return { label: `文种代字“${id}”`, text: plainWords(value) }
  const fields = block === 'officers' ? officerFields : block === 'organs' ? organFields : officeFields
  const meta = fieldOf(fields, list ? key : block)?.meta
  const words = meta && value !== null && value !== '' ? valueInWords(value, meta, office) : plainWords(value)
  const whose =
    block === 'officers' ? officerName(office, id) : block === 'organs' ? organName(office, id) : list?.label
  const what = meta?.label ?? parts[key]
  return { label: [whose, what].filter(Boolean).join('·') || undefined, text: words || '空' }
}

/** One change; nothing where it only serves the program. */
export function officeChangesInWords(
  { path, before, after }: HistoryField,
  office: OfficeRecord,
): ChangeInWords[] {
  const [was, is] = [before, after].map((value) =>
    value === undefined || value === null ? null : officeValueInWords(path, value, office),
  )
  const label = is?.label ?? was?.label
  if (path.at(-1) === 'order' || (!label && !is && !was)) return []
  return [
    {
      ...{ key: path.join('.'), label: label ?? '资料库' },
      ...{ before: was?.text ?? null, after: is?.text ?? null },
    },
  ]
}

function fieldOf(fields: readonly LibraryField[], key: string): LibraryField | undefined {
  return fields.find((field) => field.key === key)
}

function text(value: Json | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
