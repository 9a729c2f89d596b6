/** Rare characters of names on the screens: what no face of this computer draws comes from the fonts of the paper. */
import { rareFaces } from '../../forms/print/paper-css'

/** Declares the faces named last in the screens' font list; nothing is loaded before such a character is met. */
export function adoptRareFaces(): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(rareFaces((family) => `/fonts/rare/${family}.woff`))
  document.adoptedStyleSheets.push(sheet)
}
