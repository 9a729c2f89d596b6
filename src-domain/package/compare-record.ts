/**
 * Lays a record that arrives beside the one that is here: what it brings, what was changed on both sides, and the
 * document that holds all of it. Nothing is written; whoever agrees keeps `merged`.
 */

import { caseSchemaVersion } from '../case-record'
import { differences, isMap, type Json, type JsonMap, type Path, sameJson, valueAtPath } from '../edits'
import { meetingSchemaVersion } from '../meetings/meeting-record'
import { officeSchemaVersion } from '../office'
import { type ChangeGraph, changeGraph } from '../record-changes'
import {
  copyRecord,
  hasChanges,
  headsOf,
  loadRecord,
  mergeRecords,
  type RecordConflict,
  type RecordDoc,
  readRecord,
  toJson,
} from '../record-doc'
import { type HistoryEntry, historyOf } from '../record-history'
import { clockReports } from './clocks'
import type {
  Authorship,
  FieldChange,
  FieldConflict,
  RecordComparison,
  RowAddition,
  Side,
} from './comparison-types'
import { AlteredPackageError, NewerPackageError } from './package-errors'
import { doubleIssues, isPartOfIssue, lateDraftEdits } from './paper-findings'

/** Nothing is ever written under it. */
const reader = '0'.repeat(32)

/** Both sides with what they come to. */
interface Meeting {
  merged: RecordDoc
  graph: ChangeGraph
  history: readonly HistoryEntry[]
  sideOf(hash: string): Side
}

/**
 * Compares a record with the same one here.
 * @param here its document; null where there is none. @param incoming the other one, as saved.
 * @param now ISO instant, to tell of clocks that cannot be right.
 * @throws AlteredPackageError where what arrives is no record; NewerPackageError where a later program has saved it.
 */
export function compareRecord(
  record: string,
  id: string,
  here: RecordDoc | null,
  incoming: Uint8Array,
  now: string,
): RecordComparison {
  const there = opened(incoming)
  const nothing = {
    record,
    id,
    apart: false,
    changes: [],
    conflicts: [],
    added: [],
    lateDraftEdits: [],
    clocks: [],
  }
  if (!here) {
    const clocks = clockReports(changeGraph(there), () => true, now)
    refuseLater(record, toJson(there))
    return { ...nothing, state: 'new', clocks, merged: there, headsHere: [] }
  }
  const headsHere = headsOf(here)
  if (hasChanges(here, headsOf(there))) {
    const state = hasChanges(there, headsHere) ? 'unchanged' : 'ahead'
    return { ...nothing, state, merged: null, headsHere }
  }
  const meeting = meet(here, there)
  const { merged, graph, history } = meeting
  const { json, conflicts: standing } = readRecord(merged)
  refuseLater(record, json)
  const before = readRecord(here)
  const conflicts = conflictsIn(meeting, standing, before.conflicts)
  const isContested = ({ path }: Pick<Difference, 'path'>) =>
    conflicts.some((conflict) => isWithin(conflict.path, path) || isWithin(path, conflict.path))
  const arriving = differing(before.json, json)
  const [rows, fields] = partition(arriving, isRowAdded)
  const apart = !hasChanges(there, headsHere)
  const ownRows = apart ? differing(toJson(there), json).filter(isRowAdded) : []
  return {
    record,
    id,
    state: 'changed',
    apart,
    changes: fields.filter((field) => !isContested(field)).map((field) => changeOf(field, meeting)),
    conflicts,
    added: [
      ...rows.map((row) => additionOf(row, 'there', meeting)),
      ...ownRows.map((row) => additionOf(row, 'here', meeting)),
    ],
    lateDraftEdits: lateDraftEdits(json, history, graph),
    clocks: clockReports(graph, (hash) => meeting.sideOf(hash) === 'there', now),
    merged,
    headsHere,
  }
}

/** The latest version of the schema of each kind of record that this program can work with. */
const schemaVersions: Readonly<Record<string, number>> = {
  case: caseSchemaVersion,
  meeting: meetingSchemaVersion,
  office: officeSchemaVersion,
}

/** @throws NewerPackageError where it would be one that cannot be opened here afterwards. */
function refuseLater(record: string, json: JsonMap): void {
  const latest = schemaVersions[record]
  if (latest !== undefined && Number(json.schemaVersion) > latest) throw new NewerPackageError('record')
}

function opened(bytes: Uint8Array): RecordDoc {
  try {
    return loadRecord(bytes, reader)
  } catch {
    throw new AlteredPackageError('有一条资料读不出')
  }
}

function meet(here: RecordDoc, there: RecordDoc): Meeting {
  const merged = mergeRecords(copyRecord(here), there)
  return {
    merged,
    graph: changeGraph(merged),
    history: historyOf(merged),
    sideOf(hash) {
      const [mine, theirs] = [hasChanges(here, [hash]), hasChanges(there, [hash])]
      return mine && theirs ? 'both' : mine ? 'here' : 'there'
    },
  }
}

/** @param before the conflicts that stood here before the two were brought together. */
function conflictsIn(
  meeting: Meeting,
  conflicts: readonly RecordConflict[],
  before: readonly RecordConflict[],
): FieldConflict[] {
  const { merged, graph, sideOf } = meeting
  const twice = doubleIssues(merged, conflicts, graph, sideOf)
  const others = conflicts.filter(({ path }) => !twice.some((one) => isPartOfIssue(one.path, path)))
  const told = others.map(({ path, alternatives }): FieldConflict => {
    const values = alternatives.map(({ value, op }) => {
      // A map is not written at once: who changed something in it last is who speaks for it.
      const by = isMap(value) ? (lastWriter(meeting, path) ?? graph.writer(op)) : graph.writer(op)
      return { value, by, side: by ? sideOf(by.hash) : ('both' as const) }
    })
    const kind = values.some(({ value }) => value === undefined) ? 'removed' : 'written'
    const stood = before.find((conflict) => sameJson(conflict.path, path))
    const same = (value: Json | undefined) => stood?.alternatives.some((one) => sameJson(one.value, value))
    return { path, kind, values, standing: values.every(({ value }) => same(value)) ? 'before' : 'new' }
  })
  const stood = doubleIssues(merged, before, graph, sideOf)
  return [
    ...twice.map((conflict): FieldConflict => {
      const known = stood.some((one) => sameJson(one.path, conflict.path))
      return { ...conflict, standing: known ? 'before' : 'new' }
    }),
    ...told,
  ]
}

/** Who last wrote something at a place or inside it. */
function lastWriter({ history }: Meeting, path: FieldConflict['path'], only = (_hash: string) => true) {
  const found = history.findLast(
    ({ hash, fields }) =>
      only(hash) && fields.some((field) => isWithin(path, field.path) && field.after !== undefined),
  )
  return found ? authorship(found) : null
}

function changeOf({ path, before, after }: Difference, meeting: Meeting): FieldChange {
  const found = meeting.history.findLast(
    ({ hash, fields }) =>
      meeting.sideOf(hash) === 'there' &&
      fields.some((field) => isWithin(path, field.path) || isWithin(field.path, path)),
  )
  return { path, before, after, by: found ? authorship(found) : null }
}

/** Rows have a place among their like; so has nothing else. */
function isRowAdded({ before, after }: Difference): boolean {
  return before === undefined && isMap(after) && typeof after.order === 'number'
}

function additionOf({ path, after }: Difference, side: 'here' | 'there', meeting: Meeting): RowAddition {
  const by = lastWriter(meeting, path, (hash) => meeting.sideOf(hash) === side)
  return { path: path.slice(0, -1), id: path.at(-1) ?? '', value: after ?? null, side, by }
}

function authorship({ hash, officerId, purpose, workstation, at }: HistoryEntry): Authorship {
  return { hash, officerId, purpose, workstation, at }
}

interface Difference {
  path: Path
  before: Json | undefined
  after: Json | undefined
}

/** A row that came or went is one difference; of a row that changed, each field is. */
function differing(before: JsonMap, after: JsonMap): Difference[] {
  return differences(before, after).map(({ path, value }) => ({
    path,
    before: valueAtPath(before, path),
    after: value,
  }))
}

/** Whether the second path is the first or lies inside it. */
function isWithin(outer: Path, inner: Path): boolean {
  return outer.length <= inner.length && outer.every((key, index) => key === inner[index])
}

function partition<T>(items: readonly T[], test: (item: T) => boolean): [T[], T[]] {
  return [items.filter(test), items.filter((item) => !test(item))]
}
