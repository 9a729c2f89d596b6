/** Runs and paragraphs of Word files. */
import { type IParagraphOptions, Paragraph, type ParagraphChild, Tab, TextRun } from 'docx'
import type { Run } from '../document-tree'
import { fontSlots } from './docx-styles'
import { fontOf, longCode, type StyleKey, styles, symbols } from './page'
import { textOf } from './words'

export type ParagraphOptions = Omit<IParagraphOptions, 'children' | 'style' | 'text'> & {
  /** Another style than the one the runs are written for, such as that of a heading. */
  styleId?: string
  /** What stands before and after the runs. */
  before?: ParagraphChild[]
  after?: ParagraphChild[]
}

/** A paragraph in a named style. */
export function paragraph(key: StyleKey, runs: readonly Run[], options: ParagraphOptions = {}): Paragraph {
  const { styleId, before = [], after = [], ...rest } = options
  // Text in cells is not justified, so that a code which goes to the next line whole leaves no gaps.
  const wordWrap = key !== 'cellValue' && longCode.test(textOf(runs))
  const children = [...before, ...textRuns(runs, key), ...after]
  // The library's `wordWrap` switches Word's off: a long code may then be broken.
  return new Paragraph({ ...rest, ...(wordWrap ? { wordWrap } : {}), style: styleId ?? key, children })
}

/** Runs as Word wants them: only what differs from the style is said. */
export function textRuns(runs: readonly Run[], key: StyleKey): TextRun[] {
  return runs.flatMap((run) => pieces(run.text).map((piece) => textRun(run, piece, key)))
}

/** A tab stop's worth of room. */
export function tab(): TextRun {
  return new TextRun({ children: [new Tab()] })
}

interface Piece {
  text: string
  symbol: boolean
  /** A line break stands before it. */
  broken: boolean
}

/** Cuts a text at line breaks and around □ and ☑, which the Chinese faces of Word lack. */
function pieces(text: string): Piece[] {
  return text.split('\n').flatMap((line, index) => {
    const parts = line.split(boxes).filter((part) => part !== '')
    // A line of its own that is empty still breaks.
    if (parts.length === 0 && index > 0) parts.push('')
    return parts.map((part, at) => ({ text: part, symbol: boxes.test(part), broken: index > 0 && at === 0 }))
  })
}

const boxes = /([□☐☑☒]+)/

function textRun(run: Run, piece: Piece, key: StyleKey): TextRun {
  const style = styles[key]
  const role = fontOf(run, style)
  const { word } = symbols
  return new TextRun({
    text: piece.text,
    ...(piece.broken ? { break: 1 } : {}),
    ...(piece.symbol
      ? { font: { ascii: word, hAnsi: word, eastAsia: word, cs: word, hint: 'eastAsia' } }
      : {}),
    ...(!piece.symbol && role !== style.font ? { font: fontSlots(role) } : {}),
    ...(run.sizePt ? { size: run.sizePt * 2, sizeComplexScript: run.sizePt * 2 } : {}),
    ...(run.underline ? { underline: {} } : {}),
  })
}
