/** Rows that the filed copy of a letter adds to its table of issue: what the file needs and the party need not read. */
import type { Run, TableRow } from './document-tree'
import { label, value } from './pieces'

type Words = Run | readonly Run[]

/** Label and value twice across the six columns of the table of issue. */
export function filedPair(name1: string, words1: Words, name2: string, words2: Words): TableRow {
  return {
    cells: [label(name1), value(words1, { colSpan: 3 }), label(name2), value(words2)],
  }
}

/** A label and one value across the table of issue. */
export function filedWide(name: string, words: Words): TableRow {
  return { cells: [label(name), value(words, { colSpan: 5 })] }
}
