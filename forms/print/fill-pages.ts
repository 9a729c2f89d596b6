/** Fills pages with measured items from the top; breaks fall only before items that may begin a page. */
import type { Item } from './measure-flow'

export interface Page {
  items: Item[]
  /** How much of the wanted white the page has room for, beyond the least: 1 for all, 0 for none. */
  ease: number
}

/** Divides items among pages whose text area is `capacity` px high. There is always at least one page. */
export function fillPages(items: readonly Item[], capacity: number): Page[] {
  const pages: Page[] = []
  let start = 0
  while (start < items.length) {
    const end = pageEnd(items, start, capacity)
    const taken = items.slice(start, end)
    pages.push({ items: taken, ease: easeOf(taken, capacity) })
    start = end
  }
  return pages.length ? pages : [{ items: [], ease: 1 }]
}

function easeOf(items: readonly Item[], capacity: number): number {
  let used = repeatBefore(items[0])
  let wanted = 0
  items.forEach((item, index) => {
    used += item.height + (index === 0 ? 0 : item.least)
    wanted += item.below + (index === 0 ? 0 : item.lead - item.least)
  })
  return wanted === 0 ? 1 : Math.min(1, Math.max(0, (capacity - used) / wanted))
}

/** Where the page that begins at `start` ends: the last break before it runs over. */
function pageEnd(items: readonly Item[], start: number, capacity: number): number {
  let used = repeatBefore(items[start])
  let fits = start
  let best = start
  for (let index = start; index < items.length; index++) {
    const item = items[index] as Item
    used += item.height + (index === start ? 0 : item.least)
    if (used > capacity) break
    fits = index + 1
    if (fits === items.length || items[fits]?.free) best = fits
  }
  // Nothing may be torn and yet nothing fits whole: tear it where the page ends.
  return best > start ? best : Math.max(fits, start + 1)
}

/** Height of the header rows that stand again at the head of a page. */
function repeatBefore(item: Item | undefined): number {
  if (!item?.piece.table || (item.index === 0 && item.line === 0)) return 0
  return item.piece.table.repeat
}
