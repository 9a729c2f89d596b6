/**
 * 整卷: the papers of a case bound into one file. The cover and the catalogue stand first and bear no page number;
 * every page after them is numbered through in the upper right corner, where case files are numbered.
 */
import { PDFDocument, rgb, StandardFonts } from '@cantoo/pdf-lib'
import { formatChineseDate } from '../../src-domain/calendar-date'
import type { DocumentTree, Run, TableRow } from '../document-tree'
import { sheet } from './page'

export interface BinderItem {
  title: string
  docNo: string | null
  /** Who made the paper; null where it is not known. */
  author: string | null
  /** ISO date. */
  date: string | null
}

/** An item with its place in the bound file. */
export interface BoundItem extends BinderItem {
  firstPage: number
  lastPage: number
}

export interface BinderHead {
  caseTitle: string | null
  caseNo: string | null
  organ: string | null
  /** ISO dates of opening and closing; null where there is none yet. */
  opened: string | null
  closed: string | null
}

/** The cover of the file (案卷封面). */
export function binderCover(head: BinderHead, pages: number): DocumentTree {
  const rows: [string, string][] = [
    ['案由', head.caseTitle ?? '/'],
    ['案号', head.caseNo ?? '/'],
    ['立卷机关', head.organ ?? '/'],
    ['受理日期', head.opened ? formatChineseDate(head.opened) : '/'],
    ['结案日期', head.closed ? formatChineseDate(head.closed) : '/'],
    ['卷内页数', `${pages} 页`],
  ]
  return {
    formId: 'binderCover',
    title: '案卷',
    parts: [
      {
        style: 'table',
        pageNumbers: 'never',
        blocks: [
          { kind: 'title', organ: head.organ ? words(head.organ) : null, name: words('案　卷') },
          {
            kind: 'table',
            columns: [40, 116],
            rows: rows.map(([label, value]) => ({
              minHeight: 16,
              cells: [
                { role: 'label', runs: words(label) },
                { role: 'value', runs: words(value) },
              ],
            })),
          },
        ],
      },
    ],
  }
}

/**
 * The catalogue of the file (卷内目录, GB/T 9705-2008), with the pages at which each paper stands.
 * @param caseNo stands above it; null where there is none yet.
 */
export function binderCatalogue(items: readonly BoundItem[], caseNo: string | null): DocumentTree {
  const head = ['序号', '文　号', '责任者', '题　名', '日　期', '页号', '备注']
  const rows: TableRow[] = items.map((item, index) => ({
    cells: [
      centred(String(index + 1)),
      { role: 'value', runs: words(item.docNo ?? '/') },
      centred(item.author ?? '/'),
      { role: 'value', runs: words(item.title) },
      // Eight figures, as catalogues of archives write days.
      centred(item.date?.replaceAll('-', '') ?? '/'),
      centred(
        item.firstPage === item.lastPage ? String(item.firstPage) : `${item.firstPage}—${item.lastPage}`,
      ),
      centred('/'),
    ],
  }))
  return {
    formId: 'binderCatalogue',
    title: '卷内目录',
    parts: [
      {
        style: 'table',
        pageNumbers: 'never',
        blocks: [
          { kind: 'title', organ: null, name: words('卷内目录') },
          { kind: 'caption', left: [], right: words(`案号：${caseNo ?? '/'}`) },
          {
            kind: 'table',
            columns: [12, 31, 22, 37, 22, 20, 12],
            headerRows: 1,
            rows: [{ cells: head.map((label) => ({ role: 'label', runs: words(label) })) }, ...rows],
          },
        ],
      },
    ],
  }
}

/** Where each of some papers stands once they are bound one after the other. @param counts pages of each. */
export function boundItems(items: readonly BinderItem[], counts: readonly number[]): BoundItem[] {
  let last = 0
  return items.map((item, index) => {
    const firstPage = last + 1
    last += counts[index] ?? 0
    return { ...item, firstPage, lastPage: last }
  })
}

/** How many pages a PDF has. @throws Error where the bytes are no PDF or are locked. */
export async function pagesOf(pdf: Uint8Array): Promise<number> {
  return (await PDFDocument.load(pdf, { updateMetadata: false })).getPageCount()
}

/**
 * Binds PDF files into one.
 * @param front files that bear no running number: cover and catalogue, or all where nothing is to be numbered.
 * @param papers files numbered through from 1.
 * @param options.codes of the issued papers among them, put among the properties of the file.
 * @throws Error where one of them is no PDF or is locked.
 */
export async function bindPdfs(
  front: readonly Uint8Array[],
  papers: readonly Uint8Array[],
  { title, codes }: { title: string; codes: readonly string[] },
): Promise<Uint8Array> {
  const bound = await PDFDocument.create({ updateMetadata: false })
  bound.setTitle(title)
  if (codes.length > 0) bound.setKeywords([...codes])
  const font = await bound.embedFont(StandardFonts.Helvetica)
  for (const bytes of front) await append(bound, bytes)
  let number = 0
  for (const bytes of papers) {
    for (const page of await append(bound, bytes)) {
      number += 1
      const { width, height } = page.getSize()
      const text = String(number)
      page.drawText(text, {
        x: width - stampInset - font.widthOfTextAtSize(text, stampSize),
        y: height - stampInset,
        size: stampSize,
        font,
        color: rgb(0, 0, 0),
      })
    }
  }
  return bound.save()
}

const stampSize = 12
/** In pt from the upper and the right edge of the page. */
const stampInset = ((sheet.margin.right / 2) * 72) / 25.4

async function append(bound: PDFDocument, bytes: Uint8Array) {
  const source = await PDFDocument.load(bytes, { updateMetadata: false })
  const pages = await bound.copyPages(source, source.getPageIndices())
  for (const page of pages) bound.addPage(page)
  return pages
}

function centred(text: string) {
  return { role: 'value' as const, align: 'center' as const, runs: words(text) }
}

function words(text: string): Run[] {
  return [{ text }]
}
