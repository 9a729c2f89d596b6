/**
 * Pieces of layout that standard documents share (documents.md A.0.6): rows of a table, opinion boxes, amounts, and
 * the small words of official papers.
 */
import { amountInCapitals } from '../src-domain/amount-in-capitals'
import { formatChineseDate } from '../src-domain/calendar-date'
import { type OfficeRecord, officerName } from '../src-domain/office'
import type { Run, TableCell, TableRow } from './document-tree'
import type { Approval } from './fields'

type Words = string | Run | readonly Run[]

/** Least height of an opinion box in mm (A.0.6 APBOX). */
const opinionHeight = 28

/** A label cell. */
export function label(words: string, extra: Partial<TableCell> = {}): TableCell {
  return { role: 'label', runs: [{ text: words }], ...extra }
}

/** A cell with words of the case. */
export function value(words: Words, extra: Partial<TableCell> = {}): TableCell {
  return { role: 'value', runs: asRuns(words), ...extra }
}

/** Rows of a table of label and value, twice across. `spans` says how many columns of the table each of the four takes. */
export function gridRows(spans: readonly [number, number, number, number]) {
  const [first, second, third, fourth] = spans
  const rest = second + third + fourth
  return {
    /** Label and value, twice. */
    pair: (label1: string, value1: Words, label2: string, value2: Words): TableRow => ({
      cells: [
        label(label1, span(first)),
        value(value1, span(second)),
        label(label2, span(third)),
        value(value2, span(fourth)),
      ],
    }),
    /** A label and one value across the rest. `minHeight` in mm. */
    wide: (name: string, words: Words, minHeight?: number): TableRow => ({
      cells: [label(name, span(first)), value(words, span(rest))],
      ...(minHeight ? { minHeight } : {}),
    }),
    /** An opinion box: the label stands upright beside it (A.0.6 APBOX). Lower where it is only signed: `minHeight` in mm. */
    opinion: (
      name: string,
      words: Words,
      signatures: TableCell['signatures'],
      minHeight = opinionHeight,
    ): TableRow => ({
      cells: [
        label(name, { ...span(first), vertical: true }),
        { role: 'opinion', runs: asRuns(words), ...span(rest), ...(signatures ? { signatures } : {}) },
      ],
      minHeight,
    }),
  }
}

const decisions = { agree: '同意', disagree: '不同意', return: '退回补充' } as const

/**
 * What stands in an opinion box for an approval: the choice with its boxes, the opinion, and who signed when. What is
 * not there yet is left for the pen.
 * @param choices whether the box offers 同意、不同意、退回补充; the proposal of a handler does not.
 */
export function approvalWords(
  key: string,
  approval: Approval | null | undefined,
  office: OfficeRecord,
  { choices = true, signers = 1 }: { choices?: boolean; signers?: number } = {},
): { runs: Run[]; signatures: NonNullable<TableCell['signatures']> } {
  const boxes = Object.entries(decisions).map(
    ([code, words]) => `${approval?.decision === code ? '☑' : '□'}${words}`,
  )
  const opinion = approval?.opinion?.trim()
  const runs: Run[] = [
    ...(choices ? [{ text: boxes.join('　'), field: `${key}.decision` }] : []),
    ...(choices && opinion ? [{ text: '\n' }] : []),
    ...(opinion ? [{ text: opinion, field: `${key}.opinion` }] : []),
  ]
  const given = [approval, ...(approval?.others ?? [])]
  const signatures = Array.from({ length: Math.max(signers, given.length) }, (_, index) => {
    const one = given[index]
    const name = officerName(office, one?.signerId)
    return {
      label: '签字',
      signer: name ? [{ text: name, field: `${key}.signerId` }] : [],
      date: one?.signedAt ? [{ text: formatChineseDate(one.signedAt), field: `${key}.signedAt` }] : [],
    }
  })
  return { runs, signatures }
}

/** The boxes of a choice on several lines, each option whole. `chars` is the width of the cell in characters. */
export function wrapBoxes(run: Run, chars: number): Run {
  const lines = ['']
  for (const option of run.text.split('　')) {
    const line = lines.at(-1) ?? ''
    if (line === '') lines[lines.length - 1] = option
    else if (line.length + 1 + option.length <= chars) lines[lines.length - 1] = `${line}　${option}`
    else lines.push(option)
  }
  return { ...run, text: lines.join('\n') }
}

/** A run of an amount with 元 after it; a gap or “/” stays as it is. */
export function yuan(run: Run): Run {
  return isGiven(run) ? { ...run, text: `${run.text}元` } : run
}

/** `（人民币贰万伍仟柒佰陆拾元整）`, to stand behind the same amount in figures (documents.md K.4). */
export function capitals(fen: number): string {
  return `（${amountInCapitals(fen, { prefix: true })}）`
}

/** What was typed in a part of a row, for the middle of a sentence or a cell: a gap where it must not be missing. */
export function given(words: string | null | undefined, field: string, optional = false): Run {
  const text = words?.trim().replace(/[。；;]+$/, '')
  if (text) return { text, field }
  return optional ? { text: '/', field } : { text: '＿＿＿＿＿', field, missing: true }
}

/** Whether a run holds a value, not a gap or the “/” of an empty one. */
export function isGiven(run: Run): boolean {
  return !run.missing && run.text !== '/'
}

/** A whole number below 100 in words, as counted copies: 一、两、三 … 十二. */
export function counted(number: number): string {
  return number === 2 ? '两' : inWords(number)
}

/** A whole number below 100 in words: 六十, 十五. Others come back as figures. */
export function inWords(number: number): string {
  if (!Number.isInteger(number) || number < 1 || number > 99) return String(number)
  const digits = '零一二三四五六七八九'
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  return (tens > 1 ? digits.charAt(tens) : '') + (tens ? '十' : '') + (ones ? digits.charAt(ones) : '')
}

/** Words after a printed 关于, which many a title of a case begins with itself. */
export function matter(run: Run): Run {
  return { ...run, text: run.text.replace(/^关于/, '') }
}

/** What was typed as lines or sentences, made part of a sentence: lines joined by ；, no full stop at the end. */
export function clause(run: Run): Run {
  const lines = run.text.split(/\n+/).map((line) => line.trim().replace(/[。；，,;.]+$/, ''))
  return { ...run, text: lines.filter(Boolean).join('；') }
}

function span(columns: number): Partial<TableCell> {
  return columns === 1 ? {} : { colSpan: columns }
}

function asRuns(words: Words): Run[] {
  if (typeof words === 'string') return [{ text: words }]
  return 'text' in words ? [words] : [...words]
}
