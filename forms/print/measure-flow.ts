/**
 * Measures the flow of one part: everything in it becomes a row of items (a line of text, a row of a table, a whole
 * block), each saying whether a page may begin with it. All lengths are px of the unscaled page.
 */

export interface Item {
  piece: Piece
  /** Line of a text, or row of a table. */
  index: number
  /** Line inside a row that is taller than a page; 0 in all others. */
  line: number
  height: number
  /** White above, wanted and least; falls away at the head of a page. */
  lead: number
  least: number
  /** White wanted below; falls away where the page is short of room. */
  below: number
  /** A page may begin with this item. */
  free: boolean
}

/** A top-level element of a part, as measured. */
export interface Piece {
  element: HTMLElement
  /** `lines` may be cut between lines, `table` between rows, `foot` goes to the foot of the page, `solid` stays whole. */
  flow: string
  /** `next`, `previous`, or `previous-lines` to take two lines along. */
  keep: string
  height: number
  line: number
  padTop: number
  /** Number of lines of a text, else 1. */
  count: number
  below: number
  table: TablePlan | null
}

export interface TablePlan {
  rows: HTMLTableRowElement[]
  heights: number[]
  headerRows: number
  /** Room taken at the head of each page the table goes on to: repeated header rows and rules. */
  repeat: number
  /** For each row, the first row that a spanning cell ties it to. */
  begins: number[]
  /** Number of lines of the rows that are taller than a page. */
  tall: Map<number, number>
}

/** Line heights by class name, so that each is asked for once. */
type LineHeights = Map<string, number>

/** The items of a part. `capacity` is the height of the text area. */
export function itemsOf(part: HTMLElement, capacity: number): Item[] {
  const lines: LineHeights = new Map()
  const items: Item[] = []
  for (const child of Array.from(part.children) as HTMLElement[]) {
    const piece = measure(child, lines, capacity)
    const added = piece.table ? rowItems(piece, piece.table, capacity) : textItems(piece)
    const first = added[0]
    if (!first) continue
    const before = items.at(-1)
    if (before?.piece.keep === 'next' || piece.keep.startsWith('previous')) first.free = false
    // The signature, and attachments above it, take two lines of text along, so that no page says nothing else (C.4).
    if (piece.keep === 'previous-lines' && before) before.free = false
    items.push(...added)
  }
  return items
}

function measure(element: HTMLElement, lines: LineHeights, capacity: number): Piece {
  const { flow = 'solid', keep = '', snap } = element.dataset
  const { height } = element.getBoundingClientRect()
  // White above stands in the element itself, all else in its class.
  const padTop = element.style.paddingTop ? pt(element.style.paddingTop) : 0
  let line = lines.get(element.className)
  if (line === undefined) {
    line = Number.parseFloat(getComputedStyle(element).lineHeight)
    lines.set(element.className, line)
  }
  const piece: Piece = { element, flow, keep, height, line, padTop, count: 1, below: 0, table: null }
  if (flow === 'lines') piece.count = Math.max(1, Math.round((height - padTop) / line))
  if (flow === 'table') piece.table = planTable(element as HTMLTableElement, height, capacity)
  if (snap) {
    // The head ends on the grid, with at least a quarter of a line of white, so that the lines below stand on theirs.
    const step = pt(snap)
    piece.below = Math.ceil(height / step + 0.25) * step - height
  }
  return piece
}

function textItems(piece: Piece): Item[] {
  const lead = piece.padTop
  const least = piece.element.dataset.least ? pt(piece.element.dataset.least) : lead
  if (piece.flow !== 'lines') {
    const { below } = piece
    return [{ piece, index: 0, line: 0, height: piece.height - lead, lead, least, below, free: true }]
  }
  // Never a single line of a paragraph at the foot or the head of a page.
  return Array.from({ length: piece.count }, (_, index) => ({
    piece,
    index,
    line: 0,
    height: piece.line,
    lead: index === 0 ? lead : 0,
    least: index === 0 ? least : 0,
    below: 0,
    free: index === 0 || (index >= 2 && piece.count - index >= 2),
  }))
}

function planTable(table: HTMLTableElement, height: number, capacity: number): TablePlan {
  const rows = Array.from(table.rows)
  const heights = rows.map((row) => row.getBoundingClientRect().height)
  const headerRows = Number(table.dataset.headerRows ?? 0)
  const rules = height - total(heights)
  const repeat = total(heights.slice(0, headerRows)) + rules
  const begins = rows.map((_, index) => index)
  rows.forEach((row, index) => {
    if (row.dataset.keep === 'previous') begins[index] = begins[index - 1] ?? index
    for (const cell of Array.from(row.cells)) {
      for (let below = index + 1; below < Math.min(index + cell.rowSpan, rows.length); below++) {
        begins[below] = Math.min(begins[below] ?? below, begins[index] ?? index)
      }
    }
  })
  const tall = new Map<number, number>()
  rows.forEach((row, index) => {
    if ((heights[index] ?? 0) > capacity - repeat) tall.set(index, linesOfRow(row))
  })
  return { rows, heights, headerRows, repeat, begins, tall }
}

function rowItems(piece: Piece, plan: TablePlan, capacity: number): Item[] {
  const { heights, headerRows, begins } = plan
  const rules = plan.repeat - total(heights.slice(0, headerRows))
  return plan.rows.flatMap((row, index): Item[] => {
    const height = (heights[index] ?? 0) + (index === 0 ? rules : 0)
    const free = mayBreakBefore(index)
    const item = { piece, index, line: 0, height, lead: 0, least: 0, below: 0, free }
    const lines = plan.tall.get(index)
    if (!lines) return [item]
    const line = lineHeightOf(row)
    const rest = (height - lines * line) / 2
    return Array.from({ length: lines }, (_, at) => ({
      ...item,
      line: at,
      height: line + (at === 0 ? rest : 0) + (at === lines - 1 ? rest : 0),
      free: at === 0 ? free : at >= 2 && lines - at >= 2,
    }))
  })

  /** Rows tied by a spanning cell stay together, as long as a page holds them; a header never stands alone. */
  function mayBreakBefore(index: number): boolean {
    if (index === 0) return true
    if (index <= headerRows) return false
    const begin = begins[index] ?? index
    if (begin === index) return true
    let end = index
    while (end < plan.rows.length && (begins[end] ?? end) <= begin) end++
    return total(heights.slice(begin, end)) > capacity - plan.repeat
  }
}

function linesOfRow(row: HTMLTableRowElement): number {
  const words = Array.from(row.querySelectorAll<HTMLElement>('td:not(.vertical) .words'))
  const most = Math.max(0, ...words.map((element) => element.getBoundingClientRect().height))
  return Math.max(1, Math.round(most / lineHeightOf(row)))
}

function lineHeightOf(row: HTMLTableRowElement): number {
  const words = row.querySelector('td:not(.label) .words') ?? row
  return Number.parseFloat(getComputedStyle(words).lineHeight)
}

/** px of a length in pt. */
function pt(length: string): number {
  return (Number.parseFloat(length) * 96) / 72
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}
