/** The stylesheets of the pages on the desk, made once. */
import { sheet } from '../../forms/print/page'
import { paperCss } from '../../forms/print/paper-css'

/** Between two pages, in mm. */
const gap = 6

/** The size in mm of some pages one under the other, known without asking the browser to lay them out. */
export function deskSize(pages: number): { width: number; height: number } {
  return { width: sheet.width, height: pages * sheet.height + Math.max(0, pages - 1) * gap }
}

/** What lies on the paper only on screen. The colours do not follow the theme: paper is white. */
const deskCss = `
:host { display: block; flex: none; position: relative }
.pages { display: flex; flex-direction: column; gap: ${gap}mm; width: ${sheet.width}mm; transform-origin: 0 0 }
.pages > .page { box-shadow: 0 0 0 1px rgb(40 36 28 / 10%), 0 2px 8px rgb(40 36 28 / 18%) }
:host([data-jumps]) [data-field]:hover { background: rgb(29 74 133 / 8%) }
:host(:not([data-jumps])) .paper [data-field] { cursor: auto }
.paper .glow, .paper .glow:hover { background: rgb(29 74 133 / 16%); box-shadow: 0 0 0 2px rgb(29 74 133 / 16%) }
@media (forced-colors: active) {
  .pages { forced-color-adjust: none }
  .paper .glow { outline: 2px solid Highlight }
}
`

let paper: CSSStyleSheet | null = null
let desk: CSSStyleSheet | null = null

/** The sheet of the paper itself, and the one of the desk it lies on. */
export const paperSheets = {
  paper: (): CSSStyleSheet => (paper ??= sheetOf(paperCss())),
  desk: (): CSSStyleSheet => (desk ??= sheetOf(deskCss)),
}

function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  return sheet
}
