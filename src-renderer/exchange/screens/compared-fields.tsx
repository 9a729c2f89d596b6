/** One record of a package field by field: what stands here, what would stand, who wrote it and what for. */
import { useEffect, useMemo, useState } from 'react'
import type { FormContext } from '../../../forms/form'
import type { CaseRecord } from '../../../src-domain/case-record'
import type { Json, JsonMap, Path } from '../../../src-domain/edits'
import { shippedCalendar } from '../../../src-domain/holiday-calendar'
import type { MeetingRecord } from '../../../src-domain/meetings/meeting-record'
import { type OfficeRecord, officerName } from '../../../src-domain/office'
import type { Authorship, Side } from '../../../src-domain/package/comparison-types'
import type { HistoryField } from '../../../src-domain/record-history'
import { caseValueInWords } from '../../cases/case-conflicts'
import { changesInWords } from '../../cases/change-words'
import { partOf, recordParts } from '../../cases/record-parts'
import { instantInWords, useToday } from '../../clock'
import { MarkedText } from '../../conflicts/marked-text'
import type { ValueInWords } from '../../conflicts/questions'
import { Waiting } from '../../frame/waiting'
import { officeChangesInWords, officeValueInWords } from '../../library/office-words'
import { meetingValueInWords } from '../../meetings/meeting-words'
import { useOfficerId, useStore } from '../../store/hooks'
import type { IncomingRecord } from '../looking'
import { jsonAfter } from '../taking-desk'
import { type ShownComparison, shownComparison } from '../visible-comparison'
import classes from './exchange.module.css'
import { useExchangeDesk } from './exchange-provider'

interface Props {
  /** Under which what would stand was put aside. */
  staging: string
  record: IncomingRecord
  /** With the officers that arrive. */
  office: OfficeRecord
}

export function ComparedFields({ staging, record, office }: Props) {
  const desk = useExchangeDesk()
  const [json, setJson] = useState<JsonMap | null>(null)
  useEffect(() => {
    let wanted = true
    jsonAfter(desk, staging, record).then(
      (read) => wanted && setJson(read),
      () => wanted && setJson({}),
    )
    return () => {
      wanted = false
    }
  }, [desk, staging, record])
  return json ? <Compared record={record} office={office} json={json} /> : <Waiting />
}

function Compared({ record, office, json }: Omit<Props, 'staging'> & { json: JsonMap }) {
  const store = useStore()
  const officerId = useOfficerId()
  const today = useToday()
  const shown = useMemo(() => shownComparison(store, record, json), [store, record, json])
  const context: FormContext = {
    ...{ record: shown.json as unknown as CaseRecord, office, calendar: shippedCalendar, today, officerId },
  }
  const rows = rowsOf(shown, context, record.comparison.record, shown.json)
  const conflicts = conflictRows(shown, context, record.comparison.record, shown.json)
  const late = shown.comparison.lateDraftEdits.length
  return (
    <div className={classes.detail}>
      {record.comparison.state === 'new' ? (
        <p className="muted">本机还没有这件资料，接收后整件新增。</p>
      ) : (
        <table className={`${classes.table} ${classes.compared}`}>
          <thead>
            <tr>
              <th scope="col">内容</th>
              <th scope="col">本机现在</th>
              <th scope="col">接收后</th>
              <th scope="col">谁改的</th>
            </tr>
          </thead>
          <tbody>
            {conflicts.map((row) => (
              <tr key={row.key}>
                <th scope="row">
                  <span className={classes.mark}>冲突</span> {row.label}
                </th>
                <td>
                  <MarkedText text={row.here} beside={row.there} />
                </td>
                <td>
                  <MarkedText text={row.there} beside={row.here} />
                  <p className={classes.by}>
                    这是包里的。两个都保留，选定之前先显示{row.showsHere ? '本机的' : '包里的'}。
                  </p>
                </td>
                <td>
                  <By by={row.by} office={office} today={today} />
                </td>
              </tr>
            ))}
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">{row.label}</th>
                <td>
                  <ValueBeside text={row.before} beside={row.after} />
                </td>
                <td>
                  <ValueBeside text={row.after} beside={row.before} />
                </td>
                <td>
                  <By by={row.by} office={office} today={today} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {late > 0 && (
        <p className={classes.soon}>
          有 {late} 处草稿修改，改的时候文书已在另一台电脑签发。以签发的为准，这些修改留在历史里。
        </p>
      )}
      {shown.masked && <p className="muted">举报人信息已遮蔽。</p>}
    </div>
  )
}

function ValueBeside({ text, beside }: { text: string | null; beside: string | null }) {
  if (text === null) return <span className="muted">空</span>
  return <MarkedText text={text} beside={beside ?? undefined} />
}

interface Row {
  key: string
  label: string
  before: string | null
  after: string | null
  by: Authorship | null
}

function rowsOf({ comparison }: ShownComparison, context: FormContext, record: string, json: JsonMap): Row[] {
  const fields = [
    ...comparison.changes,
    ...comparison.added
      .filter(({ side }) => side === 'there')
      .flatMap(({ path, id, value, by }) =>
        leaves([...path, id], value).map((leaf) => ({ ...leaf, before: undefined, by })),
      ),
  ]
  return fields.flatMap(({ path, before, after, by }) => {
    const words =
      record === 'case'
        ? changesInWords([{ path, before, after }], context)
        : record === 'office'
          ? officeChangesInWords({ path, before, after }, context.office)
          : meetingChange({ path, before, after }, json, context.office)
    return words.map((one) => ({ ...one, by }))
  })
}

function meetingChange({ path, before, after }: HistoryField, json: JsonMap, office: OfficeRecord) {
  const read = (value: Json | undefined) =>
    value === undefined || value === null
      ? null
      : meetingValueInWords(path, value, json as unknown as MeetingRecord, office)
  const [was, is] = [read(before), read(after)]
  const label = is?.label ?? was?.label
  if (!label || path.at(-1) === 'order') return []
  return [{ key: path.join('.'), label, before: was?.text ?? null, after: is?.text ?? null }]
}

function conflictRows({ comparison }: ShownComparison, context: FormContext, record: string, json: JsonMap) {
  return comparison.conflicts
    .filter(({ standing, path }) => standing === 'new' && path.at(-1) !== 'order')
    .map(({ path, values }) => {
      const words = values.map(({ value }) =>
        value === undefined
          ? { label: undefined, text: '删去' }
          : wordsOf(path, value, context, record, json),
      )
      const of = (side: Side) => {
        const own = values.findIndex((one) => one.side === side)
        // What both knew before stands for the side that wrote nothing of its own there.
        return own >= 0 ? own : values.findIndex((one) => one.side === 'both')
      }
      const [here, there] = [of('here'), of('there')]
      return {
        key: path.join('.'),
        label: words.find((one) => one.label)?.label ?? recordParts[partOf(path)],
        here: words[here]?.text ?? '空',
        there: words[there]?.text ?? '空',
        showsHere: here === 0,
        by: values[there]?.by ?? null,
      }
    })
}

function wordsOf(path: Path, value: Json, context: FormContext, record: string, json: JsonMap): ValueInWords {
  if (record === 'office') return officeValueInWords(path, value, context.office)
  if (record === 'meeting') {
    return meetingValueInWords(path, value, json as unknown as MeetingRecord, context.office)
  }
  return caseValueInWords(path, value, context)
}

/** A row that was added is told by what stands in it. */
function leaves(path: readonly string[], value: unknown): { path: readonly string[]; after: never }[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return [{ path, after: value as never }]
  return Object.entries(value).flatMap(([key, inner]) => leaves([...path, key], inner))
}

function By({ by, office, today }: { by: Authorship | null; office: OfficeRecord; today: string }) {
  if (!by) return null
  return (
    <span className={classes.by}>
      {officerName(office, by.officerId) ?? '未登记人员'}，{instantInWords(by.at, today)}
      {by.workstation && `，${by.workstation}`}
      {by.purpose && `：${by.purpose}`}
    </span>
  )
}
