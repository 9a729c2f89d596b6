/** Makes the pictures of the README from the running program and from printed PDFs: `npm run pictures`. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { formById } from '../forms/catalogue'
import { samplePaper } from '../forms/sample-context'
import { openPaperPrinter } from '../src-cli/paged'
import { openSampleCase } from '../tests/browser/editor-page'
import prepareOffices from '../tests/support/prepared-office'
import { buildStale } from './build'
import { projectRoot } from './project'

const folder = join(projectRoot, 'docs/pictures')
const firstComplaint = '川公管监案〔2026〕2号'

await buildStale()
const removeOffices = await prepareOffices()
await screens().finally(removeOffices)
await printedPage('caseRegistration', 'case-registration')
await printedPage('acceptanceNotice', 'acceptance-notice')

async function screens(): Promise<void> {
  const app = await openSampleCase(firstComplaint)
  const { page } = app
  const picture = async (name: string) => {
    await page.mouse.move(0, 0)
    // Notices such as 已载入 fade by themselves; the pictures show the screens at rest.
    await page.waitForTimeout(1500)
    await page.screenshot({ path: join(folder, `${name}.png`) })
  }
  await page.goto(page.url().replace(/overview$/, 'progress'))
  await picture('case')
  await app.open('受理告知书')
  await picture('editor')
  await page.getByRole('link', { name: '案件', exact: true }).first().click()
  await picture('cases')
  await page.keyboard.press('Alt+1')
  await picture('today')
  await page.keyboard.press('Alt+4')
  await picture('exchange')
  await app.close()
}

/** The first page of a sample paper, from its PDF. */
async function printedPage(formId: string, name: string): Promise<void> {
  const form = formById(formId)
  if (!form) throw new Error(`no form ${formId}`)
  const work = mkdtempSync(join(tmpdir(), 'pictures-'))
  const { tree } = samplePaper(form, 'sample-01')
  const printer = openPaperPrinter()
  writeFileSync(join(work, 'paper.pdf'), await printer.toPdf(tree, { draft: false }))
  await printer.close()
  const target = join(folder, name)
  execFileSync('pdftoppm', ['-png', '-r', '80', '-singlefile', join(work, 'paper.pdf'), target])
  rmSync(work, { recursive: true })
}
