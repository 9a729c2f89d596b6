import { PDFDocument } from '@cantoo/pdf-lib'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { acceptanceNotice } from '../acceptance-notice'
import { samplePaper } from '../sample-context'
import { bindPdfs, boundItems, pagesOf } from './binder'
import { toDocx } from './docx'
import { codeInFile, markDocx, markPdf, sameDocxText } from './file-code'

const code = '文书验证｜川公管监受〔2026〕1号｜2026-03-05｜0123456789abcdef'

async function pdfOf(pages: number): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  for (let page = 0; page < pages; page++) document.addPage([595, 842])
  return document.save()
}

describe('the code inside a file', () => {
  test('is read back from a PDF, whose pages stay', async () => {
    const marked = await markPdf(await pdfOf(2), code)
    expect(await codeInFile(marked)).toBe(code)
    expect(await pagesOf(marked)).toBe(2)
  })

  test('is read back from a Word file, whose text stays', async () => {
    const docx = await toDocx(samplePaper(acceptanceNotice, 'sample-01').tree)
    const marked = markDocx(docx, code)
    expect(await codeInFile(marked)).toBe(code)
    expect(sameDocxText(marked, docx)).toBe(true)
  })

  test('a Word file that somebody wrote in is told from the one that was made', async () => {
    const docx = await toDocx(samplePaper(acceptanceNotice, 'sample-01').tree)
    const files = unzipSync(docx)
    const text = new TextDecoder().decode(files['word/document.xml']).replace('告知', '通知')
    const changed = zipSync({ ...files, 'word/document.xml': strToU8(text) })
    expect(sameDocxText(changed, docx)).toBe(false)
  })

  test('other files have none', async () => {
    expect(await codeInFile(strToU8('受理告知书'))).toBeNull()
    expect(await codeInFile(strToU8('PK no zip'))).toBeNull()
    expect(await codeInFile(await pdfOf(1))).toBeNull()
  })
})

describe('binding', () => {
  const item = { title: '受理告知书', docNo: null, author: null, date: null }

  test('papers follow one another and the catalogue knows their pages', () => {
    const bound = boundItems([item, item, item], [2, 1, 3])
    expect(bound.map(({ firstPage, lastPage }) => [firstPage, lastPage])).toEqual([
      [1, 2],
      [3, 3],
      [4, 6],
    ])
  })

  test('all pages of all files are in the bound one', async () => {
    const bound = await bindPdfs([await pdfOf(1)], [await pdfOf(2), await pdfOf(3)], {
      title: '案卷',
      codes: [code, code.replace('1号', '2号')],
    })
    expect(await pagesOf(bound)).toBe(6)
    expect(await codeInFile(bound)).toContain('2号')
  })
})
