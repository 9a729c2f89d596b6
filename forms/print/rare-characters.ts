/**
 * Characters of names and places that a statutory face may lack (those beyond GB 2312), and the pieces of the bundled
 * font that draw them (`assets/fonts/README.md`). Loaded, and put into a Word file, only where a text holds one.
 */
import pieces from '../../assets/fonts/rare/pieces.json'

export interface RarePiece {
  /** Name of the typeface and, with `.woff`, of its file in `fonts/rare/`. */
  family: string
  first: number
  last: number
}

type Span = readonly [first: number, last: number]

const spansOf = new Map<RarePiece, readonly Span[]>(
  Object.entries(pieces).map(([family, ranges]) => {
    const spans = ranges.split(',').map((range): Span => {
      const [first = '', last = first] = range.split('-')
      return [Number.parseInt(first, 16), Number.parseInt(last, 16)]
    })
    return [{ family, first: spans[0]?.[0] ?? 0, last: spans.at(-1)?.[1] ?? 0 }, spans]
  }),
)

/** All pieces; the characters of one stand between those of others. */
export const rarePieces: readonly RarePiece[] = [...spansOf.keys()]

const found = new Map<string, RarePiece | null>()

/** The piece that draws a character; null for common ones, and for those that no piece has. */
export function rarePieceOf(char: string): RarePiece | null {
  let piece = found.get(char)
  if (piece === undefined) {
    const code = char.codePointAt(0) ?? 0
    const holds = ([first, last]: Span) => code >= first && code <= last
    piece =
      rarePieces.find((each) => holds([each.first, each.last]) && spansOf.get(each)?.some(holds)) ?? null
    found.set(char, piece)
  }
  return piece
}

/** The rare characters of a text, each once. */
export function rareCharactersIn(text: string): string {
  return [...new Set(text)].filter((char) => char > '⿿' && rarePieceOf(char) !== null).join('')
}

/**
 * Whether a rare character is one that any Chinese typeface has (GBK): Word files leave those to the face of their text,
 * and bring along only the others.
 */
export function isCommonlyInstalled(char: string): boolean {
  return char >= '一' && char <= '龥'
}
