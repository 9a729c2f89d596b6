/** Changing the words of composed text without losing where they came from: whole trees, and stretches across runs. */
import type { Block, DocumentTree, Part, Run } from './document-tree'

/** A stretch of the joined text, from `start` up to `end`, and what stands there instead. */
export interface Stretch {
  start: number
  end: number
  words: string
}

/** The text of some runs put together. */
export function textOfRuns(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('')
}

/**
 * The runs with stretches of their joined text replaced. What replaces a stretch stands in the run where it begins, so
 * that it keeps the typeface and the field there.
 * @param stretches in order, not overlapping. Nothing given, nothing is made anew.
 */
export function replaceInRuns(runs: Run[], stretches: readonly Stretch[]): Run[] {
  if (stretches.length === 0) return runs
  let at = 0
  return runs
    .map((run) => {
      const from = at
      at += run.text.length
      return { ...run, text: pieceOf(run.text, from, stretches) }
    })
    .filter(({ text }) => text !== '')
}

/** The text of one run that begins at `from`. */
function pieceOf(text: string, from: number, stretches: readonly Stretch[]): string {
  const to = from + text.length
  let result = ''
  let next = from
  for (const { start, end, words } of stretches) {
    if (end <= from || start >= to) continue
    result += text.slice(next - from, Math.max(start, from) - from)
    if (start >= from) result += words
    next = Math.min(end, to)
  }
  return result + text.slice(next - from)
}

/** The tree with every stretch of text passed through `change`, one paragraph, cell or line at a time. */
export function mapTexts(tree: DocumentTree, change: (runs: Run[]) => Run[]): DocumentTree {
  const words = (text: string) => textOfRuns(change([{ text }]))
  return {
    ...tree,
    title: words(tree.title),
    parts: tree.parts.map(
      (part): Part => ({
        ...part,
        ...(part.copyLabel ? { copyLabel: words(part.copyLabel) } : {}),
        ...(part.footnote ? { footnote: words(part.footnote) } : {}),
        ...(part.pageFoot ? { pageFoot: words(part.pageFoot) } : {}),
        blocks: part.blocks.map((block) => mapBlock(block, change)),
      }),
    ),
  }
}

function mapBlock(block: Block, change: (runs: Run[]) => Run[]): Block {
  switch (block.kind) {
    case 'title':
      return { ...block, organ: block.organ && change(block.organ), name: change(block.name) }
    case 'masthead': {
      const { organ, name, left, right } = block
      return { ...block, organ: change(organ), name: change(name), left: change(left), right: change(right) }
    }
    case 'caption':
      return { ...block, left: change(block.left), right: change(block.right) }
    case 'list':
    case 'attachments':
      return { ...block, items: block.items.map(change) }
    case 'table':
      return {
        ...block,
        rows: block.rows.map((row) => ({
          ...row,
          cells: row.cells.map((cell) => ({
            ...cell,
            runs: change(cell.runs),
            ...(cell.signatures
              ? {
                  signatures: cell.signatures.map((line) => ({
                    ...line,
                    signer: change(line.signer),
                    date: change(line.date),
                  })),
                }
              : {}),
          })),
        })),
      }
    case 'signature':
      return { ...block, organ: change(block.organ), date: change(block.date) }
    case 'receipt':
      return { ...block, title: change(block.title), lines: block.lines.map(change) }
    default:
      return { ...block, runs: change(block.runs) }
  }
}

/** A sign that closes what was typed in a field, and what stands behind it in a sentence that goes on. */
const [closing, goesOn] = [/[。；，、,;]+$/, /^[。；，、：）？]|^的/]

/** The runs without the sign that an officer set behind a value where the sentence itself goes on: `第十六条。的规定`. */
export function withoutDoubleSigns(runs: Run[]): Run[] {
  return runs.map((run, index) => {
    if (!run.field || !/[。；，、,;]/.test(run.text)) return run
    // Within a list that was joined to one run.
    const text = run.text.replace(/[。；]+(?=[，、])/g, '')
    const next = runs.slice(index + 1).find(({ text }) => text !== '')
    return { ...run, text: next && goesOn.test(next.text) ? text.replace(closing, '') : text }
  })
}
