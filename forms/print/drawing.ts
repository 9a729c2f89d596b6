/** How a signature drawn on a screen lies over its blank: as large as the line allows, with the pen of a ballpoint. */
import type { Run } from '../document-tree'
import type { TextStyle } from './page'

/** Width of the pen on paper, in pt. */
const penPt = 1.3

/** Least height that a signature is given, in pt; it may reach over its line a little. */
const leastRoom = 22

export interface PlacedDrawing {
  /** On paper, in pt. */
  width: number
  height: number
  /** Width of the pen, and left, top, width and height of what was drawn, in points of the pad. */
  pen: number
  box: readonly [number, number, number, number]
}

interface Point {
  x: number
  y: number
  /** Begins a stroke. */
  begins: boolean
}

/** The points of a drawing, in order. */
export function pointsOf(strokes: string): Point[] {
  return [...strokes.matchAll(/([ML])(\d+) (\d+)/g)].map(([, kind, x, y]) => ({
    x: Number(x),
    y: Number(y),
    begins: kind === 'M',
  }))
}

/** The strokes as a path of SVG: a touch of the pen without a stroke is a dot. */
export function pathOf(strokes: string): string {
  return strokes.replace(/M(\d+) (\d+)(?=M|$)/g, 'M$1 $2L$1 $2')
}

/** Size and pen of a drawing over the blank of a run. */
export function placeDrawing(strokes: string, { text, sizePt }: Run, style: TextStyle): PlacedDrawing {
  const points = pointsOf(strokes)
  const xs = points.map(({ x }) => x)
  const ys = points.map(({ y }) => y)
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  // A dot or a dash has some extent too.
  const [width, height] = [Math.max(...xs) - left || 1, Math.max(...ys) - top || 1]
  const room = {
    width: text.length * (sizePt ?? style.pitchPt ?? style.sizePt) - penPt,
    height: Math.max(style.linePt, leastRoom) - penPt,
  }
  const scale = Math.min(room.width / width, room.height / height)
  const pen = penPt / scale
  return {
    width: width * scale + penPt,
    height: height * scale + penPt,
    pen,
    box: [left - pen / 2, top - pen / 2, width + pen, height + pen].map(
      (value) => Math.round(value * 10) / 10,
    ) as unknown as PlacedDrawing['box'],
  }
}
