/** Pictures of two colours as PNG, one bit to the pixel, for Word files: they take no drawn path without a picture beside it. */
import { zlibSync } from 'fflate'

/**
 * The file. @param isDark whether a pixel is black. @param ground what the others are.
 */
export function bitPng(
  width: number,
  height: number,
  isDark: (x: number, y: number) => boolean,
  ground: 'white' | 'transparent' = 'white',
): Uint8Array {
  const stride = 1 + Math.ceil(width / 8)
  const rows = new Uint8Array(height * stride)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * stride + 1 + (x >> 3)
      if (!isDark(x, y)) rows[at] = (rows[at] ?? 0) | (0x80 >> (x & 7))
    }
  }
  const head = new Uint8Array(13)
  const view = new DataView(head.buffer)
  view.setUint32(0, width)
  view.setUint32(4, height)
  // One bit a pixel, from a palette of black and white, no interlacing.
  head[8] = 1
  head[9] = 3
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
  return new Uint8Array([
    ...signature,
    ...chunk('IHDR', head),
    ...chunk('PLTE', new Uint8Array([0, 0, 0, 255, 255, 255])),
    ...(ground === 'transparent' ? chunk('tRNS', new Uint8Array([255, 0])) : []),
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
