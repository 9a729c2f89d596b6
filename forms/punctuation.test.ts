/** Punctuation as an office reads it: nothing doubled, nothing of half width within Chinese, however fields were typed. */
import { describe, expect, it } from 'vitest'
import { forms } from './catalogue'
import type { FieldMeta, LooseValues } from './fields'
import type { FormDefinition } from './form'
import { fullPaper } from './full-papers.fixture'
import { toText } from './print/text'

const faults: readonly [string, RegExp][] = [
  ['a sign behind another', /[。，、；：？！][。，、；：？！]/],
  ['a sign before a closing bracket', /[，、；：]）/],
  ['a sign behind an opening bracket', /[（《“][。，、；：）》”]/],
  ['half width within Chinese', /[\p{Script=Han}）》”〕][,;:?!()]|[,;:?!(][\p{Script=Han}《“（]|[<>"]/u],
  ['a space within Chinese', /[\p{Script=Han}，。；：、] +[\p{Script=Han}]/u],
  ['a day as a machine writes it', /(?<!\d)(?:19|20)\d\d-\d\d?-\d\d?(?!\d)/],
  ['words that were not there', /undefined|null|NaN|\[object/],
  ['“/” within a sentence', /[\p{Script=Han}，]\/[，。；\p{Script=Han}]/u],
]

/** The lines in which something is wrong, with what. `allowed` is what the sample itself says. */
function faultsIn(text: string): string[] {
  return text
    .split('\n')
    .flatMap((line) => faults.flatMap(([name, find]) => (find.test(line) ? `${name}: ${line}` : [])))
}

/** The values as an officer types them who closes each text with a full stop. Names and numbers are not closed so. */
function closed(form: FormDefinition, values: LooseValues): LooseValues {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, closedValue(form.fields[key]?.meta, value)]),
  )
}

function closedValue(meta: FieldMeta | undefined, value: unknown): unknown {
  const sentence = typeof value === 'string' && /\p{Script=Han}{5}/u.test(value) && !/[？。]$/.test(value)
  if (sentence && (meta?.control === 'multiline' || (meta?.control === 'text' && !meta.bind))) {
    return `${value}。`
  }
  if (meta?.control === 'rows' && Array.isArray(value)) {
    return value.map((row: LooseValues) =>
      Object.fromEntries(
        Object.entries(row).map(([key, part]) => [key, closedValue(meta.columns?.[key]?.meta, part)]),
      ),
    )
  }
  return value
}

describe.each(forms.map((form) => [form.title, form] as const))('%s', (_, form) => {
  const { tree, values, context } = fullPaper(form.id)

  it('has no fault of punctuation', () => {
    expect(faultsIn(toText(tree))).toEqual([])
  })

  it('has none either where every text was typed with a full stop', () => {
    expect(faultsIn(toText(form.compose(closed(form, values), context)))).toEqual([])
  })
})
