/** A PDF is made in memory: nothing of a paper lies in a temporary file meanwhile, not even one that is removed again. */
import { watch } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openPdfPrinter, type PdfPrinter } from '../../src-cli/print-pdf'
import { readPdf } from '../support/pdf'

let folder: string
let printer: PdfPrinter
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casework-printing-'))
  vi.stubEnv('TMPDIR', folder)
  printer = openPdfPrinter({ assetsFolder: join(import.meta.dirname, '../../assets') })
  // A browser that starts makes files of its own.
  await printer.print({ html: '<p>空白</p>' })
})
afterAll(async () => {
  await printer?.close()
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
})

test('no temporary file is made while a paper becomes PDF', async () => {
  const made: (string | null)[] = []
  const watcher = watch(folder, (_event, name) => made.push(name))
  const { pdf } = await printer.print({ html: `<p>${'只有监管办看得'.repeat(5_000)}</p>` })
  watcher.close()
  expect(readPdf(pdf).text.join('')).toContain('监管办看得')
  expect(made).toEqual([])
})
