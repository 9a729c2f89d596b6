/**
 * From values to words: gives a form's `compose` the run of text for each field, so that blanks, dates, amounts
 * and choices print the same in every document, and every run knows the field it came from.
 */
import { formatChineseDate, formatChineseDateTime } from '../src-domain/calendar-date'
import { formatMoney } from '../src-domain/money-input'
import { type OfficeRecord, officerName, organName } from '../src-domain/office'
import { citedByLaw } from './articles'
import type { Run } from './document-tree'
import type { FieldMap } from './fields'
import type { ValuesOf } from './form'

/** A gap wide enough to be seen and written into. */
const gap = '＿＿＿＿＿'

export interface Fill<F extends FieldMap> {
  values: ValuesOf<F>
  /** Text as it stands; also fits numbers. */
  text: (key: keyof F & string) => Run
  /** `2026年3月4日` (GB/T 9704-2012: no leading zeros). */
  date: (key: keyof F & string) => Run
  /** `2026年4月30日16时`. */
  datetime: (key: keyof F & string) => Run
  /** From one date or time to another, without what they share: `2026年6月2日9时至16时`, `2026年5月25日至6月12日`. */
  period: (from: keyof F & string, to: keyof F & string) => Run[]
  /** `3,680,000.00`, without 元. */
  money: (key: keyof F & string) => Run
  /** The word of the chosen code, or the words joined by 、. */
  words: (key: keyof F & string) => Run
  /** Every option with its box: `☑受理　□不予受理`. */
  boxes: (key: keyof F & string) => Run
  /** Names of officers, joined by 、. */
  officers: (key: keyof F & string) => Run
  /** Full names of organs, joined by 、. */
  organs: (key: keyof F & string) => Run
  /** Texts joined by a separator, 、 where none is given. */
  joined: (key: keyof F & string, separator?: string) => Run
  /** Articles of law joined by a separator, 、 where none is given, each law named once. */
  articles: (key: keyof F & string, separator?: string) => Run
  /** A sentence with runs in it; plain interpolated strings become plain runs. */
  say: (strings: TemplateStringsArray, ...parts: (Run | Run[] | string)[]) => Run[]
  /** A run for words worked out by the form itself from a field's value, with the usual blank where there are none. */
  run: (key: keyof F & string, words: string | null | undefined) => Run
}

/**
 * Binds the helpers to one paper's values. A required value that is missing prints as a gap, an optional one as “/”.
 * @param prefix put before the field names in the runs, such as `complainant.` for the parts of a party.
 */
export function createFill<F extends FieldMap>(
  fields: F,
  values: ValuesOf<F>,
  office: OfficeRecord,
  prefix = '',
): Fill<F> {
  type Key = keyof F & string

  function run(key: Key, words: string | null | undefined): Run {
    const text = words?.trim()
    const field = prefix + key
    if (text) return { text, field }
    const meta = fields[key]?.meta
    const needed = meta?.required || meta?.requiredWhen?.(values)
    return needed ? { text: gap, field, missing: true } : { text: '/', field }
  }

  function list(key: Key): string[] {
    const value = values[key] as unknown
    if (Array.isArray(value)) return value.filter((item): item is string => typeof item === 'string')
    return typeof value === 'string' && value ? [value] : []
  }

  function plain(key: Key): string | null {
    const value = values[key] as unknown
    return value === null || value === undefined ? null : String(value)
  }

  function label(key: Key, code: string): string {
    return fields[key]?.meta.options?.find((option) => option.code === code)?.label ?? code
  }

  return {
    values,
    run,
    text: (key) => run(key, plain(key)),
    date: (key) =>
      run(
        key,
        mapped(plain(key), (value) => formatChineseDate(value.slice(0, 10))),
      ),
    datetime: (key) => run(key, mapped(plain(key), formatChineseDateTime)),
    period: (from, to) => {
      const [first, last] = [plain(from), plain(to)]
      const written = (moment: string) =>
        moment.length > 10 ? formatChineseDateTime(moment) : formatChineseDate(moment)
      const until = last && first ? shortened(last, first, written) : mapped(last, written)
      return sentence(['', '至', ''], [run(from, mapped(first, written)), run(to, until)])
    },
    money: (key) => {
      const value = values[key] as unknown
      return run(key, typeof value === 'number' ? formatMoney(value) : null)
    },
    words: (key) => {
      const value = values[key] as unknown
      if (typeof value === 'boolean') return run(key, value ? '是' : '否')
      return run(
        key,
        list(key)
          .map((code) => label(key, code))
          .join('、'),
      )
    },
    boxes: (key) => {
      const value = values[key] as unknown
      const chosen = typeof value === 'boolean' ? [value ? '是' : '否'] : list(key)
      const options = fields[key]?.meta.options ?? [
        { code: '是', label: '是' },
        { code: '否', label: '否' },
      ]
      const words = options.map((option) => `${chosen.includes(option.code) ? '☑' : '□'}${option.label}`)
      return { text: words.join('　'), field: prefix + key }
    },
    officers: (key) =>
      run(
        key,
        list(key)
          .map((id) => officerName(office, id))
          .join('、'),
      ),
    organs: (key) =>
      run(
        key,
        list(key)
          .map((id) => organName(office, id))
          .join('、'),
      ),
    joined: (key, separator = '、') => run(key, list(key).join(separator)),
    articles: (key, separator = '、') => run(key, citedByLaw(list(key)).join(separator)),
    say: (strings, ...parts) => sentence(strings, parts),
  }
}

/** A sentence built from a template: literal text and runs in turn; empty text is left out, but a field keeps its place. */
export function sentence(strings: readonly string[], parts: readonly (Run | Run[] | string)[]): Run[] {
  const runs = strings.flatMap((literal, index): Run[] => {
    const part = parts[index]
    const inserted = part === undefined ? [] : typeof part === 'string' ? [{ text: part }] : [part].flat()
    return [{ text: literal }, ...inserted]
  })
  return runs.filter((run) => run.text !== '' || run.field !== undefined)
}

/** A template of plain words and runs, for parts of a paper that need no field helper. */
export function say(strings: TemplateStringsArray, ...parts: (Run | Run[] | string)[]): Run[] {
  return sentence(strings, parts)
}

/** The later of two moments without the year, or the day, that both have. */
function shortened(last: string, first: string, written: (moment: string) => string): string {
  const sameDay = last.slice(0, 10) === first.slice(0, 10) && last.length > 10
  if (sameDay) return written(last).replace(/^.*日/, '') || written(last)
  return last.slice(0, 4) === first.slice(0, 4) ? written(last).replace(/^\d+年/, '') : written(last)
}

function mapped(value: string | null, change: (value: string) => string): string | null {
  return value ? change(value) : null
}
