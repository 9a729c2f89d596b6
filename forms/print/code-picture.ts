/** The code of an issued paper as a picture, for Word files: they take no drawn path without a picture beside it. */
import { zlibSync } from 'fflate'
import { encode } from 'uqr'

/** Pixels of a module: at 14 mm a code of 41 modules then has 590 dots to the inch. */
const scale = 8

/** Modules of white round the code, as on the printed page. */
const border = 2

/** A PNG of one bit to the pixel. @param code as `formatPaperCode` writes it. */
export function codePicture(code: string): Uint8Array {
  const { size, data } = encode(code, { ecc: 'L', border })
  const side = size * scale
  const stride = 1 + Math.ceil(side / 8)
  const rows = new Uint8Array(side * stride)
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const dark = data[Math.floor(y / scale)]?.[Math.floor(x / scale)]
      const at = y * stride + 1 + (x >> 3)
      if (!dark) rows[at] = (rows[at] ?? 0) | (0x80 >> (x & 7))
    }
  }
  const head = new Uint8Array(13)
  const view = new DataView(head.buffer)
  view.setUint32(0, side)
  view.setUint32(4, side)
  // One bit a pixel, grey, no interlacing.
  head[8] = 1
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
  return new Uint8Array([
    ...signature,
    ...chunk('IHDR', head),
    ...chunk('IDAT', zlibSync(rows)),
    ...chunk('IEND', new Uint8Array()),
  ])
}

function chunk(name: string, body: Uint8Array): Uint8Array {
  const made = new Uint8Array(body.length + 12)
  const view = new DataView(made.buffer)
  view.setUint32(0, body.length)
  made.set(
    [...name].map((letter) => letter.charCodeAt(0)),
    4,
  )
  made.set(body, 8)
  view.setUint32(body.length + 8, crc32(made.subarray(4, body.length + 8)))
  return made
}

/** The check sum that PNG asks for. */
function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0)
  }
  return (sum ^ 0xffffffff) >>> 0
}
