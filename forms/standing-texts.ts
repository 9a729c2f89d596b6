/**
 * Standing texts: a paragraph as a form composes it, with what is filled in told by its label, 【项目名称】, so that an
 * administrator can put it in other words for all papers to come (documents.md 0.2, Wording).
 */
import { type StandingTexts, standingIn } from '../src-domain/standing-text'
import type { Block, DocumentTree, Run } from './document-tree'
import type { FieldMap, LooseValues } from './fields'
import { textOfRuns } from './run-text'

const token = /【([^【】]+)】/

/** Words that change with who speaks to whom, or with the place in a row, though the text is the same. */
const changing = [
  { label: '自称', words: /我办|本机关/g },
  { label: '称呼', words: /你单位|你(?![们局（])/g },
  { label: '序号', words: /^\d+(?=\.)/g },
] as const

/** The text of a paragraph with the labels of its fields, and of the words that change, in the place of their values. */
export function templateOf(runs: readonly Run[], fields: FieldMap): string {
  const said = changingIn(runs)
  const stretches: { text: string; field?: string }[] = []
  for (const { text, field } of runs) {
    const last = stretches.at(-1)
    if (last && !last.field && !field) last.text += text
    else stretches.push(field ? { text, field } : { text })
  }
  return stretches
    .map(({ text, field }, index) =>
      field
        ? `【${labelOf(field, fields)}】`
        : changing
            .filter(({ label }) => said.has(label) && (index === 0 || label !== '序号'))
            .reduce((words, each) => words.replace(each.words, `【${each.label}】`), text),
    )
    .join('')
}

/** The words that change as a paragraph says them; none of a kind of which it says two, which could not be told apart. */
function changingIn(runs: readonly Run[]): Map<string, string> {
  const own = runs.map(({ text, field }) => (field ? '\0' : text)).join('')
  return new Map(
    changing.flatMap(({ label, words }) => {
      const said = new Set(own.match(words) ?? [])
      const [only] = said
      return only !== undefined && said.size === 1 ? [[label, only] as const] : []
    }),
  )
}

/** The labels that a template names, each once. */
export function labelsIn(template: string): string[] {
  return [...new Set([...template.matchAll(new RegExp(token, 'g'))].map(([, label = '']) => label))]
}

/** A paragraph with its standing text changed; as it is where nothing was, or where its text ships otherwise by now. */
export function applyStandingTexts(
  tree: DocumentTree,
  texts: StandingTexts | null | undefined,
  fields: FieldMap,
): DocumentTree {
  const now = standingIn(texts, tree.formId)
  if (now.size === 0) return tree
  return {
    ...tree,
    parts: tree.parts.map((part) => ({
      ...part,
      blocks: part.blocks.map((block) => reworded(block, now, fields)),
    })),
  }
}

/** Values that a form proposes for texts of several lines, with those changed that the office puts otherwise. */
export function applyToProposed(
  proposed: LooseValues,
  texts: StandingTexts | null | undefined,
  { formId, fields }: { formId: string; fields: FieldMap },
): LooseValues {
  const now = standingIn(texts, formId)
  if (now.size === 0) return proposed
  return Object.fromEntries(
    Object.entries(proposed).map(([key, value]) => {
      if (fields[key]?.meta.control !== 'multiline' || typeof value !== 'string') return [key, value]
      const words = now.get(templateOf([{ text: value }], fields))
      return [key, words ? textOfRuns(filled(words, [{ text: value }], fields)) : value]
    }),
  )
}

function reworded(block: Block, now: ReadonlyMap<string, string>, fields: FieldMap): Block {
  if (block.kind !== 'paragraph') return block
  const words = now.get(templateOf(block.runs, fields))
  return words === undefined ? block : { ...block, runs: filled(words, block.runs, fields) }
}

/** The new words with the runs of the fields they name; a field named twice stands twice. */
function filled(words: string, runs: readonly Run[], fields: FieldMap): Run[] {
  const waiting = Map.groupBy(
    runs.filter(({ field }) => field),
    ({ field = '' }) => labelOf(field, fields),
  )
  for (const [label, text] of changingIn(runs)) waiting.set(label, [{ text }])
  const plain = runs.find(({ field }) => !field) ?? { text: '' }
  // Every second piece of the split is a label.
  return words.split(token).flatMap((piece, index): Run[] => {
    if (piece === '') return []
    const known = index % 2 === 1 ? waiting.get(piece) : undefined
    if (known === undefined) return [{ ...plain, text: index % 2 === 1 ? `【${piece}】` : piece }]
    const run = known.length > 1 ? known.shift() : known[0]
    return run ? [run] : []
  })
}

/** What a field is called in a template: its label, of a part of it both, and a number where two are called alike. */
function labelOf(path: string, fields: FieldMap): string {
  const [root = '', ...rest] = path.split('.')
  const meta = fields[root]?.meta
  if (!meta) return path
  const part = meta.columns?.[rest.at(-1) ?? '']?.meta.label
  const own = part ? `${meta.label}·${part}` : meta.label
  const alike = Object.keys(fields).filter((key) => fields[key]?.meta.label === meta.label)
  const place = alike.indexOf(root)
  return place > 0 ? `${own}${place + 1}` : own
}
