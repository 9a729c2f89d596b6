/** What was written apart, as questions: one for each place at which somebody has to choose, with the answers there are. */
import { type Edit, isMap, type Json, type Path, sameJson } from '../../src-domain/edits'
import type { Conflict } from '../../src-domain/record-doc'
import type { HistoryEntry } from '../../src-domain/record-history'

/** A value in words; `label` is what the place is called, where it has a name of its own. */
export interface ValueInWords {
  label: string | undefined
  text: string
}

export interface Answer {
  text: string
  /** The change that left it there, as far as the history may be seen. */
  by: HistoryEntry | undefined
  /** What is written where it is chosen. */
  edits: readonly Edit[]
}

export interface Question {
  key: string
  path: Path
  label: string
  /** What happened, in a sentence that asks. */
  sentence: string
  /** The one that shows now first. */
  answers: readonly Answer[]
}

/**
 * The questions of a record.
 * @param words how a value of a place reads. @param partOf what a place without a name of its own belongs to.
 */
export function questionsOf(
  conflicts: readonly Conflict[],
  history: readonly HistoryEntry[],
  words: (path: Path, value: Json) => ValueInWords,
  partOf: (path: Path) => string,
): Question[] {
  return conflicts.map(({ path, values, removed }) => {
    const written = values.map((value) => ({ value: value as Json | undefined, ...words(path, value) }))
    const all = removed ? [...written, { value: undefined, label: undefined, text: '删去' }] : written
    const label = all.find((one) => one.label !== undefined)?.label ?? partOf(path)
    return {
      ...{ key: path.join('.'), path, label },
      sentence: removed
        ? `“${label}”一处删去、另一处作了修改，先按修改的显示，请选定一个：`
        : `两处同时填写了“${label}”，内容不同，都已保留，请选定一个：`,
      answers: all.map(({ value, text }) => ({
        text,
        by: writerOf(history, path, value),
        edits: [{ path, value }],
      })),
    }
  })
}

/** A value without words of its own, as it stands. */
export function plainWords(value: Json): string {
  if (value === null || value === '') return '空'
  return isMap(value) || Array.isArray(value) ? '有内容' : String(value)
}

/** The last change that left this value there. */
function writerOf(
  history: readonly HistoryEntry[],
  path: Path,
  value: Json | undefined,
): HistoryEntry | undefined {
  const isInside = (at: Path) => path.every((key, index) => at[index] === key)
  return history.findLast(({ fields }) =>
    fields.some((field) =>
      isMap(value) || value === undefined
        ? isInside(field.path) && (field.after === undefined) === (value === undefined)
        : sameJson(field.path, path) && sameJson(field.after ?? null, value),
    ),
  )
}
