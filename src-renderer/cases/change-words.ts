/** A change of the record in the words of the office: which field, what stood there, what stands there now. */

import { formById } from '../../forms/catalogue'
import type { FieldMeta } from '../../forms/fields'
import * as fields from '../../forms/fields'
import type { FormContext } from '../../forms/form'
import { isBlank } from '../../forms/values'
import { type Column, columnNames } from '../../src-domain/approval-ladders'
import { limitations, policeReviews, reviewProcedures } from '../../src-domain/codes'
import { factKinds, stages } from '../../src-domain/facts'
import { formatMoney } from '../../src-domain/money-input'
import { type OfficeRecord, officerName, organName } from '../../src-domain/office'
import type { HistoryField } from '../../src-domain/record-history'
import { decisionWords } from '../approvals/approval-words'
import { beijingMinute } from '../clock'
import { checkMetas, custodyMetas, evidenceMetas } from '../evidence/evidence-fields'
import { penaltyMetaAt } from '../penalties/penalty-metas'
import { metaAt } from './case-fields'
import { paperStates, paperTitle } from './case-words'

export interface ChangeInWords {
  key: string
  label: string
  /** Null where nothing stood there. */
  before: string | null
  after: string | null
}

/** The changes worth telling; what only serves the program itself, such as the order of rows, is left out. */
export function changesInWords(fields: readonly HistoryField[], context: FormContext): ChangeInWords[] {
  return fields.flatMap(({ path, before, after }) => {
    const place = placeOf(path, context)
    if (!place) return []
    const [was, is] = [before, after].map((value) =>
      isBlank(value) ? null : valueInWords(value, place.meta, context.office),
    )
    if ((was ?? null) === (is ?? null)) return []
    return [{ key: path.join('.'), label: place.label, before: was ?? null, after: is ?? null }]
  })
}

/** A row as a whole, such as one that was taken out elsewhere; null where the place is no row. */
export function rowInWords(path: readonly string[], value: unknown): { label: string; text: string } | null {
  const [block, id, key] = path
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const row = value as Readonly<Record<string, unknown>>
  if (path.join('.').startsWith('intake.submittedMaterials.') && path.length === 3) {
    return { label: '证据线索材料', text: typeof row.name === 'string' ? row.name : '有修改' }
  }
  if (id === undefined || key !== undefined) return null
  const text = (name: string) => (typeof row[name] === 'string' ? row[name] : '')
  if (block === 'facts') {
    const kind = factKinds[row.kind as keyof typeof factKinds] ?? '事项'
    return { label: kind, text: [text('date'), text('note')].filter(Boolean).join('，') || kind }
  }
  if (block === 'papers') {
    const state = paperStates[row.status as keyof typeof paperStates] ?? ''
    return { label: paperName(text('docKind')), text: [state, text('docNo')].filter(Boolean).join('，') }
  }
  if (block === 'respondents') return { label: '被反映人', text: text('partyName') || '未填名称' }
  if (block === 'evidence') return { label: `证${row.no ?? ''}`, text: text('name') || '有修改' }
  return { label: '一行内容', text: text('name') || '有修改' }
}

interface Place {
  label: string
  meta: FieldMeta | Words
}

/** How a value without a field of its own reads. */
type Words = (value: unknown, office: OfficeRecord) => string

const plain: Words = (value) => String(value)
const officer: Words = (value, office) => officerName(office, String(value)) ?? ''
/** A code by its words; one that is not known stays as it is. */
const coded =
  (table: Readonly<Record<string, string>>): Words =>
  (value) =>
    table[String(value)] ?? String(value)
const own = new Set(['id', 'schemaVersion', 'order'])

function placeOf(path: readonly string[], context: FormContext): Place | null {
  const [block, id, key] = path
  if (block === undefined || own.has(path[path.length - 1] ?? '')) return null
  if (block === 'facts' && id !== undefined) return factPlace(id, key, context)
  if (block === 'papers' && id !== undefined) return paperPlace(id, path.slice(2), context)
  if (block === 'evidence' && id !== undefined) return evidencePlace(id, path.slice(2), context)
  if (block === 'scans' && id !== undefined) return keptFilePlace('扫描件', path.slice(2))
  if (block === 'checkouts' && key !== undefined) return checkoutPlaces[key] ?? null
  if (block === 'approvals' && key !== undefined) return approvalPlaces[key] ?? null
  const penalty = penaltyMetaAt(path)
  if (penalty) return { label: `处罚·${penalty.label}`, meta: penalty }
  const meta = metaAt(path)
  const whose =
    block === 'respondents'
      ? '被反映人'
      : block === 'reporter'
        ? '反映人'
        : block === 'complainant'
          ? '投诉人'
          : ''
  if (meta) return { label: whose ? `${whose}·${meta.label}` : meta.label, meta }
  return path.join('.').startsWith('intake.submittedMaterials')
    ? { label: '证据线索材料', meta: plain }
    : null
}

const approvalPlaces: Readonly<Record<string, Place>> = {
  column: { label: '审批·环节', meta: (value) => columnNames[value as Column] ?? String(value) },
  decision: {
    label: '审批·决定',
    meta: (value) => decisionWords[value as keyof typeof decisionWords] ?? String(value),
  },
  opinion: { label: '审批·意见', meta: plain },
  signerId: { label: '审批·签署人', meta: officer },
  signedAt: { label: '审批·签署日期', meta: plain },
  enteredById: { label: '审批·登记人', meta: officer },
}

const checkoutPlaces: Readonly<Record<string, Place>> = {
  workstationName: { label: '外出办理·电脑', meta: plain },
  officerId: { label: '外出办理·携带人', meta: officer },
  at: { label: '外出办理·交出时间', meta: (value) => beijingMinute(String(value)) },
  note: { label: '外出办理·任务', meta: plain },
  returnedAt: { label: '外出办理·带回时间', meta: (value) => beijingMinute(String(value)) },
}

function factPlace(id: string, key: string | undefined, { record }: FormContext): Place | null {
  const kind = record.facts[id]?.kind
  const name = kind ? factKinds[kind] : '事项'
  const keys: Readonly<Record<string, Place>> = {
    kind: { label: '事项', meta: (value) => factKinds[value as keyof typeof factKinds] ?? String(value) },
    date: { label: `${name}·日期`, meta: plain },
    note: { label: `${name}·说明`, meta: plain },
    until: { label: `${name}·期限`, meta: plain },
    days: { label: `${name}·天数`, meta: plain },
    time: { label: `${name}·时刻`, meta: plain },
    limitation: { label: `${name}·追究时效`, meta: coded(limitations) },
    policeReview: { label: `${name}·公安审查期限`, meta: coded(policeReviews) },
    reviewProcedure: { label: `${name}·审理程序`, meta: coded(reviewProcedures) },
    backTo: { label: `${name}·退回到`, meta: coded(stages) },
    byOfficerId: { label: `${name}·记录人`, meta: officer },
    paperId: { label: `${name}·文书`, meta: (value) => paperName(record.papers[String(value)]?.docKind) },
  }
  return key === undefined ? null : (keys[key] ?? null)
}

function paperPlace(id: string, rest: readonly string[], { record }: FormContext): Place | null {
  const paper = record.papers[id]
  const name = paperName(paper?.docKind)
  const [key, field] = rest
  const keys: Readonly<Record<string, Place>> = {
    docKind: { label: '文书', meta: (value) => paperName(String(value)) },
    status: {
      label: `${name}·状态`,
      meta: (value) => paperStates[value as keyof typeof paperStates] ?? String(value),
    },
    docNo: { label: `${name}·文号`, meta: plain },
    issueDate: { label: `${name}·成文日期`, meta: plain },
    voidReason: { label: `${name}·作废原因`, meta: plain },
  }
  if (key === 'values' && field !== undefined) {
    const meta = paper ? formById(paper.docKind)?.fields[field]?.meta : undefined
    return meta ? { label: `${name}·${meta.label}`, meta } : null
  }
  if (key === 'wording' && field !== undefined) {
    return { label: `${name}·措辞（原文：${field}）`, meta: plain }
  }
  if (key === 'signatures') {
    const places: Readonly<Record<string, Place>> = {
      place: { label: `${name}·现场签名处`, meta: plain },
      name: { label: `${name}·现场签名人`, meta: plain },
      at: { label: `${name}·现场签名时间`, meta: (value) => beijingMinute(String(value)) },
      workstation: { label: `${name}·现场签名的电脑`, meta: plain },
    }
    return places[rest[2] ?? ''] ?? null
  }
  return key === undefined ? null : (keys[key] ?? null)
}

function evidencePlace(id: string, rest: readonly string[], { record }: FormContext): Place | null {
  const item = `证${record.evidence?.[id]?.no ?? ''}`
  const [key, , inner] = rest
  if (key === 'files') return keptFilePlace(`${item}·文件`, rest.slice(2))
  if (key === 'removed') return rest[1] === 'reason' ? { label: `${item}·移除原因`, meta: plain } : null
  const meta =
    key === undefined ? undefined : inner === undefined ? evidenceMetas[key] : rowMetas[key]?.[inner]
  return meta ? { label: `${item}·${meta.label}`, meta } : null
}

const rowMetas: Readonly<Record<string, Readonly<Record<string, FieldMeta>>>> = {
  checks: { ...checkMetas, officerId: fields.officer('复核人').meta },
  custody: custodyMetas,
}

/** Of a file its name, its hash and why it was removed; the rest serves the program. */
function keptFilePlace(what: string, [key, inner]: readonly string[]): Place | null {
  if (key === 'removed') return inner === 'reason' ? { label: `${what}·移除原因`, meta: plain } : null
  const labels: Readonly<Record<string, string>> = { name: what, sha256: `${what}·校验值` }
  const label = key === undefined ? undefined : labels[key]
  return label === undefined ? null : { label, meta: plain }
}

function paperName(docKind: string | undefined): string {
  return docKind ? `《${paperTitle(docKind)}》` : '文书'
}

/** A value as people read it: names for ids, words for codes, yuan for fen. */
export function valueInWords(value: unknown, meta: FieldMeta | Words, office: OfficeRecord): string {
  if (typeof meta === 'function') return meta(value, office)
  if (Array.isArray(value)) return value.map((item) => valueInWords(item, meta, office)).join('、')
  if (typeof value === 'object' && value !== null) return partsInWords(value, meta, office)
  switch (meta.control) {
    case 'choice':
    case 'multi':
      return meta.options?.find(({ code }) => code === value)?.label ?? String(value)
    case 'bool':
      return value === true ? '是' : '否'
    case 'officer':
    case 'officers':
      return officerName(office, String(value)) ?? ''
    case 'organ':
    case 'organs':
      return organName(office, String(value)) ?? ''
    case 'money':
      return typeof value === 'number' ? `${formatMoney(value)} 元` : String(value)
    case 'datetime':
      return String(value).slice(0, 16).replace('T', ' ')
    default:
      return String(value)
  }
}

/** The parts of a party or a row, each under its name. */
function partsInWords(value: object, meta: FieldMeta, office: OfficeRecord): string {
  return Object.entries(value)
    .filter(([key, part]) => !own.has(key) && !isBlank(part))
    .map(([key, part]) => {
      const column = meta.columns?.[key]?.meta
      return column ? `${column.label} ${valueInWords(part, column, office)}` : String(part)
    })
    .join('，')
}
