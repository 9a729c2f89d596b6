/**
 * Lines that a long amount leaves short. A number is never broken over two lines, so one that just does not fit goes to the
 * next line whole, and the justified line before it would be drawn out until its characters stand apart. Such a line
 * keeps its natural spacing and ends short instead. Needs a DOM and nothing else.
 */

/** A number as long as an amount of ten thousand with its decimals; shorter ones leave no gap that is seen. */
const longNumber = /\d[\d,.]{6,}/g
/** A line may be drawn out by so much of its own width before it is left short. */
const mostDrawnOut = 0.06

interface ShortLine {
  /** Where the line after it begins. */
  node: Text
  offset: number
  /** Room to its right, in px. */
  room: number
}

/**
 * Fills what such lines of a flow leave over with white; nothing is broken elsewhere than before.
 * @param flow laid out, as `paginate` takes it.
 * @returns what takes the white out again.
 */
export function easeLines(flow: HTMLElement): () => void {
  const paragraphs = Array.from(flow.querySelectorAll<HTMLElement>('[data-flow=lines].indent')).filter(
    ({ textContent }) => textContent?.match(longNumber),
  )
  if (paragraphs.length === 0) return () => undefined
  // As they stand without being drawn out: all are set so first and measured then, which lays out the flow only once.
  for (const { style } of paragraphs) style.textAlign = 'left'
  const short = paragraphs.map(shortLines)
  for (const { style } of paragraphs) style.removeProperty('text-align')
  const fillers: HTMLElement[] = []
  for (const { node, offset, room } of short.flat().reverse()) {
    const filler = document.createElement('span')
    filler.style.display = 'inline-block'
    filler.style.width = `${room}px`
    // The indent of the paragraph is not its own.
    filler.style.textIndent = '0'
    const rest = offset === 0 ? node : node.splitText(offset)
    rest.before(filler)
    fillers.push(filler)
  }
  return () => {
    for (const filler of fillers) {
      const parent = filler.parentNode
      filler.remove()
      parent?.normalize()
    }
  }
}

/** The lines of a paragraph that end before a long number and leave more room than may be drawn out, in order. */
function shortLines(paragraph: HTMLElement): ShortLine[] {
  const { right, width } = paragraph.getBoundingClientRect()
  const range = document.createRange()
  const found: ShortLine[] = []
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
  let before: DOMRect | null = null
  while (walker.nextNode()) {
    const node = walker.currentNode as Text
    const starts = new Set([...node.data.matchAll(longNumber)].map(({ index }) => index))
    if (node.parentElement?.classList.contains('code')) starts.clear()
    for (const at of starts) {
      const last = at === 0 ? before : rectOf(node, at - 1)
      const first = rectOf(node, at)
      const onNextLine = last && first.left < last.right && first.top > last.top + last.height / 2
      if (!onNextLine) continue
      const room = right - last.right
      if (room > width * mostDrawnOut) found.push({ node, offset: at, room: room - 1 })
    }
    if (node.length > 0) before = rectOf(node, node.length - 1)
  }
  return found

  function rectOf(node: Text, at: number): DOMRect {
    range.setStart(node, at)
    range.setEnd(node, at + 1)
    return range.getBoundingClientRect()
  }
}
