/** The code of an issued paper as a QR code, drawn as one path so that it prints sharp at any size. */
import { encode } from 'uqr'

/** Modules of white round the code, without which scanners do not find it. */
const border = 2

/**
 * SVG markup of a code, without a size of its own.
 * @param code as `formatPaperCode` writes it.
 */
export function codeMark(code: string): string {
  const { size, data } = encode(code, { ecc: 'L', border })
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path d="${path}"/></svg>`
}
