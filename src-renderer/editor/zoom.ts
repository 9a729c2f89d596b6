/** How large the pages stand on the desk. */
import { sheet } from '../../forms/print/page'

/** Fitted to the desk, or a fixed scale (1 is the size of the paper). */
export type Zoom = 'width' | 'page' | number

/** The bounds of the scale. */
export const leastZoom = 0.25
export const mostZoom = 3
const pxPerMm = 96 / 25.4

/** Desk left free around a page, in px. */
export const deskMargin = 20

/**
 * The scale of the pages for a desk of this size.
 * @param desk inner size in px, without scroll bars.
 */
export function scaleOf(zoom: Zoom, desk: { width: number; height: number }): number {
  if (typeof zoom === 'number') return clamp(zoom)
  const across = (desk.width - 2 * deskMargin) / (sheet.width * pxPerMm)
  if (zoom === 'width') return clamp(across)
  return clamp(Math.min(across, (desk.height - 2 * deskMargin) / (sheet.height * pxPerMm)))
}

/** The next round scale above (+1) or below (-1) the present one. */
export function stepped(scale: number, direction: 1 | -1): number {
  const steps = [0.25, 0.33, 0.5, 0.67, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3]
  const near = 0.005
  const next =
    direction > 0 ? steps.find((step) => step > scale + near) : steps.findLast((step) => step < scale - near)
  return next ?? clamp(scale)
}

function clamp(scale: number): number {
  return Math.min(mostZoom, Math.max(leastZoom, scale))
}
