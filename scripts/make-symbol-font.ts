/**
 * Draws `assets/fonts/PaperSymbols.woff2`: the boxes □ ☐ ☑ ☒ of choices and the ＿ of blanks, each a full-width
 * character. The Chinese faces lack most of the boxes, and a tick must print on a computer without any symbol font;
 * their ＿ leaves gaps, and a blank is to be one line.
 * Run `npx tsx scripts/make-symbol-font.ts` after a change here.
 */
import { writeFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'

type Point = readonly [x: number, y: number]

const unitsPerEm = 1000
const ascent = 880
const descent = 120

/** Contours turn clockwise where filled and the other way where they cut a hole, in font units above the baseline. */
function square(left: number, right: number, bottom: number, top: number): Point[] {
  return [
    [left, bottom],
    [left, top],
    [right, top],
    [right, bottom],
  ]
}

const frame = [square(110, 890, -10, 770), square(154, 846, 34, 726).reverse()]
const tick: Point[] = [
  [230, 400],
  [290, 455],
  [435, 270],
  [745, 640],
  [800, 590],
  [440, 150],
]
const crossUp: Point[] = [
  [240, 190],
  [710, 660],
  [760, 610],
  [290, 140],
]
const crossDown: Point[] = [
  [240, 610],
  [290, 660],
  [760, 190],
  [710, 140],
]

const glyphs: { code: number; contours: Point[][] }[] = [
  { code: 0, contours: frame },
  { code: 0x25a1, contours: frame },
  { code: 0x2610, contours: frame },
  { code: 0x2611, contours: [...frame, tick] },
  { code: 0x2612, contours: [...frame, crossUp, crossDown] },
  // Reaches over its edges, so that justified blanks still join.
  { code: 0xff3f, contours: [square(-70, 1070, -92, -56)] },
]

/** Big-endian numbers: `[bytes, value]` pairs in a row. */
function bytes(...fields: [size: 1 | 2 | 4, value: number][]): Buffer {
  return Buffer.concat(
    fields.map(([size, value]) => {
      const buffer = Buffer.alloc(size)
      if (value < 0) buffer.writeIntBE(value, 0, size)
      else buffer.writeUIntBE(value, 0, size)
      return buffer
    }),
  )
}

const u16 = (...values: number[]) => bytes(...values.map((value): [2, number] => [2, value]))

function glyph(contours: Point[][]): Buffer {
  const points = contours.flat()
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const ends: number[] = []
  for (const contour of contours) ends.push((ends.at(-1) ?? -1) + contour.length)
  const deltas = (values: number[]) => values.map((value, index) => value - (values[index - 1] ?? 0))
  const data = Buffer.concat([
    u16(contours.length, Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)),
    u16(...ends, 0),
    Buffer.alloc(points.length, 1),
    u16(...deltas(xs), ...deltas(ys)),
  ])
  return data.length % 4 ? Buffer.concat([data, Buffer.alloc(4 - (data.length % 4))]) : data
}

function cmap(): Buffer {
  const codes = glyphs.slice(1).map(({ code }, index) => ({ code, id: index + 1 }))
  codes.sort((a, b) => a.code - b.code)
  const ends = [...codes.map(({ code }) => code), 0xffff]
  const deltas = [...codes.map(({ code, id }) => (id - code) & 0xffff), 1]
  const count = ends.length
  const power = 2 ** Math.floor(Math.log2(count))
  const body = u16(
    count * 2,
    power * 2,
    Math.log2(power),
    count * 2 - power * 2,
    ...ends,
    0,
    ...ends,
    ...deltas,
  )
  const table = Buffer.concat([u16(4, 14 + 2 + count * 8, 0), body, Buffer.alloc(count * 2)])
  return Buffer.concat([u16(0, 1, 3, 1), bytes([4, 12]), table])
}

function names(): Buffer {
  const entries = [
    [1, 'Paper Symbols'],
    [2, 'Regular'],
    [3, 'Paper Symbols 1'],
    [4, 'Paper Symbols'],
    [5, 'Version 1.0'],
    [6, 'PaperSymbols'],
  ] as const
  let offset = 0
  const texts = entries.map(([, text]) => Buffer.from(text, 'utf16le').swap16())
  const records = entries.map(([id], index) => {
    const { length } = texts[index] as Buffer
    offset += length
    return u16(3, 1, 0x409, id, length, offset - length)
  })
  return Buffer.concat([u16(0, entries.length, 6 + entries.length * 12), ...records, ...texts])
}

function tables(): [string, Buffer][] {
  const shapes = glyphs.map(({ contours }) => glyph(contours))
  const offsets = shapes.map((_, index) =>
    shapes.slice(0, index).reduce((sum, shape) => sum + shape.length, 0),
  )
  const total = shapes.reduce((sum, shape) => sum + shape.length, 0)
  const most = Math.max(...glyphs.map(({ contours }) => contours.flat().length))
  const os2 = Buffer.concat([
    u16(4, unitsPerEm, 400, 5, 0, 650, 600, 0, 75, 650, 600, 0, 350, 50, 300, 0),
    Buffer.alloc(10),
    bytes([4, 0], [4, 0], [4, 0], [4, 0]),
    Buffer.from('LDZF'),
    u16(0x40, 0x25a1, 0xff3f, ascent, -descent, 0, ascent, descent),
    bytes([4, 1], [4, 0]),
    u16(500, 700, 0, 0x20, 0),
  ])
  return [
    ['OS/2', os2],
    ['cmap', cmap()],
    ['glyf', Buffer.concat(shapes)],
    [
      'head',
      Buffer.concat([
        bytes([4, 0x10000], [4, 0x10000], [4, 0], [4, 0x5f0f3cf5]),
        u16(3, unitsPerEm),
        Buffer.alloc(16),
        u16(-70, -92, 1070, 770, 0, 8, 2, 1, 0),
      ]),
    ],
    [
      'hhea',
      Buffer.concat([
        bytes([4, 0x10000]),
        u16(ascent, -descent, 0, 1000, -70, -70, 1070, 1),
        u16(0, 0, 0, 0, 0, 0, 0),
        u16(glyphs.length),
      ]),
    ],
    ['hmtx', u16(...glyphs.flatMap(({ contours }) => [1000, Math.min(...contours.flat().map(([x]) => x))]))],
    ['loca', bytes(...[...offsets, total].map((offset): [4, number] => [4, offset]))],
    [
      'maxp',
      Buffer.concat([bytes([4, 0x10000]), u16(glyphs.length, most, 4, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0)]),
    ],
    ['name', names()],
    ['post', bytes([4, 0x30000], [4, 0], [2, -100], [2, 50], [4, 1], [4, 0], [4, 0], [4, 0], [4, 0])],
  ]
}

/** Number as WOFF2's UIntBase128: seven bits a byte, the highest first. */
function base128(value: number): Buffer {
  const digits = [value & 0x7f]
  for (let rest = value >>> 7; rest > 0; rest >>>= 7) digits.unshift((rest & 0x7f) | 0x80)
  return Buffer.from(digits)
}

/** Order of the table names that WOFF2 writes as a number. */
const knownTags = [
  'cmap',
  'head',
  'hhea',
  'hmtx',
  'maxp',
  'name',
  'OS/2',
  'post',
  'cvt ',
  'fpgm',
  'glyf',
  'loca',
]

function woff2(): Buffer {
  const all = tables()
  // glyf and loca as they are: transformation number 3.
  const directory = all.map(([tag, data]) => {
    const transform = tag === 'glyf' || tag === 'loca' ? 0xc0 : 0
    return Buffer.concat([Buffer.from([knownTags.indexOf(tag) | transform]), base128(data.length)])
  })
  const compressed = brotliCompressSync(Buffer.concat(all.map(([, data]) => data)))
  const directoryLength = directory.reduce((sum, entry) => sum + entry.length, 0)
  const length = 48 + directoryLength + compressed.length
  const padding = (4 - (length % 4)) % 4
  const sfntSize = 12 + all.reduce((sum, [, data]) => sum + 16 + Math.ceil(data.length / 4) * 4, 0)
  return Buffer.concat([
    bytes([4, 0x774f4632], [4, 0x10000], [4, length + padding]),
    u16(all.length, 0),
    bytes([4, sfntSize], [4, compressed.length]),
    u16(1, 0),
    bytes([4, 0], [4, 0], [4, 0], [4, 0], [4, 0]),
    ...directory,
    compressed,
    Buffer.alloc(padding),
  ])
}

writeFileSync(new URL('../assets/fonts/PaperSymbols.woff2', import.meta.url), woff2())
