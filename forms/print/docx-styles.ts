/**
 * The named styles of Word files, written as styles.xml wants them. The library's own style options lack what
 * Chinese typesetting needs: no space between Chinese and Latin (autoSpaceDE), characters on the grid, strict
 * line breaks.
 */
import { ImportedXmlComponent } from 'docx'
import type { FontRole } from '../document-tree'
import { headingFonts, red, type StyleKey, styles, type TextStyle, typefaces } from './page'

/** Twips (1/20 pt), Word's unit of length. */
export function twips(pt: number): number {
  return Math.round(pt * 20)
}

/** Twips of a length in mm. */
export function twipsOfMm(mm: number): number {
  return twips((mm * 72) / 25.4)
}

/** Style id of a heading. */
export function headingStyle(level: 1 | 2 | 3 | 4): string {
  return `heading${level}`
}

const headingNames = { 1: '一级标题', 2: '二级标题', 3: '三级标题', 4: '四级标题' } as const

/** All four font slots with one face, so that neither a theme nor Latin text brings in another. */
export function fontSlots(role: FontRole): { ascii: string; hAnsi: string; eastAsia: string; cs: string } {
  const { word } = typefaces[role]
  return { ascii: word, hAnsi: word, eastAsia: word, cs: word }
}

/** Defaults and styles, in the order of the file. */
export function wordStyles(): ImportedXmlComponent[] {
  const keys = Object.keys(styles) as StyleKey[]
  return [
    defaults(),
    // The grid of characters is measured from this style's size of type.
    style('Normal', 'Normal', '', paragraphOf(styles.body), runOf(styles.body), true),
    ...keys.map((key) =>
      style(key, styles[key].name, 'Normal', paragraphOf(styles[key]), runOf(styles[key])),
    ),
    ...([1, 2, 3, 4] as const).map((level) =>
      style(
        headingStyle(level),
        headingNames[level],
        'body',
        `<w:keepNext/><w:outlineLvl w:val="${level - 1}"/>`,
        fontsXml(headingFonts[level]),
      ),
    ),
  ].map((xml) => ImportedXmlComponent.fromXmlString(xml))
}

function defaults(): string {
  const run = `${fontsXml('fangsong')}<w:color w:val="000000"/><w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>`
  return `<w:docDefaults><w:rPrDefault><w:rPr>${run}</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`
}

function style(
  id: string,
  name: string,
  base: string,
  paragraph: string,
  run: string,
  normal = false,
): string {
  return [
    `<w:style w:type="paragraph" w:styleId="${id}"${normal ? ' w:default="1"' : ' w:customStyle="1"'}>`,
    `<w:name w:val="${name}"/>`,
    base ? `<w:basedOn w:val="${base}"/>` : '',
    `<w:qFormat/>`,
    `<w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`,
  ].join('')
}

/**
 * How much closer than its size running text is set, in twips: the 4.2 of the standard's pitch, as whole twips. A line is
 * as much longer (`docx.ts`), so that it holds what a line of the paper holds.
 */
const closerTwips = 4

/**
 * The section declares the grid of 22 lines, but the styles do not lean on it: exact line spacing and closer characters
 * give 22 lines of 28 characters also in programs that read a grid otherwise.
 */
function paragraphOf(text: TextStyle): string {
  return [
    '<w:widowControl/><w:kinsoku/><w:wordWrap/><w:overflowPunct w:val="0"/><w:topLinePunct w:val="0"/>',
    '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>',
    '<w:snapToGrid w:val="0"/>',
    `<w:spacing w:before="0" w:after="0" w:line="${twips(text.linePt)}" w:lineRule="exact"/>`,
    `<w:jc w:val="${text.align === 'justify' ? 'both' : text.align}"/>`,
  ].join('')
}

function runOf(text: TextStyle): string {
  const size = Math.round(text.sizePt * 2)
  return [
    fontsXml(text.font),
    '<w:b w:val="0"/><w:bCs w:val="0"/>',
    '<w:snapToGrid w:val="0"/>',
    ...(text.red ? [`<w:color w:val="${red.slice(1)}"/>`] : []),
    `<w:spacing w:val="${text.pitchPt ? -closerTwips : 0}"/>`,
    `<w:kern w:val="0"/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`,
  ].join('')
}

function fontsXml(role: FontRole): string {
  const { ascii, hAnsi, eastAsia, cs } = fontSlots(role)
  return `<w:rFonts w:ascii="${ascii}" w:hAnsi="${hAnsi}" w:eastAsia="${eastAsia}" w:cs="${cs}"/>`
}
