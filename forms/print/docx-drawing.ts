/** A drawn signature in a Word file: a picture over its blank, which moves no text. */
import {
  HorizontalPositionRelativeFrom,
  ImageRun,
  TextWrappingType,
  VerticalPositionRelativeFrom,
} from 'docx'
import type { Drawing, Run } from '../document-tree'
import { bitPng } from './bit-png'
import { placeDrawing, pointsOf } from './drawing'
import type { TextStyle } from './page'

/** Pixels to the point: 288 dots to the inch. */
const density = 4
const emuPerPt = 12_700

/** The picture, anchored before the blank. */
export function drawnRun(run: Run, drawn: Drawing, style: TextStyle): ImageRun {
  const { width, height, pen, box } = placeDrawing(drawn.strokes, run, style)
  const [left, top] = box
  const perPoint = (width / box[2]) * density
  const picture = drawStrokes(
    pointsOf(drawn.strokes).map(({ x, y, begins }) => ({
      x: (x - left) * perPoint,
      y: (y - top) * perPoint,
      begins,
    })),
    { width: Math.ceil(width * density), height: Math.ceil(height * density), pen: pen * perPoint },
  )
  const name = `${drawn.by}手写签名`
  return new ImageRun({
    type: 'png',
    data: picture,
    transformation: { width: (width * 96) / 72, height: (height * 96) / 72 },
    // A number counted up would make each file another.
    altText: {
      id: String(markOf(`${run.sign?.name}${drawn.strokes}`)),
      name,
      description: name,
      title: name,
    },
    floating: {
      horizontalPosition: { relative: HorizontalPositionRelativeFrom.CHARACTER, offset: 0 },
      verticalPosition: {
        relative: VerticalPositionRelativeFrom.LINE,
        offset: Math.round(((style.linePt - height) / 2) * emuPerPt),
      },
      wrap: { type: TextWrappingType.NONE },
      allowOverlap: true,
    },
  })
}

interface Canvas {
  width: number
  height: number
  pen: number
}

/** The strokes as a picture: black where the pen passed, clear elsewhere. */
function drawStrokes(
  points: readonly { x: number; y: number; begins: boolean }[],
  canvas: Canvas,
): Uint8Array {
  const { width, height, pen } = canvas
  const dark = new Uint8Array(width * height)
  const reach = pen / 2
  points.forEach((to, index) => {
    const from = to.begins ? to : (points[index - 1] ?? to)
    const [x0, x1] = [Math.min(from.x, to.x) - reach, Math.max(from.x, to.x) + reach]
    const [y0, y1] = [Math.min(from.y, to.y) - reach, Math.max(from.y, to.y) + reach]
    for (let y = Math.max(0, Math.floor(y0)); y <= Math.min(height - 1, y1); y++) {
      for (let x = Math.max(0, Math.floor(x0)); x <= Math.min(width - 1, x1); x++) {
        if (distance({ x: x + 0.5, y: y + 0.5 }, from, to) <= reach) dark[y * width + x] = 1
      }
    }
  })
  return bitPng(width, height, (x, y) => dark[y * width + x] === 1, 'transparent')
}

/** How far a point lies from a stretch between two others. */
function distance(
  at: { x: number; y: number },
  from: { x: number; y: number },
  to: { x: number; y: number },
): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = dx * dx + dy * dy
  const part = length === 0 ? 0 : ((at.x - from.x) * dx + (at.y - from.y) * dy) / length
  const along = Math.min(1, Math.max(0, part))
  return Math.hypot(at.x - from.x - along * dx, at.y - from.y - along * dy)
}

/** A number that is the same for the same drawing at the same place, and not that of the code of the page. */
function markOf(text: string): number {
  let mark = 7
  for (const char of text) mark = (mark * 31 + (char.codePointAt(0) ?? 0)) % 1_000_003
  return mark + 10
}
