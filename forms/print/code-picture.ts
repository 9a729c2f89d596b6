/** The code of an issued paper as a picture, for Word files. */
import { encode } from 'uqr'
import { bitPng } from './bit-png'

/** Pixels of a module: at 14 mm a code of 41 modules then has 590 dots to the inch. */
const scale = 8

/** Modules of white round the code, as on the printed page. */
const border = 2

/** A PNG of the code. @param code as `formatPaperCode` writes it. */
export function codePicture(code: string): Uint8Array {
  const { size, data } = encode(code, { ecc: 'L', border })
  const side = size * scale
  return bitPng(side, side, (x, y) => data[Math.floor(y / scale)]?.[Math.floor(x / scale)] === true)
}
