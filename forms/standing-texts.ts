/**
 * Standing texts: a paragraph as a form composes it, with what is filled in told by its label, 【项目名称】, so that an
 * administrator can put it in other words for all papers to come (documents.md 0.2, Wording).
 */
import { type StandingTexts, standingIn } from '../src-domain/standing-text'
import type { Block, DocumentTree, Run } from './document-tree'
import type { FieldMap, LooseValues } from './fields'

const token = /【([^【】]+)】/

/** The text of a paragraph with the labels of its fields in the place of their values. */
export function templateOf(runs: readonly Run[], fields: FieldMap): string {
  return runs.map(({ text, field }) => (field ? `【${labelOf(field, fields)}】` : text)).join('')
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
      const words = fields[key]?.meta.control === 'multiline' && typeof value === 'string' && now.get(value)
      return [key, words || value]
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
