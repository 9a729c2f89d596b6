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

/** Words of the paper's own, or what is filled in at one place: a field, or the list that several rows give. */
interface Stretch {
  label: string | null
  runs: readonly Run[]
}

/** The text of a paragraph with the labels of its fields, and of the words that change, in the place of their values. */
export function templateOf(runs: readonly Run[], fields: FieldMap): string {
  const stretches = stretchesOf(runs, fields)
  const said = changingIn(stretches)
  return stretches
    .map(({ label: name, runs: own }, index) => {
      const text = textOfRuns(own)
      return name !== null
        ? `【${name}】`
        : changing
            .filter(({ label }) => said.has(label) && (index === 0 || label !== '序号'))
            .reduce((words, each) => words.replace(each.words, `【${each.label}】`), text)
    })
    .join('')
}

/** What several rows give is one stretch with the words between them, however many they are. */
function stretchesOf(runs: readonly Run[], fields: FieldMap): Stretch[] {
  const stretches: Stretch[] = []
  for (let at = 0; at < runs.length; ) {
    const run = runs[at] as Run
    const end = run.field ? listEnd(runs, at, fields) : at
    const last = stretches.at(-1)
    if (run.field) {
      const whole = end > at || fields[listOf(run.field)]?.meta.toldWhole
      const label = labelOf(whole ? listOf(run.field) : run.field, fields)
      stretches.push({ label, runs: runs.slice(at, end + 1) })
    } else if (last?.label === null) last.runs = [...last.runs, run]
    else stretches.push({ label: null, runs: [run] })
    at = end + 1
  }
  return stretches
}

/**
 * Where the list ends of which `runs[at]` gives the first row; `at` itself where there is one row at the most, unless that
 * is told whole.
 */
function listEnd(runs: readonly Run[], at: number, fields: FieldMap): number {
  const list = listOf(runs[at]?.field ?? '')
  const meta = fields[list]?.meta
  if (meta?.control !== 'rows') return at
  const own = runs.flatMap(({ field = '' }, index) =>
    index >= at && listOf(field) === list ? [{ index, row: rowOf(field) }] : [],
  )
  return meta.toldWhole || new Set(own.map(({ row }) => row)).size > 1 ? (own.at(-1)?.index ?? at) : at
}

/** The row that a run is of; the list itself where it tells of all of them. */
function rowOf(field: string): string | undefined {
  const [list, row, part] = field.split('.')
  return part === undefined ? list : row
}

function listOf(field: string): string {
  return field.split('.')[0] ?? ''
}

/** The words that change as a paragraph says them; none of a kind of which it says two, which could not be told apart. */
function changingIn(stretches: readonly Stretch[]): Map<string, string> {
  const own = stretches.map(({ label, runs }) => (label !== null ? '\0' : textOfRuns(runs))).join('')
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
  const stretches = stretchesOf(runs, fields)
  const waiting = new Map<string, (readonly Run[])[]>()
  for (const { label, runs: own } of stretches) {
    if (label !== null) waiting.set(label, [...(waiting.get(label) ?? []), own])
  }
  for (const [label, text] of changingIn(stretches)) waiting.set(label, [[{ text }]])
  const plain = runs.find(({ field }) => !field) ?? { text: '' }
  // Every second piece of the split is a label.
  return words.split(token).flatMap((piece, index): Run[] => {
    if (piece === '') return []
    const known = index % 2 === 1 ? waiting.get(piece) : undefined
    if (known === undefined) return [{ ...plain, text: index % 2 === 1 ? `【${piece}】` : piece }]
    return [...((known.length > 1 ? known.shift() : known[0]) ?? [])]
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
