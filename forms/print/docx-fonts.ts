/**
 * The faces of rare characters inside a Word file (ECMA-376 part 1, 17.8.1), so that a name is printed on any computer.
 * The library would give each a random key; here the key is made of the name, so that the same paper is the same file.
 */
import type { Document } from 'docx'
import { unzlibSync } from 'fflate'
import type { DocumentTree } from '../document-tree'
import { rareFaceOf } from './docx-text'
import { toText } from './text'

export interface EmbeddedFont {
  family: string
  /** The face as TrueType. */
  bytes: Uint8Array
}

/** The faces that a document must bring along, in the order of their names. */
export async function rareFontsOf(
  tree: DocumentTree,
  load: (family: string) => Promise<Uint8Array>,
): Promise<EmbeddedFont[]> {
  const families = new Set([...toText(tree)].flatMap((char) => rareFaceOf(char) ?? []))
  const sorted = [...families].sort()
  return Promise.all(sorted.map(async (family) => ({ family, bytes: fromWoff(await load(family)) })))
}

/** What the library has to be told of them. */
export function embedding(fonts: readonly EmbeddedFont[]) {
  // Its types ask for a Buffer of Node; bytes are all it needs.
  return fonts.length
    ? { fonts: fonts.map(({ family, bytes }) => ({ name: family, data: bytes as never })) }
    : {}
}

/** Gives the fonts of a document their keys. @returns the table of fonts that names them, in place of the library's. */
export function keyedFontTable(document: Document): { path: string; data: string }[] {
  const { files } = document.FontTable
  if (files.length === 0) return []
  const entries = files.map((file, index) => {
    const key = keyOf(file.name)
    Object.assign(file, { fontKey: key })
    const embedded = `<w:embedRegular r:id="rId${index + 1}" w:fontKey="{${key}}"/>`
    return `<w:font w:name="${file.name}"><w:charset w:val="86"/><w:family w:val="roman"/><w:pitch w:val="variable"/>${embedded}</w:font>`
  })
  const main = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  const links = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
  const data = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts ${main} ${links}>${entries.join('')}</w:fonts>`
  return [{ path: 'word/fontTable.xml', data }]
}

/** A key in the shape of a GUID whose digits are those of the family's name. */
function keyOf(family: string): string {
  const digits = [...family].map((char) => char.charCodeAt(0).toString(16).padStart(2, '0')).join('')
  const key = digits.padEnd(32, '0').slice(-32).toUpperCase()
  return key.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** WOFF (W3C, version 1) unpacked: its tables, each compressed by itself, as a TrueType file. */
function fromWoff(woff: Uint8Array): Uint8Array {
  const source = new DataView(woff.buffer, woff.byteOffset, woff.byteLength)
  const count = source.getUint16(12)
  const font = new Uint8Array(source.getUint32(16))
  const target = new DataView(font.buffer)
  const power = Math.floor(Math.log2(count))
  target.setUint32(0, source.getUint32(4))
  ;[count, 16 * 2 ** power, power, 16 * (count - 2 ** power)].forEach((value, index) => {
    target.setUint16(4 + 2 * index, value)
  })
  let offset = 12 + 16 * count
  for (let index = 0; index < count; index++) {
    const entry = 44 + 20 * index
    const [tag, at, packed, length, checksum] = [0, 4, 8, 12, 16].map((byte) =>
      source.getUint32(entry + byte),
    )
    const data = woff.subarray(at ?? 0, (at ?? 0) + (packed ?? 0))
    font.set(packed === length ? data : unzlibSync(data), offset)
    ;[tag, checksum, offset, length].forEach((value, field) => {
      target.setUint32(12 + 16 * index + 4 * field, value ?? 0)
    })
    offset += Math.ceil((length ?? 0) / 4) * 4
  }
  return font
}
