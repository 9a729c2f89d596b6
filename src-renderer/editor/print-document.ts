/** The pages of a paper as a document of its own, for the printer and the PDF. */
import { paperCss } from '../../forms/print/paper-css'
import { cspNonce } from '../shell/csp-nonce'

/**
 * A whole HTML document.
 * @param title as the print dialog shows it.
 * @param pages markup of cut pages.
 * @param css of pages that are no paper of the catalogue, besides the paper's own.
 */
export function printDocument(title: string, pages: string, css = ''): string {
  const head = `<meta charset="utf-8"><title>${escaped(title)}</title>`
  // A shell may parse it in this page first, whose policy asks every style tag for the nonce.
  const style = `<style nonce="${cspNonce()}">body { margin: 0 } ${paperCss()} ${css}</style>`
  return `<!doctype html><html lang="zh-CN"><head>${head}${style}</head><body><div class="paper">${pages}</div></body></html>`
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
