/** The white field in which somebody signs, by pen, finger or mouse. */
import { forwardRef, useEffect, useImperativeHandle, useRef } from 'react'
import SignaturePad, { type PointGroup } from 'signature_pad'
import styles from './signing.module.css'

export interface SignatureField {
  undoStroke: () => void
  clear: () => void
  /** What was drawn, as a record keeps it; empty where nothing was. */
  strokes: () => string
}

/** Longer than any name is; of what is drawn beyond, every second point is left out. */
const longest = 20_000

interface Props {
  label: string
  describedBy: string
  /** Called with whether anything stands in the field. */
  onDrawn: (drawn: boolean) => void
}

/** The field; what is in it is asked for by the handle. */
export const SignatureCanvas = forwardRef<SignatureField, Props>(function SignatureCanvas(
  { label, describedBy, onDrawn },
  handle,
) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const pad = useRef<SignaturePad | null>(null)

  useEffect(() => {
    const field = canvas.current
    if (!field) return
    const made = new SignaturePad(field, { minWidth: 1.6, maxWidth: 1.6, dotSize: 2, minDistance: 2 })
    pad.current = made
    const told = () => onDrawn(!made.isEmpty())
    made.addEventListener('endStroke', told)
    // As sharp as the screen is; a changed size empties a canvas, so that what was drawn is drawn again.
    const fitted = new ResizeObserver(() => {
      const ratio = Math.max(1, window.devicePixelRatio)
      field.width = field.clientWidth * ratio
      field.height = field.clientHeight * ratio
      field.getContext('2d')?.scale(ratio, ratio)
      made.fromData(made.toData())
    })
    fitted.observe(field)
    return () => {
      fitted.disconnect()
      made.removeEventListener('endStroke', told)
      made.off()
    }
  }, [onDrawn])

  useImperativeHandle(
    handle,
    () => ({
      undoStroke() {
        const strokes = pad.current?.toData().slice(0, -1) ?? []
        pad.current?.fromData(strokes)
        onDrawn(strokes.length > 0)
      },
      clear() {
        pad.current?.clear()
        onDrawn(false)
      },
      strokes: () => strokesOf(pad.current?.toData() ?? []),
    }),
    [onDrawn],
  )

  return (
    <canvas
      ref={canvas}
      className={styles.canvas}
      role="img"
      aria-label={label}
      aria-describedby={describedBy}
    />
  )
})

/** Strokes of the pad in whole points, none outside the field. */
function strokesOf(groups: readonly PointGroup[]): string {
  let lines = groups.map(({ points }) =>
    points.map(({ x, y }) => [x, y].map((value) => Math.min(9999, Math.max(0, Math.round(value)))).join(' ')),
  )
  while (lines.flat().join().length > longest && lines.some((line) => line.length > 2)) {
    lines = lines.map((line) => line.filter((_, index) => index % 2 === 0))
  }
  return lines
    .map((line) => line.map((point, index) => `${index === 0 ? 'M' : 'L'}${point}`).join(''))
    .join('')
}
