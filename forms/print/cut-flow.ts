/** Copies of the measured flow with only some of its lines or rows. */
import type { Item, Piece, TablePlan } from './measure-flow'

/** A copy of a text with its lines `from` to before `to`; of a block that is never cut, the whole. */
export function sliceText(piece: Piece, from: number, to: number): HTMLElement {
  if (from === 0 && to === piece.count) return piece.element.cloneNode(true) as HTMLElement
  return cutLines(piece.element, { top: piece.padTop, line: piece.line, from, to, count: piece.count })
}

interface Cut {
  /** Distance from the top of the element to its first line, and from line to line, in px. */
  top: number
  line: number
  /** Lines wanted, counted from 0, `to` not included. */
  from: number
  to: number
  count: number
}

/** A copy of an element with only some of its lines; the last line stays justified where the text goes on. */
function cutLines(source: HTMLElement, cut: Cut): HTMLElement {
  const copy = source.cloneNode(false) as HTMLElement
  const texts = textsIn(source)
  const length = texts.reduce((sum, text) => sum + text.length, 0)
  const start = cut.from === 0 ? 0 : lineStart(source, texts, length, cut, cut.from)
  let end = cut.to >= cut.count ? length : lineStart(source, texts, length, cut, cut.to)
  const broken = end < length && charAt(texts, end - 1) === '\n'
  if (broken) end -= 1
  const range = document.createRange()
  range.selectNodeContents(source)
  if (start > 0) range.setStart(...place(texts, start))
  if (end < length) range.setEnd(...place(texts, end, 'before'))
  copy.append(cloneWithin(source, range))
  if (cut.from > 0) copy.classList.add('continued')
  if (cut.to < cut.count && !broken) copy.classList.add('cut')
  return copy
}

/** A copy of what a range holds, in copies of the spans that hold all of it: it keeps its size, its face and its field. */
function cloneWithin(source: HTMLElement, range: Range): Node {
  let copy: Node = range.cloneContents()
  for (
    let node: Node | null = range.commonAncestorContainer;
    node && node !== source;
    node = node.parentNode
  ) {
    if (node.nodeType !== Node.ELEMENT_NODE) continue
    const around = node.cloneNode(false)
    around.appendChild(copy)
    copy = around
  }
  return copy
}

/** The first character on a line, found by halving: no character stands higher than those before it. */
function lineStart(source: HTMLElement, texts: Text[], length: number, cut: Cut, line: number): number {
  const top = source.getBoundingClientRect().top + cut.top
  const range = document.createRange()
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    const [node, offset] = place(texts, middle)
    range.setStart(node, offset)
    range.setEnd(node, offset + 1)
    const rect = range.getBoundingClientRect()
    if (Math.floor((rect.top + rect.height / 2 - top) / cut.line) >= line) high = middle
    else low = middle + 1
  }
  // Never between the two halves of a rare character.
  return /[\uDC00-\uDFFF]/.test(charAt(texts, low)) ? low - 1 : low
}

function textsIn(source: HTMLElement): Text[] {
  const texts: Text[] = []
  const walker = document.createTreeWalker(source, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) texts.push(walker.currentNode as Text)
  return texts
}

/** Node and offset of a character counted over all texts: at the head of its node, or `before` it at the end of the last. */
function place(texts: readonly Text[], at: number, side?: 'before'): [Text, number] {
  let rest = at
  for (const text of texts) {
    if (rest < text.length || (side && rest === text.length)) return [text, rest]
    rest -= text.length
  }
  const last = texts.at(-1) as Text
  return [last, last.length]
}

function charAt(texts: readonly Text[], at: number): string {
  const [text, offset] = place(texts, at)
  return text.data[offset] ?? ''
}

/** A copy of a table with the rows from one item to another, header rows repeated and spans made to fit. */
export function sliceTable(piece: Piece, plan: TablePlan, first: Item, last: Item): HTMLElement {
  const { rows, headerRows, tall } = plan
  const begins = first.index === 0 && first.line === 0
  const ends = last.index === rows.length - 1 && last.line === (tall.get(last.index) ?? 1) - 1
  if (begins && ends) return piece.element.cloneNode(true) as HTMLElement
  const copy = piece.element.cloneNode(false) as HTMLElement
  const columns = piece.element.querySelector('colgroup')
  if (columns) copy.append(columns.cloneNode(true))
  const body = document.createElement('tbody')
  copy.append(body)
  if (!begins) body.append(...rows.slice(0, headerRows).map((row) => row.cloneNode(true)))
  for (let index = first.index; index <= last.index; index++) {
    const row = (rows[index] as HTMLTableRowElement).cloneNode(false) as HTMLTableRowElement
    const lines = tall.get(index)
    if (lines) row.style.removeProperty('height')
    for (const { source, row: begun } of cellsAt(rows, index, index === first.index)) {
      const cell = source.cloneNode(true) as HTMLTableCellElement
      const below = Math.min(begun + source.rowSpan, last.index + 1) - index
      if (below > 1) cell.rowSpan = below
      else cell.removeAttribute('rowspan')
      if (begun < index && !cell.classList.contains('label')) cell.replaceChildren()
      if (lines) {
        const from = index === first.index ? first.line : 0
        cutCell(source, cell, from, index === last.index ? last.line + 1 : lines, lines)
      }
      row.append(cell)
    }
    body.append(row)
  }
  return copy
}

interface PlacedCell {
  source: HTMLTableCellElement
  /** Row the cell begins in. */
  row: number
}

/** The cells of a row; with `spanning`, also those that reach into it from above, each at its column. */
function cellsAt(rows: readonly HTMLTableRowElement[], index: number, spanning: boolean): PlacedCell[] {
  if (!spanning) return Array.from(rows[index]?.cells ?? [], (source) => ({ source, row: index }))
  // Which cell fills each column, row by row down to this one.
  let filled: PlacedCell[] = []
  for (let at = 0; at <= index; at++) {
    const next: PlacedCell[] = []
    const own = Array.from(rows[at]?.cells ?? [])
    const columns = Math.max(
      filled.length,
      own.reduce((sum, cell) => sum + cell.colSpan, 0),
    )
    for (let column = 0; column < columns; column++) {
      if (next[column]) continue
      const above = filled[column]
      if (above && above.row + above.source.rowSpan > at) {
        next[column] = above
        continue
      }
      const source = own.shift()
      if (!source) continue
      for (let span = 0; span < source.colSpan; span++) next[column + span] = { source, row: at }
    }
    filled = next
  }
  return filled.filter((cell, column) => cell.source !== filled[column - 1]?.source)
}

/** Keeps only some lines in the copy of a cell; signatures stay with the last of them, labels stand on every page. */
function cutCell(source: HTMLElement, copy: HTMLElement, from: number, to: number, count: number): void {
  const words = source.querySelector<HTMLElement>('.words')
  const target = copy.querySelector<HTMLElement>('.words')
  if (!words || !target) return
  if (to < count) copy.querySelector('.signs')?.remove()
  if (copy.classList.contains('label')) return
  const line = Number.parseFloat(getComputedStyle(words).lineHeight)
  const lines = Math.max(1, Math.round(words.getBoundingClientRect().height / line))
  if (from >= lines) target.replaceChildren()
  else target.replaceWith(cutLines(words, { top: 0, line, from, to: Math.min(to, lines), count: lines }))
}
