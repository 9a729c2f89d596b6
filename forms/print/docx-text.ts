/** Runs and paragraphs of Word files. */
import { type ImageRun, type IParagraphOptions, Paragraph, type ParagraphChild, Tab, TextRun } from 'docx'
import type { Run } from '../document-tree'
import { drawnRun } from './docx-drawing'
import { fontSlots } from './docx-styles'
import { fontOf, longCode, type StyleKey, styles, symbols } from './page'
import { isCommonlyInstalled, rarePieceOf } from './rare-characters'
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
export function textRuns(runs: readonly Run[], key: StyleKey): (TextRun | ImageRun)[] {
  return runs.flatMap((run) => [
    ...(run.drawn ? [drawnRun(run, run.drawn, styles[key])] : []),
    ...pieces(run.text).map((piece) => textRun(run, piece, key)),
  ])
}

/** A tab stop's worth of room. */
export function tab(): TextRun {
  return new TextRun({ children: [new Tab()] })
}

interface Piece {
  text: string
  /** The face it needs instead of that of its style. */
  face: string | null
  /** A line break stands before it. */
  broken: boolean
}

/** Cuts a text at line breaks and around what the Chinese faces of Word lack: □ and ☑, and characters beyond GBK. */
function pieces(text: string): Piece[] {
  return text.split('\n').flatMap((line, index) => {
    const cut: Piece[] = []
    for (const char of line) {
      const face = faceOf(char)
      const last = cut.at(-1)
      if (last && last.face === face) last.text += char
      else cut.push({ text: char, face, broken: false })
    }
    // A line of its own that is empty still breaks.
    if (cut.length === 0 && index > 0) cut.push({ text: '', face: null, broken: true })
    if (index > 0 && cut[0]) cut[0].broken = true
    return cut
  })
}

function faceOf(char: string): string | null {
  return /[□☐☑☒]/.test(char) ? symbols.word : rareFaceOf(char)
}

/** The face that a Word file brings along for a character; null where any computer with Chinese faces has it. */
export function rareFaceOf(char: string): string | null {
  return char < '㐀' || isCommonlyInstalled(char) ? null : (rarePieceOf(char)?.family ?? null)
}

function textRun(run: Run, piece: Piece, key: StyleKey): TextRun {
  const style = styles[key]
  const role = fontOf(run, style)
  const { face } = piece
  return new TextRun({
    text: piece.text,
    ...(piece.broken ? { break: 1 } : {}),
    ...(face ? { font: { ascii: face, hAnsi: face, eastAsia: face, cs: face, hint: 'eastAsia' } } : {}),
    ...(!face && role !== style.font ? { font: fontSlots(role) } : {}),
    ...(run.sizePt ? { size: run.sizePt * 2, sizeComplexScript: run.sizePt * 2 } : {}),
    ...(run.underline ? { underline: {} } : {}),
  })
}
