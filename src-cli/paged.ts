/** A document tree as pages outside the program's own window: as PDF, and as an HTML file that cuts itself into pages. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DocumentTree } from '../forms/document-tree'
import { codeMark } from '../forms/print/code-mark'
import { renderDocument } from '../forms/print/html'
import { paperCss, paperFonts, rareFaces, rareFonts } from '../forms/print/paper-css'
import { rareCharactersIn, rarePieceOf } from '../forms/print/rare-characters'
import { toText } from '../forms/print/text'
import { paginateSource } from './paginate-source'
import { openPdfPrinter } from './print-pdf'

const assetsFolder = join(import.meta.dirname, '../assets')

/** `draft` marks every page 草稿; `code` is the code of an issued paper, printed at the foot. */
export interface PrintOptions {
  draft: boolean
  code?: string | null
}

export interface PaperPrinter {
  /** A paper as PDF, cut into pages by the same paginator as the preview. */
  toPdf: (tree: DocumentTree, options: PrintOptions) => Promise<Uint8Array>
  /** Ends the browser; a process that printed does not end before this. */
  close: () => Promise<void>
}

/**
 * A printer of papers; one browser prints all of them.
 * @throws ShellFailure `no-browser` at the first paper, where no Chromium, Chrome or Edge is installed.
 */
export function openPaperPrinter(): PaperPrinter {
  const printer = openPdfPrinter({ assetsFolder })
  return {
    toPdf: async (tree, options) => {
      const job = { html: flowDocument(tree, ''), script: await cuttingScript(tree, options) }
      return (await printer.print(job)).pdf
    },
    close: printer.close,
  }
}

/**
 * The paper as one HTML file. It takes its typefaces from the computer that opens it and makes no request; only what draws
 * rare characters it brings along.
 */
export async function standaloneHtml(tree: DocumentTree, options: PrintOptions): Promise<string> {
  const pieces = [...rareCharactersIn(toText(tree))].flatMap((char) => rarePieceOf(char)?.family ?? [])
  const sources = new Map<string, string>()
  for (const family of new Set(pieces)) {
    const bytes = await rareFontFile(family)
    sources.set(family, `data:font/woff;base64,${Buffer.from(bytes).toString('base64')}`)
  }
  const faces = `<style>${rareFaces((family) => sources.get(family) ?? null)}</style>`
  return flowDocument(tree, `${faces}<script>${await cuttingScript(tree, options)}</script>`)
}

/** The file of a piece of the font of rare characters. */
export function rareFontFile(family: string): Promise<Uint8Array> {
  return readFile(join(assetsFolder, `fonts/rare/${family}.woff`))
}

function flowDocument(tree: DocumentTree, script: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>${tree.title}</title>
<style>${paperCss()}
body { margin: 0 }</style>
</head>
<body>
<div class="paper measure" id="flow">${renderDocument(tree)}</div>
<div class="paper" id="pages"></div>
${script}
</body>
</html>
`
}

/** Replaces the flow by its pages once the typefaces are there; the value is the number of pages. */
async function cuttingScript(tree: DocumentTree, { draft, code }: PrintOptions): Promise<string> {
  return `(async () => {
${await paginateSource()}
const faces = ${JSON.stringify([...paperFonts, ...rareFonts(toText(tree))])}
await Promise.allSettled(faces.map((face) => document.fonts.load(face.font, face.text)))
const flow = document.getElementById('flow')
const pages = paper.paginate(flow, ${JSON.stringify({ draft, code: code ? codeMark(code) : undefined })})
paper.updatePages(document.getElementById('pages'), pages)
flow.remove()
return pages.length
})()`
}
