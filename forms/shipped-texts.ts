/** The standing texts of a kind of paper as they ship, found by composing all that it can say for several cases. */
import type { CaseRecord } from '../src-domain/case-record'
import { respondentsOf } from '../src-domain/case-record'
import type { FormContext, FormDefinition } from './form'
import { labelsIn, templateOf } from './standing-texts'
import { strangerWords, valueVariants } from './value-variants'
import { type PaperValues, valuesOf } from './values'

/** A standing text, with the paragraph it gave in one of the cases. */
export interface ShippedText {
  original: string
  example: string
}

/** Fewer characters of its own make no standing text: 联系人：【联系人】. */
const fewest = 8

/** So many cases are enough to find all that a form can say; the others add what their own values give. */
const inAllTheySay = 3

/**
 * The texts in the order of the paper. What holds words of one case only is left out: changing it would change nothing
 * elsewhere.
 * @param contexts cases to compose it for; the office's own changes do not count.
 */
export function shippedTexts(form: FormDefinition, contexts: readonly FormContext[]): ShippedText[] {
  const found = new Map<string, { example: string; times: number; bound: boolean; place: number }>()
  for (const [salt, context] of contexts.entries()) {
    const shipped = { ...context, office: { ...context.office, standingTexts: null } }
    const here = new Set<string>()
    const all = salt < inAllTheySay ? valueVariants(form, shipped, salt) : [valuesOf(form, {}, shipped)]
    for (const variant of all) {
      for (const [place, { original, example }] of textsOf(form, variant, shipped).entries()) {
        const known = found.get(original)
        const first = !here.has(original)
        here.add(original)
        found.set(original, {
          example: known?.example ?? example,
          times: (known?.times ?? 0) + (first ? 1 : 0),
          bound: known?.bound ?? holdsCase(ownWords(original), context.record),
          place: Math.max(known?.place ?? 0, place),
        })
      }
    }
  }
  return [...found]
    .filter(([, { times, bound }]) => times > 1 || !bound)
    .sort(([, one], [, other]) => one.place - other.place)
    .map(([original, { example }]) => ({ original, example }))
}

/** What a text says itself, without what is filled in. */
function ownWords(original: string): string {
  return original.replace(/【[^】]*】/g, '')
}

function isText(original: string): boolean {
  return ownWords(original).replace(/[^\p{L}]/gu, '').length >= fewest
}

/** The paragraphs of a paper with these values, and the words it proposes for texts of several lines. */
function textsOf(
  form: FormDefinition,
  { values, origins }: PaperValues,
  context: FormContext,
): ShippedText[] {
  const proposed = Object.entries(form.fields).flatMap(([key, { meta }]) => {
    const value = values[key]
    const own = meta.control === 'multiline' && origins[key] === 'computed' && typeof value === 'string'
    return own ? [{ original: templateOf([{ text: value }], form.fields), example: value }] : []
  })
  const blocks = form.compose(values, context).parts.flatMap((part) => part.blocks)
  const composed = blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [
          {
            original: templateOf(block.runs, form.fields),
            example: block.runs.map(({ text }) => text).join(''),
          },
        ]
      : [],
  )
  const texts = [...composed, ...proposed].filter(({ original }) => isText(original))
  return [...new Map(texts.map((text) => [text.original, text])).values()]
}

/**
 * What is wrong with the words put in the place of a standing text; null where nothing is. Only what the text fills in
 * can be filled in.
 */
export function faultOfText(original: string, words: string): string | null {
  if (words.trim() === '') return '请写上文字；不要改动时点“取消”'
  const known = labelsIn(original)
  const strange = labelsIn(words).find((label) => !known.includes(label))
  if (strange) {
    return `“【${strange}】”在原文里没有，填不进内容；可以用的有：${known.map((label) => `【${label}】`).join('') || '无'}`
  }
  if (/[【】]/.test(words.replace(/【[^【】]+】/g, ''))) return '括号“【】”没有成对，请对照原文'
  return null
}

/** What the new words leave out of what the text fills in, so that somebody sees it. */
export function leftOut(original: string, words: string): string[] {
  const said = labelsIn(words)
  return labelsIn(original).filter((label) => !said.includes(label))
}

/** Whether a text holds figures or names of the case it was composed for. */
function holdsCase(text: string, record: CaseRecord): boolean {
  const { project, complainant, reporter, intake } = record
  const words = [
    project.projectName,
    project.tendereeName,
    complainant?.partyName,
    reporter?.partyName,
    ...respondentsOf(record).map(({ partyName }) => partyName),
    intake.allegationSummary,
  ]
  return (
    /[\d〇壹贰叁肆伍陆柒捌玖]/.test(text) ||
    text.includes(strangerWords) ||
    words.some((word) => word && text.includes(word))
  )
}
