/** Changes of the office's libraries in words: whose entry, which field, what stood there and what would. */
import type { JsonMap } from '../../src-domain/edits'
import { type OfficeRecord, officerName, organName } from '../../src-domain/office'
import type { HistoryField } from '../../src-domain/record-history'
import type { ChangeInWords } from '../cases/change-words'
import { type LibraryField, officeFields, officerFields, organFields } from '../library/library-fields'
import type { IncomingRecord } from './looking'

/** The library with the officers that a package brings: who wrote what arrives may be one of them. */
export function withArriving(office: OfficeRecord, records: readonly IncomingRecord[]): OfficeRecord {
  const arriving = records
    .filter(({ comparison }) => comparison.record === 'office')
    .flatMap(({ comparison }) => comparison.changes)
    .filter(({ path, after }) => path[0] === 'officers' && path.length === 2 && after !== undefined)
    .map(({ path, after }) => [path[1], after])
  return { ...office, officers: { ...Object.fromEntries(arriving), ...office.officers } }
}

/** One change; nothing where it only serves the program. */
export function officeChangesInWords(
  { path, before, after }: HistoryField,
  office: OfficeRecord,
): ChangeInWords[] {
  const [block, id = '', key = ''] = path
  const whose =
    block === 'officers' ? officerName(office, id) : block === 'organs' ? organName(office, id) : null
  const fields = block === 'officers' ? officerFields : block === 'organs' ? organFields : officeFields
  if (whose !== null && key === '') {
    const name = (after ?? before) as JsonMap | undefined
    const words = String(name?.officerName ?? name?.name ?? whose)
    const told = block === 'officers' ? '人员' : '机构'
    return [
      {
        key: path.join('.'),
        label: told,
        before: before === undefined ? null : words,
        after: after === undefined ? null : words,
      },
    ]
  }
  const label = labelOf(fields, whose === null ? (block ?? '') : key)
  if (whose !== null && label === null) return []
  const told = whose === null ? (label ?? '资料库') : `${whose}·${label}`
  return [{ key: path.join('.'), label: told, before: inWords(before), after: inWords(after) }]
}

function labelOf(fields: readonly LibraryField[], key: string): string | null {
  return fields.find((field) => field.key === key)?.meta.label ?? null
}

function inWords(value: unknown): string | null {
  if (value === undefined || value === null || value === '') return null
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (Array.isArray(value)) return value.map(String).join('、')
  return typeof value === 'object' ? '（内容）' : String(value)
}
