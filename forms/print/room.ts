/**
 * White above the blocks that end a letter. A seal is 42 mm across and hangs over organ and date, its middle a little
 * above theirs (C.4): two lines above the organ clear it, one lets it touch at most the end of a last line, which is
 * seldom full; below the date it reaches over a line and a half, and what stands there is kept clear of it.
 */
import type { Part } from '../document-tree'
import { attachmentRoomLines, linePtOf, signature } from './page'
import { isFoot } from './words'

export interface Room {
  /** White above in pt: where the page has room, and at least. */
  wanted: number
  least: number
}

/** The white above a block of a part, by its place; null where there is none. `linePt` is the distance of its lines. */
export function roomAbove(part: Part, index: number, linePt = linePtOf(part)): Room | null {
  const block = part.blocks[index]
  const before = part.blocks[index - 1]
  if (!block) return null
  if (block.kind === 'attachments') return both(attachmentRoomLines * linePt)
  if (block.kind === 'signature') {
    return { least: linePt, wanted: block.sealed ? signature.roomLines * linePt : linePt }
  }
  if (!isFoot(block)) return null
  const sealed = before?.kind === 'signature' && before.sealed
  return both((sealed ? signature.reachLines : 0.5) * linePt)
}

function both(pt: number): Room {
  return { wanted: pt, least: pt }
}
