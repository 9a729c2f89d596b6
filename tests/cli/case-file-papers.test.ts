/** What the command line does with many papers at once: all of a case, one kind of many cases, numbers, checking. */
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { decodePDFRawStream, PDFDocument, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import samples from '../../assets/sample-cases.json'
import { acceptanceNotice } from '../../forms/acceptance-notice'
import { samplePaper } from '../../forms/sample-context'
import { casework } from './casework'

let folder: string
let cases: string
let issuedCase: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'casework-papers-'))
  cases = join(folder, 'cases')
  mkdirSync(cases)
  for (const sample of samples.cases.slice(0, 2)) {
    writeFileSync(join(cases, `${sample.sampleId}.json`), JSON.stringify(sample))
  }
  issuedCase = join(folder, 'issued.json')
  writeFileSync(issuedCase, JSON.stringify(caseWithIssuedNotice()))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The first sample with nothing but its notice of acceptance, issued. */
function caseWithIssuedNotice() {
  const { context, tree, values } = samplePaper(acceptanceNotice, 'sample-01')
  const text = JSON.stringify(tree)
  const paper = Object.values(context.record.papers).find(({ docKind }) => docKind === 'acceptanceNotice')
  const issued = {
    at: '2026-03-05T09:00:00+08:00',
    officerId: null,
    definitionVersion: 1,
    tree: text,
    values: JSON.stringify(values),
    digest: createHash('sha256').update(text).digest('hex'),
  }
  return { ...context.record, papers: { notice: { ...paper, status: 'issued', issued } } }
}

describe('numbers', () => {
  test('list tells the series with gaps, next gives the one after the highest', () => {
    const { code, json } = casework('number', 'list', '--cases', cases)
    expect(code).toBe(0)
    const series = json as { prefix: string; year: number; given: { docNo: string }[] }[]
    const [first] = series
    if (!first) throw new Error('no series')
    const next = casework(
      'number',
      'next',
      '--cases',
      cases,
      '--prefix',
      first.prefix,
      '--year',
      String(first.year),
    )
    const { docNo } = next.json as { docNo: string }
    expect(first.given.map((given) => given.docNo)).not.toContain(docNo)
  })

  test('a range begins at its start; a wrong prefix and a turned range are refused', () => {
    const ask = (...more: string[]) => casework('number', 'next', '--cases', cases, '--year', '2026', ...more)
    expect(ask('--prefix', '川公管监函', '--from', '200').json).toEqual({ docNo: '川公管监函〔2026〕200号' })
    expect(ask('--prefix', 'x').code).toBe(2)
    expect(ask('--prefix', '川公管监函', '--from', '9', '--until', '3').stderr).toContain('起号不能大于止号')
  })
})

describe('many papers', () => {
  test('all papers of a case come out in the order of the case file', () => {
    const to = join(folder, 'all')
    const path = join(cases, 'sample-02.json')
    const { code, json } = casework('render', '--all', '--case', path, '--to', to, '--format', 'txt')
    expect(code).toBe(0)
    const names = (json as string[]).map((name) => basename(name))
    expect(names).toEqual(readdirSync(to).sort())
    expect(names[0]).toMatch(/^01-/)
  })

  test('one kind for every case of a folder', () => {
    const to = join(folder, 'kind')
    const { json } = casework(
      'render',
      '--form',
      'acceptanceNotice',
      '--cases',
      cases,
      '--to',
      to,
      '--format',
      'txt',
    )
    expect((json as string[]).map((name) => basename(name))).toEqual([
      'sample-01-acceptanceNotice.txt',
      'sample-02-acceptanceNotice.txt',
    ])
  })

  test('a folder without cases is refused', () => {
    const { code, stderr } = casework('number', 'list', '--cases', join(folder, 'nowhere'))
    expect(code).toBe(2)
    expect(stderr).toContain('读不到这个文件夹')
  })
})

describe('checking an issued paper', () => {
  test('its Word file is found as it was issued; one that was written in is not', () => {
    const to = join(folder, 'docx')
    const made = casework('render', '--all', '--case', issuedCase, '--to', to, '--format', 'docx')
    const [path] = made.json as [string]
    const sound = casework('verify', path, '--case', issuedCase)
    expect(sound.json).toMatchObject([{ state: 'valid' }])
    expect(sound.code).toBe(0)

    const files = unzipSync(readFileSync(path))
    const text = new TextDecoder().decode(files['word/document.xml']).replace('受理', '受理了')
    writeFileSync(path, zipSync({ ...files, 'word/document.xml': strToU8(text) }))
    const forged = casework('verify', path, '--case', issuedCase)
    expect(forged.json).toMatchObject([
      { state: 'altered', message: expect.stringContaining('以签发时固定的一份为准') },
    ])
    expect(forged.code).toBe(1)
  })

  test('its PDF is read word by word: two characters that changed places are found, and of a voided paper the exit code is its own', async () => {
    const to = join(folder, 'pdf')
    const made = casework('render', '--all', '--case', issuedCase, '--to', to, '--format', 'pdf')
    const [path] = made.json as [string]
    const record = JSON.parse(readFileSync(issuedCase, 'utf8')) as ReturnType<typeof caseWithIssuedNotice>
    const voidedCase = join(folder, 'voided.json')
    const { notice } = record.papers
    writeFileSync(
      voidedCase,
      JSON.stringify({ ...record, papers: { notice: { ...notice, status: 'voided', voidReason: '印错' } } }),
    )
    expect(casework('verify', path, '--case', voidedCase)).toMatchObject({
      code: 3,
      json: [{ state: 'voided', message: expect.stringMatching(/^与签发记录一致，但已作废.*印错）$/) }],
    })

    writeFileSync(path, await withTwoCharactersSwapped(readFileSync(path)))
    expect(casework('verify', path, '--case', issuedCase)).toMatchObject({
      code: 1,
      json: [{ state: 'altered', message: expect.stringMatching(/文件里是“.+”，签发时是“.+”/) }],
    })
  })

  test('a case file whose frozen copy was changed is found out', () => {
    const record = JSON.parse(readFileSync(issuedCase, 'utf8')) as ReturnType<typeof caseWithIssuedNotice>
    expect(casework('verify', issuedCase).json).toMatchObject([{ state: 'valid' }])
    record.papers.notice.issued.tree = record.papers.notice.issued.tree.replace('受理', '不受理')
    const changed = join(folder, 'changed.json')
    writeFileSync(changed, JSON.stringify(record))
    expect(casework('verify', changed)).toMatchObject({
      code: 1,
      json: [{ state: 'altered', message: expect.stringContaining('请用备份里的案件再验证一次') }],
    })
  })

  test('a file that bears no code is refused', () => {
    const path = join(folder, 'note.pdf')
    writeFileSync(path, '%PDF-1.4')
    expect(casework('verify', path, '--case', issuedCase).stderr).toContain('没有验证信息')
  })
})

/** What a PDF editor does: two neighbouring characters of the first page change places, and nothing else in the file does. */
async function withTwoCharactersSwapped(pdf: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  const [page] = document.getPages()
  const reference = page?.node.get(PDFName.of('Contents'))
  const stream = document.context.lookup(reference)
  if (!(reference instanceof PDFRef) || !(stream instanceof PDFRawStream)) throw new Error('no page content')
  const drawn = new TextDecoder('latin1').decode(decodePDFRawStream(stream).decode())
  const swapped = drawn.replace(/<([0-9a-f]{4})(> Tj\s[^<]*Td <)?((?!\1)[0-9a-f]{4})/i, '<$3$2$1')
  expect(swapped).not.toBe(drawn)
  document.context.assign(reference, document.context.flateStream(swapped))
  return document.save()
}
