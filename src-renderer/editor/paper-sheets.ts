/** The stylesheets of the pages on the desk, made once. */
import { paperCss } from '../../forms/print/paper-css'

/** What lies on the paper only on screen. The colours do not follow the theme: paper is white. */
const deskCss = `
:host { display: block; flex: none; position: relative }
.pages { display: flex; flex-direction: column; gap: 6mm; width: 210mm; transform-origin: 0 0 }
.pages > .page { box-shadow: 0 0 0 1px rgb(40 36 28 / 10%), 0 2px 8px rgb(40 36 28 / 18%) }
:host([data-jumps]) [data-field]:hover { background: rgb(29 74 133 / 8%) }
:host(:not([data-jumps])) .paper [data-field] { cursor: auto }
.paper .glow, .paper .glow:hover { background: rgb(29 74 133 / 16%); box-shadow: 0 0 0 2px rgb(29 74 133 / 16%) }
@media (forced-colors: active) { .paper .glow { outline: 2px solid Highlight } }
`

let paper: CSSStyleSheet | null = null
let desk: CSSStyleSheet | null = null

export const paperSheets = {
  paper: (): CSSStyleSheet => (paper ??= sheetOf(paperCss())),
  desk: (): CSSStyleSheet => (desk ??= sheetOf(deskCss)),
}

function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  return sheet
}
