/** Prints a document from a page: in a hidden frame of the same origin, whose own policy lets nothing in it run. */
import { browserPaths } from '../../src-contract/browser-paths'
import type { RequestOf, ValueOf } from '../../src-contract/desktop-shell'

/** Opens the print dialog for the document. A browser does not say whether paper came out: closing counts as done. */
export async function printInFrame({ html, title }: RequestOf<'printHtml'>): Promise<ValueOf<'printHtml'>> {
  const frame = document.createElement('iframe')
  frame.setAttribute('aria-hidden', 'true')
  frame.tabIndex = -1
  // Out of sight but with a size: a frame that is not displayed loads no fonts.
  frame.className = 'print-frame'
  Object.assign(frame.style, {
    position: 'fixed',
    left: '-300mm',
    top: '0',
    width: '210mm',
    height: '297mm',
    border: '0',
  })
  frame.src = browserPaths.printFrame
  try {
    await loaded(frame)
    const paper = frame.contentDocument
    const view = frame.contentWindow
    if (!paper || !view) throw new Error('the frame did not load')
    // The parser of another document marks scripts as done; the frame's policy refuses them besides.
    const parsed = new DOMParser().parseFromString(html, 'text/html')
    paper.replaceChild(paper.adoptNode(parsed.documentElement), paper.documentElement)
    paper.title = title
    await paper.fonts.ready
    await Promise.all([...paper.images].map((image) => image.decode().catch(() => undefined)))
    // The dialog takes its proposed file name from the page that holds the frame.
    const before = document.title
    document.title = title
    view.print()
    document.title = before
    return { printed: true }
  } finally {
    frame.remove()
  }
}

function loaded(frame: HTMLIFrameElement): Promise<void> {
  return new Promise((resolve, reject) => {
    frame.addEventListener('load', () => resolve(), { once: true })
    frame.addEventListener('error', () => reject(new Error('the frame did not load')), { once: true })
    document.body.append(frame)
  })
}
