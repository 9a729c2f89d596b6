/** The stylesheet of the paper, made from `page.ts`: one for preview, print and PDF. */
import type { FontRole } from '../document-tree'
import {
  codePlace,
  copyLabelTop,
  footnoteWidth,
  imprintRule,
  masthead,
  numberCentre,
  pageNumber,
  red,
  sheet,
  signature,
  styles,
  symbols,
  type TextStyle,
  table,
  typefaces,
} from './page'
import { rareCharactersIn, rarePieces } from './rare-characters'

/** Families to be loaded before text is measured, as `document.fonts.load` wants them, with a character of each. */
export const paperFonts: readonly { font: string; text: string }[] = [
  ...Object.keys(typefaces).map((role) => ({ font: `16pt paper-${role}`, text: '文1' })),
  { font: '16pt paper-symbols', text: '☑' },
]

/**
 * What has to be loaded besides where a text holds rare characters: faces of this computer with more characters than the
 * statutory one, and the pieces of the bundled font that have them. Nothing for other texts.
 */
export function rareFonts(text: string): { font: string; text: string }[] {
  const characters = rareCharactersIn(text)
  if (characters === '') return []
  const wider = Object.entries(typefaces).flatMap(([role, { wider }]) => (wider ? [`wider-${role}`] : []))
  return [...wider, ...rareFamilies].map((name) => ({ font: `16pt paper-${name}`, text: characters }))
}

/**
 * The stylesheet as text. Everything in it is scoped under `.paper`, except the faces and the sheet size.
 * @param fontBase where the bundled fonts are served, with a slash at the end.
 */
export function paperCss(fontBase = '/fonts/'): string {
  return [
    faces(fontBase),
    rareFaces((family) => `${fontBase}rare/${family}.woff`),
    `@page { size: A4; margin: 0 }`,
    `.paper {`,
    base,
    ...Object.entries(styles).map(([key, style]) => `.s-${key} { ${textStyle(style)} }`),
    `.s-title { line-height: var(--paper-title-line, ${styles.title.linePt}pt) }`,
    ...Object.keys(typefaces).map((role) => `.f-${role} { font-family: ${family(role as FontRole)} }`),
    blocks,
    tables,
    pages,
    `}`,
    screenAndPrint,
  ].join('\n')
}

/**
 * One family a role. The vertical metrics are fixed, because the faces disagree about theirs and a line must
 * stand at the same height whichever of them a computer has.
 */
function faces(fontBase: string): string {
  const roles = Object.entries(typefaces).map(([role, face]) => {
    const at = (file: string) =>
      `src: ${localOf(face.local)}, url('${fontBase}${file}.woff2') format('woff2')`
    const whole = [
      `@font-face { font-family: paper-${role}; ${at(face.bundled)}; ${metrics} }`,
      ...(face.wider
        ? [`@font-face { font-family: paper-wider-${role}; src: ${localOf(face.wider)}; ${metrics} }`]
        : []),
    ].join('\n')
    if (!face.bundledLatin) return whole
    return `${whole}\n@font-face { font-family: paper-${role}; ${at(face.bundledLatin)}; unicode-range: U+20-7e, U+a5, U+2030; ${metrics} }`
  })
  const range = [...symbols.characters].map((char) => `U+${char.charCodeAt(0).toString(16)}`).join(', ')
  const boxes = `@font-face { font-family: paper-symbols; src: url('${fontBase}${symbols.bundled}.woff2') format('woff2'); unicode-range: ${range}; ${metrics} }`
  return [...roles, boxes].join('\n')
}

const metrics = 'ascent-override: 88%; descent-override: 12%; line-gap-override: 0%; font-display: block'

const localOf = (names: readonly string[]) => names.map((name) => `local('${name}')`).join(', ')

/** Two families, since the characters of Extension A stand now in the one and now in the other source. */
const rareFamilies = ['rare', 'rarest']

/**
 * The faces of rare characters. Each piece is loaded when a character is met that lies in its range and that the face
 * before it lacks.
 * @param source address of the piece of a family, or null to leave it out.
 */
export function rareFaces(source: (family: string) => string | null): string {
  let last = 0
  let name = rareFamilies[0]
  const faces = rarePieces.flatMap((piece) => {
    // The pieces of the second source begin again below.
    if (piece.first < last) name = rareFamilies[1]
    last = piece.first
    const url = source(piece.family)
    if (url === null) return []
    const range = `U+${piece.first.toString(16)}-${piece.last.toString(16)}`
    return `@font-face { font-family: paper-${name}; src: url('${url}') format('woff'); unicode-range: ${range}; ${metrics} }`
  })
  return faces.join('\n')
}

/** Rare characters that a face lacks come from a wider one of its kind, else from those that ship, whatever the computer. */
function family(role: FontRole): string {
  const wider = typefaces[role].wider ? `paper-wider-${role}, ` : ''
  const system = role === 'hei' ? `'Noto Sans CJK SC', sans-serif` : `'Noto Serif CJK SC', SimSun, serif`
  return `paper-symbols, paper-${role}, ${wider}${rareFamilies.map((name) => `paper-${name}`).join(', ')}, ${system}`
}

/**
 * The pitch of running text is set for each part; its name must be none of the screens', whose properties are inherited into
 * the page on the desk.
 */
function textStyle(style: TextStyle): string {
  const spacing = style.pitchPt ? `${round(style.pitchPt - style.sizePt)}pt` : '0'
  return [
    `font-family: ${family(style.font)}`,
    `font-size: ${style.sizePt}pt`,
    `line-height: ${style.running ? `var(--paper-line, ${style.linePt}pt)` : `${round(style.linePt)}pt`}`,
    `letter-spacing: ${spacing}`,
    `text-align: ${style.align}`,
    ...(style.red ? [`color: ${red}`] : []),
    `--char: ${style.pitchPt ?? style.sizePt}pt`,
  ].join('; ')
}

const base = `
  color: #000; font-weight: 400; font-style: normal; font-synthesis: none; font-variant: normal;
  font-kerning: none; font-feature-settings: normal; text-rendering: geometricPrecision;
  line-break: strict; word-break: normal; overflow-wrap: anywhere; hyphens: none; white-space: pre-wrap;
  text-spacing-trim: space-all; text-autospace: no-autospace; text-indent: 0; text-transform: none;
  direction: ltr; -webkit-text-size-adjust: none; print-color-adjust: exact;
  & *, & *::before, & *::after { box-sizing: border-box }
  & div, & article, & section, & table, & td { margin: 0; padding: 0; border: 0; min-width: 0 }
  & span { letter-spacing: inherit }
  .part { width: ${sheet.text.width}mm }
  .code { word-break: break-all }
  .s-cellValue .code { word-break: normal }
  .boxed { white-space: nowrap }
  .underline { text-decoration: underline; text-underline-offset: 0.15em }
`

const blocks = `
  .indent { text-indent: calc(2 * var(--char)) }
  .left { text-align: left } .center { text-align: center; text-indent: 0 } .right { text-align: right; text-indent: 0 }
  .continued { text-indent: 0 }
  .cut:not(.words) { text-align-last: justify }
  .s-title { text-wrap: balance } .table .s-title { padding-bottom: 1mm }
  .masthead { padding: ${masthead.above}mm 0 ${masthead.below}pt }
  .mast-number {
    display: flex; justify-content: space-between; padding: 0 var(--char);
    border-bottom: ${masthead.rule}pt solid ${red};
  }
  .number.right { padding-right: var(--char) }
  .caption { display: flex; justify-content: space-between; gap: 4mm }
  .attachment { padding-left: calc(5 * var(--char)); text-indent: calc(-3 * var(--char)) }
  .attachment.numbered { padding-left: calc(6.25 * var(--char)); text-indent: calc(-1.25 * var(--char)) }
  .attachment.numbered.first { text-indent: calc(-4.25 * var(--char)) }
  .attachment.continued { text-indent: 0 }
  .attachment-number { display: inline-block; width: calc(1.25 * var(--char)); text-indent: 0 }
  .signature { text-align: right }
  .sealed, .unsealed { display: inline-block; vertical-align: top; max-width: calc(24 * var(--char)) }
  .sealed { margin-right: calc(${signature.dateInset} * var(--char)) }
  .sealed > div { text-align: center }
  .sealed > .organ { margin: 0 calc(${signature.organInset - signature.dateInset} * var(--char)); text-wrap: balance }
  .unsealed { margin-right: calc(${signature.organInset} * var(--char)) }
  .unsealed > div { text-align: left }
  .unsealed > .date { padding-left: calc(2 * var(--char)) }
  .imprint > div {
    border: solid #000; border-width: ${imprintRule}mm 0;
    padding: 0 calc(1 * var(--char)) 0 calc(4 * var(--char)); text-indent: calc(-3 * var(--char));
  }
  .signed { position: relative }
  .signed > svg {
    position: absolute; left: 0; top: 50%; transform: translateY(-54%); overflow: visible;
    fill: none; stroke: #000; stroke-linecap: round; stroke-linejoin: round;
  }
  .cut-line { border-top: 0.75pt dashed #000; padding-top: 2mm }
`

const tables = `
  & table {
    width: ${sheet.text.width}mm; table-layout: fixed; border-collapse: collapse; border-spacing: 0;
    border: ${table.outerRule}pt solid #000; background: none; font-size: inherit;
  }
  & tr { height: ${table.minRow}mm; background: none }
  & td {
    border: ${table.innerRule}pt solid #000; vertical-align: middle; height: 1px;
    padding: ${table.verticalPadding}mm calc(${table.padding}mm - ${table.innerRule / 2}pt);
  }
  .value.center { text-align: center } .value.right { text-align: right }
  .label.left { text-align: left } .label.right { text-align: right }
  .label .words { text-wrap: balance }
  .vertical .words { writing-mode: vertical-rl; text-orientation: upright; letter-spacing: 0.15em; margin: 0 auto }
  .vertical .box { display: flex; justify-content: center }
  .opinion { vertical-align: top }
  .opinion .box { height: 100%; display: flex; flex-direction: column; justify-content: space-between }
  .signs { padding-top: ${table.signatureRoom}mm }
  .signs > div { text-align: right; padding-right: 2em }
`

// An em box is 14 pt high and its dash lies in the middle of it.
const numberTop = `calc(${numberCentre}mm - ${styles.pageNumber.sizePt / 2}pt)`

const pages = `
  .page {
    position: relative; width: ${sheet.width}mm; height: ${sheet.height}mm; overflow: hidden;
    background: #fff; contain: strict;
  }
  .page > * { position: absolute }
  .page-body {
    left: ${sheet.margin.left}mm; top: ${sheet.margin.top}mm;
    width: ${sheet.text.width}mm; height: ${sheet.text.height}mm;
  }
  .page-foot { position: absolute; left: 0; right: 0; bottom: 0 }
  .copy-label { top: ${copyLabelTop}mm; right: ${sheet.margin.right}mm }
  .code-mark { position: absolute; top: ${codePlace.top}mm; left: ${codePlace.left}mm; width: ${codePlace.side}mm; height: ${codePlace.side}mm }
  .page-number { top: ${numberTop}; white-space: pre }
  .footnote { top: ${numberTop}; max-width: ${footnoteWidth}mm }
  .odd > .page-number { right: calc(${sheet.margin.right}mm + ${pageNumber.insetPt}pt) }
  .even > .page-number { left: calc(${sheet.margin.left}mm + ${pageNumber.insetPt}pt) }
  .odd > .footnote { left: ${sheet.margin.left}mm }
  .even > .footnote { right: ${sheet.margin.right}mm; text-align: right }
  .draft-mark {
    inset: 0; display: flex; align-items: center; justify-content: center;
    font: 170pt/1 ${family('hei')}; letter-spacing: 0.2em; color: #e9e9e9; transform: rotate(-40deg);
    user-select: none;
  }
`

const screenAndPrint = `
.paper.measure {
  position: fixed; left: -400mm; top: 0; width: ${sheet.text.width}mm; visibility: hidden; pointer-events: none;
  contain: layout style;
}
@media screen {
  .paper .missing { background: #fbe3b3; box-shadow: 0 0 0 1px #fbe3b3 }
  .paper [data-field] { cursor: pointer }
}
@media print {
  .paper.measure { display: none }
  .paper .page { break-after: page; break-inside: avoid }
  .paper .page:last-child { break-after: auto }
}
`

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
