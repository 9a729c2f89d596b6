/**
 * Every form of the catalogue from the sample cases on one sheet of thumbnails: `node scripts/run.mjs
 * scripts/contact-sheet.ts [folder]` writes each first page as PNG, and the sheet as PDF and HTML beside them.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import sampleFile from '../assets/sample-cases.json'
import { forms } from '../forms/catalogue'
import type { FormDefinition } from '../forms/form'
import { pagesOf } from '../forms/print/binder'
import { sampleContext, samplePaper } from '../forms/sample-context'
import { openPaperPrinter } from '../src-cli/paged'
import { htmlToPdf } from '../src-cli/print-pdf'
import { projectRoot } from './project'

const folder = resolve(process.argv[2] ?? join(projectRoot, 'out/contact-sheet'))
const sampleIds = sampleFile.cases.map(({ sampleId }) => sampleId)

/** The first sample case that holds a paper of this kind; the first of all where none does. */
function sampleOf(form: FormDefinition): string {
  const holds = (sampleId: string) =>
    Object.values(sampleContext(sampleId).record.papers).some(({ docKind }) => docKind === form.id)
  return sampleIds.find(holds) ?? (sampleIds[0] as string)
}

mkdirSync(folder, { recursive: true })
const printer = openPaperPrinter()
const figures: string[] = []
for (const form of forms) {
  const { tree, findings } = samplePaper(form, sampleOf(form))
  const draft = findings.some(({ level }) => level === 'error')
  const pdf = await printer.toPdf(tree, { draft })
  const target = join(folder, form.id)
  writeFileSync(`${target}.pdf`, pdf)
  execFileSync('pdftoppm', ['-png', '-r', '60', '-singlefile', `${target}.pdf`, target])
  const picture = readFileSync(`${target}.png`).toString('base64')
  const caption = `${form.no}　${form.title}（${await pagesOf(pdf)} 页）`
  figures.push(
    `<figure><img alt="" src="data:image/png;base64,${picture}"><figcaption>${caption}</figcaption></figure>`,
  )
}
await printer.close()

const html = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>文书样张</title><style>
@page { size: A4; margin: 10mm }
body { margin: 0; display: grid; grid-template-columns: repeat(4, 1fr); gap: 4mm; font: 7pt sans-serif }
figure { margin: 0; break-inside: avoid; text-align: center }
img { width: 100%; border: 0.2mm solid #999 }
</style></head><body>${figures.join('')}</body></html>`
writeFileSync(join(folder, 'sheet.html'), html)
writeFileSync(join(folder, 'sheet.pdf'), await htmlToPdf(html, { assetsFolder: join(projectRoot, 'assets') }))
process.stdout.write(`${forms.length} 种文书：${join(folder, 'sheet.pdf')}\n`)
