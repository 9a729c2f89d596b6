/** The wording of one paper: paragraphs that an officer put in other words on this paper alone, after it was composed. */
import type { Block, DocumentTree } from './document-tree'
import { textOfRuns } from './run-text'

/** For each composed paragraph that was changed: its text as composed, and what is printed in its place. */
export type Wording = Readonly<Record<string, string>>

/** The texts of the running paragraphs, each once, in the order of the paper; copies say the same words. */
export function paragraphsOf(tree: DocumentTree): string[] {
  const texts = tree.parts.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'paragraph' ? [textOfRuns(block.runs)] : [])),
  )
  return [...new Set(texts.filter((text) => text.trim() !== ''))]
}

/** The tree with the changed paragraphs in all copies. A change whose paragraph is composed otherwise by now rests. */
export function applyWording(tree: DocumentTree, wording: Wording | null | undefined): DocumentTree {
  if (!wording || Object.keys(wording).length === 0) return tree
  return {
    ...tree,
    parts: tree.parts.map((part) => ({
      ...part,
      blocks: part.blocks.map((block) => reworded(block, wording)),
    })),
  }
}

function reworded(block: Block, wording: Wording): Block {
  if (block.kind !== 'paragraph') return block
  const text = textOfRuns(block.runs)
  const words = Object.hasOwn(wording, text) ? wording[text] : undefined
  if (words === undefined || words === text) return block
  const { field: _field, missing: _missing, ...look } = block.runs[0] ?? { text }
  return { ...block, runs: [{ ...look, text: words }] }
}
