/**
 * Every form of the catalogue, finished, on one contact sheet: `npm run contact-sheet -- [folder]` writes each paper as PDF
 * and all its pages as PNG, and the sheet of their first pages as PDF and HTML beside them.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { forms } from '../forms/catalogue'
import { fullPaper } from '../forms/full-papers.fixture'
import { pagesOf } from '../forms/print/binder'
import { paperCss } from '../forms/print/paper-css'
import { openPaperPrinter } from '../src-cli/paged'
import { htmlToPdf } from '../src-cli/print-pdf'
import { projectRoot } from './project'

const folder = resolve(process.argv[2] ?? join(projectRoot, 'out/contact-sheet'))

mkdirSync(folder, { recursive: true })
const printer = openPaperPrinter()
const figures: string[] = []
for (const form of [...forms].sort((a, b) => place(a) - place(b))) {
  const { tree, findings } = fullPaper(form.id)
  const draft = findings.some(({ level }) => level === 'error')
  const pdf = await printer.toPdf(tree, { draft })
  const target = join(folder, form.id)
  writeFileSync(`${target}.pdf`, pdf)
  execFileSync('pdftoppm', ['-png', '-r', '100', `${target}.pdf`, target])
  execFileSync('pdftoppm', ['-png', '-r', '110', '-gray', '-singlefile', `${target}.pdf`, `${target}-first`])
  const picture = readFileSync(`${target}-first.png`).toString('base64')
  const pages = await pagesOf(pdf)
  const caption = `<b>${form.no}　${form.title}</b><br>${pages === 1 ? '一页' : `首页，共${pages}页`}`
  figures.push(
    `<figure><img alt="" src="data:image/png;base64,${picture}"><figcaption>${caption}</figcaption></figure>`,
  )
}
await printer.close()

// Twelve to a sheet of A4: four across, three down.
const sheets: string[] = []
for (let from = 0; from < figures.length; from += 12) {
  const first = from === 0 ? `<h1>文书样张（${figures.length}种）</h1>` : ''
  sheets.push(`<section>${first}${figures.slice(from, from + 12).join('')}</section>`)
}
const html = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>文书样张</title><style>${paperCss()}
@page { size: A4; margin: 9mm 8mm }
body { margin: 0; font: 8pt/1.35 paper-fangsong, paper-rare; color: #000 }
section { display: grid; grid-template-columns: repeat(4, 1fr); gap: 9mm 4mm; align-content: start; break-after: page }
section:last-child { break-after: auto }
h1 { grid-column: 1 / -1; margin: 0; font: 16pt/1.2 paper-title; text-align: center }
figure { margin: 0; text-align: center }
figcaption { padding-top: 1mm }
b { font: 8.5pt/1.3 paper-hei }
img { display: block; width: 100%; border: 0.3mm solid #777; box-sizing: border-box }
</style></head><body>${sheets.join('')}</body></html>`
writeFileSync(join(folder, 'sheet.html'), html)
writeFileSync(join(folder, 'sheet.pdf'), await htmlToPdf(html, { assetsFolder: join(projectRoot, 'assets') }))
process.stdout.write(`${forms.length} 种文书：${join(folder, 'sheet.pdf')}\n`)

/** By the number of the list, what is attached to one (02附) right behind it; what has none comes last. */
function place({ no }: (typeof forms)[number]): number {
  const number = Number.parseInt(no, 10)
  return Number.isNaN(number) ? forms.length + 1 : number
}
