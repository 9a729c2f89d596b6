/**
 * The document tree: what a paper says and how its parts lie on the page, with no word of HTML or Word in it.
 * A form composes one; the printers walk it and know no document by name. It is plain JSON, because an
 * issued paper is kept as this tree and printed from it for ever.
 */

/** The typefaces of GB/T 9704-2012; `title` is 小标宋. */
export type FontRole = 'fangsong' | 'kai' | 'hei' | 'song' | 'title'

/** A stretch of text. `\n` breaks the line without ending the paragraph. */
export interface Run {
  text: string
  /** The field this text came from: lets the preview glow where one types, and a click find the field. */
  field?: string
  font?: FontRole
  sizePt?: number
  bold?: true
  underline?: true
  /** A required value that is not there yet: printed as a visible gap. */
  missing?: true
  /** A place to sign; its text is the blank for the pen. */
  sign?: SignPlace
  /** The blank for the day of signing at the place of that name. */
  signedOn?: string
  /** What was drawn at the place on a screen; it lies over the blank. */
  drawn?: Drawing
}

/** A place to sign by hand, on a screen or in ink. */
export interface SignPlace {
  /** Its name, the same on all copies of a paper and else only there. */
  name: string
  /** Who will sign, as far as the paper knows. */
  who?: string
}

/** A signature drawn on a screen: its strokes (`drawn-signature.ts`), and whose it is. */
export interface Drawing {
  strokes: string
  by: string
}

export interface ParagraphBlock {
  kind: 'paragraph'
  runs: Run[]
  /** Indent of the first line in characters; 2 is the rule for running text. */
  indent: 0 | 2
  align?: 'left' | 'center' | 'right'
  keepWithNext?: true
  /** Added after people signed, and no part of what they signed. */
  afterSigning?: true
}

export interface TableBlock {
  kind: 'table'
  /** Column widths in mm; a full-width table adds up to 156. */
  columns: number[]
  rows: TableRow[]
  /** How many leading rows repeat when the table goes on to another page. */
  headerRows?: number
  /** Stands at the foot of the page, clear of the seal above it, and is never torn. */
  atFoot?: true
}

export interface TableRow {
  cells: TableCell[]
  /** Least height in mm; 9 where not given. */
  minHeight?: number
  /** Goes to the next page together with the row above, so that it never stands there alone. */
  keepWithPrevious?: true
}

/**
 * A cell. `label` cells are centred in 黑体; `value` cells hold runs; an `opinion` cell is a 审批意见 box: the
 * opinion top left, 签字 and 年月日 in the lower right corner, never torn by a page break.
 */
export interface TableCell {
  role: 'label' | 'value' | 'opinion'
  runs: Run[]
  colSpan?: number
  rowSpan?: number
  align?: 'left' | 'center' | 'right'
  /** Label set as a vertical column of characters (竖排). */
  vertical?: true
  /** For `opinion`: who signs (empty leaves room for a signature by hand) and the date (empty leaves 年 月 日). */
  signatures?: { label: string; signer: Run[]; date: Run[] }[]
}

export type Block =
  /** Head of a 执法文书: the organ's full name and the paper's name, each on its own centred line, 2号小标宋. */
  | { kind: 'title'; organ: Run[] | null; name: Run[] }
  /** Head of 纪要 (GB/T 9704-2012 10.3): the red mark, number and date under it, a red rule. */
  | { kind: 'masthead'; organ: Run[]; name: Run[]; left: Run[]; right: Run[] }
  | { kind: 'docNumber'; runs: Run[]; align: 'right' | 'center' }
  /** A line above a table: left and right ends, 4号. */
  | { kind: 'caption'; left: Run[]; right: Run[] }
  | { kind: 'addressee'; runs: Run[] }
  | ParagraphBlock
  | { kind: 'heading'; level: 1 | 2 | 3 | 4; runs: Run[] }
  | { kind: 'list'; items: Run[][] }
  | TableBlock
  /** 附件说明. */
  | { kind: 'attachments'; items: Run[][] }
  /** 落款: name of the organ over the date; `sealed` keeps a clear place of 42 mm for the seal over both (C.4). */
  | { kind: 'signature'; organ: Run[]; date: Run[]; sealed: boolean }
  /** 附注, in round brackets under the date. */
  | { kind: 'note'; runs: Run[] }
  /** 抄送, at the foot of the last page between 版记 lines. */
  | { kind: 'copyTo'; runs: Run[] }
  /** 签收/回执联 below a cutting line: lines of label and text, blanks to be filled by hand. Never torn. */
  | { kind: 'receipt'; title: Run[]; lines: Run[][] }

export type PartStyle = 'letter' | 'table' | 'transcript'

/** One copy (联) or section of a paper; it starts a new page and counts its own pages. */
export interface Part {
  style: PartStyle
  /** Upper right corner, such as 第一联　送达. */
  copyLabel?: string
  /** At the foot of each page in 小五, such as 本文书一式两份，一份送达，一份存卷。 */
  footnote?: string
  /**
   * At the foot of each page beside its number, such as 被询问人（签名捺印）＿＿＿＿: a transcript is signed page by page. Stands
   * in the place of the footnote.
   */
  pageFoot?: string
  /** What was drawn on a screen at the blanks of `pageFoot` or `footnote`, by the names of `footRuns`. */
  footDrawn?: Readonly<Record<string, Drawing>>
  /** `always`, or only when the part runs to more than one page. */
  pageNumbers: 'always' | 'whenSeveral' | 'never'
  /** An attachment: its pages are numbered on from those of the part before. */
  continues?: true
  /**
   * Lines of body text to a page: the pitch of running text is 225 mm divided by it. 22 where not given
   * (GB/T 9704-2012 5.2.3); a letter that must keep to one page may be set closer, never in smaller type.
   */
  linesPerPage?: number
  blocks: Block[]
}

export interface DocumentTree {
  formId: string
  title: string
  parts: Part[]
}

/** All runs of a block, for those who look for text whatever its place (checks, plain text, jumps). */
export function runsOf(block: Block): Run[] {
  switch (block.kind) {
    case 'title':
      return [...(block.organ ?? []), ...block.name]
    case 'masthead':
      return [...block.organ, ...block.name, ...block.left, ...block.right]
    case 'caption':
      return [...block.left, ...block.right]
    case 'list':
    case 'attachments':
      return block.items.flat()
    case 'table':
      return block.rows.flatMap((row) =>
        row.cells.flatMap((cell) => [
          ...cell.runs,
          ...(cell.signatures ?? []).flatMap((line) => [...line.signer, ...line.date]),
        ]),
      )
    case 'signature':
      return [...block.organ, ...block.date]
    case 'receipt':
      return [...block.title, ...block.lines.flat()]
    default:
      return block.runs
  }
}
